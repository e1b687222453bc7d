import { oneOf, optionalText, text } from "../data/cells.ts";
import { defineTable, type RowOf } from "../data/read_table.ts";

/**
 * Terms of community welfare that stay one word, which IPADIC cuts into pieces.
 *
 * The counterpart of 強制抽出する語 in KH Coder. `lemma` brings variants together: 社協 is counted as 社会福祉協議会.
 */
export const userDictionaryTable = defineTable({
  file: "data/text/user_dictionary.csv",
  description: "One term that the tokenizer keeps whole",
  columns: {
    term: text("The term as it is written in answers."),
    lemma: text("The form it is counted and searched as; the term itself when it has no variants."),
    partOfSpeech: oneOf("Part of speech of IPADIC.", ["名詞", "動詞", "形容詞"]),
    reason: optionalText("Why a variant is counted under another form; empty when it is its own."),
  },
  key: ["term"],
});

/** One term of the user dictionary. */
export type UserTerm = RowOf<typeof userDictionaryTable.columns>;

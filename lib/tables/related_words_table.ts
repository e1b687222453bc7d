import type { Corpus } from "../text/corpus.ts";
import { relatedWords, type RelatedWordsOptions } from "../text/related_words.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";
import { FREE_ANSWERS, WORD_CLASSES } from "../wording/free_answer_words.ts";

/**
 * Words that go together with an expression, the most closely tied first (Jaccard).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const table = relatedWordsTable(corpus, "連携", { key: "comments-related:cooperation" });
 * assert.equal(table.rows[0]?.word, "他機関");
 * ```
 */
export function relatedWordsTable(
  corpus: Corpus,
  expression: string,
  options: TextTableOptions & RelatedWordsOptions & { readonly key: string },
): Table {
  const { lang = "ja", key, subject } = options;
  const words = relatedWords(corpus, expression, options);
  const matching = words[0]?.matching ?? 0;
  return {
    kind: "table",
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(
      subject,
      say(lang, FREE_ANSWERS.relatedTitle(expression)),
    ),
    columns: [
      textColumn("word", say(lang, FREE_ANSWERS.word)),
      textColumn("class", say(lang, FREE_ANSWERS.class)),
      numberColumn("together", say(lang, FREE_ANSWERS.together)),
      numberColumn("documents", say(lang, FREE_ANSWERS.documents)),
      numberColumn("jaccard", say(lang, FREE_ANSWERS.jaccard), 3),
      textColumn("answers", say(lang, FREE_ANSWERS.idsOfAnswers)),
    ],
    rows: words.map(({ word, wordClass, together, documents, jaccard, answerIds }) => ({
      word,
      class: say(lang, WORD_CLASSES[wordClass]),
      together,
      documents,
      jaccard,
      answers: answerIds.join(" "),
    })),
    sources: corpus.sources,
    notes: [
      say(lang, FREE_ANSWERS.relatedFew(expression, matching)),
    ],
  };
}

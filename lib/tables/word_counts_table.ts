import type { WordClass } from "../text/content_word.ts";
import type { Corpus } from "../text/corpus.ts";
import { countWords, type CountWordsOptions } from "../text/count_words.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";

/** English names of the classes of words. */
export const CLASS_ENGLISH: Readonly<Record<WordClass, string>> = {
  用語: "term",
  名詞: "noun",
  サ変名詞: "verbal noun",
  形容動詞: "adjectival noun",
  固有名詞: "proper noun",
  動詞: "verb",
  形容詞: "adjective",
  未知語: "not in the dictionary",
};

/**
 * Words by the number of answers that use them (n 人), with the answers.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * assert.equal(wordCountsTable(corpus, { minimumDocuments: 5 }).rows[0]?.word, "思う");
 * ```
 */
export function wordCountsTable(corpus: Corpus, options: TextTableOptions & CountWordsOptions = {}): Table {
  const { lang = "ja", key = "comments-words", subject, minimumDocuments = 1 } = options;
  const words = countWords(corpus, options);
  const base = corpus.documents.length;
  return {
    kind: "table",
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(subject, say(lang, { ja: "よく使われた語", en: "Words most used" })),
    columns: [
      textColumn("word", say(lang, { ja: "語（基本形）", en: "Word" })),
      textColumn("class", say(lang, { ja: "品詞", en: "Class" })),
      numberColumn("documents", say(lang, { ja: "使った回答 n", en: "Answers n" })),
      numberColumn("share", say(lang, { ja: `%（n=${base}）`, en: `% (n=${base})` }), 1),
      numberColumn("occurrences", say(lang, { ja: "出現回数", en: "Uses" })),
      textColumn("answers", say(lang, { ja: "回答の番号", en: "Ids of answers" })),
    ],
    rows: words.map(({ word, wordClass, documents, occurrences, answerIds }) => ({
      word,
      class: say(lang, { ja: wordClass, en: CLASS_ENGLISH[wordClass] }),
      documents,
      share: Number(percentHalfUp(documents, base)),
      occurrences,
      answers: answerIds.join(" "),
    })),
    sources: corpus.sources,
    notes: [
      say(lang, {
        ja: `${minimumDocuments}件以上の回答に現れた語。ひらがなだけの語、助詞、助動詞、代名詞、数は数えない。`,
        en:
          `Words in at least ${minimumDocuments} answers; words in hiragana only, particles, auxiliaries, pronouns and numbers are not counted.`,
      }),
    ],
  };
}

import type { Corpus } from "../text/corpus.ts";
import { countWords, type CountWordsOptions } from "../text/count_words.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";
import { FREE_ANSWERS, WORD_CLASSES } from "../wording/free_answer_words.ts";

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
    title: subjectTitle(subject, say(lang, FREE_ANSWERS.wordCountsTitle)),
    columns: [
      textColumn("word", say(lang, FREE_ANSWERS.word)),
      textColumn("class", say(lang, FREE_ANSWERS.class)),
      numberColumn("documents", say(lang, FREE_ANSWERS.answersN)),
      numberColumn("share", say(lang, FREE_ANSWERS.shareOf(base)), 1),
      numberColumn("occurrences", say(lang, FREE_ANSWERS.occurrences)),
      textColumn("answers", say(lang, FREE_ANSWERS.idsOfAnswers)),
    ],
    rows: words.map(({ word, wordClass, documents, occurrences, answerIds }) => ({
      word,
      class: say(lang, WORD_CLASSES[wordClass]),
      documents,
      share: Number(percentHalfUp(documents, base)),
      occurrences,
      answers: answerIds.join(" "),
    })),
    sources: corpus.sources,
    notes: [
      say(lang, FREE_ANSWERS.wordCountsNote(minimumDocuments)),
    ],
  };
}

import { subjectTitle } from "../wording/subject_title.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, required, requireKind, requireOptions } from "../data/check_call.ts";
import type { Corpus } from "../text/corpus.ts";
import { COUNT_WORDS_OPTIONS, countWords, type CountWordsOptions } from "../text/count_words.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { numberColumn, TABLE, type Table, TEXT_TABLE_OPTIONS, textColumn, type TextTableOptions } from "./table.ts";
import { say } from "../wording/say.ts";
import { FREE_ANSWERS, WORD_CLASSES } from "../wording/free_answer_words.ts";
import {
  answersThatFulfil,
  RELATED_WORDS_OPTIONS,
  relatedWords,
  type RelatedWordsOptions,
} from "../text/related_words.ts";

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
  const action = "count words";
  requireKind(action, corpus, { name: "corpus", kind: dataKind.corpus });
  requireOptions(action, options, { ...TEXT_TABLE_OPTIONS, ...COUNT_WORDS_OPTIONS });
  const { lang = "ja", key = "comments-words", subject, minimumDocuments = 1 } = options;
  const words = countWords(corpus, options);
  const base = corpus.documents.length;
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(subject, say(lang, FREE_ANSWERS.wordCountsTitle)),
    columns: [
      textColumn("word", say(lang, FREE_ANSWERS.word)),
      textColumn("class", say(lang, FREE_ANSWERS.class)),
      numberColumn("documents", say(lang, FREE_ANSWERS.answersN)),
      { ...numberColumn("share", say(lang, FREE_ANSWERS.shareOf(base)), 1), fileLabel: say(lang, FREE_ANSWERS.share) },
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
  const action = "list related words";
  requireKind(action, corpus, { name: "corpus", kind: dataKind.corpus });
  requireKind(action, expression, { name: "expression", kind: kind.text });
  requireOptions(action, options, {
    ...TEXT_TABLE_OPTIONS,
    ...RELATED_WORDS_OPTIONS,
    key: required(TEXT_TABLE_OPTIONS.key),
  });
  const { lang = "ja", key, subject } = options;
  const words = relatedWords(corpus, expression, options);
  // Not of the first word: where no word stands beside it in two answers there is none.
  const matching = answersThatFulfil(corpus, expression, options).matching.size;
  return {
    ...TABLE,
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

import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import type { Corpus } from "../text/corpus.ts";
import { COUNT_WORDS_OPTIONS, countWords, type CountWordsOptions } from "../text/count_words.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import {
  numberColumn,
  subjectTitle,
  TABLE,
  type Table,
  TEXT_TABLE_OPTIONS,
  textColumn,
  type TextTableOptions,
} from "./table.ts";
import { say } from "../wording/say.ts";
import { FREE_ANSWERS, WORD_CLASSES } from "../wording/free_answer_words.ts";
import { RELATED_WORDS_OPTIONS, relatedWords, type RelatedWordsOptions } from "../text/related_words.ts";
import { keywordInContext, type KeywordInContextOptions } from "../text/keyword_in_context.ts";
import { groupName } from "./coded_answers_table.ts";
import { COMMON } from "../wording/common_words.ts";

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
  const matching = words[0]?.matching ?? 0;
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

/** Options of {@linkcode keywordInContextTable}. */
export interface KeywordInContextTableOptions extends Omit<TextTableOptions, "key">, KeywordInContextOptions {
  /** Unique name among the outputs, such as `comments-kwic:cooperation`. */
  readonly key: string;
}

/** The kind of each of these options. */
export const KEYWORD_IN_CONTEXT_TABLE_OPTIONS: OptionKinds<KeywordInContextTableOptions> = {
  ...TEXT_TABLE_OPTIONS,
  key: required(kind.text),
  width: kind.wholeNumber(0),
  rules: kind.listOf("coding rules", kind.record("a coding rule", "expression")),
};

/**
 * A keyword with 24 characters on each side, with city, event, question and kind of respondent (KWIC).
 *
 * @throws {SyntaxError} if the expression cannot be read
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const table = keywordInContextTable(corpus, "連携", { key: "comments-kwic:cooperation" });
 * assert.equal(table.rows.length, 18);
 * ```
 */
export function keywordInContextTable(
  corpus: Corpus,
  expression: string,
  options: KeywordInContextTableOptions,
): Table {
  const action = "list places of a word";
  requireKind(action, corpus, { name: "corpus", kind: dataKind.corpus });
  requireKind(action, expression, { name: "expression", kind: kind.text });
  requireOptions(action, options, KEYWORD_IN_CONTEXT_TABLE_OPTIONS);
  const { lang = "ja", key, subject } = options;
  const lines = keywordInContext(corpus, expression, options);
  const answers = new Set(lines.map(({ answer }) => answer.answerId)).size;
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: say(
      lang,
      FREE_ANSWERS.contextOf(subjectTitle(subject, say(lang, FREE_ANSWERS.contextTitle)), expression),
    ),
    columns: [
      textColumn("before", say(lang, FREE_ANSWERS.before)),
      textColumn("keyword", say(lang, FREE_ANSWERS.keyword)),
      textColumn("after", say(lang, FREE_ANSWERS.after)),
      textColumn("municipality", say(lang, FREE_ANSWERS.municipality)),
      textColumn("event", say(lang, COMMON.event)),
      textColumn("construct", say(lang, FREE_ANSWERS.construct)),
      textColumn("category", say(lang, FREE_ANSWERS.category)),
      textColumn("answerId", say(lang, FREE_ANSWERS.answerId)),
    ],
    rows: lines.map(({ answer, before, keyword, after, cutBefore, cutAfter }) => ({
      before: `${cutBefore ? "…" : ""}${before}`,
      keyword,
      after: `${after}${cutAfter ? "…" : ""}`,
      municipality: groupName(corpus.groups.municipality, answer.municipalityId, lang),
      event: groupName(corpus.groups.event, answer.eventId, lang),
      construct: groupName(corpus.groups.construct, answer.constructId, lang),
      category: answer.category === null ? null : groupName(corpus.groups.category, answer.category, lang),
      answerId: answer.answerId,
    })),
    sources: corpus.sources,
    notes: [
      say(
        lang,
        FREE_ANSWERS.contextNote({
          documentCount: corpus.documents.length,
          answers,
          lineCount: lines.length,
          width: options.width,
        }),
      ),
    ],
  };
}

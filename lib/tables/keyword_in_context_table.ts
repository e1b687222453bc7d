import { subjectTitle } from "../wording/subject_title.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import type { Corpus } from "../text/corpus.ts";
import { TABLE, type Table, TEXT_TABLE_OPTIONS, textColumn, type TextTableOptions } from "./table.ts";
import { say } from "../wording/say.ts";
import { FREE_ANSWERS } from "../wording/free_answer_words.ts";
import { keywordInContext, type KeywordInContextOptions } from "../text/keyword_in_context.ts";
import { groupName } from "./coded_answers_table.ts";
import { COMMON } from "../wording/common_words.ts";
import { ANSWER_IDS } from "./row_ids.ts";
import { answerRowIds } from "../text/answer.ts";

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
    ids: ANSWER_IDS,
    rows: lines.map(({ answer, before, keyword, after, cutBefore, cutAfter }) => ({
      ...answerRowIds(answer),
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

import { subjectTitle } from "../wording/subject_title.ts";
import { oneOfThese } from "../data/nearest_word.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { answerRowIds, type AnswerSet } from "../text/answer.ts";
import type { Coding } from "../text/code_answers.ts";
import { NO_CODE } from "../text/count_codes.ts";
import { TABLE, type Table, TEXT_TABLE_OPTIONS, textColumn, type TextTableOptions } from "./table.ts";
import { BY_THE_QUESTION, uncodedWords } from "../wording/coding_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { Language } from "../data/language.ts";
import { COMMON } from "../wording/common_words.ts";
import { FREE_ANSWERS, KINDS } from "../wording/free_answer_words.ts";
import type { Corpus } from "../text/corpus.ts";
import { flagPersonalData } from "../text/flag_personal_data.ts";
import { ANSWER_IDS } from "./row_ids.ts";

/** Options of {@linkcode codedAnswersTable}. */
export interface CodedAnswersTableOptions extends TextTableOptions {
  /**
   * Only answers with this code; `主題なし` for those with none.
   * @default all answers
   */
  readonly code?: string;
}

/** The kind of each of these options. */
export const CODED_ANSWERS_TABLE_OPTIONS: OptionKinds<CodedAnswersTableOptions> = {
  ...TEXT_TABLE_OPTIONS,
  code: kind.text,
};

/**
 * The answers behind the counts: each with its codes and the words they were given for.
 *
 * @throws {RangeError} if there is no such code
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * assert.equal(codedAnswersTable(coding, { code: "他機関の理解" }).rows.length, 24);
 * ```
 */
export function codedAnswersTable(coding: Coding, options: CodedAnswersTableOptions = {}): Table {
  const action = "list coded answers";
  requireKind(action, coding, { name: "coding", kind: dataKind.coding });
  requireOptions(action, options, CODED_ANSWERS_TABLE_OPTIONS);
  const { lang = "ja", code, subject } = options;
  const place = coding.rules.findIndex(({ name }) => name === code);
  if (code !== undefined && code !== NO_CODE && place === -1) {
    const known = coding.rules.map(({ name }) => name);
    throw new RangeError(`Cannot list answers as the code must be ${oneOfThese(code, known)}`);
  }
  const suffix = code === undefined ? "" : code === NO_CODE ? ":none" : `:${place + 1}`;
  const answers = coding.answers.filter(({ codes }) =>
    code === undefined || (code === NO_CODE ? codes.length === 0 : codes.some(({ name }) => name === code))
  );
  return {
    ...TABLE,
    key: options.key ?? `comments-coded${suffix}`,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(
      subject,
      say(lang, FREE_ANSWERS.codedTitle(code)),
    ),
    columns: [
      textColumn("answerId", say(lang, FREE_ANSWERS.answerId)),
      textColumn("event", say(lang, COMMON.event)),
      textColumn("construct", say(lang, FREE_ANSWERS.construct)),
      textColumn("category", say(lang, FREE_ANSWERS.category)),
      textColumn("text", say(lang, FREE_ANSWERS.verbatim)),
      textColumn("codes", say(lang, FREE_ANSWERS.codes)),
      textColumn("evidence", say(lang, FREE_ANSWERS.evidence)),
    ],
    ids: ANSWER_IDS,
    rows: answers.map(({ answer, codes }) => {
      const shown = code === undefined ? codes : codes.filter(({ name }) => name === code);
      const words = shown.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start)
        .map(({ start, end }) => answer.text.slice(start, end));
      return {
        ...answerRowIds(answer),
        answerId: answer.answerId,
        event: groupName(coding.groups.event, answer.eventId, lang),
        construct: groupName(coding.groups.construct, answer.constructId, lang),
        category: answer.category === null ? null : groupName(coding.groups.category, answer.category, lang),
        text: answer.text,
        codes: codes.length === 0
          ? say(lang, FREE_ANSWERS.noCode)
          : codes.map(({ name }) => codeLabel(coding, name, lang)).join(say(lang, PUNCTUATION.comma)),
        evidence: evidenceOf(words, { byQuestion: shown.some(({ spans }) => spans.length === 0), lang }),
      };
    }),
    sources: coding.sources,
    notes: [
      say(lang, FREE_ANSWERS.codedNote(coding.answers.length, answers.length)),
      ...code === undefined ? uncodedNotes(coding, lang) : [],
    ],
  };
}

/** The words by which an answer got its codes, each once, and whether the question gave one. */
function evidenceOf(
  words: readonly string[],
  { byQuestion, lang }: { readonly byQuestion: boolean; readonly lang: Language },
): string {
  return [...new Set(words), ...byQuestion ? [say(lang, BY_THE_QUESTION)] : []].join(
    say(lang, PUNCTUATION.alternatives),
  );
}

/** Name of a group for people; its id when it has none. */
export function groupName(groups: AnswerSet["groups"]["event"], id: string, lang: Language): string {
  const group = groups.find((candidate) => candidate.id === id);
  return group === undefined ? id : say(lang, group);
}

function codeLabel(coding: Coding, name: string, lang: Language): string {
  return say(lang, { ja: name, en: coding.rules.find((rule) => rule.name === name)?.en ?? name });
}

/**
 * Stretches of answers that somebody must look at before the answers are published.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * assert.equal(personalDataTable(corpus).rows[0]?.kind, "人名");
 * ```
 */
export function personalDataTable(corpus: Corpus, options: TextTableOptions = {}): Table {
  const action = "list personal data";
  requireKind(action, corpus, { name: "corpus", kind: dataKind.corpus });
  requireOptions(action, options, TEXT_TABLE_OPTIONS);
  const { lang = "ja", key = "comments-personal-data", subject } = options;
  const flags = flagPersonalData(corpus);
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(subject, say(lang, FREE_ANSWERS.personalDataTitle)),
    columns: [
      textColumn("answerId", say(lang, FREE_ANSWERS.answerId)),
      textColumn("kind", say(lang, FREE_ANSWERS.kind)),
      textColumn("text", say(lang, FREE_ANSWERS.stretch)),
    ],
    ids: ["answer_id"],
    rows: flags.map(({ answerId, kind, text }) => ({
      answer_id: answerId,
      answerId,
      kind: say(lang, KINDS[kind]),
      text,
    })),
    sources: corpus.sources,
    notes: [
      say(lang, FREE_ANSWERS.foundByMachine(corpus.documents.length)),
      ...(corpus.sources.every(({ origin }) => origin === "published" || origin === "reading")
        ? [
          say(lang, FREE_ANSWERS.publishedAlready),
        ]
        : []),
    ],
  };
}

/** Answers that no rule fits, by number: none is lost in the counts of themes without a word. */
function uncodedNotes(coding: Coding, lang: Language): readonly string[] {
  const uncoded = coding.answers.filter(({ codes }) => codes.length === 0).map(({ answer }) => answer.answerId);
  return uncoded.length === 0 ? [] : [say(lang, uncodedWords(uncoded, coding.answers.length))];
}

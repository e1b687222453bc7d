import { say } from "../data/language.ts";
import type { AnswerSet } from "../text/answer.ts";
import type { Coding } from "../text/code_answers.ts";
import { NO_CODE } from "../text/count_codes.ts";
import { textColumn } from "./report_table_content.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";

/** Options of {@linkcode codedAnswersTable}. */
export interface CodedAnswersTableOptions extends TextTableOptions {
  /**
   * Only answers with this code; `＃コード無し` for those with none.
   * @default all answers
   */
  readonly code?: string;
}

/**
 * The answers behind the counts: each with its codes and the words they were given for.
 *
 * @throws {RangeError} if there is no such code
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../text/load_free_answers.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * assert.equal(codedAnswersTable(coding, { code: "他機関の理解" }).rows.length, 21);
 * ```
 */
export function codedAnswersTable(coding: Coding, options: CodedAnswersTableOptions = {}): Table {
  const { lang = "ja", code, subject } = options;
  const place = coding.rules.findIndex(({ name }) => name === code);
  if (code !== undefined && code !== NO_CODE && place === -1) {
    const known = coding.rules.map(({ name }) => name).join("、");
    throw new RangeError(`Cannot list answers as the code must be one of ${known}: current value is ${code}`);
  }
  const suffix = code === undefined ? "" : code === NO_CODE ? ":none" : `:${place + 1}`;
  const answers = coding.answers.filter(({ codes }) =>
    code === undefined || (code === NO_CODE ? codes.length === 0 : codes.some(({ name }) => name === code))
  );
  return {
    kind: "table",
    key: options.key ?? `comments-coded${suffix}`,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(
      subject,
      say(
        lang,
        `回答とコード${code === undefined ? "" : `（${code}）`}`,
        `Answers and codes${code === undefined ? "" : ` (${code})`}`,
      ),
    ),
    columns: [
      textColumn("answerId", say(lang, "番号", "Id")),
      textColumn("event", say(lang, "事業", "Event")),
      textColumn("construct", say(lang, "設問の内容", "Asked about")),
      textColumn("category", say(lang, "区分", "Respondent")),
      textColumn("text", say(lang, "回答（原文ママ）", "Answer (verbatim)")),
      textColumn("codes", say(lang, "コード", "Codes")),
      textColumn("evidence", say(lang, "あたった語", "Found words")),
    ],
    rows: answers.map(({ answer, codes }) => {
      const shown = code === undefined ? codes : codes.filter(({ name }) => name === code);
      const words = shown.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start)
        .map(({ start, end }) => answer.text.slice(start, end));
      return {
        answerId: answer.answerId,
        event: groupName(coding.groups.event, answer.eventId, lang),
        construct: groupName(coding.groups.construct, answer.constructId, lang),
        category: answer.category === null ? null : groupName(coding.groups.category, answer.category, lang),
        text: answer.text,
        codes: codes.length === 0
          ? say(lang, NO_CODE, "# no code")
          : codes.map(({ name }) => codeLabel(coding, name, lang)).join(say(lang, "、", ", ")),
        evidence: [...new Set(words)].join("／"),
      };
    }),
    sources: coding.sources,
    notes: [
      say(
        lang,
        `${coding.answers.length}件のうち${answers.length}件。「あたった語」はルールが成り立った箇所。`,
        `${answers.length} of ${coding.answers.length} answers. “Found words” is where the rule holds.`,
      ),
    ],
  };
}

/** Name of a group for people; its id when it has none. */
export function groupName(groups: AnswerSet["groups"]["event"], id: string, lang: "ja" | "en"): string {
  const group = groups.find((candidate) => candidate.id === id);
  return group === undefined ? id : say(lang, group.japanese, group.english);
}

function codeLabel(coding: Coding, name: string, lang: "ja" | "en"): string {
  return say(lang, name, coding.rules.find((rule) => rule.name === name)?.english ?? name);
}

import type { AnswerSet } from "../text/answer.ts";
import type { Coding } from "../text/code_answers.ts";
import { NO_CODE } from "../text/count_codes.ts";
import { textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";
import type { Language } from "../data/language.ts";

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
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
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
      say(lang, {
        ja: `回答とコード${code === undefined ? "" : `（${code}）`}`,
        en: `Answers and codes${code === undefined ? "" : ` (${code})`}`,
      }),
    ),
    columns: [
      textColumn("answerId", say(lang, { ja: "番号", en: "Id" })),
      textColumn("event", say(lang, { ja: "事業", en: "Event" })),
      textColumn("construct", say(lang, { ja: "設問の内容", en: "Asked about" })),
      textColumn("category", say(lang, { ja: "区分", en: "Respondent" })),
      textColumn("text", say(lang, { ja: "回答（原文ママ）", en: "Answer (verbatim)" })),
      textColumn("codes", say(lang, { ja: "コード", en: "Codes" })),
      textColumn("evidence", say(lang, { ja: "あたった語", en: "Found words" })),
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
          ? say(lang, { ja: NO_CODE, en: "# no code" })
          : codes.map(({ name }) => codeLabel(coding, name, lang)).join(say(lang, { ja: "、", en: ", " })),
        evidence: [...new Set(words)].join("／"),
      };
    }),
    sources: coding.sources,
    notes: [
      say(lang, {
        ja: `${coding.answers.length}件のうち${answers.length}件。「あたった語」はルールが成り立った箇所。`,
        en: `${answers.length} of ${coding.answers.length} answers. “Found words” is where the rule holds.`,
      }),
    ],
  };
}

/** Name of a group for people; its id when it has none. */
export function groupName(groups: AnswerSet["groups"]["event"], id: string, lang: Language): string {
  const group = groups.find((candidate) => candidate.id === id);
  return group === undefined ? id : say(lang, group);
}

function codeLabel(coding: Coding, name: string, lang: Language): string {
  return say(lang, { ja: name, en: coding.rules.find((rule) => rule.name === name)?.en ?? name });
}

import { subjectTitle } from "../wording/subject_title.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { Dataset } from "../data/source.ts";
import type { Coding } from "../text/code_answers.ts";
import { coderAgreement, codingAccuracy, type HandCodingRecord, kappaEstimate } from "../text/coder_agreement.ts";
import { ACCURACY_WORDS } from "../wording/coding_words.ts";
import { FREE_ANSWERS } from "../wording/free_answer_words.ts";
import { say } from "../wording/say.ts";
import {
  numberColumn,
  percentCell,
  TABLE,
  type Table,
  type TableRow,
  TEXT_TABLE_OPTIONS,
  textColumn,
  type TextTableOptions,
} from "./table.ts";

/**
 * How well the rules find what a person found in the same answers: a row a code with precision, recall and κ, and one for all.
 *
 * To be read before any count of themes is trusted, with the answers over which rules and person differ.
 *
 * @throws {RangeError} if the two have not coded the same answers with the same codes
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers, loadHandCoding } from "../reports/fy2021/report_answers.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const table = codingAccuracyTable(coding, await loadHandCoding());
 * assert.equal(table.rows.length, coding.rules.length + 1);
 * ```
 */
export function codingAccuracyTable(
  coding: Coding,
  byHand: Dataset<HandCodingRecord>,
  options: TextTableOptions = {},
): Table {
  const action = "list how sure the coding is";
  requireKind(action, coding, { name: "coding", kind: dataKind.coding });
  requireKind(action, byHand, { name: "byHand", kind: dataKind.handCoding });
  requireOptions(action, options, TEXT_TABLE_OPTIONS);
  const { lang = "ja", key = "comments-coding-accuracy", subject } = options;
  const agreements = coderAgreement(coding, byHand.records);
  const words = ACCURACY_WORDS;
  const cells = (of: Parameters<typeof codingAccuracy>[0]) => {
    const { both, rulesOnly, personOnly } = codingAccuracy(of);
    return {
      both,
      rulesOnly,
      personOnly,
      precision: percentCell(both, both + rulesOnly),
      recall: percentCell(both, both + personOnly),
    };
  };
  const rows: TableRow[] = coding.rules.map(({ name, en }, index) => {
    const agreement = agreements[index];
    if (agreement === undefined) throw new RangeError(`Cannot make the table as every code must be compared: ${name}`);
    return {
      code: say(lang, FREE_ANSWERS.codeWithEnglish(name, en)),
      ...cells([agreement]),
      kappa: kappaEstimate(agreement),
      disputed: agreement.disputed.join(" "),
    };
  });
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(subject, say(lang, words.title)),
    columns: [
      textColumn("code", say(lang, words.code)),
      numberColumn("both", say(lang, words.both)),
      numberColumn("rulesOnly", say(lang, words.rulesOnly)),
      numberColumn("personOnly", say(lang, words.personOnly)),
      numberColumn("precision", say(lang, words.precision), 1),
      numberColumn("recall", say(lang, words.recall), 1),
      numberColumn("kappa", say(lang, words.kappa), 2),
      textColumn("disputed", say(lang, words.disputed)),
    ],
    rows: [...rows, { code: say(lang, words.all), ...cells(agreements), kappa: null, disputed: null }],
    sources: [...coding.sources, byHand.source],
    notes: [say(lang, words.reading), say(lang, words.byHand)],
  };
}

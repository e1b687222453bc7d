import { dataKind } from "../data/data_kinds.ts";
import { kind, requireKind } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import { identifier, optionalText, texts } from "../data/cells.ts";
import { defineTable, type RowOf, type TableDefinition } from "../data/read_table.ts";
import { isRefusal, type StatedRefusal } from "../statistics/test_result.ts";
import { type WeightedKappa, weightedKappa } from "../statistics/weighted_kappa.ts";
import type { Coding } from "./code_answers.ts";

const COLUMNS = {
  answerId: identifier("Answer."),
  codes: texts("Codes that the coder gave it, separated by ;"),
  note: optionalText("Why, where another reader decided otherwise."),
} as const;

/** Definition of a file in which a person coded the same answers by hand: a row an answer, also for those without a code. */
export function handCodingTable(file: string): TableDefinition<typeof COLUMNS> {
  const action = "define a table of hand-coded answers";
  requireKind(action, file, { name: "file", kind: kind.text });
  requireNoOptions(action, arguments, 1);
  return defineTable({
    file,
    description: "The codes that a person gave an answer",
    columns: COLUMNS,
    key: ["answerId"],
  });
}

/** The codes that a person gave one answer. */
export type HandCodingRecord = Pick<RowOf<typeof COLUMNS>, "answerId" | "codes">;

/** How far two coders agree over one code. */
export interface CodeAgreement {
  readonly code: string;
  /** Answers with the code by both, by the first only, by the second only, by neither. */
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
  /** Cohen's κ, or why there is none. */
  readonly kappa: WeightedKappa | StatedRefusal;
  /** Answers over which they differ, to be read and talked about. */
  readonly disputed: readonly string[];
}

/**
 * Agreement of the rules with a person who coded the same answers, or of two people: for each code a 2 × 2 table and κ.
 *
 * For whoever wants to know whether the rules catch what people mean by a code. Low κ with few disputed answers comes of a
 * rare code: read the table.
 *
 * @param coding the rules' codes, the first coder
 * @param other the second coder's codes, exactly one record an answer
 * @throws {RangeError} if an answer has no record or two, a record no answer, or a code is not one of the rules'
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const byHand = coding.answers.map(({ answer, codes }) => ({
 *   answerId: answer.answerId,
 *   codes: codes.map(({ name }) => name),
 * }));
 * assert.equal(kappaEstimate(coderAgreement(coding, byHand)[0]!), 1);
 * ```
 */
export function coderAgreement(coding: Coding, other: readonly HandCodingRecord[]): readonly CodeAgreement[] {
  const action = "compare the coders";
  requireKind(action, coding, { name: "coding", kind: dataKind.coding });
  requireKind(action, other, { name: "other", kind: dataKind.handCodingRecords });
  requireNoOptions(action, arguments, 2);
  const known = new Set(coding.rules.map(({ name }) => name));
  const answerIds = new Set(coding.answers.map(({ answer }) => answer.answerId));
  const byHand = new Map(other.map(({ answerId, codes }) => [answerId, codes]));
  const fault = other.find(({ answerId }) => !answerIds.has(answerId))?.answerId ??
    [...answerIds].find((id) => !byHand.has(id)) ?? (byHand.size === other.length ? undefined : "a repeated answer");
  if (fault !== undefined) {
    throw new RangeError(`Cannot compare coders as both must have coded the same answers once: not so for ${fault}`);
  }
  const stranger = other.flatMap(({ codes }) => codes).find((code) => !known.has(code));
  if (stranger !== undefined) {
    throw new RangeError(`Cannot compare coders as every code must be one of the rules': current value is ${stranger}`);
  }
  return coding.rules.map(({ name }) => {
    const table: [[number, number], [number, number]] = [[0, 0], [0, 0]];
    const disputed: string[] = [];
    for (const { answer: { answerId }, codes } of coding.answers) {
      const first = codes.some((code) => code.name === name) ? 0 : 1;
      const second = byHand.get(answerId)?.includes(name) === true ? 0 : 1;
      table[first][second]++;
      if (first !== second) disputed.push(answerId);
    }
    const [[both, firstOnly], [secondOnly, neither]] = table;
    return { code: name, both, firstOnly, secondOnly, neither, kappa: weightedKappa(table), disputed };
  });
}

/** κ as a number; `null` where it is refused. */
export function kappaEstimate({ kappa }: CodeAgreement): number | null {
  return isRefusal(kappa) ? null : kappa.estimate;
}

/** How well rules find what a person finds: over one code, or over all of them. */
export interface CodingAccuracy {
  /** Codes given by both, by the rules only, by the person only: a code given to an answer counts once. */
  readonly both: number;
  readonly rulesOnly: number;
  readonly personOnly: number;
  /** Share in [0, 1] of the codes given by the rules that the person gave as well; `null` when the rules gave none. */
  readonly precision: number | null;
  /** Share in [0, 1] of the codes given by the person that the rules gave as well; `null` when the person gave none. */
  readonly recall: number | null;
}

const AGREEMENTS = kind.listOf(
  "agreements over codes, as coderAgreement gives it",
  kind.record("an agreement over a code", "both", "firstOnly", "secondOnly"),
);

/**
 * Precision and recall of rules against a person who coded the same answers.
 *
 * For whoever wants to know whether counts of themes can be trusted. Given several codes, they are taken together (micro
 * average: each code given to an answer counts the same). The person is taken to be right, which two people seldom agree on.
 *
 * Source: van Rijsbergen (1979), Information Retrieval, chapter 7.
 *
 * @param agreements of {@linkcode coderAgreement} with the rules as first coder
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { precision, recall } = codingAccuracy([{ both: 3, firstOnly: 1, secondOnly: 0 }]);
 * assert.deepEqual([precision, recall], [0.75, 1]);
 * ```
 */
export function codingAccuracy(
  agreements: readonly Pick<CodeAgreement, "both" | "firstOnly" | "secondOnly">[],
): CodingAccuracy {
  const action = "compute precision and recall";
  requireKind(action, agreements, { name: "agreements", kind: AGREEMENTS });
  requireNoOptions(action, arguments, 1);
  const total = (count: "both" | "firstOnly" | "secondOnly") =>
    agreements.reduce((sum, agreement) => sum + agreement[count], 0);
  const [both, rulesOnly, personOnly] = [total("both"), total("firstOnly"), total("secondOnly")];
  const share = (others: number) => both + others === 0 ? null : both / (both + others);
  return { both, rulesOnly, personOnly, precision: share(rulesOnly), recall: share(personOnly) };
}

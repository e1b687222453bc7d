import { chiSquareUpperTail } from "./distributions.ts";
import { stuartMaxwell } from "./stuart_maxwell.ts";
import type { PairedTestResult, StatedRefusal } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";
import { requireKind } from "../data/check_call.ts";
import { valueKind } from "./value_kinds.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/** Result of {@linkcode bhapkar}; `statistic` is χ². */
export interface BhapkarResult extends PairedTestResult {
  readonly method: "Bhapkar test";
  readonly alternative: "two-sided";
  readonly exact: false;
  /** Degrees of freedom of χ². */
  readonly degreesOfFreedom: number;
}

/**
 * Tests whether the same people are distributed over the levels after as they were before, by Bhapkar's statistic.
 *
 * Stuart–Maxwell's question with a variance that does not suppose its answer: W = χ² / (1 − χ² / n), a little stronger and
 * equivalent in large samples. In small ones its p-value is too small rather than too large; prefer the exact tests.
 *
 * Where every pair made moves that leave no variance (all n people moved the same way between the same two levels) W is
 * infinite and a refusal is returned. Nobody moved: χ² = 0 on 0 degrees of freedom, p = 1.
 *
 * Source: Bhapkar (1966), JASA 61:228–235; Keefe (1982), Biometrics 38:1087–1088 for the relation; statsmodels
 * `SquareTable(table, shift_zeros=False).homogeneity("bhapkar")`.
 *
 * @param transitions `transitions[before][after]`, square, of the same people
 * @returns the test, or why there is none
 * @throws {TypeError} if the table is not square
 * @throws {RangeError} if there is no pair, or a cell is not a count
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { bhapkar } from "./bhapkar.ts";
 * import { isRefusal } from "./test_result.ts";
 * const test = bhapkar([[1, 4], [1, 4]]);
 * assert.ok(!isRefusal(test));
 * // Stuart–Maxwell: (4 − 1)² / (4 + 1) = 1.8 of 10 people.
 * assert.equal(test.statistic.toFixed(9), (1.8 / (1 - 0.18)).toFixed(9));
 * ```
 */
export function bhapkar(transitions: TransitionCounts): BhapkarResult | StatedRefusal {
  requireKind("compute the Bhapkar test", transitions, { name: "transitions", kind: valueKind.transitions });
  requireNoOptions("compute the Bhapkar test", arguments, 1);
  const { statistic: stuart, ...rest } = stuartMaxwell(transitions);
  const share = stuart / rest.sampleSize;
  if (share > 1 - 1e-12) {
    return {
      method: "Bhapkar test",
      refused: "every pair moved in a way that leaves no variance, so the statistic is infinite",
      sampleSize: rest.sampleSize,
    };
  }
  const statistic = stuart / (1 - share);
  const { degreesOfFreedom } = rest;
  return {
    ...rest,
    method: "Bhapkar test",
    statistic,
    pValue: degreesOfFreedom === 0 ? 1 : chiSquareUpperTail(statistic, degreesOfFreedom),
  };
}

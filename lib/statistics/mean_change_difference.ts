import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { studentTQuantile, studentUpperTail } from "./distributions.ts";
import type { MeanChange } from "./mean_change.ts";
import { requireLevel } from "./require_count.ts";
import type { DifferenceTest } from "./tested_difference.ts";
import { valueKind } from "./value_kinds.ts";

/** What {@linkcode meanChangeDifference} needs of each group. */
export type MeanChangeOfGroup = Pick<MeanChange, "estimate" | "standardDeviation" | "sampleSize">;

/** Result of {@linkcode meanChangeDifference}; `statistic` is t. */
export interface MeanChangeDifference extends DifferenceTest {
  readonly method: "Welch t";
  readonly degreesOfFreedom: number;
}

/**
 * Compares the mean change of scores between two groups of people, without supposing equal spread.
 *
 * Source: Welch (1947), Biometrika 34:28–35; R `t.test(first, second)` of the people's changes.
 *
 * @param first mean, standard deviation and number of the changes of the first group
 * @param second the same of the second
 * @param options confidence level
 * @returns mean change of the first less that of the second
 * @throws {RangeError} if a group has fewer than two people or no spread, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { meanChangeDifference } from "./mean_change_difference.ts";
 * const { estimate, degreesOfFreedom } = meanChangeDifference(
 *   { estimate: 0.75, standardDeviation: 0.55, sampleSize: 20 },
 *   { estimate: 0.25, standardDeviation: 0.55, sampleSize: 20 },
 * );
 * assert.deepEqual([estimate, degreesOfFreedom.toFixed(6)], [0.5, "38.000000"]);
 * ```
 */
export function meanChangeDifference(
  first: MeanChangeOfGroup,
  second: MeanChangeOfGroup,
  options: ConfidenceOptions = {},
): MeanChangeDifference {
  requireOptions("compute mean change difference", options, CONFIDENCE_OPTIONS);
  const action = "compare two mean changes";
  requireKind(action, first, { name: "first", kind: valueKind.meanChange });
  requireKind(action, second, { name: "second", kind: valueKind.meanChange });
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  for (const { sampleSize, standardDeviation } of [first, second]) {
    if (!(sampleSize >= 2 && standardDeviation > 0)) {
      throw new RangeError(
        `Cannot ${action} as each group must have a spread: current value is ${standardDeviation} of ${sampleSize} people`,
      );
    }
  }
  const [a, b] = [first, second].map(({ standardDeviation, sampleSize }) => standardDeviation ** 2 / sampleSize);
  const [mine, theirs] = [a ?? NaN, b ?? NaN];
  const degreesOfFreedom = (mine + theirs) ** 2 /
    (mine ** 2 / (first.sampleSize - 1) + theirs ** 2 / (second.sampleSize - 1));
  const estimate = first.estimate - second.estimate;
  const standardError = Math.sqrt(mine + theirs);
  const statistic = estimate / standardError;
  const reach = studentTQuantile((1 + confidenceLevel) / 2, degreesOfFreedom) * standardError;
  return {
    method: "Welch t",
    estimate,
    lower: estimate - reach,
    upper: estimate + reach,
    confidenceLevel,
    sampleSize: first.sampleSize + second.sampleSize,
    statistic,
    pValue: Math.min(1, 2 * studentUpperTail(Math.abs(statistic), degreesOfFreedom)),
    degreesOfFreedom,
  };
}

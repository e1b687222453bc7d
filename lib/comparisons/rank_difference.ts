import { brunnerMunzel } from "../statistics/brunner_munzel.ts";
import type { LevelCounts } from "../statistics/group_counts.ts";
import { isRefusal } from "../statistics/test_result.ts";
import type { RankDifference } from "./group_comparison.ts";

/**
 * How much higher one of two groups answers as a whole: the Brunner–Munzel test as a difference of −1 to 1.
 *
 * @returns `null` where that test refuses, or where all answers are alike, so that nothing was tested
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const [one, other] = [[0, 1, 8, 3], [2, 6, 4, 0]];
 * assert.ok((rankDifference([one, other], 0.95)?.estimate ?? 0) > 0.6);
 * assert.equal(rankDifference([[0, 3], [0, 5]], 0.95), null);
 * ```
 */
export function rankDifference(
  [first, second]: readonly [LevelCounts, LevelCounts],
  confidenceLevel: number,
): RankDifference | null {
  const test = brunnerMunzel(first, second, { confidenceLevel });
  if (isRefusal(test) || test.degreesOfFreedom === null) return null;
  const { method, statistic, pValue, sampleSize, interval } = test;
  const delta = (probability: number) => 2 * probability - 1;
  return {
    method,
    estimate: statistic === 0 ? 0 : delta(test.probability),
    lower: delta(interval.lower),
    upper: delta(interval.upper),
    confidenceLevel,
    statistic,
    pValue,
    sampleSize,
  };
}

import { scoredTest } from "./sign_flip.ts";
import { requireOptions } from "../data/check_call.ts";
import { SCORED_TEST_OPTIONS, type ScoredTestOptions } from "./paired_permutation.ts";
import type { PairedTestResult } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";

/** Result of {@linkcode orderedMarginalHomogeneity}; `statistic` is the standardised sum of moves, z. */
export interface OrderedMarginalHomogeneityResult extends PairedTestResult {
  readonly method: "ordered marginal homogeneity test";
}

/**
 * Tests exactly whether the distribution over ordered levels is the same before and after, against a shift.
 *
 * Stuart–Maxwell asks whether anything differs between the two margins; this asks whether they are shifted against each
 * other, and is the stronger for it where levels are ordered. Its p-value is the one of the paired permutation test
 * with the same scores: both count how the pairs could have been swapped. `statistic` is z = Σd / √Σd², 0 when nobody moved.
 *
 * Source: Agresti (2013), Categorical Data Analysis, § 11.3; R `coin::mh_test(scores = …, distribution = "exact")`.
 *
 * Exact up to a thousand moves or so; beyond, the normal approximation with continuity correction (`exact` says which).
 *
 * @param transitions `transitions[before][after]`, square, of the same people
 * @param options scores, alternative
 * @returns the test, with the counts of pairs that rose, stayed and fell
 * @throws {TypeError} if the table is not square or the scores do not fit it
 * @throws {RangeError} if there is no pair, a cell is not a count, or the scores do not rise
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { orderedMarginalHomogeneity } from "./ordered_marginal_homogeneity.ts";
 * const test = orderedMarginalHomogeneity([[0, 4], [0, 1]]);
 * assert.equal(test.statistic, 2);
 * assert.equal(test.pValue, 2 / 16);
 * ```
 */
export function orderedMarginalHomogeneity(
  transitions: TransitionCounts,
  options: ScoredTestOptions = {},
): OrderedMarginalHomogeneityResult {
  requireOptions("compute the ordered marginal homogeneity test", options, SCORED_TEST_OPTIONS);
  const { roseSum, fellSum, moves, ...test } = scoredTest(transitions, {
    action: "compute the ordered marginal homogeneity test",
    ...options,
  });
  const squares = moves.reduce((sum, move) => sum + move.distance ** 2 * (move.rose + move.fell), 0);
  return {
    method: "ordered marginal homogeneity test",
    statistic: squares === 0 ? 0 : (roseSum - fellSum) / Math.sqrt(squares),
    ...test,
  };
}

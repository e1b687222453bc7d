import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { scoredTest } from "./sign_flip.ts";
import type { Alternative, PairedTestResult } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";

/** What {@linkcode pairedPermutation} and {@linkcode orderedMarginalHomogeneity} are told. */
export interface ScoredTestOptions {
  /**
   * Score of each level: strictly increasing whole numbers (multiply to get rid of decimals; the p-value stays).
   * @default {1, 2, 3, …}
   */
  readonly scores?: readonly number[];
  /**
   * Which departure to look for; `"greater"`: the mean is higher after.
   * @default {"two-sided"}
   */
  readonly alternative?: Alternative;
}

/** The kind of each of these options. */
export const SCORED_TEST_OPTIONS: OptionKinds<ScoredTestOptions> = {
  scores: kind.numbers,
  alternative: kind.oneOf("two-sided", "greater", "less"),
};

/** Result of {@linkcode pairedPermutation}; `statistic` is the mean change. */
export interface PairedPermutationResult extends PairedTestResult {
  readonly method: "paired permutation test of the mean change";
}

/**
 * Tests exactly whether the mean score of the same people changed.
 *
 * For answers whose levels are read as points. Every way of swapping the before and after of the people who moved is
 * counted; `statistic` is the mean change in score units over all pairs, unmoved ones included. Nobody moved: p = 1.
 *
 * Source: Fisher (1935), The Design of Experiments, § 21; R `coin::symmetry_test(y ~ time | person, distribution = "exact")`,
 * scipy `permutation_test(permutation_type = "samples")`.
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
 * import { pairedPermutation } from "./paired_permutation.ts";
 * const test = pairedPermutation([[0, 3, 2], [0, 1, 0], [0, 0, 0]]);
 * assert.equal(test.pValue, 2 / 32);
 * assert.equal(test.statistic, 7 / 6);
 * ```
 */
export function pairedPermutation(
  transitions: TransitionCounts,
  options: ScoredTestOptions = {},
): PairedPermutationResult {
  requireOptions("compute the paired permutation test", options, SCORED_TEST_OPTIONS);
  const { roseSum, fellSum, moves: _, ...test } = scoredTest(transitions, {
    action: "compute the paired permutation test",
    ...options,
  });
  return {
    method: "paired permutation test of the mean change",
    statistic: (roseSum - fellSum) / test.sampleSize,
    ...test,
  };
}

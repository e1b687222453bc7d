import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { rankedMoves, scoredTest } from "./sign_flip.ts";
import type { Alternative, PairedTestResult } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";

/** How {@linkcode signedRank} treats pairs that did not move, and what it looks for. */
export interface SignedRankOptions {
  /**
   * `"drop"`: pairs that did not move are left out before ranking (Wilcoxon 1945). `"pratt"`: they are ranked with the
   * others and their ranks then left out (Pratt 1959), so that a small move among many unmoved pairs keeps a high rank.
   * @default {"drop"}
   */
  readonly zeros?: "drop" | "pratt";
  /**
   * Which departure to look for; `"greater"`: after is higher.
   * @default {"two-sided"}
   */
  readonly alternative?: Alternative;
  /**
   * Score of each level, strictly increasing whole numbers; they decide which moves are larger.
   * @default {1, 2, 3, …}
   */
  readonly scores?: readonly number[];
}

/** The kind of each of these options. */
export const SIGNED_RANK_OPTIONS: OptionKinds<SignedRankOptions> = {
  zeros: kind.oneOf("drop", "pratt"),
  scores: kind.numbers,
  alternative: kind.oneOf("two-sided", "greater", "less"),
};

/** Result of {@linkcode signedRank}. */
export interface SignedRankResult extends PairedTestResult {
  readonly method: "Wilcoxon signed-rank test, zeros dropped" | "Wilcoxon signed-rank test, Pratt's zeros";
  /** Pairs that moved: the ones whose signs are tested. */
  readonly movedPairs: number;
  /** Sum of the ranks of the pairs that fell; `statistic` is that of the pairs that rose. */
  readonly fellRankSum: number;
}

/**
 * Tests whether the same people answered higher, or lower, after than before.
 *
 * The first test to reach for with before/after answers on an ordered scale. The p-value is the exact conditional one:
 * tied moves share mid-ranks, and every sign pattern of the pairs that moved is counted. `statistic` is the rank sum of the
 * pairs that rose. It supposes that a move of two levels is larger than a move of one; the sign test does not.
 *
 * Nobody moved: p = 1, statistic 0. A single pair that moved: p = 1.
 *
 * Source: Wilcoxon (1945), Biometrics Bulletin 1:80–83; Pratt (1959), JASA 54:655–667; R `coin::wilcoxsign_test(distribution =
 * "exact", zero.method = …)`, `exactRankTests::wilcox.exact(paired = TRUE)` (zeros dropped), R ≥ 4.6 `wilcox.test(exact =
 * TRUE)` (Pratt's zeros). scipy 1.10's `"exact"` and older R are not exact with ties or zeros.
 *
 * Exact up to a thousand moves or so; beyond, the normal approximation with continuity correction (`exact` says which).
 *
 * @param transitions `transitions[before][after]`, square, of the same people
 * @param options zeros, alternative, scores
 * @returns the test, with the counts of pairs that rose, stayed and fell
 * @throws {TypeError} if the table is not square or the scores do not fit it
 * @throws {RangeError} if there is no pair, or a cell is not a count
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { signedRank } from "./signed_rank.ts";
 * import { transitionCounts } from "./transition_counts.ts";
 * const transitions = transitionCounts([2, 2, 3, 1, 2, 3, 2, 2, 1, 3, 2, 3], [3, 4, 3, 3, 3, 4, 2, 3, 3, 4, 3, 3]);
 * const test = signedRank(transitions);
 * assert.equal(test.pValue, 0.00390625);
 * assert.deepEqual([test.rose, test.same, test.fell], [9, 3, 0]);
 * ```
 */
export function signedRank(transitions: TransitionCounts, options: SignedRankOptions = {}): SignedRankResult {
  requireOptions("compute the signed-rank test", options, SIGNED_RANK_OPTIONS);
  const { zeros = "drop", alternative = "two-sided", scores } = options;
  const { roseSum, fellSum, moves: _, ...test } = scoredTest(transitions, {
    action: "compute the signed-rank test",
    alternative,
    scores,
    weigh: (differences) => rankedMoves(differences, zeros === "pratt" ? differences.same : 0),
  });
  return {
    method: zeros === "pratt" ? "Wilcoxon signed-rank test, Pratt's zeros" : "Wilcoxon signed-rank test, zeros dropped",
    statistic: roseSum / 2,
    ...test,
    movedPairs: test.rose + test.fell,
    fellRankSum: fellSum / 2,
  };
}

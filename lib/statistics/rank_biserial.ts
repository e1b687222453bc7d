import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { normalQuantile } from "./distributions.ts";
import { pairedDifferences } from "./paired_differences.ts";
import { requireLevel } from "./require_count.ts";
import type { TransitionCounts } from "./transition_counts.ts";

/** How {@linkcode rankBiserial} makes its interval. */
export interface RankBiserialOptions extends ConfidenceOptions {
  /**
   * `"score"`: Wilson's interval for the share of the rank sum that rose, with as many pairs as the unequal ranks are worth.
   * `"fisher"`: on Fisher's z scale with the variance under no change, as R `effectsize` gives it; it promises too much when
   * most pairs move one way, and where all do it has no width, so that `"score"` is used there.
   * @default {"score"}
   */
  readonly interval?: "score" | "fisher";
  /**
   * Score of each level, strictly increasing whole numbers; they decide which moves are larger.
   * @default {1, 2, 3, …}
   */
  readonly scores?: readonly number[];
}

/** The kind of each of these options. */
export const RANK_BISERIAL_OPTIONS: OptionKinds<RankBiserialOptions> = {
  ...CONFIDENCE_OPTIONS,
  interval: kind.oneOf("score", "fisher"),
  scores: kind.numbers,
};

/** Matched-pairs rank-biserial correlation with its interval. */
export interface RankBiserial {
  readonly method: "matched-pairs rank-biserial correlation";
  /** (Rank sum that rose − rank sum that fell) / their sum, in [−1, 1]; 0 when nobody moved. */
  readonly estimate: number;
  /** Lower limit, in [−1, 1]. */
  readonly lower: number;
  /** Upper limit, in [−1, 1]. */
  readonly upper: number;
  /** Confidence level, in (0, 1). */
  readonly confidenceLevel: number;
  /** Which rule made the interval; `"none"`: nobody moved, so that it is all of [−1, 1]. */
  readonly interval: "score" | "fisher" | "none";
  /** All pairs. */
  readonly sampleSize: number;
  /** Pairs that moved, from which it is computed. */
  readonly movedPairs: number;
}

/**
 * Computes how much more the rise than the fall weighs among the same people: the effect beside a signed-rank test.
 *
 * 1 when everybody who moved rose, −1 when all fell, 0 when both weigh alike. It speaks of those who moved only: print the
 * number of unmoved pairs next to it.
 *
 * Source: Kerby (2014), Comprehensive Psychology 3:11.IT.3.1; R `effectsize::rank_biserial(paired = TRUE)` for the estimate
 * and, where all moved, the `"fisher"` interval: unmoved pairs, which have no part in the estimate, narrow its interval there and
 * not here. `"score"`: Wilson (1927) applied to the share of the rank sum that rose, whose variance is
 * π(1 − π) Σr² / (Σr)², i.e. that of (Σr)² / Σr² pairs.
 *
 * @param transitions `transitions[before][after]`, square, of the same people
 * @param options interval, confidence level, scores
 * @returns correlation with interval
 * @throws {TypeError} if the table is not square or the scores do not fit it
 * @throws {RangeError} if there is no pair, a cell is not a count, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { rankBiserial } from "./rank_biserial.ts";
 * const allRose = rankBiserial([[1, 5], [0, 2]]);
 * assert.equal(allRose.estimate, 1);
 * assert.ok(allRose.lower < 0.3 && allRose.upper === 1);
 * ```
 */
export function rankBiserial(transitions: TransitionCounts, options: RankBiserialOptions = {}): RankBiserial {
  requireOptions("compute the rank-biserial correlation", options, RANK_BISERIAL_OPTIONS);
  const { interval = "score", scores } = options;
  const action = "compute the rank-biserial correlation";
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  const differences = pairedDifferences(transitions, { action, scores });
  const { moves, rose, fell, sampleSize } = differences;
  const movedPairs = rose + fell;
  const common = {
    method: "matched-pairs rank-biserial correlation",
    confidenceLevel,
    sampleSize,
    movedPairs,
  } as const;
  if (movedPairs === 0) return { ...common, estimate: 0, lower: -1, upper: 1, interval: "none" };
  let [ranked, net, squares] = [0, 0, 0];
  for (const move of moves) {
    const count = move.rose + move.fell;
    const rank = ranked + (count + 1) / 2;
    ranked += count;
    net += rank * (move.rose - move.fell);
    squares += rank ** 2 * count;
  }
  const total = movedPairs * (movedPairs + 1) / 2;
  const estimate = net / total;
  const z = normalQuantile((1 + confidenceLevel) / 2);
  if (interval === "fisher" && rose > 0 && fell > 0) {
    // effectsize takes the ranks as if none were tied.
    const reach = z * Math.sqrt(movedPairs * (movedPairs + 1) * (2 * movedPairs + 1) / 6) / total;
    const centre = Math.atanh(estimate);
    return { ...common, estimate, lower: Math.tanh(centre - reach), upper: Math.tanh(centre + reach), interval };
  }
  const pairs = total ** 2 / squares;
  // Wilson's limits for the share (1 + estimate) / 2, put on the scale of the correlation.
  const centre = estimate * pairs / (pairs + z * z);
  const reach = z * Math.sqrt((1 - estimate ** 2) * pairs + z * z) / (pairs + z * z);
  return {
    ...common,
    estimate,
    lower: fell === movedPairs ? -1 : Math.max(-1, centre - reach),
    upper: rose === movedPairs ? 1 : Math.min(1, centre + reach),
    interval: "score",
  };
}

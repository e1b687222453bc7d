import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { requireOptions } from "../data/check_call.ts";
import { type DifferenceTest, type LimitAt, testByLimits } from "./tested_difference.ts";
import { type PairedMoves, pairedScoreLimit, requireMoves } from "./paired_score.ts";
import { normalUpperTail } from "./distributions.ts";
import { rankSumTails } from "./rank_sum_tails.ts";
import { requireLevel } from "./require_count.ts";
import { recovered } from "./recovered_limits.ts";

/** Result of {@linkcode changeDifference}. */
export interface ChangeDifference extends DifferenceTest {
  readonly method: "MOVER, Tango";
  /**
   * Exact p-value of the same difference from dealing the people's moves to the two groups in every way (with more than 5,000
   * pairs in each its normal approximation): another procedure, to be set beside. It supposes that groups alike in P(up) − P(down) are alike in how many moved at all.
   */
  readonly permutationPValue: number;
  /** Pairs in the first and in the second group. */
  readonly groupSizes: readonly [number, number];
}

/**
 * Compares a change between two groups of people, each asked before and after: did one rise more than the other?
 *
 * Of P(up) − P(down) of each group. The interval puts Tango's intervals of both together (MOVER); the p-value is where that
 * interval just touches 0, so that the two never contradict each other.
 *
 * @param first people of the first group who went up, down, and all its pairs
 * @param second the same of the second group
 * @param options confidence level
 * @returns change of the first group less change of the second
 * @throws {RangeError} if a number is not a count, a group is empty, or the level is not in (0, 1)
 *
 * Source: Donner & Zou (2012), Statistical Methods in Medical Research 21:347–359 (MOVER); Tango (1998).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { changeDifference } from "./change_difference.ts";
 * const { estimate, pValue } = changeDifference({ up: 14, down: 0, pairs: 20 }, { up: 3, down: 2, pairs: 24 });
 * assert.equal(estimate.toFixed(4), "0.6583");
 * assert.ok(pValue < 0.01);
 * ```
 */
export function changeDifference(
  first: PairedMoves,
  second: PairedMoves,
  options: ConfidenceOptions = {},
): ChangeDifference {
  requireOptions("compute change difference", options, CONFIDENCE_OPTIONS);
  const action = "compare two changes";
  requireMoves(action, { name: "first", value: first });
  requireMoves(action, { name: "second", value: second });
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  return {
    method: "MOVER, Tango",
    ...testByLimits(changeDifferenceLimit(first, second), {
      estimate: differenceOfRises(first, second),
      confidenceLevel,
    }),
    sampleSize: first.pairs + second.pairs,
    permutationPValue: dealtPValue(first, second),
    groupSizes: [first.pairs, second.pairs],
  };
}

/**
 * P(up) − P(down) of one group less that of another; in whole numbers to the last step, so that equal changes differ by 0.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(differenceOfRises({ up: 1, down: 0, pairs: 3 }, { up: 2, down: 0, pairs: 6 }), 0);
 * ```
 */
export function differenceOfRises(first: PairedMoves, second: PairedMoves): number {
  const whole = (first.up - first.down) * second.pairs - (second.up - second.down) * first.pairs;
  return whole / (first.pairs * second.pairs);
}

/**
 * The difference of two changes at either end of what lies within z of what was observed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const moves = { up: 3, down: 1, pairs: 12 };
 * const limitAt = changeDifferenceLimit(moves, moves);
 * assert.equal(limitAt(1.96, "lower"), -limitAt(1.96, "upper"));
 * ```
 */
export function changeDifferenceLimit(first: PairedMoves, second: PairedMoves): LimitAt {
  const own = ({ up, down, pairs }: PairedMoves) => (up - down) / pairs;
  return recovered(differenceOfRises(first, second), [
    { estimate: own(first), limitAt: pairedScoreLimit(first) },
    { estimate: own(second), limitAt: pairedScoreLimit(second) },
  ]);
}

/** With more pairs in the smaller group, a third of a second, the normal distribution stands in for all dealings. */
const DEALT_PAIRS = 5_000;

/** Two-sided p-value of the sum of −1, 0, +1 in the first group, every dealing of all people being as likely. */
function dealtPValue(first: PairedMoves, second: PairedMoves): number {
  const [up, down] = [first.up + second.up, first.down + second.down];
  const pairs = first.pairs + second.pairs;
  const levels = [
    { score: 0, count: down },
    { score: 1, count: pairs - up - down },
    { score: 2, count: up },
  ].filter(({ count }) => count > 0);
  if (levels.length < 2) return 1;
  const sum = first.up - first.down + first.pairs;
  const expected = first.pairs * (up - down + pairs) / pairs;
  const far = Math.abs(sum - expected) * (1 - 1e-12);
  if (far === 0) return 1;
  if (Math.min(first.pairs, second.pairs) > DEALT_PAIRS) {
    const squares = up + down - (up - down) ** 2 / pairs;
    const spread = Math.sqrt(first.pairs / pairs * second.pairs / (pairs - 1) * squares);
    return Math.min(1, 2 * normalUpperTail((far - 0.5) / spread));
  }
  const { lower, upper } = rankSumTails(levels, {
    drawn: first.pairs,
    lower: Math.floor(expected - far),
    upper: Math.ceil(expected + far),
  });
  return Math.min(1, lower + upper);
}

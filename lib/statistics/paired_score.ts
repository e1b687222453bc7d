import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import {
  type DifferenceTest,
  lastWithin,
  type LimitAt,
  type Limits,
  limitsAt,
  quantileOfLevel,
  twoSided,
} from "./tested_difference.ts";
import { requireCount, requireLevel } from "./require_count.ts";
import { valueKind } from "./value_kinds.ts";

/** The same people before and after, by which way they went: on the scale, or between favourable and not. */
export interface PairedMoves {
  /** People who went up: rose, or turned favourable. */
  readonly up: number;
  /** People who went down. */
  readonly down: number;
  /** All pairs, those who did not move among them. */
  readonly pairs: number;
}

/** Result of {@linkcode pairedScore}. */
export interface PairedScore extends DifferenceTest, PairedMoves {
  readonly method: "paired score, Tango";
}

/**
 * Estimates P(up) − P(down) among the same people, with interval and p-value from one procedure.
 *
 * The one to show beside how many rose and fell, or turned favourable and away: the p-value is that of McNemar's score test,
 * the interval is made of the differences that the score test does not reject, so that they never contradict each other.
 *
 * Nobody moved: 0 with p = 1 and an interval that does not collapse. It holds its level to about a point already with a
 * dozen pairs, where fewer than six moved a little less (`deno task bench:statistics`); `pairedSigns` and `mcnemar` are exact.
 *
 * Source: Tango (1998), Statistics in Medicine 17:891–908; McNemar (1947); checked with 50 digits by
 * `tests/reference/score_intervals.py`.
 *
 * @param moves people who went up, down, and all pairs
 * @param options confidence level
 * @returns share that went up less share that went down
 * @throws {RangeError} if a number is not a count, there is nobody, more moved than there are, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pairedScore } from "./paired_score.ts";
 * const { estimate, lower, upper, pValue } = pairedScore({ up: 14, down: 0, pairs: 20 });
 * assert.deepEqual([estimate, lower, upper].map((limit) => limit.toFixed(3)), ["0.700", "0.426", "0.855"]);
 * assert.ok(pValue < 0.001);
 * ```
 */
export function pairedScore(moves: PairedMoves, options: ConfidenceOptions = {}): PairedScore {
  requireOptions("compute the paired score interval", options, CONFIDENCE_OPTIONS);
  const { up, down, pairs } = requireMoves("compute the paired score test", { name: "moves", value: moves });
  const confidenceLevel = requireLevel("compute the paired score test", options.confidenceLevel ?? 0.95);
  const statistic = up === down ? 0 : (up - down) / Math.sqrt(up + down);
  return {
    method: "paired score, Tango",
    estimate: (up - down) / pairs,
    ...pairedScoreLimits({ up, down, pairs }, quantileOfLevel(confidenceLevel)),
    confidenceLevel,
    statistic,
    pValue: twoSided(statistic),
    sampleSize: pairs,
    up,
    down,
    pairs,
  };
}

/**
 * The differences that lie within z of what was observed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { lower, upper } = pairedScoreLimits({ up: 0, down: 0, pairs: 12 }, 1.96);
 * assert.equal(lower, -upper);
 * ```
 */
export function pairedScoreLimits(moves: PairedMoves, z: number): Limits {
  return limitsAt(pairedScoreLimit(moves), z);
}

/**
 * One of the two limits, for who needs no more: each is searched for.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const moves = { up: 3, down: 1, pairs: 12 };
 * assert.equal(pairedScoreLimit(moves)(1.96, "lower"), pairedScoreLimits(moves, 1.96).lower);
 * ```
 */
export function pairedScoreLimit({ up, down, pairs }: PairedMoves): LimitAt {
  // Mirrored rather than searched downwards, so that swapping before and after mirrors the interval to the last bit.
  if (down > up) {
    const limit = pairedScoreLimit({ up: down, down: up, pairs });
    return (z, side) => -limit(z, side === "lower" ? "upper" : "lower");
  }
  const estimate = (up - down) / pairs;
  const search = (z: number, end: number) =>
    lastWithin(estimate, end, (difference) => {
      const b = -up - down + (2 * pairs - up + down) * difference;
      const c = -down * difference * (1 - difference);
      const fewest = (Math.sqrt(Math.max(0, b * b - 8 * pairs * c)) - b) / (4 * pairs);
      const variance = pairs * (2 * Math.max(0, fewest) + difference * (1 - difference));
      return (up - down - pairs * difference) ** 2 - z * z * variance;
    });
  return (z, side) => side === "upper" ? search(z, 1) : up === down ? -search(z, 1) : search(z, -1);
}

/**
 * Refuses what is no count of moves.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.throws(() => requireMoves("see an example", { name: "moves", value: { up: 3, down: 3, pairs: 5 } }), RangeError);
 * ```
 */
export function requireMoves(
  action: string,
  { name, value }: { readonly name: string; readonly value: PairedMoves },
): PairedMoves {
  requireKind(action, value, { name, kind: valueKind.moves });
  const { up, down, pairs } = value;
  requireCount(action, { name: "the number of pairs", value: pairs, minimum: 1 });
  requireCount(action, { name: "up", value: up });
  requireCount(action, { name: "down", value: down });
  requireCount(action, { name: "up and down together", value: up + down, maximum: pairs });
  return value;
}

import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { wilsonInterval } from "./wilson_interval.ts";
import { valueKind } from "./value_kinds.ts";

/** A share of a group, as counts. */
export interface ShareCounts {
  /** People who gave the answer. */
  readonly count: number;
  /** People in the base. */
  readonly total: number;
}

/** An interval for the difference between two shares, as shares in [−1, 1]. */
export interface DifferenceInterval {
  /** How the interval was computed. */
  readonly method: string;
  /** Difference observed. */
  readonly estimate: number;
  /** Lower limit. */
  readonly lower: number;
  /** Upper limit. */
  readonly upper: number;
  /** Confidence level, in (0, 1). */
  readonly confidenceLevel: number;
  /** People (of paired shares: pairs) behind the difference. */
  readonly sampleSize: number;
}

/**
 * Computes Newcombe's interval of the difference between the shares of two groups of different people.
 *
 * For favourable shares at two events. Built from the Wilson intervals of the two shares, so that it stays in [−1, 1] and
 * does not collapse at 0 or n. No continuity correction. For the same people before and after: `newcombePairedInterval`.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17:873–890, method 10; statsmodels
 * `confint_proportions_2indep(method="newcomb")`, R `prop.test` has no such interval.
 *
 * @param first share of the first group
 * @param second share of the second group, taken from the first
 * @param options confidence level
 * @returns first less second
 * @throws {RangeError} if the counts are not whole numbers, a `total` is 0 or a `count` exceeds it, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { newcombeInterval } from "./newcombe_interval.ts";
 * // Newcombe's own first example.
 * const { lower, upper } = newcombeInterval({ count: 56, total: 70 }, { count: 48, total: 80 });
 * assert.equal(lower.toFixed(4), "0.0524");
 * assert.equal(upper.toFixed(4), "0.3339");
 * ```
 */
export function newcombeInterval(
  first: ShareCounts,
  second: ShareCounts,
  options: ConfidenceOptions = {},
): DifferenceInterval {
  requireOptions("compute the Newcombe interval", options, CONFIDENCE_OPTIONS);
  requireKind("compute the Newcombe interval", first, { name: "first", kind: valueKind.shareCounts });
  requireKind("compute the Newcombe interval", second, { name: "second", kind: valueKind.shareCounts });
  const one = wilsonInterval(first.count, first.total, options);
  const other = wilsonInterval(second.count, second.total, options);
  const estimate = one.estimate - other.estimate;
  return {
    method: "newcombe",
    estimate,
    lower: estimate - Math.hypot(one.estimate - one.lower, other.upper - other.estimate),
    upper: estimate + Math.hypot(one.upper - one.estimate, other.estimate - other.lower),
    confidenceLevel: one.confidenceLevel,
    sampleSize: first.total + second.total,
  };
}

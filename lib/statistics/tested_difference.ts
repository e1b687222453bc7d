import type { DifferenceInterval } from "./newcombe_interval.ts";
import { normalQuantile, normalUpperTail } from "./distributions.ts";

/**
 * An estimate, its interval and its p-value from one procedure: the interval leaves 0 out exactly when `pValue` is below
 * 1 − `confidenceLevel`, and `estimate` has the sign of `statistic`.
 */
export interface DifferenceTest extends DifferenceInterval {
  /** The test's own statistic, a z unless the function says otherwise; > 0 when the estimate is. */
  readonly statistic: number;
  /** Two-sided probability, if there were no difference, of data at least this far from it. */
  readonly pValue: number;
}

/** Limits of an interval, in the unit of the estimate. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The normal quantile that belongs to a two-sided confidence level.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(quantileOfLevel(0.95).toFixed(4), "1.9600");
 * ```
 */
export function quantileOfLevel(confidenceLevel: number): number {
  return normalQuantile((1 + confidenceLevel) / 2);
}

/**
 * The two-sided p-value of a z.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual([twoSided(0), twoSided(-1.96).toFixed(3)], [1, "0.050"]);
 * ```
 */
export function twoSided(statistic: number): number {
  return Math.min(1, 2 * normalUpperTail(Math.abs(statistic)));
}

/** A limit of an interval that widens with z, on either side. */
export type LimitAt = (z: number, side: keyof Limits) => number;

/**
 * Both limits at one z.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(limitsAt((z, side) => side === "lower" ? 3 - z : 3 + z, 1), { lower: 2, upper: 4 });
 * ```
 */
export function limitsAt(limitAt: LimitAt, z: number): Limits {
  return { lower: limitAt(z, "lower"), upper: limitAt(z, "upper") };
}

/**
 * Interval and test of one estimate that never contradict each other: the p-value is where the interval just touches 0.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { upper, pValue } = testByLimits((z, side) => side === "lower" ? 3 - z : 3 + z, {
 *   estimate: 3,
 *   confidenceLevel: 0.95,
 * });
 * assert.deepEqual([upper.toFixed(2), pValue.toFixed(4)], ["4.96", "0.0027"]);
 * ```
 */
export function testByLimits(
  limitAt: LimitAt,
  { estimate, confidenceLevel }: Pick<DifferenceTest, "estimate" | "confidenceLevel">,
): Omit<DifferenceTest, "method" | "sampleSize"> {
  const statistic = inverted(estimate, limitAt);
  return {
    estimate,
    ...limitsAt(limitAt, quantileOfLevel(confidenceLevel)),
    confidenceLevel,
    statistic,
    pValue: twoSided(statistic),
  };
}

/**
 * The largest z at which an interval that widens with z still leaves 0 out; 0 when the estimate is 0.
 *
 * @param limitAt one limit of the interval at a z: the other one is not asked for
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(inverted(3, (z, side) => side === "lower" ? 3 - z : 3 + z).toFixed(9), "3.000000000");
 * ```
 */
export function inverted(estimate: number, limitAt: LimitAt): number {
  if (estimate === 0) return 0;
  const beyondZero = (z: number) => estimate > 0 ? -limitAt(z, "lower") : limitAt(z, "upper");
  let [near, far] = [0, 1];
  while (far < 64 && beyondZero(far) < 0) [near, far] = [far, 2 * far];
  return Math.sign(estimate) * (far >= 64 ? near : lastWithin(near, far, beyondZero));
}

/** Roots are found to the last bits of a double. */
const LAST_BITS = 2 ** -52;

/**
 * The last place on the way from `near` to `far` at which `excess` is not above 0. It is not above 0 at `near`, and once above
 * stays so.
 *
 * Interpolates where the function is smooth enough for that, and halves elsewhere: a dozen evaluations, where halving alone
 * takes sixty.
 *
 * Source: Chandrupatla (1997), Advances in Engineering Software 28:145–149.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(lastWithin(0, 2, (value) => value * value - 2).toFixed(9), "1.414213562");
 * ```
 */
export function lastWithin(near: number, far: number, excess: (value: number) => number): number {
  let newest = { at: far, excess: excess(far) };
  if (newest.excess <= 0) return far;
  let opposite = { at: near, excess: excess(near) };
  let dropped = newest;
  let step = 0.5;
  for (let evaluations = 0; evaluations < 200; evaluations++) {
    const at = newest.at + step * (opposite.at - newest.at);
    const found = { at, excess: excess(at) };
    if (found.excess > 0 === newest.excess > 0) dropped = newest;
    else [dropped, opposite] = [opposite, newest];
    newest = found;
    const width = Math.abs(opposite.at - newest.at);
    const shortest = LAST_BITS * Math.max(Math.abs(newest.at), Number.MIN_VALUE) / width;
    if (!(shortest < 0.5)) break;
    step = Math.min(1 - shortest, Math.max(shortest, interpolated(newest, opposite, dropped) ?? 0.5));
  }
  return newest.excess <= 0 ? newest.at : opposite.at;
}

interface Found {
  readonly at: number;
  readonly excess: number;
}

/** How far along from `a` to `b` the parabola through three points (as a function of the excess) is 0; `null` where it may turn. */
function interpolated(a: Found, b: Found, c: Found): number | null {
  const xi = (a.at - b.at) / (c.at - b.at);
  const phi = (a.excess - b.excess) / (c.excess - b.excess);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return null;
  return a.excess / (b.excess - a.excess) * c.excess / (b.excess - c.excess) +
    (c.at - a.at) / (b.at - a.at) * a.excess / (c.excess - a.excess) * b.excess / (c.excess - b.excess);
}

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

/**
 * The largest z at which an interval that widens with z still leaves 0 out; 0 when the estimate is 0.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(inverted(3, (z) => ({ lower: 3 - z, upper: 3 + z })).toFixed(9), "3.000000000");
 * ```
 */
export function inverted(estimate: number, limitsAt: (z: number) => Limits): number {
  if (estimate === 0) return 0;
  const leavesOut = (z: number) => estimate > 0 ? limitsAt(z).lower > 0 : limitsAt(z).upper < 0;
  let [near, far] = [0, 1];
  while (far < 64 && leavesOut(far)) [near, far] = [far, 2 * far];
  if (far >= 64) return Math.sign(estimate) * near;
  // 60 halvings leave nothing that a double could tell apart.
  for (let step = 0; step < 60; step++) {
    const middle = (near + far) / 2;
    if (leavesOut(middle)) near = middle;
    else far = middle;
  }
  return Math.sign(estimate) * near;
}

/**
 * The place between `near`, where something is true, and `far`, up to which it stays true; by halving.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(lastTrue(0, 2, (value) => value * value <= 2).toFixed(6), "1.414214");
 * ```
 */
export function lastTrue(near: number, far: number, isTrue: (value: number) => boolean): number {
  if (isTrue(far)) return far;
  for (let step = 0; step < 60; step++) {
    const middle = (near + far) / 2;
    if (isTrue(middle)) near = middle;
    else far = middle;
  }
  return near;
}

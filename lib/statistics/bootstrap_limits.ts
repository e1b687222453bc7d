import { sumNthPowerDeviations } from "simple-statistics";
import { normalQuantile, normalUpperTail } from "./distributions.ts";
import type { Limits } from "./tested_difference.ts";

/**
 * Limits as far to each side of the estimate.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(normalLimits(3, 1), { lower: 2, upper: 4 });
 * ```
 */
export function normalLimits(estimate: number, reach: number): Limits {
  return { lower: estimate - reach, upper: estimate + reach };
}

/** What moves the limits of {@linkcode correctedLimits} along the resamples. */
export interface Correction {
  /** Share of the resamples below the estimate. */
  readonly bias: number;
  readonly skewness: number;
  readonly confidenceLevel: number;
}

/**
 * The places in the sorted resamples that bias and skewness leave; `null` where they leave none.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const values = Float64Array.from({ length: 999 }, (_, at) => at + 1);
 * const limits = correctedLimits(values, { bias: 0.5, skewness: 0, confidenceLevel: 0.95 });
 * assert.deepEqual([limits?.lower.toFixed(3), limits?.upper.toFixed(3)], ["25.000", "975.000"]);
 * ```
 */
export function correctedLimits(values: Float64Array, { bias, skewness, confidenceLevel }: Correction): Limits | null {
  const shift = normalQuantile(bias);
  const corrected = (probability: number) => {
    const z = shift + normalQuantile(probability);
    return skewness * z < 1 ? 1 - normalUpperTail(shift + z / (1 - skewness * z)) : null;
  };
  const [lower, upper] = [corrected((1 - confidenceLevel) / 2), corrected((1 + confidenceLevel) / 2)];
  if (lower === null || upper === null) return null;
  return { lower: orderStatistic(values, lower), upper: orderStatistic(values, upper) };
}

/**
 * Skewness of the influence of single observations, over 6, from leaving each out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
 * assert.ok(Math.abs(accelerationOf([1, 2, 3], sum)) < 1e-12);
 * assert.ok(accelerationOf([1, 1, 1, 9], sum) > 0);
 * ```
 */
export function accelerationOf<Observation>(
  sample: readonly Observation[],
  measure: (sample: readonly Observation[]) => number,
): number {
  const last = sample[sample.length - 1]!;
  const rest = sample.slice(0, -1);
  // Whoever is left out, those who answered the same leave the same behind.
  const known = new Map<Observation, number>();
  const without = sample.map((left, place) => {
    const found = known.get(left);
    if (found !== undefined) return found;
    if (place < rest.length) rest[place] = last;
    const value = measure(rest);
    if (place < rest.length) rest[place] = left;
    known.set(left, value);
    return value;
  });
  const squares = sumNthPowerDeviations(without, 2);
  // The influence of an observation is what leaving it out takes away.
  const cubes = squares === 0 ? 0 : sumNthPowerDeviations(without, 3);
  return cubes === 0 ? 0 : -cubes / (6 * squares ** 1.5);
}

/** The value below which this share of the sorted values lies, interpolated on the normal scale between neighbours. */
function orderStatistic(sorted: Float64Array, share: number): number {
  const rank = (sorted.length + 1) * share;
  const at = Math.floor(rank);
  if (at < 1) return sorted[0]!;
  if (at >= sorted.length) return sorted[sorted.length - 1]!;
  const [low, high] = [sorted[at - 1]!, sorted[at]!];
  const scale = (place: number) => normalQuantile(place / (sorted.length + 1));
  return low + (high - low) * (normalQuantile(share) - scale(at)) / (scale(at + 1) - scale(at));
}

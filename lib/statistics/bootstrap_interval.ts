import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { kind, type OptionKinds, required, requireOptions } from "../data/check_call.ts";
import { sampleStandardDeviation, sumNthPowerDeviations } from "simple-statistics";
import { normalQuantile, normalUpperTail } from "./distributions.ts";
import { randomGenerator } from "./random_generator.ts";
import { requireCount, requireLevel } from "./require_count.ts";
import type { StatedRefusal } from "./test_result.ts";

/** How {@linkcode bootstrapInterval} resamples. */
export interface BootstrapIntervalOptions extends ConfidenceOptions {
  /** Seed of the random generator, a whole number in 0…4,294,967,295. */
  readonly seed: number;
  /**
   * Resamples drawn.
   * @default {9999}
   */
  readonly replicates?: number;
}

/** The kind of each of these options. */
export const BOOTSTRAP_INTERVAL_OPTIONS: OptionKinds<BootstrapIntervalOptions> = {
  ...CONFIDENCE_OPTIONS,
  seed: required(kind.wholeNumber(0)),
  replicates: kind.wholeNumber(1),
};

/** A bootstrap interval. */
export interface BootstrapInterval {
  readonly method: "bootstrap, BCa";
  /** The statistic of the sample itself. */
  readonly estimate: number;
  /** Lower limit, in the unit of the statistic. */
  readonly lower: number;
  /** Upper limit. */
  readonly upper: number;
  /** Confidence level, in (0, 1). */
  readonly confidenceLevel: number;
  /** Standard deviation of the statistic over the resamples. */
  readonly standardError: number;
  /** Seed used. */
  readonly seed: number;
  /** Resamples drawn. */
  readonly replicates: number;
  /** Things in the sample. */
  readonly sampleSize: number;
}

/**
 * Computes a bootstrap interval, bias-corrected and accelerated (BCa), of any statistic.
 *
 * For effects that have no formula for an interval. The same seed gives the same interval on every machine. Below some 20
 * people it covers less than its level; prefer a formula where there is one.
 *
 * A sample of one, or one whose resamples all give the same statistic (or all lie on one side of it), carries no
 * information about the spread: a refusal is returned, not an interval without width.
 *
 * Cost: `replicates` + sample size evaluations of the statistic.
 *
 * Source: Efron (1987), JASA 82:171–185; R `boot::boot.ci(type = "bca")`, whose interpolation between resamples is used; the
 * acceleration is the jackknife's.
 *
 * @param sample what was observed, one element a person
 * @param statistic number to be bounded; must not depend on the order of its argument, and must not keep or change it
 * @param options seed, resamples, confidence level
 * @returns the interval, or why there is none
 * @throws {RangeError} if the sample is empty, the statistic is not finite, or an option is out of bounds
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { bootstrapInterval } from "./bootstrap_interval.ts";
 * import { isRefusal } from "./test_result.ts";
 * const mean = (levels: readonly number[]) => levels.reduce((sum, level) => sum + level, 0) / levels.length;
 * const interval = bootstrapInterval([1, 2, 2, 3, 3, 3, 4, 4, 5], mean, { seed: 1, replicates: 999 });
 * assert.ok(!isRefusal(interval));
 * assert.ok(interval.lower < 3 && interval.upper > 3);
 * ```
 */
export function bootstrapInterval<Observation>(
  sample: readonly Observation[],
  statistic: (sample: readonly Observation[]) => number,
  options: BootstrapIntervalOptions,
): BootstrapInterval | StatedRefusal {
  requireOptions("bootstrap an interval", options, BOOTSTRAP_INTERVAL_OPTIONS);
  const { seed, replicates = 9999 } = options;
  const action = "bootstrap";
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  const sampleSize = requireCount(action, { name: "the sample size", value: sample.length, minimum: 1 });
  requireCount(action, { name: "replicates", value: replicates, minimum: 2 });
  const random = randomGenerator(seed);
  const measure = (drawn: readonly Observation[]) => {
    const value = statistic(drawn);
    if (Number.isFinite(value)) return value;
    throw new RangeError(`Cannot ${action} as the statistic must be a finite number: current value is ${value}`);
  };
  const method = "bootstrap, BCa";
  const estimate = measure(sample);
  if (sampleSize === 1) return { method, refused: "a sample of one has no spread to resample", sampleSize };
  const drawn = sample.slice();
  const values = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (let place = 0; place < sampleSize; place++) drawn[place] = sample[random.below(sampleSize)]!;
    values[replicate] = measure(drawn);
  }
  values.sort();
  const below = values.reduce((count, value) => count + Number(value < estimate), 0);
  if (below === 0 || below === replicates) {
    return {
      method,
      refused: "no resample gave a smaller statistic, or all did, so that its bias is unknown",
      sampleSize,
    };
  }
  const bias = normalQuantile(below / replicates);
  const acceleration = accelerationOf(sample, measure);
  const corrected = (probability: number) => {
    const z = bias + normalQuantile(probability);
    return acceleration * z < 1 ? 1 - normalUpperTail(bias + z / (1 - acceleration * z)) : null;
  };
  const [lowerShare, upperShare] = [corrected((1 - confidenceLevel) / 2), corrected((1 + confidenceLevel) / 2)];
  if (lowerShare === null || upperShare === null) {
    return { method, refused: "single observations weigh too much for the correction to be defined", sampleSize };
  }
  return {
    method,
    estimate,
    lower: orderStatistic(values, lowerShare),
    upper: orderStatistic(values, upperShare),
    confidenceLevel,
    standardError: sampleStandardDeviation([...values]),
    seed,
    replicates,
    sampleSize,
  };
}

/** Skewness of the influence of single observations, over 6, from leaving each out. */
function accelerationOf<Observation>(
  sample: readonly Observation[],
  measure: (sample: readonly Observation[]) => number,
): number {
  const without = sample.map((_, left) => measure(sample.filter((_, index) => index !== left)));
  const squares = sumNthPowerDeviations(without, 2);
  // The influence of an observation is what leaving it out takes away.
  return squares === 0 ? 0 : -sumNthPowerDeviations(without, 3) / (6 * squares ** 1.5);
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

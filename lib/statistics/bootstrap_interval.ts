import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { sampleStandardDeviation } from "simple-statistics";
import { accelerationOf, correctedLimits, normalLimits } from "./bootstrap_limits.ts";
import { normalQuantile } from "./distributions.ts";
import { type RandomGenerator, randomGenerator } from "./random_generator.ts";
import { requireCount, requireLevel } from "./require_count.ts";
import type { StatedRefusal } from "./test_result.ts";
import { valueKind } from "./value_kinds.ts";

/** How {@linkcode bootstrapInterval} resamples. */
export interface BootstrapIntervalOptions extends ConfidenceOptions {
  /** Seed of the random generator, a whole number in 0…4,294,967,295. */
  readonly seed: number;
  /**
   * Resamples drawn; given here they are drawn whatever they cost.
   * @default 9,999, and of more than 1,000 people as many as draw 10 million of them in all, 100 at least
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
  readonly method: "bootstrap, BCa" | "bootstrap, normal approximation";
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

/** So many people are drawn in all resamples unless more are asked for: a quarter of a second, and the statistic's own time. */
const DRAWN = 10_000_000;
/** Fewer resamples would not give a standard error to a fourteenth of itself. */
const FEWEST = 100;
/** With more people the statistic is as good as normal, and each left out in turn takes too long. */
const CORRECTED = 5_000;

/**
 * Computes a bootstrap interval, bias-corrected and accelerated (BCa), of any statistic.
 *
 * For effects that have no formula for an interval. The same seed gives the same interval on every machine. Below some 20
 * people it covers less than its level; prefer a formula where there is one.
 *
 * A sample of one, or one whose resamples all give the same statistic (or all lie on one side of it), carries no
 * information about the spread: a refusal is returned, not an interval without width.
 *
 * With more than 5,000 people the interval is the estimate and so many standard errors of the resamples to each side, and
 * `method` says so: bias and skewness weigh less by then than the chance in the resamples.
 *
 * Cost: `replicates` evaluations of the statistic, and for BCa one for each distinct thing in the sample.
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
  const { seed } = options;
  const action = "bootstrap";
  requireKind(action, sample, { name: "sample", kind: valueKind.sample });
  requireKind(action, statistic, { name: "statistic", kind: valueKind.statistic });
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  const sampleSize = requireCount(action, { name: "the sample size", value: sample.length, minimum: 1 });
  const affordable = Math.max(FEWEST, Math.min(9999, Math.floor(DRAWN / sampleSize)));
  const replicates = requireCount(action, {
    name: "replicates",
    value: options.replicates ?? affordable,
    minimum: 2,
  });
  const measure = (drawn: readonly Observation[]) => {
    const value = statistic(drawn);
    if (Number.isFinite(value)) return value;
    throw new RangeError(`Cannot ${action} as the statistic must be a finite number: current value is ${value}`);
  };
  const isCorrected = sampleSize <= CORRECTED;
  const method = isCorrected ? "bootstrap, BCa" : "bootstrap, normal approximation";
  const refuse = (refused: string): StatedRefusal => ({ method, refused, sampleSize });
  const random = randomGenerator(seed);
  const estimate = measure(sample);
  if (sampleSize === 1) return refuse("a sample of one has no spread to resample");
  const values = resampled(sample, { measure, random, replicates });
  const below = values.reduce((count, value) => count + Number(value < estimate), 0);
  if (below === 0 || below === replicates) {
    return refuse("no resample gave a smaller statistic, or all did, so that its bias is unknown");
  }
  const standardError = sampleStandardDeviation([...values]);
  const limits = isCorrected
    ? correctedLimits(values, { bias: below / replicates, confidenceLevel, skewness: accelerationOf(sample, measure) })
    : normalLimits(estimate, normalQuantile((1 + confidenceLevel) / 2) * standardError);
  if (limits === null) return refuse("single observations weigh too much for the correction to be defined");
  return { method, estimate, ...limits, confidenceLevel, standardError, seed, replicates, sampleSize };
}

interface Resampling<Observation> {
  readonly measure: (sample: readonly Observation[]) => number;
  readonly random: RandomGenerator;
  readonly replicates: number;
}

/** The statistic of each resample, sorted. */
function resampled<Observation>(
  sample: readonly Observation[],
  { measure, random, replicates }: Resampling<Observation>,
): Float64Array {
  const drawn = sample.slice();
  const times = new Uint32Array(sample.length);
  const values = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    times.fill(0);
    for (let place = 0; place < sample.length; place++) times[random.below(sample.length)]!++;
    // In the order of the sample, as reading a large one here and there would take ten times as long.
    let filled = 0;
    for (let place = 0; place < sample.length; place++) {
      for (let left = times[place]!; left > 0; left--) drawn[filled++] = sample[place]!;
    }
    values[replicate] = measure(drawn);
  }
  return values.sort();
}

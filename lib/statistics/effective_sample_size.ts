import { requireKind } from "../data/check_call.ts";
import { valueKind } from "./value_kinds.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/** How many independent people some weighted, clustered or repeated answers are worth. */
export interface EffectiveSampleSize {
  /** Answers there are. */
  readonly sampleSize: number;
  /** Independent answers they are worth, at most as many. */
  readonly effective: number;
  /** `sampleSize / effective`: by how much a variance grows. */
  readonly designEffect: number;
}

/**
 * The number of equally weighted answers that weighted ones are worth.
 *
 * Source: Kish (1965), Survey Sampling: (Σ w)² / Σ w².
 *
 * @param weights one for each person, finite and ≥ 0, not all 0
 * @throws {RangeError} if a weight is negative or not finite, or all are 0
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { weightedSampleSize } from "./effective_sample_size.ts";
 * assert.equal(weightedSampleSize([1, 1, 1, 1]).effective, 4);
 * assert.equal(weightedSampleSize([3, 1]).effective, 1.6);
 * ```
 */
export function weightedSampleSize(weights: readonly number[]): EffectiveSampleSize {
  requireKind("weigh answers", weights, { name: "weights", kind: valueKind.weights });
  requireNoOptions("weigh answers", arguments, 1);
  const strange = weights.find((weight) => !(Number.isFinite(weight) && weight >= 0));
  if (strange !== undefined) {
    throw new RangeError(`Cannot weigh answers as every weight must be >= 0: current value is ${strange}`);
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) throw new RangeError("Cannot weigh answers as one weight must be > 0: current sum is 0");
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return effectiveOf(weights.length, sum * sum / squares);
}

/** People who came together, and how much alike they answer. */
export interface Clustering {
  /** People in each cluster, such as those of one event. */
  readonly clusterSizes: readonly number[];
  /** Correlation of two people of a cluster beyond what the groups compared explain, in [0, 1]. */
  readonly correlation: number;
}

/**
 * The number of independent people that clusters of people who resemble each other are worth.
 *
 * A what-if: with one event in each group the correlation cannot be estimated, only supposed. Already 0.05 halves what 20
 * people of one event are worth.
 *
 * Source: Kish (1965): design effect 1 + (m − 1) ρ, m being Σ size² / Σ size for unequal clusters.
 *
 * @throws {RangeError} if a size is not a positive whole number, or the correlation is not in [0, 1]
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { clusteredSampleSize } from "./effective_sample_size.ts";
 * assert.equal(clusteredSampleSize({ clusterSizes: [21], correlation: 0.05 }).designEffect, 2);
 * ```
 */
export function clusteredSampleSize(clustering: Clustering): EffectiveSampleSize {
  requireKind("allow for clusters", clustering, { name: "clustering", kind: valueKind.clustering });
  requireNoOptions("allow for clusters", arguments, 1);
  const { clusterSizes, correlation } = clustering;
  const odd = clusterSizes.find((size) => !(Number.isSafeInteger(size) && size > 0));
  if (odd !== undefined || clusterSizes.length === 0) {
    throw new RangeError(`Cannot allow for clusters as each must hold people: current value is ${odd ?? "no cluster"}`);
  }
  if (!(correlation >= 0 && correlation <= 1)) {
    throw new RangeError(
      `Cannot allow for clusters as the correlation must be in [0, 1]: current value is ${correlation}`,
    );
  }
  const people = clusterSizes.reduce((sum, size) => sum + size, 0);
  const met = clusterSizes.reduce((sum, size) => sum + size * size, 0) / people;
  return effectiveOf(people, people / (1 + (met - 1) * correlation));
}

/**
 * The number of different people that two rounds are worth when some may have answered in both.
 *
 * @param sizes answers in each round
 * @param overlap people who are in both, at most the smaller round
 * @returns each person who came twice counts once: the least that the answers can be worth
 * @throws {RangeError} if more are said to be in both than a round has
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { overlappingSampleSize } from "./effective_sample_size.ts";
 * // Twelve of 32 answers may be second ones of the same people.
 * assert.equal(overlappingSampleSize([20, 12], 12).effective.toFixed(2), "18.29");
 * ```
 */
export function overlappingSampleSize(sizes: readonly [number, number], overlap: number): EffectiveSampleSize {
  requireKind("allow for people in both rounds", sizes, { name: "sizes", kind: valueKind.sizes });
  requireKind("allow for people in both rounds", overlap, { name: "overlap", kind: valueKind.number });
  requireNoOptions("allow for people in both rounds", arguments, 2);
  const [first, second] = sizes;
  if (!(Number.isSafeInteger(overlap) && overlap >= 0 && overlap <= Math.min(first, second))) {
    throw new RangeError(
      `Cannot allow for people in both rounds as they are 0 to ${Math.min(first, second)}: current value is ${overlap}`,
    );
  }
  // Whoever is in both weighs twice and answers alike both times: (Σ w)² / Σ w² over persons.
  const answers = first + second;
  return effectiveOf(answers, answers ** 2 / (answers - 2 * overlap + 4 * overlap));
}

function effectiveOf(sampleSize: number, effective: number): EffectiveSampleSize {
  return { sampleSize, effective, designEffect: sampleSize / effective };
}

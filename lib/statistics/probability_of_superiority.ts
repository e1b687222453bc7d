import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { normalQuantile } from "./distributions.ts";
import { groupCounts, type LevelCounts } from "./group_counts.ts";
import { requireLevel } from "./require_count.ts";
import { numberAt } from "./number_at.ts";

/** How {@linkcode probabilityOfSuperiority} makes its interval. */
export interface ProbabilityOfSuperiorityOptions extends ConfidenceOptions {
  /**
   * `"score"`: Newcombe's method 5, with the variance at the limit itself. `"fisher"`: Cliff's delta on Fisher's z scale with
   * the variance under no difference, as R `effectsize` gives it; where one group is wholly above the other it has no width,
   * so that `"score"` is used there.
   * @default {"score"}
   */
  readonly interval?: "score" | "fisher";
}

/** The kind of each of these options. */
export const PROBABILITY_OF_SUPERIORITY_OPTIONS: OptionKinds<ProbabilityOfSuperiorityOptions> = {
  ...CONFIDENCE_OPTIONS,
  interval: kind.oneOf("score", "fisher"),
};

/** How often one group is above the other, with its interval. */
export interface ProbabilityOfSuperiority {
  readonly method: "probability of superiority";
  /** P(first higher) + ½ P(equal) for a random person of each group, in [0, 1]. */
  readonly estimate: number;
  /** Lower limit, in [0, 1]. */
  readonly lower: number;
  /** Upper limit, in [0, 1]. */
  readonly upper: number;
  /** Cliff's delta: P(first higher) − P(second higher) = 2 · estimate − 1, with its limits, in [−1, 1]. */
  readonly cliffsDelta: { readonly estimate: number; readonly lower: number; readonly upper: number };
  /** Confidence level, in (0, 1). */
  readonly confidenceLevel: number;
  /** Which rule made the interval. */
  readonly interval: "score" | "fisher";
  /** Pairs of one person of each group in which the first is higher, equal, lower. */
  readonly pairs: { readonly higher: number; readonly equal: number; readonly lower: number };
  /** People in both groups. */
  readonly sampleSize: number;
  /** People in the first and in the second group. */
  readonly groupSizes: readonly [number, number];
}

/**
 * Computes the chance that a random person of one group answers higher than one of another, and Cliff's delta.
 *
 * The effect beside a Mann–Whitney test: ½ (delta 0) is no difference, 1 (delta 1) means that everybody of the first group
 * is above everybody of the second. Ties count half. All answers alike: ½.
 *
 * Source: Cliff (1993), Psychological Bulletin 114:494–509; R `effectsize::cliffs_delta` for delta and the `"fisher"` interval;
 * `"score"`: Newcombe (2006), Statistics in Medicine 25:559–573, method 5.
 *
 * @param first counts per level of the first group, lowest level first
 * @param second counts per level of the second group, over the same levels
 * @param options interval, confidence level
 * @returns probability with interval
 * @throws {TypeError} if the groups have different numbers of levels
 * @throws {RangeError} if a count is not a whole number ≥ 0, a group is empty, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { probabilityOfSuperiority } from "./probability_of_superiority.ts";
 * const { estimate, cliffsDelta, pairs } = probabilityOfSuperiority([0, 1, 3], [2, 2, 0]);
 * assert.deepEqual(pairs, { higher: 14, equal: 2, lower: 0 });
 * assert.equal(estimate, 15 / 16);
 * assert.equal(cliffsDelta.estimate, 14 / 16);
 * ```
 */
export function probabilityOfSuperiority(
  first: LevelCounts,
  second: LevelCounts,
  options: ProbabilityOfSuperiorityOptions = {},
): ProbabilityOfSuperiority {
  requireOptions("compute the probability of superiority", options, PROBABILITY_OF_SUPERIORITY_OPTIONS);
  const { interval = "score" } = options;
  const action = "compute the probability of superiority";
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  const { sizes, sampleSize } = groupCounts(action, [first, second]);
  const [n = 0, m = 0] = sizes;
  let [higher, equal, below] = [0, 0, 0];
  first.forEach((count, level) => {
    higher += count * below;
    equal += count * numberAt(second, level);
    below += numberAt(second, level);
  });
  const estimate = (higher + equal / 2) / (n * m);
  const delta = (2 * higher + equal - n * m) / (n * m);
  const z = normalQuantile((1 + confidenceLevel) / 2);
  const rule = Math.abs(delta) === 1 ? "score" : interval;
  const reach = z * Math.sqrt((n + m + 1) / (3 * n * m));
  const fisher = (end: number) => (1 + Math.tanh(Math.atanh(delta) + end * reach)) / 2;
  const lower = rule === "fisher" ? fisher(-1) : scoreLimit(estimate, 0, { n, m, z });
  const upper = rule === "fisher" ? fisher(1) : scoreLimit(estimate, 1, { n, m, z });
  return {
    method: "probability of superiority",
    estimate,
    lower,
    upper,
    cliffsDelta: { estimate: delta, lower: 2 * lower - 1, upper: 2 * upper - 1 },
    confidenceLevel,
    interval: rule,
    pairs: { higher, equal, lower: n * m - higher - equal },
    sampleSize,
    groupSizes: [n, m],
  };
}

/** The value between the estimate and an end of [0, 1] that lies z of its own standard errors from the estimate; by halving. */
function scoreLimit(estimate: number, end: 0 | 1, given: { n: number; m: number; z: number }): number {
  const { n, m, z } = given;
  const half = (n + m) / 2 - 1;
  const variance = (value: number) =>
    value * (1 - value) * (1 + half * (1 - value) / (2 - value) + half * value / (1 + value)) / (n * m);
  let [near, far] = [estimate, Number(end)];
  // 60 halvings leave nothing that a double could tell apart.
  for (let step = 0; step < 60; step++) {
    const middle = (near + far) / 2;
    if ((estimate - middle) ** 2 <= z * z * variance(middle)) near = middle;
    else far = middle;
  }
  return estimate === end ? end : near;
}

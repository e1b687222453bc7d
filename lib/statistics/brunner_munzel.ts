import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { weightedMean, weightedVariance } from "simple-statistics";
import type { Limits } from "./tested_difference.ts";
import { studentTQuantile, studentUpperTail } from "./distributions.ts";
import { requireLevel } from "./require_count.ts";
import { groupCounts, type LevelCounts } from "./group_counts.ts";
import type { Alternative, StatedRefusal, TestResult } from "./test_result.ts";
import { numberAt } from "./number_at.ts";
import { sumCounts } from "./sum_counts.ts";

/** What {@linkcode brunnerMunzel} looks for. */
export interface BrunnerMunzelOptions extends ConfidenceOptions {
  /**
   * Which departure to look for; `"greater"`: the first group is higher.
   * @default {"two-sided"}
   */
  readonly alternative?: Alternative;
}

/** The kind of each of these options. */
export const BRUNNER_MUNZEL_OPTIONS: OptionKinds<BrunnerMunzelOptions> = {
  ...CONFIDENCE_OPTIONS,
  alternative: kind.oneOf("two-sided", "greater", "less"),
};

/** Result of {@linkcode brunnerMunzel}; `statistic` is t, > 0 when the first group is higher. */
export interface BrunnerMunzelResult extends TestResult {
  readonly method: "Brunner–Munzel test";
  readonly exact: false;
  /** Degrees of freedom of t; `null` when all answers are alike and there is nothing to test. */
  readonly degreesOfFreedom: number | null;
  /** P(first higher) + ½ P(equal). */
  readonly probability: number;
  /**
   * Limits of `probability` from the same t, within [0, 1]: they leave ½ out exactly when the two-sided p-value is below
   * 1 − `confidenceLevel`. Both are `probability` when all answers are alike.
   */
  readonly interval: Limits;
  /** Confidence level, in (0, 1). */
  readonly confidenceLevel: number;
  /** People in the first and in the second group. */
  readonly groupSizes: readonly [number, number];
}

/**
 * Tests whether one of two groups tends to answer higher, without supposing that they are equally spread.
 *
 * Mann–Whitney also reacts when one group is merely more divided; this tests P(first higher) + ½ P(equal) = ½ alone. The
 * t approximation wants some ten people a group; below, prefer the exact `mannWhitney`.
 *
 * All answers alike: t = 0, p = 1. A group of one, or groups that do not overlap at all, give a refusal: their variance
 * cannot be estimated.
 *
 * Source: Brunner & Munzel (2000), Biometrical Journal 42:17–25; scipy `brunnermunzel(y, x)`, R `lawstat::brunner.munzel.test`.
 *
 * @param first counts per level of the first group, lowest level first
 * @param second counts per level of the second group, over the same levels
 * @param options alternative
 * @returns the test, or why there is none
 * @throws {TypeError} if the groups have different numbers of levels
 * @throws {RangeError} if a count is not a whole number ≥ 0, or a group is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { brunnerMunzel } from "./brunner_munzel.ts";
 * import { isRefusal } from "./test_result.ts";
 * assert.ok(isRefusal(brunnerMunzel([3, 0], [0, 3])));
 * const test = brunnerMunzel([0, 1, 8, 3], [2, 6, 4, 0]);
 * assert.ok(!isRefusal(test) && test.probability > 0.8 && test.pValue < 0.001);
 * ```
 */
export function brunnerMunzel(
  first: LevelCounts,
  second: LevelCounts,
  options: BrunnerMunzelOptions = {},
): BrunnerMunzelResult | StatedRefusal {
  requireOptions("compute the Brunner–Munzel test", options, BRUNNER_MUNZEL_OPTIONS);
  const { alternative = "two-sided" } = options;
  const { sizes, sampleSize, doubledRanks, pooled } = groupCounts("compute the Brunner–Munzel test", [first, second]);
  const [n = 0, m = 0] = sizes;
  const [mine, theirs] = [placements(first, doubledRanks), placements(second, doubledRanks)];
  const probability = mine.mean / m;
  const confidenceLevel = requireLevel("compute the Brunner–Munzel test", options.confidenceLevel ?? 0.95);
  const common = { method: "Brunner–Munzel test", sampleSize } as const;
  const result = { ...common, alternative, exact: false, probability, confidenceLevel, groupSizes: [n, m] } as const;
  if (pooled.filter((count) => count > 0).length < 2) {
    const interval = { lower: probability, upper: probability };
    return { ...result, interval, statistic: 0, pValue: 1, degreesOfFreedom: null };
  }
  if (n < 2 || m < 2) return { ...common, refused: "a group of one person has no variance to estimate" };
  const [a, b] = [n * mine.squares / (n - 1), m * theirs.squares / (m - 1)];
  if (a + b === 0) return { ...common, refused: "the groups do not overlap, so that the statistic is infinite" };
  // Half of the difference of the mean ranks is n + m times the distance of the probability from ½.
  const statistic = n * m * (probability - 0.5) / Math.sqrt(a + b);
  const degreesOfFreedom = (a + b) ** 2 / (a ** 2 / (n - 1) + b ** 2 / (m - 1));
  const reach = studentTQuantile((1 + confidenceLevel) / 2, degreesOfFreedom) * Math.sqrt(a + b) / (n * m);
  const interval = { lower: Math.max(0, probability - reach), upper: Math.min(1, probability + reach) };
  const tail = studentUpperTail(
    alternative === "two-sided" ? Math.abs(statistic) : alternative === "greater" ? statistic : -statistic,
    degreesOfFreedom,
  );
  return {
    ...result,
    interval,
    statistic,
    degreesOfFreedom,
    pValue: alternative === "two-sided" ? Math.min(1, 2 * tail) : tail,
  };
}

/** How many people of the other group each level stands above (ties half): mean, and Σ of squared deviations. */
function placements(counts: LevelCounts, doubledRanks: readonly number[]): { mean: number; squares: number } {
  let below = 0;
  const placement = counts.map((count, level) => {
    const own = 2 * below + count + 1;
    below += count;
    return (numberAt(doubledRanks, level) - own) / 2;
  });
  return {
    mean: weightedMean(placement, [...counts]),
    squares: weightedVariance(placement, [...counts]) * sumCounts(counts),
  };
}

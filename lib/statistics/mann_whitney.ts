import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { normalUpperTail } from "./distributions.ts";
import { groupCounts, type LevelCounts } from "./group_counts.ts";
import { rankSumTails } from "./rank_sum_tails.ts";
import type { Alternative, TestResult } from "./test_result.ts";
import { numberAt } from "./number_at.ts";

/** What {@linkcode mannWhitney} looks for. */
export interface MannWhitneyOptions {
  /**
   * Which departure to look for; `"greater"`: the first group is higher.
   * @default {"two-sided"}
   */
  readonly alternative?: Alternative;
  /**
   * What "two-sided" counts. `"distance"`: rank sums at least as far from their expectation, on either side (R `coin`).
   * `"doubled"`: twice the smaller one-sided p-value, at most 1 (R ≥ 4.6 `wilcox.test`). They differ only where ties and
   * unequal groups make the distribution skewed.
   * @default {"distance"}
   */
  readonly twoSided?: "distance" | "doubled";
}

/** The kind of each of these options. */
export const MANN_WHITNEY_OPTIONS: OptionKinds<MannWhitneyOptions> = {
  alternative: kind.oneOf("two-sided", "greater", "less"),
  twoSided: kind.oneOf("distance", "doubled"),
};

/** Result of {@linkcode mannWhitney}. */
export interface MannWhitneyResult extends TestResult {
  readonly method: "exact Mann–Whitney test" | "Mann–Whitney test, normal approximation";
  /** People in the first and in the second group. */
  readonly groupSizes: readonly [number, number];
  /** Rank sum of the first group; `statistic` is U, the pairs in which the first group is higher, ties counted half. */
  readonly firstRankSum: number;
}

/** Up to so many people × answers in use the exact p-value takes well under a second. */
const EXACT_SIZE = 4000;

/**
 * Tests whether one of two groups of different people tends to answer higher.
 *
 * For one question at two events or in two cities. The p-value is the exact conditional one with mid-ranks for ties: every
 * way of dealing the pooled answers to two groups of these sizes is counted. All answers alike: p = 1.
 *
 * Where people × answers in use are more than 4,000, such as 800 people on five levels, the normal approximation with the
 * variance of ties and continuity correction takes over; `exact` and `method` say so.
 *
 * Source: Mann & Whitney (1947), Annals of Mathematical Statistics 18:50–60; R `coin::wilcox_test(distribution = "exact")`,
 * `exactRankTests::wilcox.exact`, with `twoSided: "doubled"` R ≥ 4.6 `wilcox.test(exact = TRUE)`. scipy's `"exact"` supposes
 * that there are no ties.
 *
 * @param first counts per level of the first group, lowest level first
 * @param second counts per level of the second group, over the same levels
 * @param options alternative
 * @returns the test
 * @throws {TypeError} if the groups have different numbers of levels
 * @throws {RangeError} if a count is not a whole number ≥ 0, or a group is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mannWhitney } from "./mann_whitney.ts";
 * const test = mannWhitney([2, 6, 4, 0], [0, 1, 8, 3]);
 * assert.equal(test.pValue.toFixed(10), "0.0028718757");
 * ```
 */
export function mannWhitney(
  first: LevelCounts,
  second: LevelCounts,
  options: MannWhitneyOptions = {},
): MannWhitneyResult {
  requireOptions("compute the Mann–Whitney test", options, MANN_WHITNEY_OPTIONS);
  const { alternative = "two-sided", twoSided = "distance" } = options;
  const { sizes, pooled, doubledRanks, sampleSize, tieSum } = groupCounts("compute the Mann–Whitney test", [
    first,
    second,
  ]);
  const [firstSize = 0, secondSize = 0] = sizes;
  const rankSum = first.reduce((sum, count, level) => sum + count * numberAt(doubledRanks, level), 0);
  // Drawing the smaller group is cheaper; as far as it lies above its expectation, the other lies below.
  const drawn = Math.min(firstSize, secondSize);
  const above = (rankSum - firstSize * (sampleSize + 1)) * (drawn === firstSize ? 1 : -1);
  const levels = pooled.flatMap((count, level) => count === 0 ? [] : [{ score: numberAt(doubledRanks, level), count }]);
  const tails = (lower: number, upper: number) => {
    const centre = drawn * (sampleSize + 1);
    return rankSumTails(levels, { drawn, lower: centre + lower, upper: centre + upper });
  };
  const exact = sampleSize * levels.length <= EXACT_SIZE;
  const pValue = () => {
    if (!exact) {
      const spread = Math.sqrt(
        firstSize * secondSize * (sampleSize + 1 - tieSum / (sampleSize * (sampleSize - 1))) / 3,
      );
      const z = (far: number) => normalUpperTail((far - 1) / spread);
      const up = drawn === firstSize ? above : -above;
      if (alternative === "two-sided") return Math.min(1, 2 * z(Math.abs(up)));
      return z(alternative === "greater" ? up : -up);
    }
    if (alternative === "two-sided" && twoSided === "distance") {
      if (above === 0) return 1;
      const { lower, upper } = tails(-Math.abs(above), Math.abs(above));
      return Math.min(1, lower + upper);
    }
    const { lower, upper } = tails(above, above);
    if (alternative === "two-sided") return Math.min(1, 2 * lower, 2 * upper);
    return (alternative === "greater") === (drawn === firstSize) ? upper : lower;
  };
  return {
    method: exact ? "exact Mann–Whitney test" : "Mann–Whitney test, normal approximation",
    alternative,
    statistic: rankSum / 2 - firstSize * (firstSize + 1) / 2,
    pValue: pValue(),
    sampleSize,
    exact,
    groupSizes: [firstSize, secondSize],
    firstRankSum: rankSum / 2,
  };
}

import { normalUpperTail } from "./distributions.ts";
import { groupCounts, type LevelCounts } from "./group_counts.ts";
import { holmAdjustment } from "./holm_adjustment.ts";
import { numberAt } from "./number_at.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/** One pair of groups compared by {@linkcode dunn}. */
export interface DunnComparison {
  /** Index of the first group. */
  readonly first: number;
  /** Index of the second group. */
  readonly second: number;
  /** Mean rank of the first group less that of the second, standardised: > 0 when the first is higher. */
  readonly statistic: number;
  /** Two-sided p-value of this pair alone. */
  readonly pValue: number;
  /** The same, Holm-adjusted for all pairs. */
  readonly adjustedPValue: number;
}

/** Result of {@linkcode dunn}. */
export interface DunnResult {
  readonly method: "Dunn test, Holm-adjusted";
  readonly exact: false;
  /** All people. */
  readonly sampleSize: number;
  /** People in each group. */
  readonly groupSizes: readonly number[];
  /** Every pair of groups once, in order of their indices. */
  readonly comparisons: readonly DunnComparison[];
}

/**
 * Tests which pairs of several groups differ, with p-values adjusted for the number of pairs.
 *
 * To follow a Kruskal–Wallis test. Uses the ranks among all groups and the normal approximation with the correction for
 * ties; for two small groups on their own, `mannWhitney` is exact. All answers alike: every p = 1.
 *
 * Source: Dunn (1964), Technometrics 6:241–252; R `rstatix::dunn_test(p.adjust.method = "holm")`, which counts the second
 * group less the first.
 *
 * @param groups counts per level of each group, lowest level first, over the same levels
 * @returns one comparison a pair
 * @throws {TypeError} if there are fewer than two groups, or their levels differ in number
 * @throws {RangeError} if a count is not a whole number ≥ 0, or a group is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { dunn } from "./dunn.ts";
 * const { comparisons } = dunn([[0, 1, 2, 2, 0], [1, 2, 2, 0, 0], [0, 0, 1, 2, 2]]);
 * assert.equal(comparisons[2]?.statistic.toFixed(2), "-2.78");
 * assert.equal(comparisons[2]?.adjustedPValue.toFixed(4), "0.0166");
 * ```
 */
export function dunn(groups: readonly LevelCounts[]): DunnResult {
  requireNoOptions("compute the Dunn test", arguments, 1);
  const { sizes, doubledRanks, sampleSize, tieSum } = groupCounts("compute the Dunn test", groups);
  const meanRanks = groups.map((counts, group) =>
    counts.reduce((sum, count, level) => sum + count * numberAt(doubledRanks, level), 0) / (2 * (sizes[group] ?? NaN))
  );
  const variance = (sampleSize * (sampleSize + 1) - tieSum / (sampleSize - 1)) / 12;
  const pairs = sizes.flatMap((firstSize, first) =>
    sizes.slice(first + 1).map((secondSize, offset) => {
      const second = first + 1 + offset;
      const difference = (meanRanks[first] ?? NaN) - (meanRanks[second] ?? NaN);
      const statistic = variance > 0 ? difference / Math.sqrt(variance * (1 / firstSize + 1 / secondSize)) : 0;
      return { first, second, statistic, pValue: 2 * normalUpperTail(Math.abs(statistic)) };
    })
  );
  const adjusted = holmAdjustment(pairs.map(({ pValue }) => pValue));
  return {
    method: "Dunn test, Holm-adjusted",
    exact: false,
    sampleSize,
    groupSizes: sizes,
    comparisons: pairs.map((pair, index) => ({ ...pair, adjustedPValue: adjusted[index] ?? NaN })),
  };
}

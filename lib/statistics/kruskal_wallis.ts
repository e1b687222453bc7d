import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { chiSquareUpperTail } from "./distributions.ts";
import { groupCounts, type LevelCounts } from "./group_counts.ts";
import { isDealtOut, monteCarlo, type MonteCarloOptions, type MonteCarloPValue } from "./monte_carlo.ts";
import type { TestResult } from "./test_result.ts";
import { numberAt } from "./number_at.ts";

/** How {@linkcode kruskalWallis} finds its p-value. */
export interface KruskalWallisOptions {
  /**
   * Draw the p-value by random dealing instead of taking the chi-square: for groups of fewer than some five people. With more
   * than a thousand people in all (and 9,999 dealings) the chi-square is taken, which is as good and at once.
   * @default {undefined, the chi-square approximation}
   */
  readonly monteCarlo?: MonteCarloOptions;
}

/** The kind of each of these options. */
export const KRUSKAL_WALLIS_OPTIONS: OptionKinds<KruskalWallisOptions> = {
  monteCarlo: kind.record("how to simulate, { seed }", "seed"),
};

/** Result of {@linkcode kruskalWallis}; `statistic` is H, corrected for ties. */
export interface KruskalWallisResult extends TestResult {
  readonly method: "Kruskal–Wallis test" | "Kruskal–Wallis test, Monte-Carlo";
  readonly alternative: "two-sided";
  readonly exact: false;
  /** Groups less one. */
  readonly degreesOfFreedom: number;
  /** Share of the variance of the ranks that lies between the groups, ε² in [0, 1]. */
  readonly epsilonSquared: number;
  /** People in each group. */
  readonly groupSizes: readonly number[];
  /** Mean rank of each group among all people. */
  readonly meanRanks: readonly number[];
  /** Seed, dealings and standard error of a Monte-Carlo p-value; `null` for the chi-square. */
  readonly monteCarlo: MonteCarloPValue | null;
}

/**
 * Tests whether any of several groups of different people tends to answer higher than others.
 *
 * For one question at three or more events or cities; `dunn` then says which. The p-value is the chi-square approximation
 * or, on request, a seeded Monte-Carlo estimate of the exact one. All answers alike: H = 0, p = 1.
 *
 * Source: Kruskal & Wallis (1952), JASA 47:583–621; R `kruskal.test`; ε² as `effectsize::rank_epsilon_squared`.
 *
 * @param groups counts per level of each group, lowest level first, over the same levels
 * @param options how to find the p-value
 * @returns the test
 * @throws {TypeError} if there are fewer than two groups, or their levels differ in number
 * @throws {RangeError} if a count is not a whole number ≥ 0, or a group is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { kruskalWallis } from "./kruskal_wallis.ts";
 * const test = kruskalWallis([[0, 1, 2, 2, 0], [1, 2, 2, 0, 0], [0, 0, 1, 2, 2]]);
 * assert.equal(test.statistic.toFixed(6), "7.701333");
 * assert.equal(test.pValue.toFixed(7), "0.0212656");
 * assert.equal(test.epsilonSquared.toFixed(2), "0.55");
 * ```
 */
export function kruskalWallis(
  groups: readonly LevelCounts[],
  options: KruskalWallisOptions = {},
): KruskalWallisResult {
  requireOptions("compute the Kruskal–Wallis test", options, KRUSKAL_WALLIS_OPTIONS);
  const { sizes, doubledRanks, sampleSize, tieSum } = groupCounts("compute the Kruskal–Wallis test", groups);
  // Σ n (R̄ − mean)², from doubled ranks: R̄ − mean = (Σ doubled ranks / n − (N + 1)) / 2.
  const between = (dealt: readonly LevelCounts[]) =>
    dealt.reduce((sum, counts, group) => {
      const size = sizes[group] ?? NaN;
      const rankSum = counts.reduce((ranks, count, level) => ranks + count * numberAt(doubledRanks, level), 0);
      return sum + (rankSum - size * (sampleSize + 1)) ** 2 / (4 * size);
    }, 0);
  // Variance of the mid-ranks, times 12: 0 when all answers are alike.
  const spread = sampleSize * (sampleSize + 1) - tieSum / (sampleSize - 1);
  const statistic = spread > 0 ? 12 * between(groups) / spread : 0;
  const degreesOfFreedom = sizes.length - 1;
  const drawn = options.monteCarlo === undefined || !isDealtOut(sampleSize, options.monteCarlo)
    ? null
    : monteCarlo(groups, between, options.monteCarlo);
  return {
    method: drawn === null ? "Kruskal–Wallis test" : "Kruskal–Wallis test, Monte-Carlo",
    alternative: "two-sided",
    statistic,
    degreesOfFreedom,
    pValue: drawn?.pValue ?? chiSquareUpperTail(statistic, degreesOfFreedom),
    sampleSize,
    exact: false,
    epsilonSquared: Math.min(1, statistic / (sampleSize - 1)),
    groupSizes: sizes,
    meanRanks: groups.map((counts, group) =>
      counts.reduce((sum, count, level) => sum + count * numberAt(doubledRanks, level), 0) / (2 * (sizes[group] ?? NaN))
    ),
    monteCarlo: drawn,
  };
}

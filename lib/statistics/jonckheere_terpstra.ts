import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { normalUpperTail } from "./distributions.ts";
import { groupCounts, type LevelCounts } from "./group_counts.ts";
import { monteCarlo, type MonteCarloOptions, type MonteCarloPValue } from "./monte_carlo.ts";
import type { Alternative, TestResult } from "./test_result.ts";
import { numberAt } from "./number_at.ts";

/** What {@linkcode jonckheereTerpstra} looks for, and how it finds its p-value. */
export interface JonckheereTerpstraOptions {
  /**
   * Which trend to look for; `"greater"`: later groups answer higher.
   * @default {"two-sided"}
   */
  readonly alternative?: Alternative;
  /**
   * Draw the p-value by random dealing instead of taking the normal approximation.
   * @default {undefined, the normal approximation}
   */
  readonly monteCarlo?: MonteCarloOptions;
}

/** The kind of each of these options. */
export const JONCKHEERE_TERPSTRA_OPTIONS: OptionKinds<JonckheereTerpstraOptions> = {
  alternative: kind.oneOf("two-sided", "greater", "less"),
  monteCarlo: kind.record("how to simulate, { seed }", "seed"),
};

/** Result of {@linkcode jonckheereTerpstra}; `statistic` is J, the pairs that follow the order, ties counted half. */
export interface JonckheereTerpstraResult extends TestResult {
  readonly method: "Jonckheere–Terpstra test" | "Jonckheere–Terpstra test, Monte-Carlo";
  readonly exact: false;
  /** J less its expectation, in standard deviations; 0 when all answers are alike. */
  readonly z: number;
  /** People in each group. */
  readonly groupSizes: readonly number[];
  /** Seed, dealings and standard error of a Monte-Carlo p-value; `null` for the normal approximation. */
  readonly monteCarlo: MonteCarloPValue | null;
}

/**
 * Tests whether answers rise (or fall) along groups that have an order of their own.
 *
 * For groups such as years of experience, or the first to the third event of a series. Stronger than Kruskal–Wallis if there
 * is a trend, blind to differences without one. The normal approximation has the variance for ties and no correction for
 * continuity. All answers alike: z = 0, p = 1.
 *
 * Source: Terpstra (1952); Jonckheere (1954), Biometrika 41:133–145; variance with ties: Hollander & Wolfe (1999),
 * Nonparametric Statistical Methods, eq. 6.19. PSPP `NPAR TESTS /JONCKHEERE-TERPSTRA`.
 *
 * @param groups counts per level of each group, in the order of the groups, lowest level first
 * @param options alternative, and how to find the p-value
 * @returns the test
 * @throws {TypeError} if there are fewer than two groups, or their levels differ in number
 * @throws {RangeError} if a count is not a whole number ≥ 0, or a group is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { jonckheereTerpstra } from "./jonckheere_terpstra.ts";
 * const test = jonckheereTerpstra([[2, 0, 0], [0, 2, 0], [0, 0, 2]]);
 * assert.equal(test.statistic, 12);
 * assert.equal(test.pValue.toFixed(4), "0.0122");
 * ```
 */
export function jonckheereTerpstra(
  groups: readonly LevelCounts[],
  options: JonckheereTerpstraOptions = {},
): JonckheereTerpstraResult {
  requireOptions("compute the Jonckheere–Terpstra test", options, JONCKHEERE_TERPSTRA_OPTIONS);
  const { alternative = "two-sided" } = options;
  const { sizes, pooled, sampleSize } = groupCounts("compute the Jonckheere–Terpstra test", groups);
  const squares = sizes.reduce((sum, size) => sum + size ** 2, 0);
  const expected = (sampleSize ** 2 - squares) / 4;
  const sd = Math.sqrt(varianceWithTies(sampleSize, sizes, pooled));
  const statistic = orderedPairs(groups);
  const z = sd > 0 ? (statistic - expected) / sd : 0;
  const towards = (value: number) =>
    alternative === "two-sided" ? Math.abs(value) : alternative === "greater" ? value : -value;
  // Shifted so that a distance is never negative.
  const distance = (dealt: readonly LevelCounts[]) => towards(orderedPairs(dealt) - expected) + sampleSize ** 2;
  const drawn = options.monteCarlo === undefined ? null : monteCarlo(groups, distance, options.monteCarlo);
  const tail = normalUpperTail(towards(z));
  return {
    method: drawn === null ? "Jonckheere–Terpstra test" : "Jonckheere–Terpstra test, Monte-Carlo",
    alternative,
    statistic,
    pValue: drawn?.pValue ?? (alternative === "two-sided" ? 2 * tail : sd > 0 ? tail : 1),
    sampleSize,
    exact: false,
    z,
    groupSizes: sizes,
    monteCarlo: drawn,
  };
}

/** Pairs of people of different groups in which the later group is higher, ties counted half. */
function orderedPairs(groups: readonly LevelCounts[]): number {
  const earlier = (groups[0] ?? []).map(() => 0);
  let pairs = 0;
  for (const counts of groups) {
    let below = 0;
    counts.forEach((count, level) => {
      pairs += count * (below + numberAt(earlier, level) / 2);
      below += numberAt(earlier, level);
    });
    counts.forEach((count, level) => earlier[level] = numberAt(earlier, level) + count);
  }
  return pairs;
}

function varianceWithTies(all: number, sizes: readonly number[], ties: readonly number[]): number {
  const sum = (counts: readonly number[], term: (count: number) => number) =>
    counts.reduce((total, count) => total + term(count), 0);
  const pairs = (n: number) => n * (n - 1);
  const triples = (n: number) => n * (n - 1) * (n - 2);
  const main = (n: number) => n * (n - 1) * (2 * n + 5);
  const first = (main(all) - sum(sizes, main) - sum(ties, main)) / 72;
  const second = all < 3 ? 0 : sum(sizes, triples) * sum(ties, triples) / (36 * triples(all));
  const third = sum(sizes, pairs) * sum(ties, pairs) / (8 * pairs(all));
  // Zero, up to rounding, when all answers are alike.
  return ties.filter((count) => count > 0).length < 2 ? 0 : first + second + third;
}

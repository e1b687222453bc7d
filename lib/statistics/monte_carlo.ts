import type { LevelCounts } from "./group_counts.ts";
import { type RandomGenerator, randomGenerator } from "./random_generator.ts";
import { requireCount } from "./require_count.ts";
import { sumCounts } from "./sum_counts.ts";

/** How a Monte-Carlo p-value is drawn. */
export interface MonteCarloOptions {
  /** Seed of the random generator, a whole number in 0…4,294,967,295. */
  readonly seed: number;
  /**
   * Random dealings; the p-value cannot be smaller than 1 / (replicates + 1).
   * @default {9999}
   */
  readonly replicates?: number;
}

/** So many people are dealt out in all, about a second; with more of them the chi-square is as good. */
const DEALT_PEOPLE = 1e7;

/**
 * Whether a Monte-Carlo p-value is drawn for so many people, or the chi-square stands in.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isDealtOut } from "./monte_carlo.ts";
 * assert.ok(isDealtOut(1000, { seed: 1 }) && !isDealtOut(1001, { seed: 1, replicates: 10_000 }));
 * ```
 */
export function isDealtOut(people: number, { replicates = 9999 }: MonteCarloOptions): boolean {
  return people * replicates <= DEALT_PEOPLE;
}

/** A Monte-Carlo p-value and how sure it is. */
export interface MonteCarloPValue {
  /** (dealings at least as far + 1) / (replicates + 1). */
  readonly pValue: number;
  /** Standard error of `pValue`, as a binomial share. */
  readonly standardError: number;
  /** Seed used. */
  readonly seed: number;
  /** Dealings drawn. */
  readonly replicates: number;
}

/**
 * Estimates the exact permutation p-value of a statistic of several groups by dealing their answers out at random.
 *
 * Where the exact distribution is out of reach and the chi-square too rough: three or more small groups with ties.
 *
 * Source: Phipson & Smyth (2010), Statistical Applications in Genetics 9:39 (why + 1).
 *
 * @param groups counts per level of each group
 * @param distance statistic that grows with the difference; sums over levels so that ties of equal value stay equal
 * @param options seed and number of dealings
 * @returns p-value with its standard error
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { monteCarlo } from "./monte_carlo.ts";
 * const distance = ([first]: readonly (readonly number[])[]) => Math.abs((first?.[0] ?? 0) - 1);
 * const { pValue } = monteCarlo([[2, 0], [0, 2]], distance, { seed: 1 });
 * assert.ok(Math.abs(pValue - 1 / 3) < 0.02);
 * ```
 */
export function monteCarlo(
  groups: readonly LevelCounts[],
  distance: (groups: readonly LevelCounts[]) => number,
  options: MonteCarloOptions,
): MonteCarloPValue {
  return stratifiedMonteCarlo([groups], ([dealt = []]) => distance(dealt), options);
}

/**
 * The same within strata: answers are dealt to the groups of their own stratum only.
 *
 * @param strata counts per level of each group, stratum by stratum
 * @param distance statistic of all strata together that grows with the difference
 * @param options seed and number of dealings
 * @returns p-value with its standard error
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { stratifiedMonteCarlo } from "./monte_carlo.ts";
 * const rises = (strata: readonly (readonly (readonly number[])[])[]) =>
 *   Math.abs(strata.reduce((sum, [first]) => sum + (first?.[1] ?? 0), 0) - 2);
 * const { pValue } = stratifiedMonteCarlo([[[2, 0], [0, 2]], [[2, 0], [0, 2]]], rises, { seed: 1 });
 * assert.ok(Math.abs(pValue - 2 / 36) < 0.02);
 * ```
 */
export function stratifiedMonteCarlo(
  strata: readonly (readonly LevelCounts[])[],
  distance: (strata: readonly (readonly LevelCounts[])[]) => number,
  options: MonteCarloOptions,
): MonteCarloPValue {
  const { seed, replicates = 9999 } = options;
  requireCount("draw a Monte-Carlo p-value", { name: "replicates", value: replicates, minimum: 1 });
  const random = randomGenerator(seed);
  const hands = strata.map((groups) => ({
    answers: groups.flatMap((counts) => counts.flatMap((count, level) => Array<number>(count).fill(level))),
    sizes: groups.map((counts) => sumCounts(counts)),
    dealt: groups.map((counts) => counts.slice()),
  }));
  const dealt = hands.map((hand) => hand.dealt);
  // Equal statistics may differ in the last bits when summed in another order.
  const observed = distance(strata) * (1 - 1e-12);
  let asFar = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const hand of hands) deal(hand, random);
    if (distance(dealt) >= observed) asFar++;
  }
  const pValue = (asFar + 1) / (replicates + 1);
  return { pValue, standardError: Math.sqrt(pValue * (1 - pValue) / replicates), seed, replicates };
}

/** Deals the answers of one stratum to its groups anew. */
function deal(
  { answers, sizes, dealt }: {
    readonly answers: number[];
    readonly sizes: readonly number[];
    readonly dealt: readonly number[][];
  },
  random: RandomGenerator,
): void {
  let next = 0;
  sizes.forEach((size, group) => {
    const counts = dealt[group]!;
    counts.fill(0);
    for (let person = 0; person < size; person++, next++) {
      const other = next + random.below(answers.length - next);
      const level = answers[other]!;
      answers[other] = answers[next]!;
      answers[next] = level;
      counts[level]!++;
    }
  });
}

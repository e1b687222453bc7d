import {
  compressRow,
  denseRow,
  expandRow,
  levelWeights,
  stepOf,
  tabulateSums,
  type WeightedLevel,
} from "./score_sums.ts";

/** People, of both groups together, who share a score. */
export interface ScoredLevel {
  /** Score of each of them, a whole number. */
  readonly score: number;
  /** How many they are, ≥ 1. */
  readonly count: number;
}

/** Which sums {@linkcode rankSumTails} asks for. */
export interface RankSumTailsOptions {
  /** People drawn from all, i.e. the size of one group; at least 1 and fewer than all. */
  readonly drawn: number;
  /** Ask for P(sum ≤ lower). */
  readonly lower: number;
  /** Ask for P(sum ≥ upper). */
  readonly upper: number;
}

/** Both tails of the sum of scores of a group drawn at random. */
export interface RankSumTails {
  /** P(sum ≤ lower). */
  readonly lower: number;
  /** P(sum ≥ upper). */
  readonly upper: number;
}

/**
 * Computes exact tail probabilities of the score sum of a group drawn at random from people with tied scores.
 *
 * The distribution behind the exact Mann–Whitney test: if the groups do not differ, every choice of `drawn` people was
 * equally likely. The levels are split in two halves; the sums of each half are tabulated by how many people it gives, and
 * the halves are then joined against running totals, so that no table over all people is ever built.
 *
 * Only additions and multiplications of positive numbers: the relative error stays near 1e-13 also far out in the tail.
 * Cost grows with the product of the level counts of one half: milliseconds for a survey scale with a few hundred people.
 *
 * Source: Streitberg & Röhmel (1986), Statistical Software Newsletter 12:10–17; meeting in the middle as in Pagano &
 * Tritchler (1983), JASA 78:435–440. R `coin::wilcox_test(distribution = "exact")` agrees.
 *
 * @param levels scores with their counts
 * @param options size of the group, and the two sums asked for
 * @returns both probabilities
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { rankSumTails } from "./rank_sum_tails.ts";
 * // Two of the four people 1, 2, 3, 4: sums 3, 4, 5, 5, 6, 7.
 * const levels = [1, 2, 3, 4].map((score) => ({ score, count: 1 }));
 * const { lower, upper } = rankSumTails(levels, { drawn: 2, lower: 3, upper: 6 });
 * assert.equal(lower.toFixed(12), (1 / 6).toFixed(12));
 * assert.equal(upper.toFixed(12), (2 / 6).toFixed(12));
 * ```
 */
export function rankSumTails(levels: readonly ScoredLevel[], options: RankSumTailsOptions): RankSumTails {
  const { drawn, lower, upper } = options;
  const people = levels.reduce((sum, { count }) => sum + count, 0);
  const odds = drawn / (people - drawn);
  const weighted = levels.map(({ score, count }) => ({ score, weights: levelWeights(count, odds) }));
  const { low, high, merge } = splitLevels(weighted);
  const lowBody = tabulateSums(low.slice(0, -1), drawn);
  const highBody = tabulateSums(high.slice(0, -1), drawn);
  const [lowLast, highLast] = [low.at(-1) ?? nobody, high.at(-1) ?? nobody];
  const lowPeople = low.reduce((sum, { weights }) => sum + weights.length - 1, 0);
  const [lowStep, highStep] = [stepOf(low), stepOf(high)];
  let [all, atMost, atLeast] = [0, 0, 0];
  for (let fromLow = Math.max(0, drawn - (people - lowPeople)); fromLow <= Math.min(drawn, lowPeople); fromLow++) {
    const { start, weights } = denseRow(highBody, highLast, { drawn: drawn - fromLow, step: highStep });
    const { below, above } = runningTotals(weights);
    const row = merge
      ? compressRow(denseRow(lowBody, lowLast, { drawn: fromLow, step: lowStep }), lowStep)
      : expandRow(lowBody, lowLast, fromLow);
    let [rowAll, rowAtMost, rowAtLeast] = [0, 0, 0];
    for (let index = 0; index < row.sums.length; index++) {
      const mass = row.weights[index]!;
      const base = row.sums[index]! + start;
      const reached = Math.min(weights.length, Math.floor((lower - base) / highStep) + 1);
      if (reached > 0) rowAtMost += mass * below[reached - 1]!;
      const missed = Math.max(0, Math.ceil((upper - base) / highStep));
      if (missed < weights.length) rowAtLeast += mass * above[missed]!;
      rowAll += mass;
    }
    all += rowAll * below[below.length - 1]!;
    atMost += rowAtMost;
    atLeast += rowAtLeast;
  }
  return { lower: Math.min(1, atMost / all), upper: Math.min(1, atLeast / all) };
}

const nobody: WeightedLevel = { score: 0, weights: Float64Array.of(1) };

/** How the levels are shared out: sums of `low` are looked up among those of `high`, merged first where many coincide. */
interface Split {
  readonly low: readonly WeightedLevel[];
  readonly high: readonly WeightedLevel[];
  readonly merge: boolean;
}

/**
 * Chooses the cheaper of two ways. With few levels: the two largest on one side, where a number of people has few sums, and
 * every combination of the others looked up. With many: two halves with about as many combinations, sums merged.
 */
function splitLevels(levels: readonly WeightedLevel[]): Split {
  const combinations = (side: readonly WeightedLevel[]) => side.reduce((ways, { weights }) => ways * weights.length, 1);
  const bySize = levels.toSorted((a, b) => a.weights.length - b.weights.length);
  const few = { low: bySize.slice(0, -2), high: bySize.slice(-2), merge: false };
  let [cut, larger] = [0, Infinity];
  levels.forEach((_, index) => {
    const ways = Math.max(combinations(levels.slice(0, index + 1)), combinations(levels.slice(index + 1)));
    if (ways < larger) [cut, larger] = [index + 1, ways];
  });
  const many = { low: levels.slice(0, cut), high: levels.slice(cut), merge: true };
  const cost = [many.low, many.high].reduce((sum, side) => {
    const people = side.reduce((total, { weights }) => total + weights.length - 1, 0);
    return sum + people ** 3 + Math.min(combinations(side), people ** 3 * (side.at(-1)?.weights.length ?? 1));
  }, 0);
  return combinations(few.low) <= cost ? few : many;
}

/** Weight of the first 1, 2, … sums, and of all from the first, second, … on. */
function runningTotals(weights: Float64Array): { below: Float64Array; above: Float64Array } {
  const [below, above] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let index = 0, sum = 0; index < weights.length; index++) below[index] = sum += weights[index]!;
  for (let index = weights.length - 1, sum = 0; index >= 0; index--) above[index] = sum += weights[index]!;
  return { below, above };
}

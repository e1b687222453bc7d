import { greatestCommonDivisor } from "./greatest_common_divisor.ts";

/** Pairs that carry the same score. */
export interface ScoredPairs {
  /** Score of each of these pairs, a whole number > 0. */
  readonly score: number;
  /** How many pairs carry it. */
  readonly count: number;
}

/**
 * Computes P(T ≤ threshold) exactly, T being the sum of the scores that a fair coin per pair lets stand.
 *
 * The one distribution behind the signed-rank test, the sign test, McNemar's test, the paired permutation test and the
 * ordered marginal homogeneity test: if nothing changed, each pair was as likely to come the other way round.
 *
 * Only additions of positive numbers, so that the relative error stays below `pairs` × 1.1e-16 also far out in the tail.
 * Below 1e-300 (more than 1,000 pairs, all one way) doubles end and the result may be 0.
 *
 * Cost: pairs × smaller of `threshold` and its mirror, i.e. n³/6 for n different ranks; one score for all, n.
 *
 * Source: Streitberg & Röhmel (1986), Statistical Software Newsletter 12:10–17 (shift algorithm); R `coin`, `exactRankTests::pperm`.
 *
 * @param pairs scores with their counts, in any order
 * @param threshold in units of the scores
 * @returns a probability in [0, 1]
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { signFlipTail } from "./sign_flip_tail.ts";
 * // Three pairs, scores 1, 2, 3: two of the eight sign patterns sum to at most 1.
 * assert.equal(signFlipTail([1, 2, 3].map((score) => ({ score, count: 1 })), 1), 2 / 8);
 * ```
 */
export function signFlipTail(pairs: readonly ScoredPairs[], threshold: number): number {
  const unit = pairs.reduce((divisor, { score }) => greatestCommonDivisor(divisor, score), 0) || 1;
  const total = pairs.reduce((sum, { score, count }) => sum + (score / unit) * count, 0);
  const limit = Math.floor(threshold / unit);
  if (limit < 0) return 0;
  if (limit >= total) return 1;
  // T and total − T are distributed alike: the smaller side is cheaper, and precise where it matters.
  if (2 * limit >= total) return 1 - lowerTail(pairs, unit, total - limit - 1);
  return lowerTail(pairs, unit, limit);
}

/** Sign patterns are counted in steps of this many pairs, then scaled down: 2^512 fits a double, 2^1024 does not. */
const pairsPerScaling = 512;

function lowerTail(pairs: readonly ScoredPairs[], unit: number, limit: number): number {
  if (limit < 0) return 0;
  const scored = pairs.filter(({ count }) => count > 0);
  const [first] = scored;
  if (first !== undefined && scored.every(({ score }) => score === first.score)) {
    return binomialLowerTail(scored.reduce((sum, { count }) => sum + count, 0), Math.floor(limit * unit / first.score));
  }
  const patterns = new Float64Array(limit + 1);
  patterns[0] = 1;
  let highest = 0;
  let unscaled = 0;
  for (const { score, count } of [...pairs].sort((a, b) => a.score - b.score)) {
    const step = score / unit;
    for (let pair = 0; pair < count; pair++) {
      highest = Math.min(limit, highest + step);
      for (let sum = highest; sum >= step; sum--) patterns[sum]! += patterns[sum - step]!;
      unscaled++;
      if (unscaled === pairsPerScaling) {
        for (let sum = 0; sum <= highest; sum++) patterns[sum]! *= 2 ** -pairsPerScaling;
        unscaled = 0;
      }
    }
  }
  let sum = 0;
  // Smallest first: the far tail is not lost beside the near one.
  for (let at = 0; at <= highest; at++) sum += patterns[at]!;
  return Math.min(1, sum * 2 ** -unscaled);
}

/** P(at most `most` of `tosses` fair coins show heads), for `most` below the half: the binomial coefficients added up. */
function binomialLowerTail(tosses: number, most: number): number {
  // C(tosses, most) ÷ 2^tosses; halved on the way, so that it neither overflows nor underflows before its time.
  let term = 1;
  let halvings = tosses;
  for (let at = 1; at <= most; at++) {
    term *= (tosses - most + at) / at;
    for (; term > 1 && halvings > 0; halvings--) term /= 2;
  }
  let sum = 0;
  for (let at = most; at >= 0 && sum + term !== sum; at--) {
    sum += term;
    term *= at / (tosses - at + 1);
  }
  return Math.min(1, sum * 2 ** -halvings);
}

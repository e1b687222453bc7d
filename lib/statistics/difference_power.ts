import { normalUpperTail } from "./distributions.ts";
import type { Limits } from "./tested_difference.ts";

/** A table that a group may give: how probable it is, its estimate, and how far its interval reaches on either side. */
export interface Outcome {
  readonly chance: number;
  readonly estimate: number;
  readonly below: number;
  readonly above: number;
}

/** The table that a group gives on average. */
export interface SpreadOutcome extends Outcome {
  /** Variance of the estimate. */
  readonly variance: number;
}

/**
 * A table with the limits of its interval.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(outcomeOf(0.5, 2, { lower: 1, upper: 5 }), { chance: 0.5, estimate: 2, below: 1, above: 3 });
 * ```
 */
export function outcomeOf(chance: number, estimate: number, { lower, upper }: Limits): Outcome {
  return { chance, estimate, below: estimate - lower, above: upper - estimate };
}

/**
 * The probability that the interval of a difference of two independent estimates, put together from the interval of each
 * (MOVER), leaves 0 out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const still = [{ chance: 1, estimate: 0, below: 3, above: 3 }];
 * const risen = [{ chance: 0.7, estimate: 6, below: 4, above: 2 }, { chance: 0.3, estimate: 4, below: 4, above: 2 }];
 * // 6 is more than √(4² + 3²), 4 is not.
 * assert.equal(chanceOfDifference(risen, still), 0.7);
 * ```
 */
export function chanceOfDifference(first: readonly Outcome[], second: readonly Outcome[]): number {
  let found = 0;
  for (const { chance, estimate, below, above } of first) {
    let beyond = 0;
    for (const other of second) {
      const gap = estimate - other.estimate;
      const [mine, theirs] = gap > 0 ? [below, other.above] : [above, other.below];
      if (gap * gap > mine * mine + theirs * theirs) beyond += other.chance;
    }
    found += chance * beyond;
  }
  return Math.min(1, found);
}

/**
 * The same where both estimates are as good as normal: with the interval that the tables on average would have.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const still = { chance: 1, estimate: 0, below: 1.96, above: 1.96, variance: 1 };
 * assert.equal(normalChanceOfDifference({ ...still, estimate: 1.96, below: 0, variance: 0 }, still).toFixed(2), "0.50");
 * ```
 */
export function normalChanceOfDifference(first: SpreadOutcome, second: SpreadOutcome): number {
  const gap = first.estimate - second.estimate;
  const spread = Math.sqrt(first.variance + second.variance);
  const [up, down] = [Math.hypot(first.below, second.above), Math.hypot(first.above, second.below)];
  if (spread === 0) return Number(gap > up || -gap > down);
  return Math.min(1, normalUpperTail((up - gap) / spread) + normalUpperTail((down + gap) / spread));
}

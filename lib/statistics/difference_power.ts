import { normalUpperTail } from "./distributions.ts";
import type { Limits } from "./tested_difference.ts";

/** An estimate, and how far its interval reaches on either side. */
export interface Reach {
  readonly estimate: number;
  readonly below: number;
  readonly above: number;
}

/** A table that a group may give: how probable it is, and what it shows. */
export interface Outcome {
  readonly chance: number;
  readonly reach: Reach;
}

/** The table that a group gives on average. */
export interface SpreadOutcome extends Reach {
  /** Variance of the estimate. */
  readonly variance: number;
}

/**
 * An estimate with the limits of its interval.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(reachOf(2, { lower: 1, upper: 5 }), { estimate: 2, below: 1, above: 3 });
 * ```
 */
export function reachOf(estimate: number, { lower, upper }: Limits): Reach {
  return { estimate, below: estimate - lower, above: upper - estimate };
}

/**
 * The probability that the interval of a difference of two independent estimates, put together from the interval of each
 * (MOVER), leaves 0 out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const still = [{ chance: 1, reach: { estimate: 0, below: 3, above: 3 } }];
 * const [six, four] = [{ estimate: 6, below: 4, above: 2 }, { estimate: 4, below: 4, above: 2 }];
 * // 6 is more than √(4² + 3²), 4 is not.
 * assert.equal(chanceOfDifference([{ chance: 0.7, reach: six }, { chance: 0.3, reach: four }], still), 0.7);
 * ```
 */
export function chanceOfDifference(first: readonly Outcome[], second: readonly Outcome[]): number {
  return chanceAgainst(second)(first);
}

/**
 * {@linkcode chanceOfDifference} from one group whose chances stay as they are: a search asks for the other's again and again,
 * and only how probable each of its tables is is another then, not which of this group's tables it differs from.
 *
 * @returns takes the outcomes of the other group; a table that comes again is known by its `reach`, the very object
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const risen = { estimate: 6, below: 4, above: 2 };
 * const fromStill = chanceAgainst([{ chance: 1, reach: { estimate: 0, below: 3, above: 3 } }]);
 * assert.deepEqual([0.7, 0.3].map((chance) => fromStill([{ chance, reach: risen }])), [0.7, 0.3]);
 * ```
 */
export function chanceAgainst(fixed: readonly Outcome[]): (outcomes: readonly Outcome[]) => number {
  const known = new Map<Reach, number>();
  const beyond = (reach: Reach) => {
    const before = known.get(reach);
    if (before !== undefined) return before;
    const { estimate, below, above } = reach;
    let found = 0;
    for (const { chance, reach: other } of fixed) {
      const gap = estimate - other.estimate;
      const [mine, theirs] = gap > 0 ? [below, other.above] : [above, other.below];
      if (gap * gap > mine * mine + theirs * theirs) found += chance;
    }
    known.set(reach, found);
    return found;
  };
  return (outcomes) => Math.min(1, outcomes.reduce((sum, { chance, reach }) => sum + chance * beyond(reach), 0));
}

/**
 * The same where both estimates are as good as normal: with the interval that the tables on average would have.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const still = { estimate: 0, below: 1.96, above: 1.96, variance: 1 };
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

/** Two groups of which one moves and the other stays. */
export interface EitherWay<Group, Chances> {
  /** The chances of the group that stays. */
  readonly still: Chances;
  /** Whether every table is gone through. */
  readonly isExact: boolean;
  readonly outcomesOf: (chances: Chances, group: Group) => readonly Outcome[];
  readonly expectedOf: (chances: Chances, group: Group) => SpreadOutcome;
}

/**
 * The probability that two groups are told apart, as a function of the chances of the one that moves: two functions, as either
 * of the two may be that one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const expectedOf = (chance: number, size: number) => (
 *   { estimate: chance, below: 1 / size, above: 1 / size, variance: 0 }
 * );
 * const ways = eitherWay([4, 40], { still: 0, isExact: false, outcomesOf: () => [], expectedOf });
 * assert.deepEqual(ways.map((chanceOf) => chanceOf(0.2)), [0, 0]);
 * assert.deepEqual(ways.map((chanceOf) => chanceOf(0.3)), [1, 1]);
 * ```
 */
export function eitherWay<Group, Chances>(
  [one, other]: readonly [Group, Group],
  { still, isExact, outcomesOf, expectedOf }: EitherWay<Group, Chances>,
): readonly ((chances: Chances) => number)[] {
  return ([[one, other], [other, one]] as const).map(([moving, rest]) => {
    if (!isExact) {
      const fixed = expectedOf(still, rest);
      return (chances) => normalChanceOfDifference(expectedOf(chances, moving), fixed);
    }
    const chanceOf = chanceAgainst(outcomesOf(still, rest));
    return (chances) => chanceOf(outcomesOf(chances, moving));
  });
}

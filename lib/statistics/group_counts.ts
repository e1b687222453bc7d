import { requireCount } from "./require_count.ts";
import { numberAt } from "./number_at.ts";
import { requireKind } from "../data/check_call.ts";
import { valueKind } from "./value_kinds.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/** Counts of people per level, lowest level first. */
export type LevelCounts = readonly number[];

/** Groups compared over the same levels, checked and summed. */
export interface GroupCounts {
  /** Counts of each group, as given. */
  readonly groups: readonly LevelCounts[];
  /** People in each group. */
  readonly sizes: readonly number[];
  /** Counts of all groups together. */
  readonly pooled: LevelCounts;
  /** Twice the mid-rank of each level among all people; whole numbers. */
  readonly doubledRanks: readonly number[];
  /** All people. */
  readonly sampleSize: number;
  /** Σ(t³ − t) over the levels: what ties take away from a rank variance. */
  readonly tieSum: number;
}

/**
 * Checks the counts of several groups over the same ordered levels, and ranks them together.
 *
 * @param action what is being attempted, for the message of an error
 * @param groups counts per level of each group, lowest level first
 * @returns sizes, pooled counts and doubled mid-ranks
 * @throws {TypeError} if the groups differ in their number of levels, or there are fewer than two
 * @throws {RangeError} if a count is not a whole number ≥ 0, or a group is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { doubledRanks, tieSum } = groupCounts("see an example", [[1, 2], [1, 0]]);
 * assert.deepEqual(doubledRanks, [3, 7]);
 * assert.equal(tieSum, 12);
 * ```
 */
export function groupCounts(action: string, groups: readonly LevelCounts[]): GroupCounts {
  requireKind(action, groups, { name: "groups", kind: valueKind.groups });
  const [first] = groups;
  if (first === undefined || groups.length < 2) {
    throw new TypeError(`Cannot ${action} as there must be at least 2 groups: current value is ${groups.length}`);
  }
  const levels = first.length;
  const sizes = groups.map((counts, group) => {
    requireKind(action, counts, { name: `group ${group + 1}`, kind: valueKind.levelCounts });
    if (counts.length !== levels) {
      throw new TypeError(
        `Cannot ${action} as all groups must have the same levels: current value is ${counts.length} levels, not ${levels}`,
      );
    }
    const size = counts.reduce(
      (sum, value, level) => sum + requireCount(action, { name: `group ${group + 1}, level ${level + 1}`, value }),
      0,
    );
    return requireCount(action, { name: `the size of group ${group + 1}`, value: size, minimum: 1 });
  });
  const pooled = Array.from(
    { length: levels },
    (_, level) => groups.reduce((sum, counts) => sum + numberAt(counts, level), 0),
  );
  let below = 0;
  const doubledRanks = pooled.map((count) => {
    const rank = 2 * below + count + 1;
    below += count;
    return rank;
  });
  const tieSum = pooled.reduce((sum, count) => sum + count ** 3 - count, 0);
  return { groups, sizes, pooled, doubledRanks, sampleSize: below, tieSum };
}

/**
 * Counts answers given as level numbers.
 *
 * The way in for microdata: answers 1…levels of one group become the counts that every test of groups takes.
 *
 * @param answers level of each person, 1 = lowest
 * @param levels number of levels of the scale
 * @returns people per level, lowest first
 * @throws {RangeError} if an answer is not a whole number in 1…levels
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(levelCounts([2, 3, 3], 4), [0, 1, 2, 0]);
 * ```
 */
export function levelCounts(answers: readonly number[], levels: number): number[] {
  requireKind("count answers", answers, { name: "answers", kind: valueKind.answers });
  requireNoOptions("count answers", arguments, 2);
  requireCount("count answers", { name: "the number of levels", value: levels, minimum: 1 });
  const counts = Array.from({ length: levels }, () => 0);
  for (const value of answers) {
    const level = requireCount("count answers", { name: "an answer", value, minimum: 1, maximum: levels });
    counts[level - 1] = numberAt(counts, level - 1) + 1;
  }
  return counts;
}

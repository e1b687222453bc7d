import { requireCount } from "./require_count.ts";
import { numberAt } from "./number_at.ts";

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
 * import { levelCounts } from "./level_counts.ts";
 * assert.deepEqual(levelCounts([2, 3, 3], 4), [0, 1, 2, 0]);
 * ```
 */
export function levelCounts(answers: readonly number[], levels: number): number[] {
  const counts = Array.from({ length: levels }, () => 0);
  for (const value of answers) {
    const level = requireCount("count answers", { name: "an answer", value, minimum: 1, maximum: levels });
    counts[level - 1] = numberAt(counts, level - 1) + 1;
  }
  return counts;
}

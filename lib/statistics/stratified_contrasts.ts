import type { LevelCounts } from "./group_counts.ts";
import { requireCount } from "./require_count.ts";
import { sumOf } from "./stratified_moments.ts";
import { sumCounts } from "./sum_counts.ts";

/**
 * Refuses strata that cannot be compared, and says which.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * // Two strata of two groups on three levels.
 * const { sampleSize, strataSizes } = checkStrata("compare", [[[1, 2, 0], [0, 1, 1]], [[2, 0, 0], [0, 0, 3]]]);
 * assert.deepEqual([sampleSize, ...strataSizes], [10, 5, 5]);
 * assert.throws(() => checkStrata("compare", []), /there must be at least 1 stratum/);
 * ```
 */
export function checkStrata(action: string, strata: readonly (readonly LevelCounts[])[]) {
  const [first] = strata;
  if (first === undefined) {
    throw new TypeError(`Cannot ${action} as there must be at least 1 stratum: current value is 0`);
  }
  const levels = first[0]?.length ?? 0;
  const strataSizes = strata.map((stratum) => {
    if (stratum.length !== first.length) {
      throw new TypeError(
        `Cannot ${action} as all strata must have the same groups: current value is ${stratum.length} groups, not ${first.length}`,
      );
    }
    return sumOf(stratum, (counts) => {
      if (counts.length !== levels) {
        throw new TypeError(
          `Cannot ${action} as all groups must have the same levels: current value is ${counts.length} levels, not ${levels}`,
        );
      }
      return sumOf(counts, (value) => requireCount(action, { name: "a cell", value }));
    });
  });
  const sampleSize = sumCounts(strataSizes);
  if (sampleSize === 0) throw new RangeError(`Cannot ${action} as there must be somebody: current value is 0`);
  return { groups: first.length, levels, strataSizes, sampleSize };
}

/**
 * One row of scores; or, without any, one row for each group or level but the last.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(contrastsOf("compare", { name: "scores", count: 3, scores: [1, 2, 4] }), [[1, 2, 4]]);
 * assert.deepEqual(contrastsOf("compare", { name: "scores", count: 3, scores: undefined }), [[1, 0, 0], [0, 1, 0]]);
 * ```
 */
export function contrastsOf(
  action: string,
  { name, count, scores }: {
    readonly name: string;
    readonly count: number;
    readonly scores: readonly number[] | undefined;
  },
): readonly (readonly number[])[] {
  if (scores === undefined) {
    return Array.from({ length: count - 1 }, (_, row) => Array.from({ length: count }, (_, at) => Number(at === row)));
  }
  if (scores.length !== count || !scores.every(Number.isFinite)) {
    throw new TypeError(
      `Cannot ${action} as ${name} must be ${count} numbers: current value is [${scores.join(", ")}]`,
    );
  }
  return [scores];
}

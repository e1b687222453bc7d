import { itemAt } from "../data/item_at.ts";
import { sumCounts } from "../statistics/sum_counts.ts";

/** Unknown whole numbers ≥ 0, and sums of some of them that everybody can see. */
export interface PublishedSums {
  readonly unknowns: number;
  readonly known: readonly KnownSum[];
}

/** A published sum. */
export interface KnownSum {
  /** Places of the unknowns that are added, each once. */
  readonly members: readonly number[];
  readonly total: number;
}

/** Which end of the possible values of a sum is asked for. */
export type Goal = "least" | "greatest";

/** The least or greatest value of a sum, and a set of unknowns, agreeing with everything published, that gives it. */
export interface Extreme {
  readonly value: number;
  readonly unknowns: readonly number[];
}

/**
 * The one-way tables of a table: a sum for each row and for each column, its cells being the unknowns, row by row.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { unknowns, known } = oneWaySums([[1, 2], [3, 4]]);
 * assert.equal(unknowns, 4);
 * assert.deepEqual(known.map(({ total }) => total), [3, 7, 4, 6]);
 * ```
 */
export function oneWaySums(answerCounts: readonly (readonly number[])[]): PublishedSums {
  const width = itemAt(answerCounts, 0, "row of a cross table").length;
  const rows = answerCounts.map((row, at) => ({
    members: row.map((_, column) => at * width + column),
    total: sumCounts(row),
  }));
  const columns = Array.from({ length: width }, (_, column) => ({
    members: answerCounts.map((_, at) => at * width + column),
    total: sumCounts(answerCounts.map((row) => itemAt(row, column, "column of a cross table"))),
  }));
  return { unknowns: answerCounts.length * width, known: [...rows, ...columns] };
}

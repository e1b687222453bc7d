/**
 * What stands in a column of a row of an export: nothing where the row ends before it, as rows of forms do whose last questions
 * were left open.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual([cellText(["30代", "満足"], 1), cellText(["30代"], 1)], ["満足", ""]);
 * ```
 */
export function cellText(cells: readonly string[], column: number): string {
  return cells[column] ?? "";
}

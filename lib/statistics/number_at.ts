/**
 * The number at a place of a list, where there must be one: a list that is too short is an error and never a 0.
 *
 * @throws {RangeError} when the list has no such place
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(numberAt([5, 7], 1), 7);
 * assert.throws(() => numberAt([5, 7], 2), RangeError);
 * ```
 */
export function numberAt(numbers: readonly number[], place: number): number {
  const number = numbers[place];
  if (number === undefined) {
    throw new RangeError(
      `Cannot compute as there must be a number at place ${place}: current number of places is ${numbers.length}`,
    );
  }
  return number;
}

/**
 * The number in a row and column of a table, where there must be one.
 *
 * @throws {RangeError} when the table has no such row or column
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(cellAt([[1, 2], [3, 4]], 1, 0), 3);
 * assert.throws(() => cellAt([[1, 2]], 1, 0), RangeError);
 * ```
 */
export function cellAt(table: readonly (readonly number[])[], row: number, column: number): number {
  return numberAt(table[row] ?? [], column);
}

/**
 * Solves A x = b for a symmetric positive definite A, by Cholesky's decomposition.
 *
 * For the small systems of this folder: homogeneity of margins, standard errors of a fitted model.
 *
 * @param matrix A, of which only the lower triangle is read
 * @param vector b
 * @returns x, or `null` when A is not positive definite to working precision
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { solvePositiveDefinite } from "./solve_positive_definite.ts";
 * assert.deepEqual(solvePositiveDefinite([[4, 0], [0, 9]], [4, 18]), [1, 2]);
 * assert.equal(solvePositiveDefinite([[1, 1], [1, 1]], [1, 1]), null);
 * ```
 */
export function solvePositiveDefinite(
  matrix: readonly (readonly number[])[],
  vector: readonly number[],
): number[] | null {
  const size = vector.length;
  const lower: number[][] = [];
  for (let row = 0; row < size; row++) {
    const current: number[] = [];
    lower.push(current);
    for (let column = 0; column <= row; column++) {
      const other = lower[column]!;
      let rest = matrix[row]![column]!;
      for (let inner = 0; inner < column; inner++) rest -= current[inner]! * other[inner]!;
      if (column < row) current.push(rest / other[column]!);
      // What rounding leaves of a zero is not a pivot.
      else if (rest > 1e-12 * Math.abs(matrix[row]![row]!)) current.push(Math.sqrt(rest));
      else return null;
    }
  }
  const halfway = vector.slice();
  for (let row = 0; row < size; row++) {
    for (let inner = 0; inner < row; inner++) halfway[row]! -= lower[row]![inner]! * halfway[inner]!;
    halfway[row]! /= lower[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let inner = row + 1; inner < size; inner++) halfway[row]! -= lower[inner]![row]! * halfway[inner]!;
    halfway[row]! /= lower[row]![row]!;
  }
  return halfway;
}

// Deferred: of all notebooks two fit a model or compare margins.
import defer * as algebra from "ml-matrix";
import { cellAt } from "./number_at.ts";

/**
 * Solves A x = b for a symmetric positive definite A, by the Cholesky decomposition of ml-matrix.
 *
 * For the small systems of this folder: homogeneity of margins, standard errors of a fitted model.
 *
 * @param matrix A, symmetric to the last digit
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
  const decomposition = new algebra.CholeskyDecomposition(matrix.map((row) => [...row]));
  const pivots = decomposition.lowerTriangularMatrix.diagonal();
  // What rounding leaves of a zero is not a pivot; ml-matrix takes anything above 0 for one.
  const isSingular = pivots.some((pivot, at) => pivot ** 2 <= 1e-12 * Math.abs(cellAt(matrix, at, at)));
  if (isSingular || !decomposition.isPositiveDefinite()) return null;
  return decomposition.solve(algebra.Matrix.columnVector([...vector])).to1DArray();
}

// Deferred: of all notebooks two compare within strata.
import defer * as algebra from "ml-matrix";

/** Squared distances in units of a covariance, and how many directions there are. */
export interface QuadraticForm {
  /** Directions in which something can vary. */
  readonly rank: number;
  /** The squared distance xᵀ V⁺ x. */
  readonly of: (departure: readonly number[]) => number;
}

/**
 * Makes the squared distance xᵀ V⁺ x of departures with a covariance V, which may leave some directions out: levels that
 * nobody chose, groups of nobody.
 *
 * Source: eigenvalues of ml-matrix; the Moore–Penrose inverse as in R `coin`.
 *
 * @param covariance V, symmetric, of any rank
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { quadraticForm } from "./quadratic_form.ts";
 * const { rank, of } = quadraticForm([[4, 0], [0, 0]]);
 * assert.deepEqual([rank, of([6, 0])], [1, 9]);
 * ```
 */
export function quadraticForm(covariance: readonly (readonly number[])[]): QuadraticForm {
  const decomposition = new algebra.EigenvalueDecomposition(covariance.map((row) => [...row]), {
    assumeSymmetric: true,
  });
  const values = decomposition.realEigenvalues;
  const most = Math.max(...values);
  const directions = values.flatMap((value, at) =>
    value > 1e-10 * most
      ? [decomposition.eigenvectorMatrix.getColumn(at).map((weight) => weight / Math.sqrt(value))]
      : []
  );
  return {
    rank: directions.length,
    of: (departure) =>
      directions.reduce(
        (sum, direction) => sum + direction.reduce((inner, weight, at) => inner + weight * departure[at]!, 0) ** 2,
        0,
      ),
  };
}

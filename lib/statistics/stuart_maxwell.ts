import { chiSquareUpperTail } from "./distributions.ts";
import { pairedDifferences } from "./paired_differences.ts";
import { solvePositiveDefinite } from "./solve_positive_definite.ts";
import type { PairedTestResult } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";
import { cellAt, numberAt } from "./number_at.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/** Result of {@linkcode stuartMaxwell}; `statistic` is χ². */
export interface StuartMaxwellResult extends PairedTestResult {
  readonly method: "Stuart–Maxwell test";
  readonly alternative: "two-sided";
  readonly exact: false;
  /** Degrees of freedom of χ²: one less than the levels people moved between, for each set of levels so connected. */
  readonly degreesOfFreedom: number;
}

/**
 * Tests whether the same people are distributed over the levels after as they were before, in any respect.
 *
 * For answers without an order, or to see a change other than a shift; for ordered answers
 * `orderedMarginalHomogeneity` is the stronger and is exact. The chi-square is an approximation and rough below some 25
 * moves.
 *
 * Levels that nobody left or entered carry no information and are left out. Where people moved only within separate sets
 * of levels, each set is tested and the χ² added up. Nobody moved: χ² = 0 on 0 degrees of freedom, p = 1.
 *
 * Source: Stuart (1955), Biometrika 42:412–416; Maxwell (1970), British Journal of Psychiatry 116:651–655; R
 * `coin::mh_test`, statsmodels `SquareTable(table, shift_zeros=False).homogeneity("stuart_maxwell")`, whose default instead
 * adds 0.5 to every cell.
 *
 * @param transitions `transitions[before][after]`, square, of the same people
 * @returns the test, with the counts of pairs that rose, stayed and fell
 * @throws {TypeError} if the table is not square
 * @throws {RangeError} if there is no pair, or a cell is not a count
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { stuartMaxwell } from "./stuart_maxwell.ts";
 * const test = stuartMaxwell([[0, 0, 2, 0], [0, 1, 5, 0], [0, 0, 2, 2], [0, 0, 0, 0]]);
 * assert.equal(test.sampleSize, 12);
 * assert.equal(test.degreesOfFreedom, 3);
 * ```
 */
export function stuartMaxwell(transitions: TransitionCounts): StuartMaxwellResult {
  requireNoOptions("compute the Stuart–Maxwell test", arguments, 1);
  const { rose, same, fell, sampleSize } = pairedDifferences(transitions, {
    action: "compute the Stuart–Maxwell test",
  });
  const moved = transitions.map((row, before) =>
    row.map((count, after) => before === after ? 0 : count + cellAt(transitions, after, before))
  );
  let [statistic, degreesOfFreedom] = [0, 0];
  for (const levels of connectedLevels(moved)) {
    // The last level of each set follows from the others.
    const free = levels.slice(0, -1);
    const gains = free.map((level) =>
      transitions.reduce((sum, row, other) => sum + numberAt(row, level) - cellAt(transitions, level, other), 0)
    );
    const covariance = free.map((row) =>
      free.map((column) =>
        row === column ? (moved[row] ?? []).reduce((sum, count) => sum + count, 0) : -cellAt(moved, row, column)
      )
    );
    const weights = solvePositiveDefinite(covariance, gains) ?? [];
    statistic += gains.reduce((sum, gain, index) => sum + gain * (weights[index] ?? NaN), 0);
    degreesOfFreedom += free.length;
  }
  return {
    method: "Stuart–Maxwell test",
    alternative: "two-sided",
    statistic,
    degreesOfFreedom,
    pValue: degreesOfFreedom === 0 ? 1 : chiSquareUpperTail(statistic, degreesOfFreedom),
    sampleSize,
    exact: false,
    rose,
    same,
    fell,
  };
}

/** The sets of two or more levels between which people moved, directly or through others. */
function connectedLevels(moved: TransitionCounts): number[][] {
  const seen = new Set<number>();
  const sets: number[][] = [];
  moved.forEach((_, start) => {
    if (seen.has(start)) return;
    const set = [start];
    seen.add(start);
    for (const level of set) {
      moved[level]?.forEach((count, other) => {
        if (count === 0 || seen.has(other)) return;
        seen.add(other);
        set.push(other);
      });
    }
    if (set.length > 1) sets.push(set);
  });
  return sets;
}

import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { valueKind } from "./value_kinds.ts";

/**
 * Counts of the same people before (rows) and after (columns) over the same ordered levels, lowest first:
 * `transitions[before][after]`.
 */
export type TransitionCounts = readonly (readonly number[])[];

/** What {@linkcode transitionCounts} can be told. */
export interface TransitionCountsOptions {
  /**
   * Number of levels of the scale, so that levels nobody chose are kept.
   * @default {the highest level that occurs}
   */
  readonly levels?: number;
}

/** The kind of each of these options. */
export const TRANSITION_COUNTS_OPTIONS: OptionKinds<TransitionCountsOptions> = { levels: kind.wholeNumber(0) };

/**
 * Counts pairs of answers into a before × after table.
 *
 * The way in for microdata: answers as level numbers 1…k, the same person at the same index of both lists.
 *
 * @param before level of each person before, 1 = lowest
 * @param after level of the same person after
 * @param options number of levels
 * @returns `transitions[before − 1][after − 1]`, square; empty when there is nobody and no `levels`
 * @throws {TypeError} if the lists differ in length
 * @throws {RangeError} if a level is not a whole number in 1…levels
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { transitionCounts } from "./transition_counts.ts";
 * assert.deepEqual(transitionCounts([1, 1, 2], [2, 2, 2], { levels: 3 }), [[0, 2, 0], [0, 1, 0], [0, 0, 0]]);
 * ```
 */
export function transitionCounts(
  before: readonly number[],
  after: readonly number[],
  options: TransitionCountsOptions = {},
): number[][] {
  requireOptions("count pairs", options, TRANSITION_COUNTS_OPTIONS);
  requireKind("count pairs", before, { name: "before", kind: valueKind.answers });
  requireKind("count pairs", after, { name: "after", kind: valueKind.answers });
  if (before.length !== after.length) {
    throw new TypeError(
      `Cannot count pairs as before and after must be of equal length: current value is ${before.length} and ${after.length}`,
    );
  }
  const levels = options.levels ?? [...before, ...after].reduce((most, level) => Math.max(most, level), 0);
  const table = Array.from({ length: levels }, () => Array.from({ length: levels }, () => 0));
  before.forEach((from, person) => {
    const to = after[person] ?? NaN;
    const row = table[from - 1];
    const count = row?.[to - 1];
    if (row === undefined || count === undefined) {
      throw new RangeError(
        `Cannot count pairs as levels must be whole numbers in 1…${levels}: current value is ${from} and ${to}`,
      );
    }
    row[to - 1] = count + 1;
  });
  return table;
}

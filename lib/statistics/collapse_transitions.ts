import { requireCount, requireSquareCounts } from "./require_count.ts";
import type { TransitionCounts } from "./transition_counts.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/** A before × after table of favourable or not: `[[neither, gained], [lost, both]]`. */
export type FavourableTransitions = readonly [readonly [number, number], readonly [number, number]];

/**
 * Collapses a before × after table to favourable or not.
 *
 * The way from an answer scale to McNemar's test and to the paired difference of favourable shares.
 *
 * @param transitions `transitions[before][after]`, square, lowest level first
 * @param lowestFavourable number (1 = lowest) of the first level that counts as favourable, 2…levels
 * @returns `[[neither, gained], [lost, both]]`
 * @throws {TypeError} if the table is not square
 * @throws {RangeError} if a cell is not a count, or `lowestFavourable` leaves one side without levels
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { collapseTransitions } from "./collapse_transitions.ts";
 * assert.deepEqual(collapseTransitions([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 3), [[12, 9], [15, 9]]);
 * ```
 */
export function collapseTransitions(transitions: TransitionCounts, lowestFavourable: number): FavourableTransitions {
  const action = "collapse transitions";
  requireNoOptions(action, arguments, 2);
  requireSquareCounts(action, { name: "transitions", table: transitions });
  requireCount(action, {
    name: "lowestFavourable",
    value: lowestFavourable,
    minimum: 2,
    maximum: Math.max(2, transitions.length),
  });
  const collapsed: [[number, number], [number, number]] = [[0, 0], [0, 0]];
  transitions.forEach((row, before) => {
    row.forEach((count, after) => {
      collapsed[before + 1 >= lowestFavourable ? 1 : 0][after + 1 >= lowestFavourable ? 1 : 0] += count;
    });
  });
  return collapsed;
}

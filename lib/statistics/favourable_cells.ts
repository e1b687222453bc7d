import { requireKind } from "../data/check_call.ts";
import type { FavourableTransitions } from "./collapse_transitions.ts";
import { requireCount } from "./require_count.ts";
import { valueKind } from "./value_kinds.ts";

/** Pairs by their side before and after. */
export interface FavourableCells {
  readonly neither: number;
  readonly gained: number;
  readonly lost: number;
  readonly both: number;
  /** All pairs. */
  readonly sampleSize: number;
}

/**
 * Checks a table of favourable answers before and after, and names its cells.
 *
 * @param action what was being attempted, as it should read after "Cannot"
 * @throws {TypeError} if it is not two by two
 * @throws {RangeError} if a cell is not a count, or there is no pair
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { gained, sampleSize } = requireFavourable("see an example", [[5, 9], [2, 14]]);
 * assert.deepEqual([gained, sampleSize], [9, 30]);
 * ```
 */
export function requireFavourable(action: string, transitions: FavourableTransitions): FavourableCells {
  requireKind(action, transitions, { name: "transitions", kind: valueKind.favourableTransitions });
  const [[neither, gained], [lost, both]] = transitions;
  for (const [name, value] of Object.entries({ neither, gained, lost, both })) requireCount(action, { name, value });
  const sampleSize = neither + gained + lost + both;
  requireCount(action, { name: "the number of pairs", value: sampleSize, minimum: 1 });
  return { neither, gained, lost, both, sampleSize };
}

import type { Presentation } from "../data/presentation.ts";

/** Most notes inside a picture: the rest belongs under it and into its file. */
export const NOTES_INSIDE = 3;

/** Notes of a figure that stand in its picture, and those that stand under it. */
export interface PlacedNotes {
  readonly inside: readonly string[];
  readonly below: readonly string[];
}

/**
 * Which notes of a figure stand in the picture itself: the first three, as a figure names the weightiest first.
 *
 * The rest stands under the picture wherever it is shown, and in the metadata of its file, so that nothing is lost with it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(placedNotes({ notes: ["a", "b", "c", "d"] }), { inside: ["a", "b", "c"], below: ["d"] });
 * ```
 */
export function placedNotes(
  { notes }: Pick<Presentation, "notes">,
  most: number = NOTES_INSIDE,
): PlacedNotes {
  return { inside: notes.slice(0, most), below: notes.slice(most) };
}

/** Heads of notes: 注1: 注2: …, or 注: of one alone. */
export function noteHeads(head: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => count === 1 ? `${head.trim()}:` : `${head}${index + 1}:`);
}

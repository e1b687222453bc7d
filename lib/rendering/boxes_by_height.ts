import type { Box } from "../figures/drawing.ts";

/** Height of the strips that boxes are looked up by, in SVG units: about a row of a chart. */
const STRIP = 32;

/**
 * Finds of many boxes those that may meet another: all that reach into the strips of the picture that it reaches into.
 *
 * A picture of a hundred rows has thousands of texts and fields: to set each against each took most of the time of drawing it.
 *
 * @returns a search by box and room about it; what it finds is in the order given
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const row = (top: number) => ({ left: 0, right: 9, top, bottom: top + 9 });
 * const near = boxesByHeight([row(0), row(200)]);
 * assert.deepEqual(near(row(205)), [row(200)]);
 * assert.deepEqual(near(row(100), 90), [row(0), row(200)]);
 * ```
 */
export function boxesByHeight<One extends Box>(boxes: readonly One[]): (box: Box, room?: number) => readonly One[] {
  const strips = new Map<number, number[]>();
  for (const [place, box] of boxes.entries()) {
    for (const strip of stripsOf(box, 0)) {
      const places = strips.get(strip) ?? [];
      places.push(place);
      strips.set(strip, places);
    }
  }
  return (box, room = 0) => {
    const places = stripsOf(box, room).flatMap((strip) => strips.get(strip) ?? []);
    return [...new Set(places)].sort((a, b) => a - b).flatMap((place) => boxes[place] ?? []);
  };
}

function stripsOf({ top, bottom }: Box, room: number): readonly number[] {
  const first = Math.floor((top - room) / STRIP);
  const last = Math.floor((bottom + room) / STRIP);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

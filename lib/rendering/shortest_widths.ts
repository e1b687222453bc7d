import { codePointOf } from "../data/code_point_of.ts";

/**
 * Widths of a table's columns on paper, in letters, so that the table becomes short.
 *
 * A browser gives columns room by their longest lines; where several columns hold paragraphs, one of them then grows tall while
 * another stays half empty. Here each letter of width goes to the column that shortens the rows most by it, the tallest cell of
 * a row counting far more than the others.
 *
 * @param cells Texts of the table, a list for each row, headings among them; full-width letters count 1, others 0.55
 * @param room Letters of a line of the whole table
 * @returns a width for each column, in letters, adding up to the room or to what is least
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(shortestWidths([["短い", "長".repeat(100)], ["短い", "長".repeat(60)]], 40), [6, 34]);
 * ```
 */
export function shortestWidths(cells: readonly (readonly string[])[], room: number): readonly number[] {
  const texts = cells.map((row) => row.map((text) => text.split("\n").map(lengthOf)));
  const columns = Math.max(0, ...cells.map(({ length }) => length));
  const widths = Array.from({ length: columns }, () => LEAST);
  const heightWith = (widened: number) =>
    texts.reduce((sum, row) => {
      const heights = row.map((lengths, at) => heightOf(lengths, (widths[at] ?? LEAST) + (at === widened ? 1 : 0)));
      return sum + heights.reduce((all, height) => all + height ** STEEP, 0) ** (1 / STEEP);
    }, 0);
  for (let left = room - LEAST * columns; left > 0; left--) {
    const trials = widths.map((_, at) => ({ at, height: heightWith(at) }));
    const [best] = trials.toSorted((a, b) => a.height - b.height || a.at - b.at);
    if (best === undefined) break;
    widths[best.at] = (widths[best.at] ?? LEAST) + 1;
  }
  return widths;
}

/** Letters that even a column of numbers has. */
const LEAST = 6;

/** Power by which the tallest cell of a row counts more than the others. */
const STEEP = 6;

/** Lines of a cell, parts of a line counted as parts: so that a letter more always counts. */
function heightOf(lengths: readonly number[], width: number): number {
  return lengths.reduce((sum, length) => sum + Math.max(1, length / width), 0);
}

/** Last letter of Latin-1: what comes behind is as wide as it is high, as Japanese is. */
const LAST_NARROW = 0xff;

function lengthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (codePointOf(letter) <= LAST_NARROW ? 0.55 : 1), 0);
}

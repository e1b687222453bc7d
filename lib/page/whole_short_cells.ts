import { roughWidth } from "../figures/rough_width.ts";
import { textWidth } from "../figures/text_width.ts";
import { cellText, tableCells } from "../rendering/table_cells.ts";
import { type ColumnNeed, shareRoom } from "../rendering/share_room.ts";
import type { Table } from "../tables/table.ts";

/** Letters of Japanese of a line that is not broken, as a name of an event has; fewer where the table has no room for all. */
const SHORT = [12, 11, 10, 9, 8, 7] as const;

/** Letters that a column of long texts has at least. */
const LEAST = 6.5;

/** Letters that a table has room for on a screen of 1,200 pixels and on A4, between the edges of its cells. */
const ROOM = 61;

/** Blank on both sides of a cell's text, in letters. */
const EDGES = 0.8;

/** How much wider another font may be, and a heading as it is bold. */
const WIDER = 1.04;

/**
 * Shares of a table's width, in percent, by which none of its short cells is broken: each column is as wide as its lines of up to
 * twelve letters, and what room is left makes the rows of long texts short.
 *
 * @returns one share a column; they add up to 100
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { TABLE, textColumn } from "../tables/table.ts";
 * const shares = wholeShortCells({
 *   ...TABLE, key: "a", catalogueKeys: [], language: "ja", title: "例", sources: [], notes: [],
 *   columns: [textColumn("event", "事業"), textColumn("text", "設問")],
 *   rows: [{ event: "苫小牧市 第2回実践研修", text: "長い文章".repeat(20) }],
 * });
 * // Eleven letters and a half of the 61 that there is room for, and the blank beside them.
 * assert.deepEqual(shares.map(Math.round), [19, 81]);
 * ```
 */
export function wholeShortCells(table: Table): readonly number[] {
  const width = (text: string, weight: 400 | 700 = 400) =>
    Math.max(textWidth(text, { fontSize: 1, weight }) * WIDER, roughWidth(text, { fontSize: 1 }));
  const cells = tableCells(table);
  const columns = table.columns.map((column, at) => {
    const lines = cells.map((row) =>
      row.slice(at, at + 1).flatMap(({ cell }) =>
        cellText(cell, column).split("\n").map((line) => width(line, at === 0 ? 700 : 400))
      )
    );
    return { lines, all: [width(column.label, 700), ...lines.flat()] };
  });
  const needed = SHORT.map((short) =>
    columns.map(({ lines, all }): ColumnNeed => {
      const longest = Math.max(...all);
      const whole = Math.max(0, ...all.filter((line) => line <= short));
      return { least: longest <= short ? whole : Math.max(whole, LEAST), most: longest, lines };
    })
  );
  const needs = needed.find((one) => one.reduce((sum, { least }) => sum + least, 0) <= ROOM) ?? needed.at(-1) ?? [];
  const widths = shareRoom(needs, { room: ROOM, step: 0.5, textRoom: (room) => room });
  const sum = widths.reduce((total, one) => total + one + EDGES, 0);
  return widths.map((one) => 100 * (one + EDGES) / sum);
}

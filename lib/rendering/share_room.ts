import { itemAt } from "../data/item_at.ts";

/** What a column of a table needs, in one unit of length throughout. */
export interface ColumnNeed {
  /** It is no narrower, whatever the room. */
  readonly least: number;
  /** It is given no more, as its text has no use for it. */
  readonly most: number;
  /** Of each row's cell, the widths of its lines; as many rows in each column. */
  readonly lines: readonly (readonly number[])[];
}

/** How {@linkcode shareRoom} gives out. */
export interface ShareRoomOptions {
  /** For all columns together. */
  readonly room: number;
  /** What is given out at a time. */
  readonly step: number;
  /** Room for text in a column of a width, in the unit of the lines. */
  readonly textRoom: (width: number) => number;
  /**
   * The higher, the more the highest rows count.
   * @default 1
   */
  readonly power?: number;
}

/** Power by which the tallest cell of a row counts more than the others. */
const STEEP = 6;

/**
 * Gives out what room there is above the least, each time to the column that makes the rows shortest by it; what no row becomes
 * shorter by is left.
 *
 * @returns the width of each column
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const columns = [{ least: 2, most: 20, lines: [[16]] }, { least: 2, most: 20, lines: [[2]] }];
 * assert.deepEqual(shareRoom(columns, { room: 10, step: 1, textRoom: (width) => width }), [8, 2]);
 * ```
 */
export function shareRoom(
  columns: readonly ColumnNeed[],
  { room, step, textRoom, power = 1 }: ShareRoomOptions,
): readonly number[] {
  const widths = columns.map(({ least }) => least);
  const raised = ({ lines }: ColumnNeed, row: number, width: number) =>
    itemAt(lines, row, "row").reduce((sum, line) => sum + Math.max(1, line / textRoom(width)), 0) ** STEEP;
  const rows = columns[0]?.lines.length ?? 0;
  // Of each row, its columns' lines as they are now, raised: one trial then costs one column.
  const now = Array.from({ length: rows }, (_, row) => columns.map((column) => raised(column, row, column.least)));
  for (let left = room - widths.reduce((sum, width) => sum + width, 0); left > 0; left -= step) {
    const given = Math.min(step, left);
    const heights = now.map((row) => row.reduce((sum, one) => sum + one, 0));
    const gains = columns.map((column, at) => {
      const width = itemAt(widths, at, "column") + given;
      if (width > column.most) return 0;
      return now.reduce((sum, row, place) => {
        const before = itemAt(heights, place, "row");
        const after = before - itemAt(row, at, "column") + raised(column, place, width);
        return sum + before ** (power / STEEP) - after ** (power / STEEP);
      }, 0);
    });
    const best = gains.indexOf(Math.max(...gains));
    const column = columns[best];
    if (column === undefined || !((gains[best] ?? 0) > 0)) break;
    const width = itemAt(widths, best, "column") + given;
    widths[best] = width;
    for (const [place, row] of now.entries()) row[best] = raised(column, place, width);
  }
  return widths;
}

import { sum } from "d3";
import type { Table } from "../tables/table.ts";
import { CELL_PADDING, columnWidths } from "./column_widths.ts";
import { gridCells } from "./paper_grid.ts";
import { tableRoom } from "./table_room.ts";

/** Widths of a table without styles, in pixels. */
export interface PlainWidths {
  /** Of the text of each column, without what is blank beside it. */
  readonly columns: readonly number[];
  /** Of all of it; `null` where it is as wide as its columns. */
  readonly table: number | null;
}

/** Room of a notebook's cell in a window of a usual size, and the size of letters there, in pixels. */
const CELL_ROOM = 1000;
const CELL_LETTERS = 13;

/** What front ends leave blank to both sides of a cell's text, in pixels. */
const PADDING = 13;

/**
 * Widths of a table's columns, in pixels, for whoever shows it without its styles: a notebook that is not trusted, or GitHub.
 *
 * There a width is all that can be said of a column, and it is kept to the pixel: a least width would squeeze long texts to it.
 * Columns share the room of a cell as they do on paper; a table that has no room there gets what each column needs and a width of
 * its own, by which it is moved sideways and not squeezed.
 */
export function plainWidths(table: Table): PlainWidths {
  const blank = PADDING * table.columns.length;
  const room = CELL_ROOM - blank + CELL_PADDING * table.columns.length;
  const shared = columnWidths(gridCells(table), { room, fontSize: CELL_LETTERS });
  if (shared.fits) return { columns: shared.widths.map((width) => Math.ceil(width - CELL_PADDING)), table: null };
  const { least } = tableRoom(table, { room: Infinity });
  return { columns: least, table: sum(least) + blank };
}

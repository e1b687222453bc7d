import { filledColumns } from "../tables/chosen_columns.ts";
import type { Table } from "../tables/table.ts";
import { columnWidths, type GridCell, type GridCells } from "./column_widths.ts";
import { cellText, tableCells } from "./table_cells.ts";

/** How the paper lies. */
export type PaperOrientation = "portrait" | "landscape";

/** A4 with margins of 25 mm: 160 mm of text upright, 247 mm across. In points. */
export const TEXT_WIDTH: Readonly<Record<PaperOrientation, number>> = { portrait: points(160), landscape: points(247) };

/** Millimetres in points. */
export function points(millimetres: number): number {
  return millimetres / 25.4 * 72;
}

/** A table, or a part of one, as it fits on paper. */
export interface PaperGrid extends GridCells {
  readonly orientation: PaperOrientation;
  /** In points. */
  readonly fontSize: number;
  /** Of the columns, in points. */
  readonly widths: readonly number[];
  /** Whether no row is so long that it may go on over the end of a page. */
  readonly keepsRows: boolean;
  /** Whether it is so short that all of it stays on one page: kept together, a longer one would leave a page nearly empty. */
  readonly staysWhole: boolean;
}

/** Sizes of letters, the first of which fits is taken, in points. */
const SIZES = [9, 8] as const;

/** A table of no more rows can stand on its side: its columns become rows. */
const FEW_ROWS = 4;

/** Rows of more lines than this are easier to read across the page. */
const LONG_ROW = 12;

/** Lines that a row may have and is still kept on one page. */
const LONGEST_KEPT_ROW = 18;

/** Rows, and lines by how the paper lies, of a table that is not parted: lines are half a page of them. */
const MOST_KEPT_ROWS = 10;
const MOST_KEPT_LINES: Readonly<Record<PaperOrientation, number>> = { portrait: 25, landscape: 16 };

/**
 * A table as it fits on A4 without cutting a number or a word: upright where that is easy to read, else on its side where it
 * has few rows, else across, else in several parts that begin with the same columns.
 */
export function paperGrids(table: Table): readonly PaperGrid[] {
  const whole = gridCells(filledColumns(table));
  const { head, rows } = whole;
  const upright = laid(whole, "portrait", SIZES[0]);
  if (upright.fits && (head.length < 5 || upright.longestRow <= LONG_ROW)) return [upright.grid];
  const side = laid(onItsSide(whole), "portrait", SIZES[0]);
  if (rows.length <= FEW_ROWS && side.fits) return [side.grid];
  for (const size of SIZES) {
    const across = laid(whole, "landscape", size);
    if (across.fits) return [across.grid];
  }
  return parts(whole).map((part) => laid(part, "landscape", SIZES[1]).grid);
}

/** A table's cells as they are read. */
export function gridCells(table: Table): GridCells {
  return {
    head: table.columns.map(({ label, type }): GridCell => ({ text: label, isNumber: type === "number" })),
    rows: tableCells(table).map((cells) =>
      cells.map(({ cell, column }): GridCell => ({ text: cellText(cell, column), isNumber: column.type === "number" }))
    ),
  };
}

function laid({ head, rows }: GridCells, orientation: PaperOrientation, fontSize: number) {
  const { widths, fits, longestRow, lines } = columnWidths({ head, rows }, { room: TEXT_WIDTH[orientation], fontSize });
  const grid: PaperGrid = {
    orientation,
    fontSize,
    widths,
    head,
    rows,
    keepsRows: longestRow <= LONGEST_KEPT_ROW,
    staysWhole: rows.length <= MOST_KEPT_ROWS && lines <= MOST_KEPT_LINES[orientation],
  };
  return { grid, fits, longestRow };
}

/** Headings become the first column, and each row a column under its first cell. */
function onItsSide({ head, rows }: GridCells): GridCells {
  const [corner = { text: "", isNumber: false }, ...others] = head;
  return {
    head: [corner, ...rows.map(([first]) => ({ text: first?.text ?? "", isNumber: false }))],
    rows: others.map(({ text }, at) => [
      { text, isNumber: false },
      ...rows.map((cells) => cells[at + 1] ?? { text: "", isNumber: false }),
    ]),
  };
}

/** Parts of a table that fit across the page, each with what its rows are of; a column that never fits stands alone beside it. */
function parts(whole: GridCells): readonly GridCells[] {
  const columns = (places: readonly number[]): GridCells => ({
    head: places.flatMap((at) => whole.head[at] ?? []),
    rows: whole.rows.map((cells) => places.flatMap((at) => cells[at] ?? [])),
  });
  const names = Array.from({ length: nameColumns(whole) }, (_, at) => at);
  const found: number[][] = [[...names]];
  for (let at = names.length; at < whole.head.length; at++) {
    const last = found.at(-1) ?? [];
    if (last.length === names.length || laid(columns([...last, at]), "landscape", SIZES[1]).fits) last.push(at);
    else found.push([...names, at]);
  }
  return found.map(columns);
}

/** Columns of text on the left that tell one row from all others, as question and event do; the first where none do. */
function nameColumns({ head, rows }: GridCells): number {
  const texts = head.findIndex(({ isNumber }) => isNumber);
  for (let many = 1; many <= texts; many++) {
    const names = rows.map((cells) => JSON.stringify(cells.slice(0, many).map(({ text }) => text)));
    if (new Set(names).size === rows.length) return many;
  }
  return 1;
}

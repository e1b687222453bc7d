import { itemAt } from "../data/item_at.ts";
import { textWidth } from "../figures/text_width.ts";

/** A cell as it is read. */
export interface GridCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** The cells of a table as they are read. */
export interface GridCells {
  readonly head: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** How {@linkcode columnWidths} lays a table out. */
export interface ColumnWidthsOptions {
  /** Room for the whole table, in points. */
  readonly room: number;
  /** Size of its letters, in points. */
  readonly fontSize: number;
}

/** Widths of a table's columns on paper. */
export interface ColumnWidths {
  /** In points; they add up to the room, or to less where the table needs less. */
  readonly widths: readonly number[];
  /** Whether each column has at least the width without which numbers and words are cut. */
  readonly fits: boolean;
  /** Lines that the longest row takes. */
  readonly longestRow: number;
}

/** Blank on both sides of a cell's text, in points. */
const CELL_PADDING = 9;

/** Characters of Japanese that a column of text has at least, and a heading. */
const SHORTEST_LINE = 6;
const SHORTEST_HEADING = 4;

/** The widest other font that may take the place of the one that is measured. */
const WIDER_FONT = 1.15;

/**
 * Shares the width of a page out among the columns of a table: numbers are never broken, and columns with much text get most.
 *
 * Each column gets what it needs at least; the rest goes to columns by what all their text needs beyond that, so that rows
 * become about as high as each other.
 */
export function columnWidths({ head, rows }: GridCells, { room, fontSize }: ColumnWidthsOptions): ColumnWidths {
  const measure = (text: string) => textWidth(text, { fontSize: fontSize * WIDER_FONT });
  const needs = head.map(({ text: label }, at) => {
    const cells = rows.flatMap((row) => row[at] ?? []);
    const lines = cells.flatMap(({ text }) => text.split("\n")).map(measure);
    const widest = Math.max(0, ...lines);
    const widestNumber = Math.max(0, ...cells.filter(({ isNumber }) => isNumber).map(({ text }) => measure(text)));
    const least = Math.max(
      widestNumber,
      Math.min(widest, SHORTEST_LINE * fontSize),
      Math.min(measure(label), SHORTEST_HEADING * fontSize * WIDER_FONT),
      longestWord([label, ...cells.map(({ text }) => text)].join("\n"), measure),
    );
    return {
      least: least + CELL_PADDING,
      whole: Math.max(widest, Math.min(measure(label), 2 * least)) + CELL_PADDING,
      text: lines.reduce((sum, line) => sum + line, 0),
      lines: rows.map((row) => itemAt(row, at, "cell").text.split("\n").map(measure)),
    };
  });
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const whole = needs.reduce((sum, need) => sum + need.whole, 0);
  const widths = whole <= room
    ? needs.map((need) => need.whole)
    : least >= room
    ? needs.map((need) => need.least * room / least)
    : shareOut(needs, room);
  const linesOf = (row: number) =>
    needs.map(({ lines }, at) => {
      const width = Math.max(1, itemAt(widths, at, "column") - CELL_PADDING);
      return itemAt(lines, row, "row").reduce((sum, line) => sum + Math.max(1, Math.ceil(line / width)), 0);
    });
  return { widths, fits: least <= room, longestRow: Math.max(1, ...rows.flatMap((_, row) => linesOf(row))) };
}

interface ColumnNeed {
  readonly least: number;
  readonly whole: number;
  readonly text: number;
}

/** Gives out what is left above the least, by the text there is; no column gets more than its longest line. */
function shareOut(needs: readonly ColumnNeed[], room: number): readonly number[] {
  const widths = needs.map(({ least }) => least);
  for (let round = 0; round < 8; round++) {
    const left = room - widths.reduce((sum, width) => sum + width, 0);
    const open = needs.map(({ whole, text }, at) => whole > itemAt(widths, at, "column") + 0.01 ? text : 0);
    const total = open.reduce((sum, one) => sum + one, 0);
    if (left < 1 || total === 0) break;
    for (const [at, { whole }] of needs.entries()) {
      widths[at] = Math.min(whole, itemAt(widths, at, "column") + left * itemAt(open, at, "column") / total);
    }
  }
  return widths;
}

/** Width of the longest word of letters and digits, which is not broken; long addresses are. */
function longestWord(text: string, measure: (text: string) => number): number {
  const words = text.match(/[A-Za-z0-9.,%–-]+/g) ?? [];
  return Math.max(0, ...words.filter(({ length }) => length <= 16).map(measure));
}

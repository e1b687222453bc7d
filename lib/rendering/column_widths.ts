import { itemAt } from "../data/item_at.ts";
import { roughWidth } from "../figures/rough_width.ts";
import { textWidth } from "../figures/text_width.ts";
import { shareRoom } from "./share_room.ts";

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
  /** Lines that all rows take together. */
  readonly lines: number;
}

/** Blank on both sides of a cell's text, in points. */
export const CELL_PADDING = 9;

/** Characters of Japanese that a column of text has at least, and a heading that is broken. */
const SHORTEST_LINE = 6;
const SHORTEST_HEADING = 4;

/** A heading of no more characters of Japanese than this is not broken. */
const LONGEST_WHOLE_HEADING = 5.5;

/** The widest other font that may take the place of the one that is measured. */
const WIDER_FONT = 1.15;

/**
 * Shares the width of a page out among the columns of a table: numbers are never broken, and columns with much text get most.
 *
 * Each column gets what it needs at least; the rest goes to the columns whose text makes the rows high, so that the table
 * becomes short.
 */
export function columnWidths({ head, rows }: GridCells, { room, fontSize }: ColumnWidthsOptions): ColumnWidths {
  const measure = (text: string) => textWidth(text, { fontSize: fontSize * WIDER_FONT });
  // A heading is bold, and has brackets that are as wide as kanji in other fonts.
  const headed = (text: string) =>
    Math.max(
      textWidth(text, { fontSize: fontSize * WIDER_FONT, weight: 700 }),
      roughWidth(text, { fontSize: fontSize * WIDER_FONT }),
    );
  const needs = head.map(({ text: label }, at) => {
    const cells = rows.flatMap((row) => row[at] ?? []);
    const lines = cells.flatMap(({ text }) => text.split("\n")).map(measure);
    const widest = Math.max(0, ...lines);
    const widestNumber = Math.max(0, ...cells.filter(({ isNumber }) => isNumber).map(({ text }) => measure(text)));
    const least = Math.max(
      widestNumber,
      Math.min(widest, SHORTEST_LINE * fontSize),
      leastOfHeading(headed(label), fontSize * WIDER_FONT),
      longestWord([label, ...cells.map(({ text }) => text)].join("\n"), measure),
    );
    return {
      least: least + CELL_PADDING,
      whole: Math.max(widest, Math.min(headed(label), 2 * least)) + CELL_PADDING,
      label: headed(label) + CELL_PADDING,
      lines: rows.map((row) => itemAt(row, at, "cell").text.split("\n").map(measure)),
    };
  });
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const whole = needs.reduce((sum, need) => sum + need.whole, 0);
  const wholeHeads = needs.map((need) => Math.max(need.whole, need.label));
  const widths = wholeHeads.reduce((sum, width) => sum + width, 0) <= room
    ? wholeHeads
    : whole <= room
    ? needs.map((need) => need.whole)
    : least >= room
    ? needs.map((need) => need.least * room / least)
    : shareRoom(needs.map(({ least, whole, lines }) => ({ least, most: whole, lines })), {
      room,
      step: STEP,
      textRoom: (width) => width - CELL_PADDING,
    });
  const heights = rows.map((_, row) =>
    Math.max(
      1,
      ...needs.map(({ lines }, at) => {
        const width = Math.max(1, itemAt(widths, at, "column") - CELL_PADDING);
        return itemAt(lines, row, "row").reduce((sum, line) => sum + Math.max(1, Math.ceil(line / width)), 0);
      }),
    )
  );
  return {
    widths,
    fits: least <= room,
    longestRow: Math.max(1, ...heights),
    lines: heights.reduce((sum, height) => sum + height, 0),
  };
}

/** Room that a heading of a width takes at least: all of it, or some letters of each of its lines. */
function leastOfHeading(width: number, letter: number): number {
  return width <= LONGEST_WHOLE_HEADING * letter ? width : SHORTEST_HEADING * letter;
}

/** Points that are given out at a time. */
const STEP = 4;

/** Letters of a word, or of an id, that is not broken. */
const LONGEST_WORD = 28;

/** Width of the longest word of letters and digits, which is not broken; long addresses are. */
function longestWord(text: string, measure: (text: string) => number): number {
  const words = text.match(/[A-Za-z0-9.,%–:_-]+/g) ?? [];
  return Math.max(0, ...words.filter(({ length }) => length <= LONGEST_WORD).map(measure));
}

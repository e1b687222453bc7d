import { codePointOf } from "../data/code_point_of.ts";
import { sum } from "d3";
import { textWidth } from "../figures/text_width.ts";
import type { Table } from "../tables/table.ts";
import { cellText, tableCells } from "./table_cells.ts";

/** How a table is set so that it has room. */
export interface TableRoom {
  /** Size of its letters, in pixels. */
  readonly fontSize: number;
  /** Blank to the left and the right of a cell's text, in pixels. */
  readonly padding: number;
  /** Least width of each column, in pixels, without its padding. */
  readonly least: readonly number[];
  /** Whether all columns have their least width. */
  readonly fits: boolean;
}

/** Sizes of letters to choose from, the first that fits, each with its padding. */
const SIZES = [[14, 10], [13, 8], [12, 7], [11, 6], [10, 5], [9, 4], [8, 3]] as const;

/** Letters of a line of text, and of a heading, under which nobody likes to read. */
const SHORTEST_LINE = 7;
const SHORTEST_HEADING = 4;

/** The widest other font that may take the place of the one that is measured. */
const WIDER_FONT = 1.15;

/**
 * Size of letters by which every column of a table has room: lines of at least seven letters of Japanese, whole numbers, whole
 * words of Latin letters.
 *
 * @param room width for the whole table, in pixels
 */
export function tableRoom(table: Table, { room }: { readonly room: number }): TableRoom {
  const rows = tableCells(table);
  const columns = table.columns.map((column, at) => ({
    label: column.label,
    isNumber: column.type === "number",
    lines: rows.flatMap((cells) => {
      const placed = cells[at];
      return placed === undefined ? [] : cellText(placed.cell, placed.column).split("\n");
    }),
  }));
  const set = ([fontSize, padding]: typeof SIZES[number]): TableRoom => {
    const least = columns.map((column) => leastWidth(column, fontSize));
    return { fontSize, padding, least, fits: sum(least) + 2 * padding * least.length <= room };
  };
  const [largest, ...smaller] = SIZES;
  let found = set(largest);
  for (const size of smaller) {
    if (found.fits) break;
    found = set(size);
  }
  return found;
}

function leastWidth(
  { label, isNumber, lines }: { readonly label: string; readonly isNumber: boolean; readonly lines: readonly string[] },
  fontSize: number,
): number {
  const size = fontSize * WIDER_FONT;
  const measure = (text: string) => Math.max(textWidth(text, { fontSize: size }), fontSize * lettersOf(text));
  const widest = Math.max(0, ...lines.map(measure));
  const heading = Math.min(measure(label), SHORTEST_HEADING * size);
  const words = [label, ...lines].flatMap((line) => line.match(/[A-Za-z0-9.,%–-]+/g) ?? [])
    .filter(({ length }) => length <= 16);
  const longestWord = Math.max(0, ...words.map(measure));
  return Math.ceil(Math.max(isNumber ? widest : Math.min(widest, SHORTEST_LINE * size), heading, longestWord));
}

/** Last letter of Latin-1: what comes behind is as wide as it is high in fonts that set Japanese evenly, brackets too. */
const LAST_NARROW = 0xff;

function lettersOf(text: string): number {
  return [...text].filter((letter) => codePointOf(letter) > LAST_NARROW).length;
}

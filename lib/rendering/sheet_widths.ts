import { itemAt } from "../data/item_at.ts";
import { type ColumnNeed, shareRoom } from "./share_room.ts";
import { DIGIT_WIDTH, lineWidth, shownText, textHeight } from "./text_height.ts";
import type { WorkbookCell } from "./workbook_form.ts";
import { FONT_SIZES } from "./workbook_looks.ts";

/** A row of cells; `null` where a sheet has none. */
export type SheetRow = readonly WorkbookCell[];

/** The columns of a sheet, as they are on the screen and on paper. */
export interface SheetWidths {
  /** Of each column, in digits of the sheet's font. */
  readonly widths: readonly number[];
  /** Pages beside each other on which they are printed. */
  readonly pagesWide: number;
}

/** Smallest print: of text that people read on paper, in points. */
const SMALLEST_PRINT = 7;

/** Paper between margins of 10 mm, in points. */
const PAPER: Readonly<Record<"portrait" | "landscape", number>> = {
  portrait: 190 / 25.4 * 72,
  landscape: 277 / 25.4 * 72,
};

/** Excel draws no row higher. */
export const HIGHEST_ROW = 409;

/** Columns by themselves are no wider and no narrower. */
const WIDEST = 60;
const NARROWEST = 8;

/** A column of text has lines of six letters at least. */
const SHORTEST_LINE = 6 * FONT_SIZES.text / DIGIT_WIDTH + 2;

/** Most pages beside each other. */
const MOST_PAGES = 3;

/** Digits that a page is wide when its text is printed as small as is allowed. */
function roomOfPage(orientation: "portrait" | "landscape"): number {
  return Math.floor(PAPER[orientation] / DIGIT_WIDTH * FONT_SIZES.text / SMALLEST_PRINT * WIDER_DIGITS);
}

/** Where Arial is missing, LibreOffice takes a font with wider digits, and counts columns in them. */
const WIDER_DIGITS = 0.8;

/**
 * Widths of a sheet's columns: as wide as their content where a page across A4 holds that without shrinking its text below seven
 * points; else columns of text are made narrower, each by what lengthens the sheet least; else the columns go on to a second page.
 *
 * @param rows cells of the sheet; those of several columns do not count
 * @param options how the paper lies, and digits that stand beside the table, a chart's
 */
export function sheetWidths(
  rows: readonly SheetRow[],
  { orientation, beside }: { readonly orientation: "portrait" | "landscape"; readonly beside: number },
): SheetWidths {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const needs = Array.from({ length: columns }, (_, at) => needOf(rows.map((row) => row[at])));
  const whole = needs.map((need) => need.whole);
  const least = sumOf(needs.map((need) => need.least));
  const page = roomOfPage(orientation) - beside;
  const fits = (widths: readonly number[]) =>
    rows.every((row) =>
      row.every((cell, at) =>
        (cell.columnSpan ?? 1) > 1 || textHeight(cell, itemAt(widths, at, "width")) <= HIGHEST_ROW
      )
    );
  if (sumOf(whole) <= page && fits(whole)) return { widths: whole, pagesWide: 1 };
  for (let pagesWide = 1; pagesWide <= MOST_PAGES; pagesWide++) {
    for (let room = pagesWide * page; room >= least; room -= STEP) {
      // Short rows first, then rows as high as each other: the highest is what a program may cut.
      for (const power of [1, HIGH_ROWS]) {
        const widths = shareRoom(needs, { ...DIGITS, room, power });
        if (pagesOf(widths, page) <= pagesWide && fits(widths)) return { widths, pagesWide };
      }
      if (pagesWide === 1) break;
    }
  }
  return { widths: shareRoom(needs, { ...DIGITS, room: MOST_PAGES * page, power: HIGH_ROWS }), pagesWide: MOST_PAGES };
}

/** Digits by which columns are made narrower until they can be laid on pages. */
const STEP = 12;

/** Power by which the highest rows decide. */
const HIGH_ROWS = 6;

/** Columns are as wide as a whole number of digits, of which two are their edges. */
const DIGITS = { step: 1, textRoom: (width: number) => (width - 2) * DIGIT_WIDTH };

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Pages of a width that columns take, the first of which stands on each. */
function pagesOf(widths: readonly number[], page: number): number {
  const [first = 0, ...others] = widths;
  let pages = 1;
  let used = first;
  for (const width of others) {
    if (used + width > page) {
      pages++;
      used = first;
    }
    used += width;
    if (used > page) return Infinity;
  }
  return pages;
}

/**
 * Columns that a cell takes: a text over all columns of a sheet of several pages stays on the first. A program prints as large as
 * the pages let it, so that they are about equally full.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const sheet = { widths: [40, 60, 60, 60, 60], pagesWide: 2 };
 * assert.equal(spanOnPage({ value: "", columnSpan: 5 }, 0, sheet), 3);
 * ```
 */
export function spanOnPage(
  { columnSpan = 1 }: WorkbookCell,
  column: number,
  { widths, pagesWide }: SheetWidths,
): number {
  if (pagesWide === 1 || columnSpan === 1) return columnSpan;
  let page = 1;
  while (pagesOf(widths, page) > pagesWide) page++;
  let used = 0;
  const over = widths.findIndex((width) => (used += width) > page);
  return over === -1 ? columnSpan : Math.max(1, Math.min(columnSpan, over - column));
}

/** At most it is as wide as its longest line. */
interface SheetColumn extends ColumnNeed {
  /** As wide as the content, and no wider than is easy to read. */
  readonly whole: number;
}

/** What a column needs, in digits; its lines in points. */
function needOf(cells: readonly (WorkbookCell | undefined)[]): SheetColumn {
  const counted = cells.map((cell) =>
    cell === undefined || (cell.columnSpan ?? 1) > 1 || cell.value === null ? null : { cell, text: shownText(cell) }
  );
  const lines = counted.map((one) =>
    one === null ? [] : one.text.split(/\r\n|\r|\n/).map((line) => lineWidth(line, one.cell))
  );
  const digits = (width: number) => Math.ceil(width / DIGIT_WIDTH + 2);
  const widest = digits(Math.max(0, ...lines.flat()));
  const unbroken = counted.flatMap((one) => {
    if (one === null) return [];
    const { cell, text } = one;
    if (typeof cell.value === "number") return [lineWidth(text, cell)];
    const words = text.match(/[!-~]+/g) ?? [];
    return words.filter(({ length }) => length <= LONGEST_WORD).map((word) => lineWidth(word, cell));
  });
  const whole = Math.min(WIDEST, Math.max(NARROWEST, widest));
  const least = Math.min(whole, Math.max(NARROWEST, SHORTEST_LINE, digits(Math.max(0, ...unbroken))));
  return { least, whole, most: widest, lines };
}

/** Words and ids are not broken; addresses are. */
const LONGEST_WORD = 28;

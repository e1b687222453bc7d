import { formatNumber } from "../data/format_number.ts";
import { textWidth } from "../figures/text_width.ts";
import type { WorkbookCell } from "./workbook_form.ts";
import { FONT_SIZES, isBold } from "./workbook_looks.ts";

/** Points that a digit of Arial takes at 11 points, rounded to pixels as Excel does: the unit of a column's width. */
export const DIGIT_WIDTH = 6;

/**
 * Height of a row that a cell's text fits, in points; 0 of a number. A little more than Excel needs: another program may have
 * other fonts, and a row that is too low cuts its last line without a sign.
 *
 * @param width of the cell, in digits of the sheet's font
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(textHeight({ value: "地域共生社会" }, 20), 19);
 * assert.equal(textHeight({ value: "地域共生社会\n".repeat(2).trim() }, 20), 35);
 * assert.equal(textHeight({ value: 12 }, 20), 0);
 * ```
 */
export function textHeight(cell: WorkbookCell, width: number): number {
  const { value, look = "text" } = cell;
  if (typeof value !== "string") return 0;
  const room = Math.max(FONT_SIZES[look] * 2, (width - 1.5) * DIGIT_WIDTH);
  const lines = partsOf(cell, value).reduce((sum, parts) => sum + linesIn(parts, room), 0);
  return Math.ceil(lines * FONT_SIZES[look] * LINE_HEIGHT + 3);
}

/** Height of a line, as a share of its letters': that of the fonts that stand in where one is missing. */
const LINE_HEIGHT = 1.45;

const measured = new WeakMap<WorkbookCell, readonly (readonly number[])[]>();

/** Of each line of a cell the widths of the parts that a program leaves whole: measured once, as many widths of columns are tried. */
function partsOf(cell: WorkbookCell, value: string): readonly (readonly number[])[] {
  const known = measured.get(cell);
  if (known !== undefined) return known;
  const parts = value.split(/\r\n|\r|\n/)
    .map((line) => Array.from(line.matchAll(/[!-~]+|./gsu), ([part]) => lineWidth(part, cell)));
  measured.set(cell, parts);
  return parts;
}

/** Lines into which a program breaks a text: between Japanese letters anywhere, else between words. */
function linesIn(parts: readonly number[], room: number): number {
  let lines = 1;
  let used = 0;
  for (const width of parts) {
    if (used > 0 && used + width > room) {
      lines++;
      used = 0;
    }
    // A word that is longer than a line is broken.
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = width > room ? width % room : used + width;
  }
  return lines;
}

/** Width of a line in the widest font that may stand in: Japanese letters as wide as they are high, Latin ones a little wider. */
export function lineWidth(line: string, { look = "text" }: WorkbookCell): number {
  const fontSize = FONT_SIZES[look];
  const weight = isBold(look) ? 700 : 400;
  let width = 0;
  for (const letter of line) {
    const own = textWidth(letter, { fontSize, weight });
    width += letter <= "\u024f" ? own * WIDER_LETTERS : Math.max(own, fontSize);
  }
  return width;
}

/** How much wider than Open Sans the Latin letters of the fonts are that stand in for Arial. */
const WIDER_LETTERS = 1.1;

/** A cell as it is read. */
export function shownText({ value, decimals = 0, grouping = true }: WorkbookCell): string {
  return typeof value === "number" ? formatNumber(value, { decimals, grouping }) : value ?? "";
}

import type { CellStyle, RichTextRun } from "hucre";
import { JAPANESE_FAMILY } from "../figures/font_families.ts";
import { GRID, INK, MUTED_INK, WARNING } from "../figures/palette.ts";
import type { TableColumn } from "../tables/table.ts";
import type { WorkbookCell, WorkbookLook } from "./workbook_form.ts";
import { DOCUMENT_LATIN_FONT } from "./word_styles.ts";

/** The font of numbers and Latin letters, and of the sheet itself: Excel counts the widths of columns in its digits. */
export const LATIN_FONT = DOCUMENT_LATIN_FONT;

/** The font of Japanese writing, by the name that Excel has for it. */
const JAPANESE_FONT = JAPANESE_FAMILY;

/** Points of each look. */
export const FONT_SIZES: Readonly<Record<WorkbookLook, number>> = {
  title: 14,
  mark: 11,
  heading: 11,
  boxed: 11,
  text: 11,
  note: 10,
  link: 11,
};

/** Whether a look has heavy letters, which are wider. */
export function isBold(look: WorkbookLook): boolean {
  return look === "title" || look === "mark" || look === "heading";
}

/** The heading of a table's column, over its numbers to the right. */
export function headingCell({ label, type }: TableColumn): WorkbookCell {
  return { value: label, look: "heading", headsNumbers: type === "number" };
}

const LINE = { style: "thin", color: { rgb: argb(GRID) } } as const;

const STRONG_LINE = { style: "thin", color: { rgb: argb(INK) } } as const;

/** How a cell looks in the file. */
export function styleOf(cell: WorkbookCell): CellStyle {
  const { value, look = "text", decimals = 0, grouping = true, headsNumbers = false, link } = cell;
  const boxed = look === "heading" || look === "boxed";
  const isRight = typeof value === "number" || headsNumbers;
  const color = look === "mark"
    ? WARNING
    : look === "note"
    ? MUTED_INK
    : look === "link" || link !== undefined
    ? "#0b57a4"
    : INK;
  return {
    font: {
      name: isJapanese(value) ? JAPANESE_FONT : LATIN_FONT,
      size: FONT_SIZES[look],
      color: { rgb: argb(color) },
      ...(isBold(look) ? { bold: true } : {}),
      ...(link === undefined ? {} : { underline: true }),
    },
    alignment: {
      vertical: "top",
      wrapText: true,
      ...(isRight ? { horizontal: "right", indent: boxed ? 1 : 0 } : { horizontal: "left" }),
    },
    ...(boxed
      ? { border: { top: LINE, left: LINE, right: LINE, bottom: look === "heading" ? STRONG_LINE : LINE } }
      : {}),
    ...(look === "mark" ? { border: { top: MARK_LINE, left: MARK_LINE, right: MARK_LINE, bottom: MARK_LINE } } : {}),
    ...(look === "heading"
      ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: argb("#eef1f4") } } as const }
      : {}),
    ...(typeof value === "number" ? { numFmt: numberFormat(decimals, grouping) } : {}),
  };
}

const MARK_LINE = { style: "medium", color: { rgb: argb(WARNING) } } as const;

function numberFormat(decimals: number, grouping: boolean): string {
  return `${grouping ? "#,##0" : "0"}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
}

/**
 * The parts of a cell's text that have each its own font: Latin letters of a Japanese font lack depth (p, g and y look cut).
 * `null` where one font is enough.
 */
export function fontRuns(cell: WorkbookCell): RichTextRun[] | null {
  const { value } = cell;
  if (typeof value !== "string" || !isJapanese(value) || !LATIN_LETTERS.test(value)) return null;
  const { font } = styleOf(cell);
  return value.split(LATIN_LETTERS).flatMap((text, at) =>
    text === "" ? [] : [{ text, font: { ...font, name: at % 2 === 0 ? JAPANESE_FONT : LATIN_FONT } }]
  );
}

/** Words of Latin letters, with the digits and signs that stand in them. */
const LATIN_LETTERS = /([A-Za-z\u00c0-\u024f](?:[ -~\u00c0-\u024f]*[!-~\u00c0-\u024f])?)/;

function isJapanese(value: WorkbookCell["value"]): boolean {
  return typeof value === "string" && /[^\0-\u2044]/.test(value);
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

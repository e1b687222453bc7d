import type { CellStyle } from "hucre";
import { JAPANESE_FAMILY } from "../figures/font_families.ts";
import { GRID, INK, MUTED_INK, WARNING } from "../figures/palette.ts";
import { textWidth } from "../figures/text_width.ts";
import { wrapText } from "../figures/wrap_text.ts";
import type { WorkbookCell, WorkbookLook } from "./workbook_form.ts";

/** The font of workbooks, by the name that Excel has for it. */
export const FONT_NAME = JAPANESE_FAMILY;

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

const LINE = { style: "thin", color: { rgb: argb(GRID) } } as const;

const STRONG_LINE = { style: "thin", color: { rgb: argb(INK) } } as const;

/** How a cell looks in the file. */
export function styleOf({ value, look = "text", decimals = 0, grouping = true, link }: WorkbookCell): CellStyle {
  const boxed = look === "heading" || look === "boxed";
  const color = look === "mark"
    ? WARNING
    : look === "note"
    ? MUTED_INK
    : look === "link" || link !== undefined
    ? "#0b57a4"
    : INK;
  return {
    font: {
      name: FONT_NAME,
      size: FONT_SIZES[look],
      color: { rgb: argb(color) },
      ...(look === "title" || look === "mark" || look === "heading" ? { bold: true } : {}),
      ...(link === undefined ? {} : { underline: true }),
    },
    alignment: {
      vertical: "top",
      wrapText: true,
      ...(typeof value === "number" ? { horizontal: "right", indent: boxed ? 1 : 0 } : { horizontal: "left" }),
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

/** A cell has one font: Latin letters of BIZ UDPGothic, and the fonts that stand in for it, are up to this much wider than measured. */
const WIDER_FONT = 1.25;
/** A digit of BIZ UDPGothic, as a share of its size. */
const DIGIT = 0.76;

/** Points that one character of the sheet's digits takes; Excel counts widths in these. */
const DIGIT_WIDTH = DIGIT * FONT_SIZES.text;

/** Width of a column that its cells fit, in digits. */
export function contentWidth(cells: readonly (WorkbookCell | undefined)[]): number {
  const widths = cells.map((cell) => {
    if (cell === undefined || (cell.columnSpan ?? 1) > 1 || cell.value === null) return 0;
    const lines = String(cell.value).split(/\r\n|\r|\n/);
    const look = cell.look ?? "text";
    return Math.max(...lines.map((line) => textWidth(line, { fontSize: FONT_SIZES[look] * WIDER_FONT }))) /
        DIGIT_WIDTH + 2;
  });
  return Math.ceil(Math.min(60, Math.max(8, ...widths)));
}

/** Height of a row that the text fits, in points. */
export function textHeight({ value, look = "text" }: WorkbookCell, width: number): number {
  if (typeof value !== "string") return 0;
  const fontSize = FONT_SIZES[look];
  const lines = wrapText(value, {
    maxWidth: Math.max(20, (width - 1.5) * DIGIT_WIDTH),
    fontSize: fontSize * WIDER_FONT,
  });
  // Excel draws no row higher than 409 points.
  return Math.min(409, Math.ceil(lines.length * fontSize * 1.45 + 3));
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

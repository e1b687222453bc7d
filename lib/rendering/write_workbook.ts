import defer * as spreadsheets from "hucre";
import type { Cell, CellStyle, Sheet, SheetChart, WriteSheet } from "hucre";
import { font, FONT_FAMILY } from "../figures/font.ts";
import { ACCENT, GRID, INK, MUTED_INK, WARNING } from "../figures/palette.ts";
import { textWidth } from "../figures/text_width.ts";
import { wrapText } from "../figures/wrap_text.ts";

/** A workbook as a value, from which an XLSX file is written. */
export interface Workbook {
  /** Title in the file's properties. */
  readonly title: string;
  /** Shown in this order; the first is seen when the file is opened. */
  readonly sheets: readonly WorkbookSheet[];
}

/** One sheet: rows of cells and how they are shown and printed. */
export interface WorkbookSheet {
  /** Unique; {@linkcode workbookSheetName} makes one from any text. */
  readonly name: string;
  readonly rows: readonly WorkbookRow[];
  /**
   * Width of each column, in characters of the font's digits.
   * @default as wide as its content, from 8 to 60
   */
  readonly widths?: readonly number[];
  /**
   * Rows that stay in sight, and that head every printed page.
   * @default 0
   */
  readonly frozenRows?: number;
  /**
   * Row, from 0, of the headings under which Excel offers its filter.
   * @default none
   */
  readonly filterRow?: number;
  /**
   * Rows that the filter reaches, those under the headings.
   * @default all
   */
  readonly filterRows?: number;
  /** @default "landscape" */
  readonly orientation?: "portrait" | "landscape";
  /**
   * Pages beside each other on which its columns are printed.
   * @default 1
   */
  readonly pagesWide?: number;
  /**
   * Charts of the program's own.
   * @default none
   */
  readonly charts?: readonly WorkbookChart[];
}

/** Horizontal bars of a column's numbers, drawn by the program that opens the workbook, so that people can restyle them. */
export interface WorkbookChart {
  readonly title: string;
  /** Grey instead of the accent: for what is a sample. */
  readonly muted: boolean;
  /** First row of its numbers, from 0, and how many. */
  readonly firstRow: number;
  readonly rows: number;
  /** Columns, from 0, of the names and of the numbers. */
  readonly categories: number;
  readonly values: number;
  /** The cell under its upper left corner. */
  readonly at: { readonly row: number; readonly column: number };
}

/** Cells from the first column on; `null` is an empty cell. */
export type WorkbookRow = readonly (WorkbookCell | string | number | null)[];

/** A cell with a look, a link, or more than one place. */
export interface WorkbookCell {
  readonly value: string | number | null;
  /** @default "text" */
  readonly look?: WorkbookLook;
  /**
   * Digits after the point of a number.
   * @default 0
   */
  readonly decimals?: number;
  /**
   * Thousands of a number parted by commas.
   * @default true
   */
  readonly grouping?: boolean;
  /** Name of the sheet that a click leads to. */
  readonly link?: string;
  /** Columns taken, the cell's own included. @default 1 */
  readonly columnSpan?: number;
  /** Rows taken, the cell's own included. @default 1 */
  readonly rowSpan?: number;
}

/** How a cell looks: a sheet's title, a mark of synthetic data, a heading, a cell with lines around it, a remark. */
export type WorkbookLook = "title" | "mark" | "heading" | "boxed" | "text" | "note" | "link";

/**
 * Excel and LibreOffice show no date before it; the same in every file, as the time of writing would make every file another.
 */
const WRITTEN = new Date(Date.UTC(1980, 0, 1));
const FONT_NAME = /'([^']+)'/.exec(FONT_FAMILY)?.[1] ?? "sans-serif";
const FONT_SIZES: Readonly<Record<WorkbookLook, number>> = {
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

/**
 * Writes a workbook as an XLSX file for Excel and LibreOffice: real numbers with formats, widths, frozen headings, links from
 * sheet to sheet, A4 pages with repeated headings. The same workbook gives the same bytes.
 *
 * Text is written as text, whatever it begins with: nothing becomes a formula. Long text is wrapped, and rows are as high as
 * their text needs, also where the font is missing and a wider one takes its place.
 *
 * @throws {RangeError} if there is no sheet, two have the same name, a name is one that Excel refuses, or a link leads nowhere
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readXlsx } from "hucre";
 * const bytes = await writeWorkbook({
 *   title: "例",
 *   sheets: [{ name: "一", rows: [[{ value: "n", look: "heading" }], [{ value: 20 }]], frozenRows: 1 }],
 * });
 * assert.deepEqual((await readXlsx(bytes)).sheets[0]?.rows, [["n"], [20]]);
 * ```
 */
export async function writeWorkbook({ title, sheets }: Workbook): Promise<Uint8Array> {
  const names = sheets.map(({ name }) => name);
  const wrong = names.find((name, at) => workbookSheetName(name) !== name || names.indexOf(name) !== at);
  if (wrong !== undefined || names.length === 0) {
    throw new RangeError(
      `Cannot write a workbook as its sheets must have different names that Excel takes: current value is ${wrong}`,
    );
  }
  return await spreadsheets.writeXlsx({
    sheets: sheets.map((sheet) => written(sheet, names)),
    properties: { title, created: WRITTEN, modified: WRITTEN },
    defaultFont: { name: FONT_NAME, size: FONT_SIZES.text },
  });
}

/**
 * A name for a sheet: without the characters that Excel refuses, at most 31 long.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(workbookSheetName("2-8:gyoda-forum"), "2-8_gyoda-forum");
 * ```
 */
export function workbookSheetName(text: string): string {
  return text.replaceAll(/[\\/?*[\]:]/g, "_").replaceAll(/^'|'$/g, "_").slice(0, 31);
}

function written(
  { name, rows, widths, frozenRows = 0, filterRow, filterRows, orientation, pagesWide = 1, charts = [] }: WorkbookSheet,
  names: readonly string[],
) {
  const places = rows.map((row) =>
    row.map((cell) => typeof cell === "object" && cell !== null ? cell : { value: cell })
  );
  const columns = Math.max(0, ...places.map((row) => row.length));
  const columnWidths = widths ?? Array.from({ length: columns }, (_, at) => contentWidth(places.map((row) => row[at])));
  const cells = new Map<string, Cell>();
  const merges: NonNullable<Sheet["merges"]> = [];
  const rowDefs: NonNullable<Sheet["rowDefs"]> = new Map();
  for (const [row, line] of places.entries()) {
    let height = 15;
    for (const [column, cell] of line.entries()) {
      const { value, link, columnSpan = 1, rowSpan = 1 } = cell;
      if (link !== undefined && !names.includes(link)) {
        throw new RangeError(`Cannot link to a sheet as the workbook must have it: current value is ${link}`);
      }
      cells.set(`${row},${column}`, {
        value,
        type: value === null ? "empty" : typeof value === "number" ? "number" : "string",
        style: styleOf(cell),
        ...(link === undefined ? {} : { hyperlink: { target: "", location: `'${link.replaceAll("'", "''")}'!A1` } }),
      });
      if (columnSpan > 1 || rowSpan > 1) {
        merges.push({ startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1 });
      }
      if (rowSpan === 1) {
        const width = columnWidths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
        height = Math.max(height, textHeight(cell, width));
      }
    }
    rowDefs.set(row, { height });
  }
  const last = columnName(columns - 1);
  return {
    name,
    rows: places.map((row) => row.map(({ value }) => value)),
    cells,
    merges,
    rowDefs,
    columns: columnWidths.map((width) => ({ width })),
    ...(frozenRows === 0 ? {} : { freezePane: { rows: frozenRows } }),
    ...(filterRow === undefined
      ? {}
      : { autoFilter: { range: `A${filterRow + 1}:${last}${filterRow + 1 + (filterRows ?? rows.length)}` } }),
    pageSetup: {
      paperSize: "a4",
      orientation: orientation ?? "landscape",
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      ...(frozenRows === 0 ? {} : { printTitlesRow: `$1:$${frozenRows}` }),
    },
    headerFooter: { oddHeader: "&L&A", oddFooter: "&R&P / &N" },
    ...(charts.length === 0 ? {} : { charts: charts.map((chart) => barChart(chart, name)) }),
  } satisfies WriteSheet;
}

/** Columns and rows that a chart takes. */
const CHART_COLUMNS = 9;
const CHART_ROWS = 4;

function barChart({ title, muted, firstRow, rows, categories, values, at }: WorkbookChart, sheet: string): SheetChart {
  const range = (column: number) =>
    `'${sheet.replaceAll("'", "''")}'!$${columnName(column)}$${firstRow + 1}:$${columnName(column)}$${firstRow + rows}`;
  return {
    type: "bar",
    title,
    altText: title,
    titleFontSize: 11,
    series: [{ values: range(values), categories: range(categories), color: (muted ? MUTED_INK : ACCENT).slice(1) }],
    legend: false,
    gapWidth: 60,
    dataLabels: { showValue: true, numberFormat: { formatCode: "0.0" } },
    // The first answer on top, as in the table.
    axes: { x: { reverse: true }, y: { scale: { min: 0, max: 100 } } },
    anchor: {
      from: { row: at.row, col: at.column },
      to: { row: at.row + rows + CHART_ROWS, col: at.column + CHART_COLUMNS },
    },
  };
}

function styleOf({ value, look = "text", decimals = 0, grouping = true, link }: WorkbookCell): CellStyle {
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

/** Meiryo and Noto Sans CJK, which stand in for BIZ UDPGothic where it is missing, are up to this much wider. */
const WIDER_FONT = 1.2;

/** Points that one character of the sheet's digits takes; Excel counts widths in these. */
function digitWidth(): number {
  const measured = font(400);
  return measured.advanceOf(48) / measured.unitsPerEm * FONT_SIZES.text;
}

function contentWidth(cells: readonly (WorkbookCell | undefined)[]): number {
  const widths = cells.map((cell) => {
    if (cell === undefined || (cell.columnSpan ?? 1) > 1 || cell.value === null) return 0;
    const lines = String(cell.value).split(/\r\n|\r|\n/);
    const look = cell.look ?? "text";
    return Math.max(...lines.map((line) => textWidth(line, { fontSize: FONT_SIZES[look] * WIDER_FONT }))) /
        digitWidth() + 2;
  });
  return Math.ceil(Math.min(60, Math.max(8, ...widths)));
}

function textHeight({ value, look = "text" }: WorkbookCell, width: number): number {
  if (typeof value !== "string") return 0;
  const fontSize = FONT_SIZES[look];
  const lines = wrapText(value, {
    maxWidth: Math.max(20, (width - 1.5) * digitWidth()),
    fontSize: fontSize * WIDER_FONT,
  });
  // Excel draws no row higher than 409 points.
  return Math.min(409, Math.ceil(lines.length * fontSize * 1.45 + 3));
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

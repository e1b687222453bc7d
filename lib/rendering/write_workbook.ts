import type { Cell, Sheet, SheetChart, SheetImage, WriteSheet } from "hucre";
import { ACCENT, MUTED_INK } from "../figures/palette.ts";
import { renderPng } from "./render_png.ts";
import { svgSize } from "./svg_size.ts";
import type { Workbook, WorkbookCell, WorkbookChart, WorkbookPicture, WorkbookSheet } from "./workbook_form.ts";
import { HIGHEST_ROW, type SheetWidths, sheetWidths, spanOnPage } from "./sheet_widths.ts";
import { textHeight } from "./text_height.ts";
import { FONT_SIZES, fontRuns, LATIN_FONT, styleOf } from "./workbook_looks.ts";

/**
 * Excel and LibreOffice show no date before it; the same in every file, as the time of writing would make every file another.
 */
const WRITTEN = new Date(Date.UTC(1980, 0, 1));

/**
 * Writes a workbook as an XLSX file for Excel and LibreOffice: real numbers with formats, widths, frozen headings, links from
 * sheet to sheet, A4 pages with repeated headings. The same workbook gives the same bytes.
 *
 * Text is written as text, whatever it begins with: nothing becomes a formula. Long text is wrapped, and rows are as high as
 * their text needs, also where the font is missing and a wider one takes its place. Nothing is printed smaller than seven points:
 * what is wider goes on to a second page, behind its first column.
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
  const drawn: WriteSheet[] = [];
  for (const sheet of sheets) {
    const images = await Promise.all((sheet.pictures ?? []).map(image));
    drawn.push({ ...written(sheet, names), ...(images.length === 0 ? {} : { images }) });
  }
  // Loaded only now: it is a hundred modules, and most notebooks write no workbook.
  const { writeXlsx } = await import("hucre/xlsx");
  return await writeXlsx({
    sheets: drawn,
    properties: { title, created: WRITTEN, modified: WRITTEN },
    defaultFont: { name: LATIN_FONT, size: FONT_SIZES.text },
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

function written(sheet: WorkbookSheet, names: readonly string[]) {
  const { name, rows, frozenRows = 0, filterRow, filterRows, orientation = "landscape", charts = [] } = sheet;
  const places = rows.map((row) =>
    row.map((cell): WorkbookCell => typeof cell === "object" && cell !== null ? cell : { value: cell })
  );
  const paper: SheetWidths = sheet.widths === undefined
    ? sheetWidths(places, { orientation, beside: charts.length === 0 ? 0 : BESIDE })
    : { widths: sheet.widths, pagesWide: 1 };
  const { widths, pagesWide } = paper;
  const { cells, merges, rowDefs } = placedCells(places, paper, names);
  return {
    name,
    rows: places.map((row) => row.map(({ value }) => value)),
    cells,
    merges,
    rowDefs,
    columns: widths.map((width) => ({ width })),
    ...(frozenRows === 0 ? {} : { freezePane: { rows: frozenRows } }),
    ...(filterRow === undefined ? {} : {
      autoFilter: {
        range: `A${filterRow + 1}:${columnName(widths.length - 1)}${filterRow + 1 + (filterRows ?? rows.length)}`,
      },
    }),
    pageSetup: {
      paperSize: "a4",
      orientation,
      margins: MARGINS,
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      ...(frozenRows === 0 ? {} : { printTitlesRow: `$1:$${frozenRows}` }),
      ...(pagesWide === 1 ? {} : { printTitlesColumn: "$A:$A" }),
    },
    headerFooter: { oddHeader: "&L&A", oddFooter: "&R&P / &N" },
    ...(charts.length === 0 ? {} : { charts: charts.map((chart) => barChart(chart, name)) }),
  } satisfies WriteSheet;
}

/** Of paper, in inches: 10 mm at the sides, which {@linkcode sheetWidths} counts with. */
const MARGINS = { left: 10 / 25.4, right: 10 / 25.4, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** The cells at their places, those that are one, and the heights that their text needs. */
function placedCells(
  places: readonly (readonly WorkbookCell[])[],
  paper: SheetWidths,
  names: readonly string[],
) {
  const cells = new Map<string, Cell>();
  const merges: NonNullable<Sheet["merges"]> = [];
  const rowDefs: NonNullable<Sheet["rowDefs"]> = new Map();
  for (const [row, line] of places.entries()) {
    let height = 15;
    for (const [column, cell] of line.entries()) {
      const { value, link, rowSpan = 1 } = cell;
      const columnSpan = spanOnPage(cell, column, paper);
      if (link !== undefined && !names.includes(link)) {
        throw new RangeError(`Cannot link to a sheet as the workbook must have it: current value is ${link}`);
      }
      const richText = fontRuns(cell);
      cells.set(`${row},${column}`, {
        value,
        type: value === null
          ? "empty"
          : typeof value === "number"
          ? "number"
          : richText === null
          ? "string"
          : "richText",
        style: styleOf(cell),
        ...(richText === null ? {} : { richText }),
        ...(link === undefined ? {} : { hyperlink: { target: "", location: `'${link.replaceAll("'", "''")}'!A1` } }),
      });
      if (columnSpan > 1 || rowSpan > 1) {
        merges.push({ startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1 });
      }
      if (rowSpan === 1) {
        const width = paper.widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
        height = Math.max(height, textHeight(cell, width));
      }
    }
    rowDefs.set(row, { height: Math.min(HIGHEST_ROW, height) });
  }
  return { cells, merges, rowDefs };
}

async function image({ svg, title, altText, at }: WorkbookPicture): Promise<SheetImage> {
  return {
    // Packed by itself: what is a picture already is stored in a workbook as it is.
    data: await renderPng(svg),
    type: "png",
    anchor: { from: { row: at.row, col: at.column } },
    ...svgSize(svg),
    title,
    altText,
  };
}

/** Columns and rows that a chart takes. */
const CHART_COLUMNS = 9;

/** Digits that a chart and the columns before it take, which are as wide as a program makes them. */
const BESIDE = (CHART_COLUMNS + 2) * 9;

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

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

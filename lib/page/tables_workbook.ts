import type { Origin } from "../data/origin.ts";
import { presentationOrigin } from "../data/presentation.ts";
import { remarksOf } from "../wording/source_line.ts";
import { type PlacedCell, tableCells } from "../rendering/table_cells.ts";
import type { Workbook, WorkbookCell, WorkbookChart, WorkbookRow, WorkbookSheet } from "../rendering/workbook_form.ts";
import { headingCell } from "../rendering/workbook_looks.ts";
import { say } from "../wording/say.ts";
import { NO_ROWS, ORIGIN_HEADING } from "../wording/common_words.ts";
import { WORKBOOK } from "../wording/workbook_words.ts";
import type { Language } from "../data/language.ts";
import { originLabel } from "../wording/source_words.ts";
import { figureSheet, markCell, type WorkbookFigure } from "./workbook_figure.ts";
import type { WorkbookTable } from "./workbook_table.ts";

/** A sheet of words, which has no data and so no origin. */
export interface WorkbookWords {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

type WorkbookPart = WorkbookTable | WorkbookWords | WorkbookFigure;

/** Options of {@linkcode tablesWorkbook}. */
export interface TablesWorkbookOptions {
  readonly lang: Language;
  /** Heading of the index and title of the file. */
  readonly title: string;
  /** Sentences at the top of the index: what is real and what is not. */
  readonly remarks: readonly string[];
}

const HEADINGS = 3;

/**
 * A workbook of tables: an index with links and a filter, then one sheet a table with its number, place and title, mark, source,
 * headings that stay in sight, numbers as numbers, and its notes. Every row says its origin, so that one copied elsewhere still
 * does. Totals stand outside the filter. Answers to a question have a chart of the program's own, which people can restyle.
 *
 * @param sheets in the order of the workbook; no two of one name
 * @throws {RangeError} if two sheets have one name, or a table names no source
 */
export function tablesWorkbook(
  sheets: readonly WorkbookPart[],
  options: TablesWorkbookOptions,
): Workbook {
  const index = say(options.lang, WORKBOOK.index);
  return {
    title: options.title,
    sheets: [
      indexSheet(sheets, options),
      ...sheets.map((sheet) =>
        "table" in sheet
          ? tableSheet(sheet, index)
          : "figure" in sheet
          ? figureSheet(sheet, index)
          : wordsSheet(sheet, { ...options, index })
      ),
    ],
  };
}

function indexSheet(
  sheets: readonly WorkbookPart[],
  { title, remarks, lang }: TablesWorkbookOptions,
): WorkbookSheet {
  // Only a report numbers its figures and tables.
  const isNumbered = sheets.some((sheet) => "table" in sheet && sheet.number !== null);
  const columns = [
    { heading: WORKBOOK.sheet, width: 36 },
    ...isNumbered ? [{ heading: WORKBOOK.number, width: 10 }] : [],
    { heading: WORKBOOK.place, width: 20 },
    { heading: WORKBOOK.kind, width: 20 },
    { heading: WORKBOOK.title, width: 56 },
    { heading: ORIGIN_HEADING, width: 14 },
    { heading: WORKBOOK.rows, width: 8, headsNumbers: true },
  ];
  const head: WorkbookRow[] = [
    [{ value: title, look: "title", columnSpan: columns.length }],
    ...remarks.map((remark): WorkbookRow => [{ value: remark, look: "text", columnSpan: columns.length }]),
    [],
    columns.map(({ heading, headsNumbers = false }): WorkbookCell => ({
      value: say(lang, heading),
      look: "heading",
      headsNumbers,
    })),
  ];
  return {
    name: say(lang, WORKBOOK.index),
    rows: [...head, ...sheets.map((sheet) => indexRow(sheet, isNumbered))],
    widths: columns.map(({ width }) => width),
    frozenRows: head.length,
    filterRow: head.length - 1,
    filterRows: sheets.length,
  };
}

function indexRow(sheet: WorkbookPart, isNumbered: boolean): WorkbookRow {
  const { name, title, kind } = sheet;
  const boxed = (value: string | number | null): WorkbookCell => ({ value, look: "boxed" });
  const shown = "table" in sheet ? sheet.table : "figure" in sheet ? sheet.figure : null;
  const { number = null, place = "" } = "table" in sheet ? sheet : {};
  return [
    { value: name, look: "boxed", link: name },
    ...isNumbered ? [boxed(number)] : [],
    boxed(place === "" ? null : place),
    boxed(kind),
    boxed(title),
    shown === null ? boxed(null) : originCell(presentationOrigin(shown), shown.language),
    boxed("table" in sheet ? sheet.table.rows.length : "lines" in sheet ? sheet.lines.length : null),
  ];
}

function tableSheet(sheet: WorkbookTable, index: string): WorkbookSheet {
  const { table, name, title, totals = 0, bars, rowOrigins } = sheet;
  const { language, columns } = table;
  const width = columns.length + 1;
  const cells = tableCells(table);
  const body = cells.map((row, at): WorkbookRow => [
    ...row.map(bodyCell),
    originCell(rowOrigins?.[at] ?? presentationOrigin(table), language),
  ]);
  const filtered = body.length - totals;
  return {
    name,
    rows: [
      [{ value: title, look: "title", columnSpan: width }],
      [markCell(table), { value: say(language, WORKBOOK.backToTheIndex), look: "link", link: index }],
      [...columns.map(headingCell), { value: say(language, ORIGIN_HEADING), look: "heading" }],
      ...(body.length === 0 ? [[say(language, NO_ROWS)]] : body),
      [],
      ...remarksOf(table).map((value): WorkbookRow => [{ value, look: "note", columnSpan: width }]),
    ],
    frozenRows: HEADINGS,
    ...(filtered > 1 ? { filterRow: HEADINGS - 1, filterRows: filtered } : {}),
    ...(bars === undefined || filtered < 1 ? {} : { charts: [chartOf(sheet, { ...bars, rows: filtered })] }),
  };
}

function bodyCell({ cell, column: { type, decimals = 0, grouping = true } }: PlacedCell): WorkbookCell {
  return { value: cell, look: "boxed", ...(type === "number" ? { decimals, grouping } : {}) };
}

function originCell(origin: Origin, language: Language): WorkbookCell {
  return { value: originLabel(origin, language), look: origin === "synthetic" ? "mark" : "boxed" };
}

/** Bars of the answers, beside them: the mark of generated ones is in the chart's title, and they are grey. */
function chartOf(
  { table, title }: WorkbookTable,
  { categories, values, rows }: { readonly categories: string; readonly values: string; readonly rows: number },
): WorkbookChart {
  const { language, columns } = table;
  const origin = presentationOrigin(table);
  const mark = origin === "synthetic" ? originLabel(origin, language) : null;
  return {
    title: say(language, WORKBOOK.chartTitle(mark, title)),
    muted: origin === "synthetic",
    firstRow: HEADINGS,
    rows,
    categories: columns.findIndex(({ id }) => id === categories),
    values: columns.findIndex(({ id }) => id === values),
    at: { row: HEADINGS - 1, column: columns.length + 2 },
  };
}

function wordsSheet(
  { name, title, headings, lines }: WorkbookWords,
  { lang, index }: { readonly lang: Language; readonly index: string },
): WorkbookSheet {
  return {
    name,
    rows: [
      [{ value: title, look: "title", columnSpan: headings.length }],
      [null, { value: say(lang, WORKBOOK.backToTheIndex), look: "link", link: index }],
      headings.map((value): WorkbookCell => ({ value, look: "heading" })),
      ...lines.map((line) => line.map((value): WorkbookCell => ({ value, look: "boxed" }))),
    ],
    widths: headings.map((_, at) => [18, 30, 90][at] ?? 30),
    frozenRows: HEADINGS,
    filterRow: HEADINGS - 1,
    filterRows: lines.length,
  };
}

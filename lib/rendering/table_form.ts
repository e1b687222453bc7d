import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { presentationOrigin } from "../data/presentation.ts";
import { remarksOf } from "../wording/source_line.ts";
import { originMarkLabel } from "../wording/source_words.ts";
import type { Table } from "../tables/table.ts";
import { shortestWidths } from "./shortest_widths.ts";
import { htmlPage } from "./html_page.ts";
import { trustedHtml } from "./markup.ts";
import { displayTable } from "./notebook_display.ts";
import type { PrintedForm } from "./printed_form.ts";
import { renderTableHtml } from "./render_table_html.ts";
import { cellText, tableCells } from "./table_cells.ts";
import { headingCell } from "./workbook_looks.ts";
import { workbookSheetName } from "./write_workbook.ts";
import type { WorkbookRow } from "./workbook_form.ts";

/** Options of {@linkcode tableForm}. */
export interface TableFormOptions {
  /**
   * How the paper lies.
   * @default "portrait"
   */
  readonly orientation?: "portrait" | "landscape";
  /**
   * Size of the letters on paper, in points.
   * @default 8
   */
  readonly fontSize?: number;
}

/** The kind of each of these options. */
export const TABLE_FORM_OPTIONS: OptionKinds<TableFormOptions> = {
  orientation: kind.oneOf("portrait", "landscape"),
  fontSize: kind.number,
};

/**
 * A table as a sheet of its own: one A4 page to print and hand out, and a workbook to work on.
 *
 * For tables of texts that are read away from the screen. Origin mark, notes and source are on the sheet as everywhere.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const source = {
 *   id: "example", title: "例", titleEnglish: "Example", origin: "published" as const, producer: "", citation: "",
 *   licence: "", figureKeys: ["2-2:method"], encoding: "utf-8" as const, sha256: "", rows: 1, notes: [], file: "",
 * };
 * const form = tableForm({
 *   kind: "table", key: "example", catalogueKeys: [], language: "ja", title: "例", notes: [], sources: [source],
 *   columns: [{ id: "text", label: "項目", type: "text" }], rows: [{ text: "一つ" }],
 * });
 * assert.match(form.page, /size:A4 portrait/);
 * assert.equal(form.workbook.sheets.length, 1);
 * ```
 */
export function tableForm(table: Table, options: TableFormOptions = {}): PrintedForm {
  const action = "make a form of the table";
  requireKind(action, table, { name: "table", kind: kind.record("a table", "columns", "rows") });
  requireOptions(action, options, TABLE_FORM_OPTIONS);
  const { orientation = "portrait", fontSize = 8 } = options;
  const { key, catalogueKeys, language, title, sources, notes } = table;
  return {
    kind: "form",
    key,
    catalogueKeys,
    language,
    title,
    sources,
    notes,
    page: htmlPage({
      title,
      language,
      // Inline looks are for the screen: paper has less room.
      style: `@page{size:A4 ${orientation};margin:9mm}@media print{body{margin:0!important}
table{table-layout:fixed;width:100%!important}${
        widthsOf(table, { orientation, fontSize })
      }table,footer p{font-size:${fontSize}pt!important;line-height:1.35!important}
footer p{margin:0!important}th,td{padding:1.5pt ${PADDING}pt!important;overflow-wrap:anywhere}section{padding:0!important}tr{break-inside:avoid}}`,
      body: trustedHtml(renderTableHtml(table)),
    }),
    workbook: { title, sheets: [sheetOf(table, orientation)] },
    display: displayTable(table),
  };
}

/** Room beside a cell's letters on paper, in points. */
const PADDING = 4;

/** Width of an A4 sheet between its margins, in points. */
const PAPER = { portrait: 544, landscape: 791 } as const;

/** Shares of the paper's width, by which the table is short. */
function widthsOf(table: Table, { orientation, fontSize }: Required<TableFormOptions>): string {
  const cells = [
    table.columns.map(({ label }) => label),
    ...tableCells(table).map((row) => row.map(({ cell, column }) => cellText(cell, column))),
  ];
  const letters = (PAPER[orientation] - 2 * PADDING * table.columns.length) / fontSize;
  const points = shortestWidths(cells, Math.floor(letters)).map((width) => width * fontSize + 2 * PADDING);
  const all = points.reduce((sum, width) => sum + width, 0);
  return points.map((width, at) => `thead th:nth-child(${at + 1}){width:${(100 * width / all).toFixed(1)}%!important}`)
    .join("");
}

function sheetOf(table: Table, orientation: "portrait" | "landscape") {
  const { columns, language, title } = table;
  const wide = (value: string, look: "title" | "note" | "mark"): WorkbookRow => [
    { value, look, columnSpan: columns.length },
    ...Array.from({ length: columns.length - 1 }, () => null),
  ];
  const origin = presentationOrigin(table);
  const label = originMarkLabel(origin, language);
  return {
    name: workbookSheetName(title),
    rows: [
      wide(title, "title"),
      ...(label === null ? [] : [wide(label, origin === "synthetic" ? "mark" : "note")]),
      columns.map(headingCell),
      ...tableCells(table).map((cells): WorkbookRow =>
        cells.map(({ cell }) => ({ value: cell, look: "boxed" as const }))
      ),
      ...remarksOf(table).map((line) => wide(line, "note")),
    ],
    orientation,
  };
}

import { presentationOrigin } from "../data/presentation.ts";
import type { Table } from "../tables/table.ts";
import { remarksOf, sourceLine } from "../wording/source_line.ts";
import { tableCells } from "../rendering/table_cells.ts";
import {
  type Workbook,
  type WorkbookCell,
  type WorkbookRow,
  type WorkbookSheet,
  workbookSheetName,
} from "../rendering/write_workbook.ts";
import { say } from "../wording/say.ts";
import { NO_ROWS, ORIGIN_HEADING, SOURCE_HEADING } from "../wording/common_words.ts";
import { WORKBOOK } from "../wording/workbook_words.ts";
import type { LanguageOption } from "../data/language.ts";
import { originLabel } from "../wording/source_words.ts";

/** A run of tables under one heading of the index. */
export interface WorkbookChapter {
  readonly title: string;
  readonly tables: readonly Table[];
}

/** Options of {@linkcode tablesWorkbook}. */
export interface TablesWorkbookOptions extends LanguageOption {
  /** Heading of the index and title of the file. */
  readonly title: string;
  /** Sentences at the top of the index: what is real and what is not. */
  readonly remarks: readonly string[];
}

const HEADINGS = 3;

/**
 * A workbook of tables: an index with links, then one sheet a table with its title, mark, source, headings that stay in sight,
 * numbers as numbers, and its notes. Every row says its origin, so that one copied elsewhere still does.
 *
 * @param chapters tables in the order of the index; no two of one key
 * @throws {RangeError} if two tables have one key, or a table names no source
 */
export function tablesWorkbook(chapters: readonly WorkbookChapter[], options: TablesWorkbookOptions): Workbook {
  const index = say(options.lang ?? "ja", WORKBOOK.index);
  const sheets = chapters.flatMap(({ tables }) => tables.map((table) => tableSheet(table, index)));
  return { title: options.title, sheets: [indexSheet(chapters, options), ...sheets] };
}

/** Name of the sheet that holds a table. */
export function tableSheetName({ key }: Pick<Table, "key">): string {
  return workbookSheetName(key);
}

function indexSheet(
  chapters: readonly WorkbookChapter[],
  { title, remarks, lang = "ja" }: TablesWorkbookOptions,
): WorkbookSheet {
  const rows: WorkbookRow[] = [
    [{ value: title, look: "title", columnSpan: 5 }],
    ...remarks.map((remark): WorkbookRow => [{ value: remark, look: "text", columnSpan: 5 }]),
    [],
    [WORKBOOK.sheet, WORKBOOK.title, ORIGIN_HEADING, WORKBOOK.rows, SOURCE_HEADING].map((words): WorkbookCell => (
      { value: say(lang, words), look: "heading" }
    )),
  ];
  const frozenRows = rows.length;
  for (const chapter of chapters) {
    rows.push([{ value: chapter.title, look: "heading", columnSpan: 5 }, ...blank(4)]);
    for (const table of chapter.tables) {
      const name = tableSheetName(table);
      const origin = presentationOrigin(table);
      rows.push([
        { value: name, look: "boxed", link: name },
        { value: table.title, look: "boxed" },
        { value: originLabel(origin, table.language), look: origin === "synthetic" ? "mark" : "boxed" },
        { value: table.rows.length, look: "boxed" },
        { value: sourceLine(table).replace(/^[^:]*: /, ""), look: "boxed" },
      ]);
    }
  }
  return { name: say(lang, WORKBOOK.index), rows, widths: [30, 60, 16, 8, 60], frozenRows };
}

function blank(count: number): readonly WorkbookCell[] {
  return Array.from({ length: count }, () => ({ value: null, look: "heading" }));
}

function tableSheet(table: Table, index: string): WorkbookSheet {
  const { language, columns, title } = table;
  const origin = presentationOrigin(table);
  const width = columns.length + 1;
  const originHeading = say(language, ORIGIN_HEADING);
  const mark: WorkbookCell = origin === "synthetic"
    ? { value: originLabel(origin, language), look: "mark" }
    : { value: `${originHeading}: ${originLabel(origin, language)}`, look: "note" };
  const label = originLabel(origin, language);
  const originCell: WorkbookCell = { value: label, look: origin === "synthetic" ? "mark" : "boxed" };
  const body = tableCells(table).map((cells): WorkbookRow => [
    ...cells.map(({ cell, column: { type, decimals = 0, grouping = true } }): WorkbookCell => (
      { value: cell, look: "boxed", ...(type === "number" ? { decimals, grouping } : {}) }
    )),
    originCell,
  ]);
  return {
    name: tableSheetName(table),
    rows: [
      [{ value: title, look: "title", columnSpan: width }],
      [mark, { value: say(language, WORKBOOK.backToTheIndex), look: "link", link: index }],
      [...columns.map(({ label }) => label), originHeading].map((value): WorkbookCell => ({ value, look: "heading" })),
      ...(body.length === 0 ? [[say(language, NO_ROWS)]] : body),
      [],
      ...remarksOf(table).map((value): WorkbookRow => [{ value, look: "note", columnSpan: width }]),
    ],
    frozenRows: HEADINGS,
    ...(body.length > 1 ? { filterRow: HEADINGS - 1, filterRows: body.length } : {}),
  };
}

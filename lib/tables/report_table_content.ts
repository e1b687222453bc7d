import type { Language } from "../data/language.ts";
import type { Source } from "../data/source.ts";
import type { CatalogueRecord } from "../reports/fy2021/facts/catalogue.ts";
import type { Report } from "../reports/fy2021/facts/load_report.ts";
import type { TableColumn, TableRow } from "./table.ts";

/** What a table of the report holds, before it gets its key, title and language. */
export interface ReportTableContent {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
}

/** Makes the content of one row of the report's catalogue out of the report's data. */
export type ReportTableBuilder = (
  report: Report,
  place: { readonly row: CatalogueRecord; readonly lang: Language },
) => ReportTableContent;

/** A column of text. */
export function textColumn(id: string, label: string): TableColumn {
  return { id, label, type: "text" };
}

/** A column of numbers. */
export function numberColumn(id: string, label: string, decimals = 0): TableColumn {
  return { id, label, type: "number", decimals };
}

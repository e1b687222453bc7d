import type { Language } from "../../../data/language.ts";
import type { Source } from "../../../data/source.ts";
import type { TableColumn, TableRow } from "../../../tables/table.ts";
import type { CatalogueRecord } from "../facts/catalogue.ts";
import type { Report } from "../facts/load_report.ts";
import type { RowIdName } from "../../../tables/row_ids.ts";

/** What a table of the report holds, before it gets its key, title and language. */
export interface ReportTableContent {
  readonly columns: readonly TableColumn[];
  /**
   * Ids that its rows carry beside the key of the figure, which all do.
   * @default none
   */
  readonly ids?: readonly Exclude<RowIdName, "figure_key">[];
  readonly rows: readonly TableRow[];
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
}

/** Makes the content of one row of the report's catalogue out of the report's data. */
export type ReportTableBuilder = (
  report: Report,
  place: { readonly row: CatalogueRecord; readonly lang: Language },
) => ReportTableContent;

import type { PageBuilder } from "../../../page/page_builder.ts";
import type { Html } from "../../../rendering/markup.ts";
import type { Report } from "../facts/load_report.ts";
import { reportTables } from "../tables/report_table.ts";

/** Tables of the report of some scopes (or of one key), folded, unless they stand elsewhere on the page. */
export function tablesOf(page: PageBuilder, report: Report, scopes: readonly string[]): readonly Html[] {
  const { lang, placed } = page;
  return reportTables(report, scopes, { lang })
    .filter(({ key }) => !placed.some((other) => other.kind === "table" && other.key === key))
    .map((table) => page.table(table, { folded: true }));
}

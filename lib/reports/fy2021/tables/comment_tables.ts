import type { LanguageOption } from "../../../data/language.ts";
import type { Report } from "../facts/load_report.ts";
import { reportTable } from "./report_table.ts";
import type { Table } from "../../../tables/table.ts";

/**
 * All tables of verbatim answers, in the report's order: every printed answer in exactly one of them.
 *
 * @throws {RangeError} if an answer stands in a table that the catalogue does not have, so that it would be lost
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const tables = commentTables(await loadReport());
 * assert.equal(tables.reduce((sum, { rows }) => sum + rows.length, 0), 132);
 * ```
 */
export function commentTables(report: Report, { lang = "ja" }: LanguageOption = {}): readonly Table[] {
  const keys = report.catalogue.records.filter(({ kind }) => kind === "comments").map(({ key }) => key);
  const lost = report.comments.records.find(({ figureKey }) => !keys.includes(figureKey));
  if (lost !== undefined) {
    throw new RangeError(
      `Cannot show all answers as each must stand in a table of the catalogue: ${lost.commentId} stands in ${lost.figureKey}`,
    );
  }
  return keys.map((key) => reportTable(report, key, { lang }));
}

import { type Bilingual, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { requireKind, requireOptions } from "../../../data/check_call.ts";
import type { Table, TableCell } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";
import type { Report } from "../facts/load_report.ts";
import { issueMatrixTable, SILENT } from "./issue_matrix_table.ts";

/** A city names an issue. A circle would say no to readers of English. */
const NAMED: Bilingual = { ja: "○", en: "yes" };

/** A city does not. */
const UNNAMED: Bilingual = { ja: "―", en: "–" };

/**
 * {@linkcode issueMatrixTable} for a page of paper: a mark where a city names an issue, whether it has a body.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { rows } = issueMarksTable(await loadReport());
 * assert.deepEqual(rows.map(({ gyoda }) => gyoda).slice(4, 7), ["○", "―", "○"]);
 * assert.equal(rows.find(({ what }) => what === "基幹相談支援センター")?.gyoda, "ない");
 * ```
 */
export function issueMarksTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list issues by municipality";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const table = issueMatrixTable(report, { lang });
  const silent = say(lang, SILENT);
  const bodies = table.rows.length - report.guideIssues.records.length;
  const mark = (cell: TableCell, at: number): TableCell => {
    if (cell === silent) return say(lang, UNNAMED);
    return at >= bodies ? say(lang, NAMED) : String(cell).replace(/ ?[（(]「.*」[）)]$/, "");
  };
  return {
    ...table,
    key: "issue-marks",
    columns: table.columns.filter(({ id }) => id !== "group"),
    rows: table.rows.map(({ group: _, what = null, ...cells }, at) => ({
      what,
      ...Object.fromEntries(Object.entries(cells).map(([city, cell]) => [city, mark(cell, at)])),
    })),
    notes: [
      say(lang, {
        ja: "○は、その市のヒアリング結果に課題として書かれていること、―は書かれていないこと（記載なし）を示す。",
        en: "Yes: the city's interview findings name it as an issue. –: they do not (not mentioned).",
      }),
      ...table.notes,
    ],
  };
}

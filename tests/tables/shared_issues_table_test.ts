import assert from "node:assert/strict";
import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { sharedIssuesTable } from "../../lib/tables/shared_issues_table.ts";

const report = await loadReport();
const sheets = await loadAssessmentSheets(["gyoda", "soka", "tomakomai", "kushiro", "omuta"]);

/** Letters of Japanese outside the mark of a heading, which stays as it is printed. */
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;

Deno.test("who reads shared issues in English reads English: the Japanese stood there once", () => {
  const { rows, columns } = sharedIssuesTable(report, sheets, { lang: "en" });
  assert.equal(rows.length, 6);
  for (const row of rows) {
    for (const { id } of columns) {
      assert.doesNotMatch(String(row[id] ?? "").replaceAll(/\[text [^\]]*\]/g, ""), JAPANESE, `${row.row}, ${id}`);
    }
  }
});

Deno.test("both languages name the same issues: as many lines in each cell", () => {
  const [ja, en] = (["ja", "en"] as const).map((lang) =>
    sharedIssuesTable(report, sheets, { lang }).rows.map((row) =>
      sheets.map(({ municipalityId }) => String(row[municipalityId]).split("\n").length)
    )
  );
  assert.deepEqual(ja, en);
});

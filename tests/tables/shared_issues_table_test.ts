import assert from "node:assert/strict";
import { assertTableLaws } from "./table_laws.ts";
import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { sharedIssuesTable } from "../../lib/tables/shared_issues_table.ts";

const cities = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"];

const report = await loadReport();

const sheets = await loadAssessmentSheets(cities);

Deno.test("lines that several cities name issues in, with as many cells as cities", () => {
  const { rows, columns } = assertTableLaws((option) => sharedIssuesTable(report, sheets, option), [
    "row",
    "cities",
    ...cities,
  ]);
  assert.ok(rows.length > 0);
  for (const row of rows) {
    assert.equal(cities.filter((city) => row[city] !== "記載なし").length, row.cities, String(row.row));
    assert.ok(Number(row.cities) >= 2);
  }
  assert.equal(columns.find(({ id }) => id === "gyoda")?.label, "行田市");
  const counts = rows.map(({ cities }) => Number(cities));
  assert.deepEqual(counts, counts.toSorted((a, b) => b - a));
});

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

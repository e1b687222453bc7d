import assert from "node:assert/strict";
import { assertTableLaws } from "./table_laws.ts";
import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { sheetCoverageTable } from "../../lib/tables/sheet_coverage_table.ts";

const cities = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"];

const report = await loadReport();

const sheets = await loadAssessmentSheets(cities);

Deno.test("27 cells of each sheet and how many of them hold something, a column a city", () => {
  const { rows } = assertTableLaws((option) => sheetCoverageTable(report, sheets, option), [
    "row",
    "aspect",
    ...cities,
  ]);
  assert.equal(rows.length, 28);
  const [filled] = rows.slice(-1);
  for (const city of cities) {
    const entries = rows.slice(0, 27).map((row) => Number(row[city]));
    assert.equal(entries.filter((count) => count > 0).length, filled?.[city], city);
    const sheet = sheets.find(({ municipalityId }) => municipalityId === city);
    const written = [...sheet?.cells.values() ?? []].flatMap((
      { status, strength, issue },
    ) => [status, strength, issue]);
    assert.equal(entries.reduce((sum, count) => sum + count, 0), written.flat().length, city);
  }
});

Deno.test("one sheet has one column, and no other city's entries", () => {
  const [gyoda] = sheets;
  assert.ok(gyoda !== undefined);
  const { columns, rows } = sheetCoverageTable(report, [gyoda]);
  assert.deepEqual(columns.map(({ id }) => id), ["row", "aspect", "gyoda"]);
  assert.equal(rows.at(-1)?.gyoda, 12);
});

Deno.test("what is no study and what are no sheets is said with the function that gives them", () => {
  const wrong = sheetCoverageTable as (...values: unknown[]) => unknown;
  assert.throws(() => wrong(report, loadAssessmentSheets(cities)), /Cannot list what sheets hold as sheets/);
  assert.throws(() => wrong(sheets, sheets), /Cannot list what sheets hold as study/);
});

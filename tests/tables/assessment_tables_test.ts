import assert from "node:assert/strict";
import { assertTableLaws } from "./table_laws.ts";
import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import {
  assessmentSheetTable,
  entriesText,
  filledByProject,
  sharedIssuesTable,
  sheetCoverageTable,
} from "../../lib/tables/assessment_tables.ts";

const cities = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"];
const report = await loadReport();
const sheets = await loadAssessmentSheets(cities);

Deno.test("every entry of a sheet stands in its table, and what the report does not say stays empty", () => {
  for (const sheet of sheets) {
    const { rows, key, notes } = assertTableLaws((option) => assessmentSheetTable(report, sheet, option), [
      "part",
      "status",
      "strength",
      "issue",
    ]);
    assert.equal(key, `assessment:${sheet.municipalityId}`);
    assert.equal(rows.filter(({ part }) => part === "").length, 0);
    const written = [...sheet.cells.values()].flatMap(({ status, strength, issue }) => [status, strength, issue])
      .flat();
    const text = rows.flatMap(({ status, strength, issue }) => [status, strength, issue]).join("\n");
    assert.notEqual(written.length, 0);
    for (const entry of written) assert.ok(text.includes(entry.text), entry.text);
    assert.deepEqual(notes, filledByProject("ja"));
  }
});

Deno.test("several entries of a cell have a line each, one stands alone, with the figure that says so", () => {
  const entry = (text: string, figureKey: string | null) => ({ text, figureKey, findingIds: [] });
  assert.equal(entriesText([], "ja"), null);
  assert.equal(entriesText([entry("甲", "1-2:gyoda")], "ja"), "甲〔図表1-2〕");
  assert.equal(entriesText([entry("甲", null), entry("乙", "1-3:x")], "ja"), "・甲\n・乙〔図表1-3〕");
  assert.equal(entriesText([entry("a", "1-2:gyoda")], "en"), "a [figure 1-2]");
});

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

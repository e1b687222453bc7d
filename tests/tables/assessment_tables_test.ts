import assert from "node:assert/strict";
import { assertTableLaws } from "./table_laws.ts";
import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { assessmentSheetTable, entriesText, filledByProject } from "../../lib/tables/assessment_tables.ts";

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

/** How entries are told in a sheet whose numbers are all used once. */
const JA = { sources: [{}], lang: "ja" } as const;

Deno.test("a number that the report uses more than once is told with its place", () => {
  const sources = [{ figureRemarks: { "1-2:gyoda": { ja: "港町", en: "Harbour" } } }];
  const entries = [{ text: "甲", textEnglish: "a", figureKey: "1-2:gyoda", findingIds: [] }];
  assert.equal(entriesText(entries, { sources, lang: "ja" }), "甲〔図表1-2（港町）〕");
  assert.equal(entriesText(entries, { sources, lang: "en" }), "a [figure 1-2 (Harbour)]");
});

Deno.test("several entries of a cell have a line each, one stands alone, with the figure that says so", () => {
  const entry = (text: string, figureKey: string | null) => ({ text, textEnglish: null, figureKey, findingIds: [] });
  assert.equal(entriesText([], JA), null);
  assert.equal(entriesText([entry("甲", "1-2:gyoda")], JA), "甲〔図表1-2〕");
  assert.equal(entriesText([entry("甲", null), entry("乙", "1-3:x")], JA), "・甲\n・乙〔図表1-3〕");
  assert.equal(entriesText([entry("a", "1-2:gyoda")], { ...JA, lang: "en" }), "a [figure 1-2]");
});

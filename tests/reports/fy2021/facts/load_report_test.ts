import assert from "node:assert/strict";
import { readTable } from "../../../../lib/data/read_table.ts";
import { goalsTable } from "../../../../lib/reports/fy2021/facts/goal_tables.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import { isComplete } from "../../../../lib/data/read_tables.ts";
import { REPORT_TABLES } from "../../../../lib/reports/fy2021/facts/report_tables.ts";
import { withReportCopy } from "./report_copy.ts";

Deno.test("Every table is a dataset whose source counts its records and lies where the table says", async () => {
  const report = await loadReport();
  assert.deepEqual(Object.keys(report), Object.keys(REPORT_TABLES));
  const files = Object.values(REPORT_TABLES).map(({ file }) => file);
  assert.deepEqual(Object.values(report).map(({ source }) => source.file), files);
  for (const { records, source } of Object.values(report)) {
    assert.equal(records.length, source.rows);
  }
  // What the project summarised, classified or rebuilt is its reading; all else is transcribed.
  assert.deepEqual(
    Object.entries(report).filter(([, { source }]) => source.origin === "reading").map(([name]) => name),
    [
      "topics",
      "hearingFindings",
      "consultationBodies",
      "plannedActions",
      "constructs",
      "exchangeDiscussions",
      "outcomes",
      "chainLinks",
      "requiredItems",
      "actionsFramework",
      "actionPoints",
      "assessmentSheetStructure",
      "sheetForm",
      "frameworkPictures",
      "misprints",
      "sections",
      "notes",
      "guideIssues",
    ],
  );
  assert.ok(Object.values(report).every(({ source }) => ["published", "reading"].includes(source.origin)));
  assert.equal(new Set(Object.values(report).map(({ source }) => source.id)).size, files.length);
});

Deno.test("Every figure or table of the catalogue with values in the text is the source of a table", async () => {
  const report = await loadReport();
  const used = new Set(Object.values(report).flatMap(({ source }) => source.figureKeys));
  const unused = report.catalogue.records.filter(({ inTheText, key }) => inTheText === "values" && !used.has(key));
  assert.deepEqual(unused.map(({ key }) => key), []);
});

Deno.test("A reading is complete as long as no row was left out, whatever the sidecar says", async () => {
  await withReportCopy(async (copy) => {
    const complete = async () => isComplete(await readTable(goalsTable, { root: copy.root }));
    await copy.edit("goals.csv", (text) => text.replace("共通認識", "共通の認識"), { seal: false });
    assert.equal(await complete(), true);
    await Deno.remove(copy.path("goals.source.json"));
    assert.equal(await complete(), true);
    await copy.edit("goals.csv", (text) => text.replace("gyoda,1", "gyoda,one"), { seal: false });
    assert.equal(await complete(), false);
  });
});

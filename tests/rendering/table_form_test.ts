import assert from "node:assert/strict";
import { tableForm } from "../../lib/rendering/table_form.ts";
import { exampleSource, exampleTable } from "./examples.ts";

Deno.test("a table's sheet has its paper, its texts, its notes and source, in HTML and in the workbook", () => {
  const table = exampleTable();
  const { page, workbook, kind, key } = tableForm(table, { orientation: "landscape", fontSize: 7 });
  assert.deepEqual([kind, key], ["form", table.key]);
  assert.match(page, /@page\{size:A4 landscape/);
  assert.match(page, /font-size:7pt!important/);
  const [sheet, ...others] = workbook.sheets;
  assert.deepEqual(others, []);
  assert.equal(sheet?.orientation, "landscape");
  const words = JSON.stringify(sheet?.rows);
  for (const note of table.notes) assert.ok(page.includes(note) && words.includes(note), note);
  for (const { label } of table.columns) assert.ok(page.includes(label) && words.includes(label), label);
});

Deno.test("the mark of synthetic data and of readings is on the sheet", () => {
  for (const [origin, label] of [["synthetic", "合成データ"], ["reading", "読み取り"]] as const) {
    const { page, workbook } = tableForm(exampleTable({ sources: [exampleSource({ origin })] }));
    assert.ok(page.includes(label) && JSON.stringify(workbook.sheets[0]?.rows).includes(label), label);
  }
});

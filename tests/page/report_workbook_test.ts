import assert from "node:assert/strict";
import { readXlsx } from "hucre";
import { loadPageContent } from "../../lib/page/page_content.ts";
import { loadContribution } from "../../lib/reports/fy2021/contribution.ts";
import { reportWorkbook } from "../../lib/page/report_workbook.ts";
import { tableSheetName, tablesWorkbook } from "../../lib/page/tables_workbook.ts";
import { writeWorkbook } from "../../lib/rendering/write_workbook.ts";

const contribution = await loadContribution();
const content = await loadPageContent(contribution);
const { workbook, tables } = reportWorkbook(content);
const bytes = await writeWorkbook(workbook);
const { sheets } = await readXlsx(bytes, { readStyles: true });

Deno.test("the workbook has an index with a link to each table, and a way back from each", () => {
  assert.deepEqual(sheets.map(({ name }) => name), ["目次", ...tables.map(tableSheetName)]);
  const links = [...sheets[0]?.cells?.values() ?? []].flatMap(({ hyperlink }) => hyperlink?.location ?? []);
  assert.deepEqual(links, tables.map((table) => `'${tableSheetName(table)}'!A1`));
  for (const sheet of sheets.slice(1)) {
    assert.equal(sheet.cells?.get("1,1")?.hyperlink?.location, "'目次'!A1", sheet.name);
    assert.equal(sheet.freezePane?.rows, 3, sheet.name);
  }
});

Deno.test("every reproduced row of the catalogue and every chart has its sheet", () => {
  const keys = new Set(tables.map(({ key }) => key));
  const expected = contribution.catalogue.records.filter(({ status }) => status !== "picture-only")
    .map(({ key }) => key);
  assert.ok(expected.length > 50);
  assert.deepEqual(expected.filter((key) => !keys.has(key)), []);
});

Deno.test("each row of a table says its origin, and synthetic data bears its mark in the index, the sheet and each row", () => {
  for (const [at, table] of tables.entries()) {
    const sheet = sheets[at + 1];
    const synthetic = table.sources.some(({ origin }) => origin === "synthetic");
    const place = table.columns.length;
    assert.equal(sheet?.rows[2]?.[place], "データ種別", table.key);
    const origins = table.rows.map((_, row) => sheet?.rows[row + 3]?.[place]);
    assert.ok(origins.every((origin) => (origin === "合成データ") === synthetic), table.key);
    assert.equal(sheet?.rows[1]?.[0] === "合成データ", synthetic, table.key);
    const index = sheets[0]?.rows.find(([name]) => name === tableSheetName(table));
    assert.equal(index?.[2] === "合成データ", synthetic, table.key);
  }
});

Deno.test("numbers are numbers, with the decimals of their column", () => {
  const table = tables.find(({ key }) => key === "response-rates-table");
  const sheet = sheets.find(({ name }) => name === "response-rates-table");
  assert.ok(table !== undefined && sheet !== undefined);
  const rate = table.columns.findIndex(({ id }) => id === "rate");
  assert.equal(sheet.rows[4]?.[rate], table.rows[1]?.rate);
  assert.equal(sheet.cells?.get(`4,${rate}`)?.style?.numFmt, "#,##0.0");
});

Deno.test("two tables of one key are refused", () => {
  const [table] = tables;
  assert.ok(table !== undefined);
  const twice = tablesWorkbook([{ title: "", tables: [table, table] }], { title: "", remarks: [] });
  return assert.rejects(() => writeWorkbook(twice), /different names/);
});

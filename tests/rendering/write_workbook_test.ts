import assert from "node:assert/strict";
import { readXlsx } from "hucre";
import { workbookSheetName, writeWorkbook } from "../../lib/rendering/write_workbook.ts";
import type { Workbook } from "../../lib/rendering/workbook_form.ts";

const example: Workbook = {
  title: "例",
  sheets: [
    { name: "目次", rows: [[{ value: "表へ", link: "2-2_method" }]] },
    {
      name: "2-2_method",
      rows: [
        [{ value: "対象自治体", look: "title", columnSpan: 2 }],
        [{ value: "自治体", look: "heading" }, { value: "割合", look: "heading" }],
        [{ value: "=1+1", look: "boxed" }, { value: 47.6, look: "boxed", decimals: 1 }],
        [null, { value: 250725, look: "boxed" }],
      ],
      frozenRows: 2,
      filterRow: 1,
      filterRows: 2,
    },
  ],
};

Deno.test("a workbook read again has the same sheets, numbers as numbers, and text that begins like a formula as text", async () => {
  const { sheets } = await readXlsx(await writeWorkbook(example), { readStyles: true });
  assert.deepEqual(sheets.map(({ name }) => name), ["目次", "2-2_method"]);
  const sheet = sheets[1];
  assert.deepEqual(sheet?.rows[2], ["=1+1", 47.6]);
  assert.equal(sheet?.cells?.get("2,0")?.formula, undefined);
  assert.equal(sheet?.cells?.get("2,1")?.type, "number");
  assert.equal(sheet?.cells?.get("2,1")?.style?.numFmt, "#,##0.0");
  assert.equal(sheet?.rows[3]?.[1], 250725);
  assert.deepEqual(sheet?.freezePane?.rows, 2);
  assert.equal(sheet?.autoFilter?.range, "A2:B4");
  assert.deepEqual(sheet?.merges, [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]);
});

Deno.test("a link of a workbook leads to the sheet it names; one that leads nowhere is refused", async () => {
  const { sheets } = await readXlsx(await writeWorkbook(example), { readStyles: true });
  assert.equal(sheets[0]?.cells?.get("0,0")?.hyperlink?.location, "'2-2_method'!A1");
  const lost: Workbook = { title: "", sheets: [{ name: "一", rows: [[{ value: "", link: "二" }]] }] };
  await assert.rejects(() => writeWorkbook(lost), /Cannot link to a sheet .* 二/);
});

Deno.test("the same workbook written at another time has the same bytes", async () => {
  const first = await writeWorkbook(example);
  // Times in ZIP files count in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  assert.deepEqual(await writeWorkbook(example), first);
});

Deno.test("two sheets of one name, and a name that Excel refuses, are refused", async () => {
  const sheet = (name: string) => ({ name, rows: [] });
  await assert.rejects(() => writeWorkbook({ title: "", sheets: [sheet("一"), sheet("一")] }), /different names/);
  await assert.rejects(() => writeWorkbook({ title: "", sheets: [sheet("2-2:method")] }), /2-2:method/);
  await assert.rejects(() => writeWorkbook({ title: "", sheets: [] }), RangeError);
  const long = workbookSheetName(`${"あ".repeat(40)}:*?`);
  assert.equal(long.length, 31);
  assert.equal(workbookSheetName("a:b*c?d/e\\f[g]"), "a_b_c_d_e_f_g_");
});

Deno.test("a picture in a workbook is packed by itself, as the workbook stores it as it is: a hundred of them took 154 MB", async () => {
  const [width, height] = [700, 400];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/><text x="20" y="40" font-size="20">図</text></svg>`;
  const picture = { svg, title: "図", altText: "図", at: { row: 0, column: 0 } };
  const bytes = await writeWorkbook({ title: "", sheets: [{ name: "一", rows: [], pictures: [picture] }] });
  assert.ok(bytes.length < 2 * width * 2 * height / 10, `the workbook has ${bytes.length} bytes`);
});

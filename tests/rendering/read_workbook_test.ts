import assert from "node:assert/strict";
import { type MadeXlsx, madeXlsx, sharedTexts } from "./made_xlsx.ts";
import { deflateRawSync } from "node:zlib";
import { readWorkbook, unpackedSize } from "../../lib/rendering/read_workbook.ts";
import { projectPath } from "../../lib/data/project_path.ts";

async function rowsOf(made: MadeXlsx) {
  return (await readWorkbook(madeXlsx(made)))?.[0]?.rows ?? null;
}

const text = (content: string) => `<c t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;

Deno.test("a name's furigana is not part of it, and text in several looks is one text", async () => {
  const sharedStrings = sharedTexts(
    `<si><t>行田市</t><rPh sb="0" eb="3"><t>ギョウダシ</t></rPh></si>` +
      `<si><r><t>よく</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 理解</t></r></si>`,
  );
  assert.deepEqual(await rowsOf({ rows: `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>`, sharedStrings }), [
    ["行田市", "よく 理解"],
  ]);
});

Deno.test("text stays what it is: leading zeros, blanks around it, what begins like a formula, escaped line breaks", async () => {
  const rows = `<row>${["01", " 前後 ", "=1+1", "一_x000D_\n二"].map(text).join("")}</row>`;
  assert.deepEqual(await rowsOf({ rows }), [["01", " 前後 ", "=1+1", "一\r\n二"]]);
});

Deno.test("a formula is its last result, a failed one the name of its failure", async () => {
  const rows = `<row><c><f>1+1</f><v>2</v></c><c t="str"><f>"a"</f><v>a</v></c>` +
    `<c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>1</v></c></row>`;
  assert.deepEqual(await rowsOf({ rows }), [[2, "a", "#DIV/0!", true]]);
});

Deno.test("a date is that day, whichever year a workbook counts from", async () => {
  const day = new Date("2022-01-23T00:00:00Z");
  assert.deepEqual(await rowsOf({ rows: `<row><c s="1"><v>44584</v></c><c><v>44584</v></c></row>` }), [[day, 44584]]);
  assert.deepEqual(
    await rowsOf({ rows: `<row><c s="1"><v>43122</v></c></row>`, properties: `<workbookPr date1904="1"/>` }),
    [[day]],
  );
});

Deno.test("merged cells have their value once; rows and cells that are left out are empty", async () => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>`;
  const after = `<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`;
  assert.deepEqual(await rowsOf({ rows, after }), [[1, null, null], [null, null, null], [null, null, 3]]);
});

Deno.test("what is made to exhaust memory or time is refused, or costs nothing", async () => {
  const far = `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`;
  assert.equal(await rowsOf({ rows: far, before: `<dimension ref="A1:XFD1048576"/>` }), null);
  assert.equal(await rowsOf({ rows: `<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>` }), null);
  const after = `<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
  assert.deepEqual(await rowsOf({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>`, after }), [[1]]);
  const entities = ["b", "c", "d", "e", "f", "g", "h", "i"].map((name, at) =>
    `<!ENTITY ${name} "${`&${"abcdefgh"[at]};`.repeat(10)}">`
  );
  const sharedStrings = sharedTexts(
    "<si><t>&i;</t></si>",
    `<!DOCTYPE sst [<!ENTITY a "ha">${entities.join("")}]>`,
  );
  const laughs = await rowsOf({ rows: `<row><c t="s"><v>0</v></c></row>`, sharedStrings });
  assert.ok(JSON.stringify(laughs).length < 100, "entities are not expanded");
});

Deno.test("what is no workbook is none: a CSV under its name, half a file, nothing", async () => {
  const whole = madeXlsx({ rows: "<row><c><v>1</v></c></row>" });
  assert.equal((await readWorkbook(whole))?.length, 1);
  for (
    const bytes of [whole.subarray(0, whole.length / 2), new TextEncoder().encode("設問,回答\n1,2\n"), new Uint8Array()]
  ) {
    assert.equal(await readWorkbook(bytes), null);
  }
});

const rows = "<row><c><v>1</v></c></row>";

Deno.test("a file put together without packing unpacks to less than itself, by what its directory takes", () => {
  const whole = madeXlsx({ rows });
  const larger = madeXlsx({ rows: rows + " ".repeat(1000) });
  const size = unpackedSize(whole) ?? assert.fail();
  assert.ok(size > 1000 && size < whole.length);
  assert.equal(unpackedSize(larger), size + 1000);
  // As a view into a larger buffer, and with a comment behind it.
  const inside = new Uint8Array(whole.length + 20);
  inside.set(whole, 7);
  assert.equal(unpackedSize(inside.subarray(7)), size);
});

Deno.test("the project's own workbook unpacks to a hundredth of what may be read", async () => {
  const size = unpackedSize(await Deno.readFile(projectPath("outputs/tables.xlsx"))) ?? assert.fail();
  assert.ok(size > 300_000 && size < 2_000_000, String(size));
});

Deno.test("a small file that unpacks to 201 MB is not unpacked; one that lies about it is no workbook", async () => {
  const blanks = madeXlsx({ rows }, { packedSheet: 201_000_000 });
  assert.ok(blanks.length < 500_000);
  assert.ok((unpackedSize(blanks) ?? 0) > 200_000_000);
  assert.equal(await readWorkbook(blanks), null);
  const liar = madeXlsx({ rows }, { packedSheet: 5_000_000, saidSize: 1000 });
  assert.ok((unpackedSize(liar) ?? Infinity) < 10_000);
  assert.equal(await readWorkbook(liar), null);
  // The same with a few blanks is read, so that it is the size that is refused.
  assert.equal((await readWorkbook(madeXlsx({ rows }, { packedSheet: 5000 })))?.[0]?.rows[0]?.[0], 1);
});

Deno.test("what is no ZIP file, or only its end, has no size", () => {
  const whole = madeXlsx({ rows });
  for (const bytes of [new Uint8Array(), new Uint8Array(21), new TextEncoder().encode("a,b\n"), whole.slice(-22)]) {
    assert.equal(unpackedSize(bytes), null);
  }
  assert.ok(deflateRawSync(whole).length > 0 && unpackedSize(deflateRawSync(whole)) === null);
});

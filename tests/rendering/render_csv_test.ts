import assert from "node:assert/strict";
import fc from "fast-check";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { exampleSource, exampleTable, HOSTILE_TEXTS } from "./examples.ts";

const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);

Deno.test("renderCsv writes what Excel in Japan reads: byte order mark, CRLF, numbers as numbers", () => {
  assert.equal(
    decode(renderCsv(exampleTable())),
    "\uFEFF回答,人口,割合,出典,データ種別\r\n" +
      "行田市,80236,47.7,報告書 図表2-2,公表値\r\n" +
      "'=HYPERLINK(1),-5,,報告書 図表2-2,公表値\r\n",
  );
});

Deno.test("every row of synthetic data says so", () => {
  const text = decode(renderCsv(exampleTable({ sources: [exampleSource(), exampleSource({ origin: "synthetic" })] })));
  const { rows } = parseCsv(text.slice(1), "table.csv");
  assert.equal(rows.length, 2);
  for (const { cells } of rows) {
    assert.equal(cells.at(-2), "example");
    assert.equal(cells.at(-1), "合成データ");
  }
});

Deno.test("no cell of text can be taken for a formula, and none is lost", () => {
  const columns = [{ id: "text", label: "回答", type: "text" as const }];
  const check = (text: string) => {
    const csv = decode(renderCsv(exampleTable({ columns, rows: [{ text }] })));
    const cell = parseCsv(csv.slice(1), "table.csv").rows[0]?.cells[0] ?? "";
    if (text !== "-" && text !== "=" && text !== "+" && text !== "@") {
      assert.doesNotMatch(cell, /^[=+\-@\t\r＝＋－＠]./s);
    }
    // Within a cell every line break is read as one line feed.
    const read = text.replaceAll(/\r\n?/g, "\n");
    assert.ok(cell === read || cell === `'${read}`);
  };
  for (
    const text of [
      ...HOSTILE_TEXTS.map((hostile) => hostile.toWellFormed()),
      "-",
      "-1",
      "＝1+1",
      "＋x",
      "－x",
      "＠x",
      "\tx",
      "\rx",
      "@x",
    ]
  ) {
    check(text);
  }
  const starts = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", '"', ",", "");
  fc.assert(fc.property(starts, fc.string({ unit: "grapheme" }), (start, rest) => check(`${start}${rest.trim()}x`)));
});

Deno.test("the number of a figure, of a respondent and a product stay text: no spreadsheet makes a day, 12 or 100000 of them", () => {
  const columns = [{ id: "text", label: "図表", type: "text" as const }];
  const written = (text: string) => {
    const csv = decode(renderCsv(exampleTable({ columns, rows: [{ text }] })));
    return parseCsv(csv.slice(1), "table.csv").rows[0]?.cells[0];
  };
  for (
    const text of [
      "2-20",
      "12/25",
      "1-2-3",
      "1.2.31",
      "3/4/2031",
      "0012",
      "1E5",
      "2021-11",
      "15:00",
      "1月23日",
      "2.10",
      "(1)",
      "１２",
    ]
  ) {
    assert.equal(written(text), `'${text}`);
  }
  for (
    const text of [
      "2031-05-01",
      "2-20・2-21",
      "図表2-20",
      "15:00～",
      "20-39歳",
      "0",
      "12",
      "1.5",
      "2 (1)",
      "1月",
      "10 代",
      "1-1:project",
    ]
  ) {
    assert.equal(written(text), text);
  }
});

Deno.test("renderCsv refuses rows and columns that would be misread", () => {
  const [first] = exampleTable().columns;
  assert.throws(() => renderCsv(exampleTable({ rows: [{ answer: "x", population: 1 }] })), /row 1 must have a cell/);
  assert.throws(() => renderCsv(exampleTable({ rows: [{ answer: "x", population: 1, share: 1, more: 1 }] })), /more/);
  assert.throws(() => renderCsv(exampleTable({ columns: [first!, { ...first!, id: "b" }], rows: [] })), /回答/);
  assert.throws(() => renderCsv(exampleTable({ columns: [], rows: [] })), RangeError);
  assert.throws(() => renderCsv(exampleTable({ sources: [] })), RangeError);
  assert.throws(() => renderCsv(exampleTable({ rows: [{ answer: "x", population: NaN, share: 1 }] })), RangeError);
});

Deno.test("a heading can be taken for a formula as little as a cell", () => {
  for (const label of ["=HYPERLINK(1)", "+1", "-1", "@a", "＝1"]) {
    const columns = [{ id: "text", label, type: "text" as const }];
    const csv = decode(renderCsv(exampleTable({ columns, rows: [{ text: "a" }] })));
    assert.equal(parseCsv(csv.slice(1), "table.csv").header[0], `'${label}`);
  }
});

Deno.test("a number too small for the column's decimals is not written as none", () => {
  const cellsOf = (values: readonly number[], decimals: number) => {
    const columns = [{ id: "p", label: "p", type: "number" as const, decimals }];
    const csv = decode(renderCsv(exampleTable({ columns, rows: values.map((p) => ({ p })) })));
    return parseCsv(csv.slice(1), "table.csv").rows.map(({ cells }) => cells[0]);
  };
  assert.deepEqual(cellsOf([0, 0.0000004, 0.0000005, -0.00000032, 0.25], 6), [
    "0.000000",
    "4.0e-7",
    "0.000001",
    "-3.2e-7",
    "0.250000",
  ]);
  // Shares of one decimal stay: 0.0 % is what a tenth of it rounds to.
  assert.deepEqual(cellsOf([0.04], 1), ["0.0"]);
});

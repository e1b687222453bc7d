import assert from "node:assert/strict";
import { pageTable } from "../../lib/page/page_table.ts";
import { numberColumn, type Table, textColumn } from "../../lib/tables/table.ts";
import { madeSource } from "../counts/made_survey.ts";
import { parsed } from "../parsed.ts";

const TABLE: Table = {
  kind: "table",
  key: "made",
  catalogueKeys: [],
  language: "en",
  title: "Made",
  sources: [madeSource("data/a.csv")],
  notes: ["first", "second"],
  columns: [
    textColumn("city", "City"),
    textColumn("name", "Name"),
    ...["share", "lower", "upper"].map((id) => numberColumn(id, id, 1)),
  ],
  rows: [
    { city: "A", name: "one", share: 50, lower: 40, upper: 60 },
    { city: "A", name: "two", share: 25, lower: 20, upper: 30 },
    { city: "B", name: "two", share: null, lower: null, upper: null },
  ],
};

function rowsOf(options: Parameters<typeof pageTable>[1]): readonly HTMLTableRowElement[] {
  return [...parsed(`<body>${pageTable(TABLE, options)}</body>`).querySelectorAll<HTMLTableRowElement>("tr")];
}

Deno.test("what is drawn stands in a column of its own behind the second, in the heading as in every row", () => {
  const plain = rowsOf({});
  const rows = rowsOf({ intervals: { share: "share", lower: "lower", upper: "upper", least: "lower", most: "upper" } });
  assert.equal(rows.length, 4);
  for (const [at, row] of rows.entries()) {
    const drawn = [...row.cells].map((cell) => cell.classList.contains("drawn"));
    assert.deepEqual(drawn, [false, false, true, false, false, false]);
    const words = [...row.cells].filter((cell) => !cell.classList.contains("drawn")).map((cell) => cell.textContent);
    assert.deepEqual(words, [...plain[at]?.cells ?? []].map((cell) => cell.textContent));
  }
});

Deno.test("a value that repeats is written once where rows are grouped, and each group begins with a line", () => {
  const rows = rowsOf({ groupBy: "city" }).slice(1);
  assert.deepEqual(rows.map((row) => row.classList.contains("first")), [true, false, true]);
  assert.deepEqual(rows.map((row) => row.querySelector(".repeated")?.textContent), [undefined, "A", undefined]);
});

Deno.test("a table without a row says so over its whole width", () => {
  const cells = [...parsed(`<body>${pageTable({ ...TABLE, rows: [] })}</body>`).querySelectorAll("tbody td")];
  assert.deepEqual(cells.map((cell) => cell.getAttribute("colspan")), ["5"]);
});

Deno.test("a column that has nothing in any row is left out; of very many columns and few rows paper turns the table", () => {
  const columns = [...TABLE.columns, textColumn("remark", "Remark"), numberColumn("more", "More")];
  const empty = { ...TABLE, columns, rows: TABLE.rows.map((row) => ({ ...row, remark: "", more: null })) };
  const headings = (table: Table) =>
    [...parsed(`<body>${pageTable(table)}</body>`).querySelectorAll("thead th")].map(({ textContent }) => textContent);
  assert.deepEqual(headings(empty), headings(TABLE));
  const nothing = { city: "", name: "", share: null, lower: null, upper: null, remark: "", more: null };
  const rows = [{ ...nothing, city: "A", more: 0 }, { ...nothing, remark: "late" }];
  assert.equal(headings({ ...empty, rows }).join(), "City,Remark,More");
  // A cell that is not there is a fault, and no empty one.
  assert.throws(() => headings({ ...empty, rows: TABLE.rows }), TypeError);
  const many = Array.from({ length: 21 }, (_, at) => numberColumn(`c${at}`, `C${at}`));
  const rowsOf = (columns: Table["columns"], rows: number) =>
    Array.from({ length: rows }, () => Object.fromEntries(columns.map(({ id }, at) => [id, at])));
  const classOf = (columns: Table["columns"], rows: number) =>
    parsed(`<body>${pageTable({ ...TABLE, columns, rows: rowsOf(columns, rows) })}</body>`)
      .querySelector("table")?.className;
  assert.deepEqual([classOf(many, 6), classOf(many, 7), classOf(many.slice(1), 6)], [
    "turned",
    "widest broken",
    "widest",
  ]);
});

import assert from "node:assert/strict";
import { compareGrids } from "../../lib/drift/compare_grid.ts";
import type { Grid } from "../../lib/drift/compare_headings.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import { told, within } from "./told.ts";

const grid = (header: string, ...rows: string[]): Grid => (
  { header: header.split(" "), rows: rows.map((row) => row.split(" ")) }
);
const compare = (before: Grid, after: Grid, rules: Rules = DEFAULT_RULES) => told(compareGrids(before, after, rules));

const TABLE = grid("市 n", "行田市 1", "草加市 2", "大牟田市 3");

Deno.test("equal tables have no differences", () => {
  assert.deepEqual(compare(TABLE, grid("市 n", "行田市 1", "草加市 2", "大牟田市 3")), []);
});

Deno.test("a row that came or went is one difference, and not one in all below it", () => {
  const more = grid("市 n", "釧路市 9", "行田市 1", "草加市 2", "大牟田市 3");
  assert.deepEqual(compare(TABLE, more), ["drift: row 「釧路市」 added"]);
  assert.deepEqual(compare(more, TABLE), ["drift: row 「釧路市」 removed"]);
});

Deno.test("also when every other row changed, in the order of the table", () => {
  const after = grid("市 n", "行田市 4", "釧路市 9", "草加市 5", "大牟田市 6");
  assert.deepEqual(compare(TABLE, after), [
    "drift: 「行田市」: n 1 → 4",
    "drift: row 「釧路市」 added",
    "drift: 「草加市」: n 2 → 5",
    "drift: 「大牟田市」: n 3 → 6",
  ]);
});

Deno.test("also when the new row needs a second cell to be told from the old ones", () => {
  const before = grid("市 回 n", "行田市 1 5", "草加市 1 6");
  const after = grid("市 回 n", "行田市 2 9", "行田市 1 7", "草加市 1 8");
  assert.deepEqual(compare(before, after), [
    "drift: row 「行田市・2」 added",
    "drift: 「行田市・1」: n 5 → 7",
    "drift: 「草加市・1」: n 6 → 8",
  ]);
});

Deno.test("a row that moved is told, with what else changed in it", () => {
  assert.deepEqual(compare(TABLE, grid("市 n", "大牟田市 3", "行田市 1", "草加市 2")), [
    "drift: row 「大牟田市」 moved from place 3 to 1",
  ]);
  assert.deepEqual(compare(TABLE, grid("市 n", "大牟田市 4", "行田市 1", "草加市 2")), [
    "drift: 「大牟田市」: n 3 → 4",
    "drift: row 「大牟田市」 moved from place 3 to 1",
  ]);
});

Deno.test("a table of 3,000 rows turned upside down is another order, and no row is called changed", () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `r${at} ${at}`);
  assert.deepEqual(compare(grid("id n", ...rows), grid("id n", ...rows.toReversed())), [
    "drift: rows in another order: 「r2999」, 「r2998」, 「r2997」 and 2996 more moved",
  ]);
});

Deno.test("rows that nothing tells apart are called by their place", () => {
  const before = grid("a", "x", "x", "x");
  assert.deepEqual(compare(before, grid("a", "x", "y", "x")), ["drift: 「x」 (row 2): a 「x」 → 「y」"]);
  assert.deepEqual(compare(before, grid("a", "x", "x")), ["drift: row 「x」 (row 3) removed"]);
});

Deno.test("of rows with one key the changed one is called as it was", () => {
  const before = grid("市 n", "行田市 1", "行田市 2", "行田市 3");
  assert.deepEqual(compare(before, grid("市 n", "行田市 1", "行田市 5", "行田市 3")), [
    "drift: 「行田市・2」: n 2 → 5",
  ]);
});

Deno.test("a column that came or went does not change the cells of the others", () => {
  const more = grid("市 県 n", "行田市 埼玉 1", "草加市 埼玉 2", "大牟田市 福岡 4");
  assert.deepEqual(compare(TABLE, more), ["drift: column 「県」 added", "drift: 「大牟田市」: n 3 → 4"]);
  assert.deepEqual(compare(more, TABLE), ["drift: column 「県」 removed", "drift: 「大牟田市」: n 4 → 3"]);
});

Deno.test("a column under a new heading keeps its cells, and one that changed is told", () => {
  assert.deepEqual(compare(TABLE, grid("市 人口", "行田市 1", "草加市 2", "大牟田市 4")), [
    "drift: heading 「n」 → 「人口」",
    "drift: 「大牟田市」: 人口 3 → 4",
  ]);
});

Deno.test("a new heading over other cells is another column", () => {
  assert.deepEqual(compare(TABLE, grid("市 割合", "行田市 0.1", "草加市 0.2", "大牟田市 0.3")), [
    "drift: column 「割合」 added",
    "drift: column 「n」 removed",
  ]);
});

Deno.test("columns in another order are that, and a cell that changed is found all the same", () => {
  assert.deepEqual(compare(TABLE, grid("n 市", "1 行田市", "2 草加市", "4 大牟田市")), [
    "drift: columns in another order: n, 市",
    "drift: 「大牟田市」: n 3 → 4",
  ]);
});

Deno.test("what is blotted out is no difference, and does not part rows that belong together", () => {
  const rules = { ...DEFAULT_RULES, sanitisers: [{ pattern: /\d+ms/g, replacement: "<ms>" }] };
  assert.deepEqual(compare(grid("時間 n", "12ms 1", "15ms 2"), grid("時間 n", "99ms 1", "98ms 2"), rules), []);
  assert.deepEqual(compare(grid("時間 n", "12ms 1"), grid("時間 n", "99ms 2"), rules), ["drift: 「<ms>」: n 1 → 2"]);
});

Deno.test("a row that came between rows within the tolerance is one difference", () => {
  assert.deepEqual(
    compare(TABLE, grid("市 n", "釧路市 9", "行田市 1.01", "草加市 2.01", "大牟田市 3.01"), within(0.1)),
    [
      "drift: row 「釧路市」 added",
      "cosmetic: 3 cells of n within the tolerance",
    ],
  );
});

Deno.test("each difference holds what changed as data, whole: row, column, before and now", () => {
  const long = "長い文".repeat(50);
  const before = grid("市 n 文", "行田市 1 a", "草加市 2 b");
  const valuesOf = (after: Grid) => compareGrids(before, after, DEFAULT_RULES).flatMap(({ values }) => values);
  assert.deepEqual(valuesOf(grid("市 n 文", "行田市 1 a", `草加市 3 ${long}`)), [
    { row: "草加市", column: "n", old: "2", now: "3" },
    { row: "草加市", column: "文", old: "b", now: long },
  ]);
  assert.deepEqual(valuesOf(grid("市 n 文", "行田市 1 a", "草加市 2 b", "釧路市 9 ")), [
    { row: "釧路市", column: "市", old: null, now: "釧路市" },
    { row: "釧路市", column: "n", old: null, now: "9" },
  ]);
  assert.deepEqual(valuesOf(grid("市 n 文", "草加市 2 b")), [
    { row: "行田市", column: "市", old: "行田市", now: null },
    { row: "行田市", column: "n", old: "1", now: null },
    { row: "行田市", column: "文", old: "a", now: null },
  ]);
  assert.deepEqual(valuesOf(grid("市町村 n 文", "行田市 1 a", "草加市 2 b")), [
    { row: null, column: null, old: "市", now: "市町村" },
  ]);
});

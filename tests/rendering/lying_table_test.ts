import assert from "node:assert/strict";
import { lyingTable } from "../../lib/rendering/lying_table.ts";
import { renderTableHtml } from "../../lib/rendering/render_table_html.ts";
import { tableRoom } from "../../lib/rendering/table_room.ts";
import { exampleTable } from "./examples.ts";

const wide = (names: readonly string[]) => {
  const numbers = Array.from({ length: 40 }, (_, at) => ({ id: `n${at}`, label: `列${at}`, type: "number" as const }));
  return exampleTable({
    columns: [{ id: "question", label: "設問", type: "text" }, ...numbers],
    rows: names.map((question) => ({ question, ...Object.fromEntries(numbers.map(({ id }, at) => [id, 1000 + at])) })),
  });
};

Deno.test("a table of few rows that is wider than the screen is laid over: every number is still there, under its heading", () => {
  const table = wide(["前", "後"]);
  assert.equal(tableRoom(table, { room: 1152 }).fits, false);
  const lying = lyingTable(table);
  assert.deepEqual(lying?.columns.map(({ label }) => label), ["設問", "前", "後"]);
  assert.deepEqual(lying?.rows[1], { heading: "列1", "row-0": "1,001", "row-1": "1,001" });
  assert.equal(lying?.rows.length, 40);
  assert.equal(renderTableHtml(table).match(/<tr>/g)?.length, 41);
});

Deno.test("a table of many rows, or of two that are called alike, stays as it is", () => {
  assert.equal(lyingTable(wide(["一", "二", "三", "四", "五", "六", "七"])), null);
  assert.equal(lyingTable(wide(["同じ", "同じ"])), null);
});

Deno.test("letters are as large as leaves every column lines of seven letters", () => {
  const columns = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `c${at}`, label: `列${at}`, type: "text" as const }));
  const table = (count: number) =>
    exampleTable({
      columns: columns(count),
      rows: [Object.fromEntries(columns(count).map(({ id }) => [id, "長い文章が入る欄であるから折り返される"]))],
    });
  const sizes = [3, 9, 11, 14].map((count) => tableRoom(table(count), { room: 1152 }));
  assert.equal(sizes[0]?.fontSize, 14);
  assert.ok(sizes.every(({ fits }) => fits));
  assert.deepEqual(
    sizes.map(({ fontSize }) => fontSize),
    sizes.map(({ fontSize }) => fontSize).toSorted((a, b) => b - a),
  );
  for (const { fontSize, least } of sizes) assert.ok(least.every((width) => width >= 7 * fontSize));
});

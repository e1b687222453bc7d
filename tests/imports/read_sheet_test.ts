import assert from "node:assert/strict";
import { MOST_ROWS } from "../../lib/imports/export_grid.ts";
import type { ReadSheet } from "../../lib/rendering/read_workbook.ts";
import { sheetGrid } from "../../lib/imports/read_sheet.ts";

const sheetOf = (
  rows: ReadSheet["rows"],
  name = "回答",
): ReadSheet => ({ name, rows, merges: [] } as unknown as ReadSheet);
const gridOf = (...sheets: readonly ReadSheet[]) =>
  sheetGrid(sheets, { sheet: undefined, format: () => ({}) as never });

Deno.test("as many rows as may be are read, and one more is too many", () => {
  const row = ["a"];
  const rows = Array.from({ length: MOST_ROWS }, () => row);
  const full = gridOf(sheetOf(rows));
  assert.ok("rows" in full && full.rows.length === MOST_ROWS);
  assert.deepEqual(gridOf(sheetOf([...rows, row])), { reason: "too-many-rows", most: MOST_ROWS });
});

Deno.test("a date is its day, with its time unless it is midnight; one that is none is no empty answer", () => {
  const grid = gridOf(
    sheetOf([[new Date("2030-04-01T00:00:00Z"), new Date("2030-04-01T09:30:00Z"), new Date(NaN), null]]),
  );
  assert.ok("rows" in grid);
  const [day, time, none, empty] = grid.rows[0]?.cells ?? [];
  assert.deepEqual([day, time, empty], ["2030-04-01", "2030-04-01 09:30:00", ""]);
  assert.notEqual(none, "");
});

Deno.test("without a name the first sheet that holds anything is read; a name that there is not tells those that there are", () => {
  const sheets = [sheetOf([["", null]], "空"), sheetOf([["x"]], "二"), sheetOf([["y"]], "三")];
  const grid = gridOf(...sheets);
  assert.ok("rows" in grid && grid.rows[0]?.cells[0] === "x");
  assert.deepEqual(gridOf(sheetOf([[""]])), { reason: "empty" });
  assert.deepEqual(sheetGrid(sheets, { sheet: "四", format: () => ({}) as never }), {
    reason: "unknown-sheet",
    sheet: "四",
    sheets: ["空", "二", "三"],
  });
});

import assert from "node:assert/strict";
import { tableCells } from "../../lib/rendering/table_cells.ts";
import { chosenColumns } from "../../lib/tables/chosen_columns.ts";
import { TABLE, type Table, textColumn } from "../../lib/tables/table.ts";

const table: Table = {
  ...TABLE,
  key: "made",
  catalogueKeys: [],
  language: "ja",
  title: "例",
  columns: ["place", "title", "note"].map((id) => textColumn(id, id)),
  ids: ["event_id"],
  rows: [{ event_id: "one", place: "葉山野市", title: "研修", note: "" }],
  sources: [],
  notes: [],
};

Deno.test("a column goes with its cells, so that what is left can be written; ids of rows stay, and the table given is as it was", () => {
  const left = chosenColumns(table, (id) => id !== "place");
  assert.deepEqual(left.columns.map(({ id }) => id), ["title", "note"]);
  assert.deepEqual(left.rows, [{ event_id: "one", title: "研修", note: "" }]);
  assert.deepEqual(tableCells(left).map((cells) => cells.map(({ cell }) => cell)), [["研修", ""]]);
  assert.deepEqual(table.rows[0]?.place, "葉山野市");
});

Deno.test("with every column chosen a table is the same", () => {
  assert.deepEqual(chosenColumns(table, () => true), table);
});

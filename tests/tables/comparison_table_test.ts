import assert from "node:assert/strict";
import { comparisonTable, movementColumns, pValueColumn } from "../../lib/tables/comparison_table.ts";
import { madeSource } from "../counts/made_survey.ts";

const content = { title: "題", notes: ["注意"], columns: [pValueColumn("p", "p")], rows: [{ p: 0.5 }] };
const made = madeSource("a.csv", "synthetic");

Deno.test("the frame of a comparison's table: sources once, own notes before caveats, a title where none is given", () => {
  const data = [
    { sources: [made, madeSource("b.csv")], caveats: [{ kind: "synthetic" } as const] },
    { sources: [made], caveats: [{ kind: "synthetic" } as const] },
  ];
  const table = comparisonTable(data, { key: "k", lang: "ja" }, content);
  assert.deepEqual(table.sources.map(({ file }) => file), ["a.csv", "b.csv"]);
  assert.equal(table.notes[0], "注意");
  assert.equal(table.notes.filter((note) => note.includes("合成データ")).length, 1);
  assert.deepEqual([table.key, table.title, table.language, table.catalogueKeys], ["k", "題", "ja", []]);
  assert.equal(comparisonTable(data, { key: "k", title: "別の題" }, content).title, "別の題");
  assert.equal(comparisonTable(data, { key: "k", lang: "en" }, content).language, "en");
});

Deno.test("columns that several tables share have one id each", () => {
  assert.deepEqual(movementColumns("ja").map(({ id, label }) => [id, label]), [
    ["rose", "上昇"],
    ["same", "同じ"],
    ["fell", "下降"],
  ]);
  // A p of .00003 must not be written as 0.
  assert.ok((pValueColumn("p", "p").decimals ?? 0) >= 5);
});

import assert from "node:assert/strict";
import type { Language } from "../../lib/data/language.ts";
import { tableCells } from "../../lib/rendering/table_cells.ts";
import type { Table } from "../../lib/tables/table.ts";

const LANGUAGES: readonly Language[] = ["ja", "en"];

/**
 * What holds of every table, whatever it shows: its column ids are those that programs know, every row has a cell for each
 * column, both languages hold the same numbers under other headings, and no cell is the remains of a failed sum.
 *
 * @returns the Japanese table
 */
export function assertTableLaws(make: (lang: Language) => Table, ids: readonly string[]): Table {
  const [table, english] = LANGUAGES.map(make);
  assert.ok(table !== undefined && english !== undefined);
  for (const [at, one] of [table, english].entries()) {
    assert.deepEqual(one.columns.map(({ id }) => id), ids);
    assert.equal(one.language, LANGUAGES[at]);
    assert.equal(one.kind, "table");
    assert.ok(one.sources.length > 0, "sources");
    assert.equal(new Set(one.sources.map(({ file }) => file)).size, one.sources.length, "a source twice");
    assert.ok(one.notes.every((note) => note.trim() !== ""), "an empty note");
    for (const cells of tableCells(one)) {
      for (const { cell, column } of cells) {
        if (typeof cell === "number") {
          assert.equal(column.type, "number", column.id);
          assert.ok(Number.isFinite(cell), `${column.id} is ${cell}`);
        } else if (cell !== null) {
          assert.equal(column.type, "text", column.id);
          assert.ok(!/NaN|undefined|Infinity|\[object/.test(cell), `${column.id} is ${cell}`);
        }
      }
    }
  }
  assert.notEqual(table.title, english.title);
  const figures = ({ rows, columns }: Table) =>
    rows.map((row) => columns.filter(({ type }) => type === "number").map(({ id }) => row[id]));
  assert.deepEqual(figures(english), figures(table));
  assert.equal(english.notes.length, table.notes.length);
  return table;
}

/** Cells of some columns, row by row. */
export function cellsOf({ rows }: Table, ids: readonly string[]): readonly (readonly unknown[])[] {
  return rows.map((row) => ids.map((id) => row[id]));
}

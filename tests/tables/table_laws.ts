import assert from "node:assert/strict";
import type { Language, LanguageOption } from "../../lib/data/language.ts";
import { tableCells } from "../../lib/rendering/table_cells.ts";
import type { Table } from "../../lib/tables/table.ts";

/** Headings that are names, the same in both languages. */
const NAMES = /^（?原文/;

const LANGUAGES: readonly Language[] = ["ja", "en"];

/** What the id of a column means, and the words of which one stands in its heading; none of the opposite's may. */
const MEANINGS: readonly (readonly [id: RegExp, heading: RegExp, opposite: RegExp])[] = [
  [/lower$/i, /下限|最小|少な|lower|least|minimum/i, /上限|最大|多く|upper|most|maximum/i],
  [/upper$/i, /上限|最大|多く|upper|most|maximum/i, /下限|最小|少な|lower|least|minimum/i],
  [/^before/, /前|before/i, /後|after/i],
  [/^after/, /後|after/i, /前|before/i],
  [/^rose/, /上|rose/i, /下|fell/i],
  [/^fell/, /下|fell/i, /上|rose/i],
];

/**
 * What holds of every table, whatever it shows: its column ids are those that programs know, shares have one decimal and
 * people none, no share is above 100 and no lower limit above the upper, every row has a cell for each column, both languages hold the same numbers under other headings, and no cell is the remains of a failed sum.
 *
 * @returns the Japanese table
 */
export function assertTableLaws(make: (option: LanguageOption) => Table, ids: readonly string[]): Table {
  const [table, english] = LANGUAGES.map((lang) => make({ lang }));
  assert.ok(table !== undefined && english !== undefined);
  assert.deepEqual(make({}), table, "Japanese where no language is asked for");
  for (const [at, { label, type, decimals = 0 }] of table.columns.entries()) {
    const other: string = english.columns[at]?.label ?? "";
    assert.ok(label.trim() !== "" && other.trim() !== "", `no heading: ${ids[at]}`);
    if (/[ぁ-んァ-ヶ一-龠]/.test(label) && !NAMES.test(label)) assert.notEqual(other, label);
    if (type === "number" && /%|ポイント/.test(label)) assert.equal(decimals, 1, label);
    if (type === "number" && /人|組数|少なくとも$|多くとも$|上昇$|下降$/.test(label)) assert.equal(decimals, 0, label);
  }
  for (const [at, one] of [table, english].entries()) {
    assert.deepEqual(one.columns.map(({ id }) => id), ids);
    for (const { id, label } of one.columns) {
      for (const [, heading, opposite] of MEANINGS.filter(([meant]) => meant.test(id))) {
        assert.match(label, heading, id);
        assert.doesNotMatch(label, opposite, id);
      }
    }
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
          if (/%|ポイント|percent|points/i.test(column.label)) {
            assert.ok(Math.abs(cell) <= 100 + 1e-9, `${column.id} is ${cell} percent`);
          }
          // How sure an interval is stands in percent, as its heading says.
          if (column.id === "level") assert.ok(cell > 50 && cell < 100, `${column.id} is ${cell}`);
        } else if (cell !== null) {
          assert.equal(column.type, "text", column.id);
          assert.ok(!/NaN|undefined|Infinity|\[object/.test(cell), `${column.id} is ${cell}`);
        }
      }
    }
  }
  for (const row of table.rows) {
    for (const [id, low] of Object.entries(row)) {
      const high = /lower$/i.test(id) ? row[id.replace(/lower$/, "upper").replace(/Lower$/, "Upper")] : null;
      if (typeof low === "number" && typeof high === "number") {
        assert.ok(low <= high + 1e-9, `${id}: ${low} to ${high}`);
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

import assert from "node:assert/strict";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareChanges } from "../../lib/comparisons/compare_changes.ts";
import { changeDifferencesTable } from "../../lib/tables/change_differences_table.ts";
import { countsOf } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";

const rising = Array.from({ length: 20 }, (_, at) => at < 14 ? [2, 3] as const : [3, 3] as const);
const mixed = Array.from(
  { length: 24 },
  (_, at) => at < 3 ? [2, 3] as const : at < 5 ? [3, 2] as const : [2, 2] as const,
);
const IDS = [
  "question",
  "first",
  "second",
  "outcome",
  "people",
  "difference",
  "lower",
  "upper",
  "level",
  "pValue",
  "adjusted",
  "detectable",
  "permutation",
];

Deno.test("14 of 20 rose here, 3 rose and 2 fell of 24 there: both outcomes with the interval that agrees with their p", () => {
  const changes = compareBeforeAfter([countsOf(rising, { id: "a" }), countsOf(mixed, { id: "b" })]);
  const table = assertTableLaws(
    (option) => changeDifferencesTable(compareChanges(changes), { key: "t", ...option }),
    IDS,
  );
  assert.equal(table.rows.length, 2);
  const [rise] = table.rows;
  assert.ok(Math.abs(Number(rise?.difference) - 100 * (14 / 20 - 1 / 24)) < 1e-9);
  assert.deepEqual([rise?.first, rise?.second, rise?.people], ["aの催し", "bの催し", 44]);
  for (const { lower, upper, adjusted } of table.rows) {
    assert.equal(Number(lower) > 0 || Number(upper) < 0, Number(adjusted) < 0.05);
  }
  assert.ok(table.notes.some((note) => note.includes("一つのまとまり")));
});

Deno.test("a change that stands alone is a note that says so", () => {
  const alone = compareChanges(compareBeforeAfter([countsOf(rising, { id: "a" })]));
  const table = assertTableLaws((option) => changeDifferencesTable(alone, { key: "t", ...option }), IDS);
  assert.deepEqual(table.rows, []);
  assert.ok(table.notes.some((note) => /aの催しだけです/.test(note)));
});

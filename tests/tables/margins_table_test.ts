import assert from "node:assert/strict";
import fc from "fast-check";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { marginsTable } from "../../lib/tables/margins_table.ts";
import { anyPairs, countsOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [at === 19 ? NONE : at < 15 ? 2 : 3, 3] as const);
const changes = compareBeforeAfter([countsOf(TWENTY, { applicants: 42 })]);

const IDS = [
  "question",
  "place",
  "people",
  "what",
  "lower",
  "upper",
  "lowerShare",
  "upperShare",
  "actual",
  "remark",
];

Deno.test("margins beside what was really so: the actual number lies in the range", () => {
  const table = assertTableLaws((option) => marginsTable(changes, { key: "t", ...option }), IDS);
  assert.deepEqual(cellsOf(table, ["what", "lower", "upper", "actual", "lowerShare"]).slice(0, 2), [
    // The one who left the first question out may have stood at 1, 2 or 3 or above.
    ["答えが上がった人", 15, 16, 15, 75],
    ["答えが下がった人", 0, 1, 0, 0],
  ]);
  const [readers] = marginsTable(compareBeforeAfter([marginsOnly(countsOf(TWENTY))]), { key: "t" }).rows;
  assert.deepEqual([readers?.lower, readers?.upper, readers?.actual], [15, 16, null]);
});

Deno.test("whoever answered: what was so lies between least and most, and mirrored data exchange rose with fell", () => {
  fc.assert(fc.property(anyPairs, (pairs) => {
    const rowsOf = (answers: typeof pairs) => marginsTable(compareBeforeAfter([countsOf(answers)]), { key: "t" }).rows;
    const [rows, mirrored] = [rowsOf(pairs), rowsOf(pairs.map(([before, after]) => [after, before] as const))];
    if (rows.length === 0) return assert.equal(mirrored.length, 0);
    const [rose, fell, gained, lost, pValue] = rows;
    for (const row of [rose, fell, gained, lost]) {
      assert.ok(Number(row?.lower) <= Number(row?.actual) && Number(row?.actual) <= Number(row?.upper), `${row?.what}`);
      assert.equal(row?.people, pairs.length);
    }
    const range = (row: typeof rose) => [row?.lower, row?.upper, row?.actual];
    assert.deepEqual(mirrored.map(range).slice(0, 4), [fell, rose, lost, gained].map(range));
    assert.match(String(pValue?.remark), /^[\d.e-]+～[\d.e-]+のどこか$/);
    assert.deepEqual(range(pValue), [null, null, null]);
  }));
});

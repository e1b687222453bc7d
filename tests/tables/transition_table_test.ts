import assert from "node:assert/strict";
import fc from "fast-check";
import { anyPairs, countsOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { transitionTable } from "../../lib/tables/transition_table.ts";

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [at === 19 ? NONE : at < 15 ? 2 : 3, 3] as const);
const changes = compareBeforeAfter([countsOf(TWENTY, { applicants: 42 })]);

Deno.test("the before/after table has every number of the comparison, each of its base", () => {
  const table = assertTableLaws((option) => beforeAfterTable(changes, { key: "t", ...option }), IDS);
  const [row] = table.rows;
  assert.deepEqual(
    [row?.pairs, row?.rose, row?.same, row?.fell, row?.beforeCount, row?.beforeShare, row?.afterCount, row?.afterShare],
    [19, 15, 4, 0, 4, 21.1, 19, 100],
  );
  assert.equal(row?.change, 78.9);
  // Fifteen of nineteen rose and turned favourable, nobody the other way: z = √15.
  assert.deepEqual([row?.roseShare, row?.rise, row?.ceiling, row?.riseLevel], [78.9, 78.9, 0, 95]);
  assert.equal(Number(row?.pValue).toFixed(7), "0.0001075");
  assert.deepEqual([row?.risePValue, row?.riseAdjusted, row?.adjusted], [row?.pValue, row?.pValue, row?.pValue]);
  assert.equal(table.key, "t");
  assert.equal(beforeAfterTable(changes, { key: "t", title: "前後" }).title, "前後");
});

Deno.test("rose, same and fell add up to the pairs; before and after exchanged, rose and fell change places", () => {
  fc.assert(fc.property(anyPairs, (pairs) => {
    const rowOf = (answers: typeof pairs) =>
      beforeAfterTable(compareBeforeAfter([countsOf(answers)]), { key: "t" }).rows[0];
    const [row, mirrored] = [rowOf(pairs), rowOf(pairs.map(([before, after]) => [after, before] as const))];
    if (row === undefined || mirrored === undefined) return assert.fail("no row");
    if (row.pairs === 0) return assert.deepEqual([row.rose, row.change, row.pValue], [null, null, null]);
    assert.equal(Number(row.rose) + Number(row.same) + Number(row.fell), row.pairs);
    assert.deepEqual([mirrored.rose, mirrored.same, mirrored.fell], [row.fell, row.same, row.rose]);
    assert.deepEqual([mirrored.beforeCount, mirrored.afterCount], [row.afterCount, row.beforeCount]);
    // -0 of no change is 0 here.
    assert.equal(Number(mirrored.change) + Number(row.change), 0);
    assert.ok(Math.abs(Number(mirrored.changeLower) + Number(row.changeUpper)) < 1e-9);
    assert.equal(Number(mirrored.rise) + Number(row.rise), 0);
    assert.ok(Math.abs(Number(mirrored.riseLower) + Number(row.riseUpper)) < 1e-9);
    assert.ok(Math.abs(Number(mirrored.pValue) - Number(row.pValue)) < 1e-12);
    assert.ok(Number(row.changeLower) <= Number(row.changeUpper) && Number(row.riseLower) <= Number(row.riseUpper));
  }));
});

Deno.test("a question without pairs has a row that says why, and no number that nobody knows", () => {
  const nobody = compareBeforeAfter([countsOf([[NONE, 3], [2, NONE]])]);
  const margins = compareBeforeAfter([marginsOnly(countsOf(TWENTY))]);
  const table = assertTableLaws((option) => beforeAfterTable([...nobody, ...margins], { key: "t", ...option }), IDS);
  assert.deepEqual(cellsOf(table, ["pairs", "rose", "fell", "change", "pValue"]), [
    [0, null, null, null, null],
    [null, null, null, null, null],
  ]);
  assert.deepEqual(table.rows.map(({ without }) => without), [
    "前後の両方に答えた人がいない",
    "集計だけが分かっており、組を作れない",
  ]);
});

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */

Deno.test("the transition table keeps answers that nobody gave, and its people add up to the pairs", () => {
  const { rows } = assertTableLaws((option) => transitionTable(changes, { key: "t", ...option }), [
    "question",
    "place",
    "before",
    "after",
    "way",
    "people",
    "base",
    "share",
  ]);
  assert.equal(rows.length, 16);
  assert.equal(rows.reduce((sum, { people }) => sum + Number(people), 0), 19);
  assert.deepEqual(
    rows.filter(({ people }) => Number(people) > 0).map((
      { before, after, way, people, base, share },
    ) => [before, after, way, people, base, share]),
    [["段階3", "段階3", "同じ", 4, 4, 100], ["段階2", "段階3", "上昇", 15, 15, 100]],
  );
});

Deno.test("before and after exchanged, every rise is a fall of the same people and the other way round", () => {
  const ways: Readonly<Record<string, string>> = { 上昇: "下降", 下降: "上昇", 同じ: "同じ" };
  fc.assert(fc.property(anyPairs, (pairs) => {
    const rowsOf = (answers: typeof pairs) =>
      transitionTable(compareBeforeAfter([countsOf(answers)]), { key: "t" }).rows;
    const mirrored = rowsOf(pairs.map(([before, after]) => [after, before] as const));
    for (const { before, after, way, people, base } of rowsOf(pairs)) {
      const other = mirrored.find((row) => row.before === after && row.after === before);
      assert.deepEqual([other?.people, other?.way], [people, ways[String(way)]]);
      assert.ok(Number(people) <= Number(base));
    }
  }));
});

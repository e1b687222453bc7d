import assert from "node:assert/strict";
import fc from "fast-check";
import { anyPairs, countsOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { transitionTable } from "../../lib/tables/transition_table.ts";

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [at === 19 ? NONE : at < 15 ? 2 : 3, 3] as const);
const changes = compareBeforeAfter([countsOf(TWENTY, { applicants: 42 })]);

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

import assert from "node:assert/strict";
import fc from "fast-check";
import { anyPairs, countsOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { beforeAfterTable } from "../../lib/tables/before_after_table.ts";

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [at === 19 ? NONE : at < 15 ? 2 : 3, 3] as const);
const changes = compareBeforeAfter([countsOf(TWENTY, { applicants: 42 })]);

const IDS = [
  "question",
  "place",
  "pairs",
  "rose",
  "same",
  "fell",
  "roseShare",
  "shareRoseLower",
  "shareRoseUpper",
  "ceiling",
  "rise",
  "riseLower",
  "riseUpper",
  "riseLevel",
  "risePValue",
  "riseAdjusted",
  "beforeCount",
  "beforeShare",
  "afterCount",
  "afterShare",
  "change",
  "changeLower",
  "changeUpper",
  "changeLevel",
  "pValue",
  "adjusted",
  "detectable",
  "atMost",
  "without",
];

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

Deno.test("limits, levels and what could be shown are those of the comparison, in points", () => {
  let detectable = 0;
  // Of few people nothing could be shown, of twenty times as many something can.
  fc.assert(fc.property(anyPairs, fc.constantFrom(1, 20), (pairs, times) => {
    const compared = compareBeforeAfter([countsOf(Array.from({ length: times }, () => pairs).flat())]);
    const [one] = compared;
    if (one?.kind !== "paired") return;
    const [row] = beforeAfterTable(compared, { key: "t" }).rows;
    const { roseShare, netRise, favourable: { change }, visible } = one;
    const shares: Readonly<Record<string, number | null>> = {
      shareRoseLower: roseShare.lower,
      shareRoseUpper: roseShare.upper,
      riseLower: netRise.lower,
      riseUpper: netRise.upper,
      riseLevel: netRise.confidenceLevel,
      changeLower: change.lower,
      changeUpper: change.upper,
      changeLevel: change.confidenceLevel,
      detectable: visible.detectable,
      atMost: visible.atMost,
    };
    for (const [id, share] of Object.entries(shares)) {
      if (share === null) assert.equal(row?.[id], null, id);
      else assert.ok(Math.abs(Number(row?.[id]) / 100 - share) < 1e-12, `${id}: ${row?.[id]} for ${share}`);
    }
    if (visible.detectable !== null) detectable++;
  }));
  assert.ok(detectable > 0);
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
  assert.deepEqual(cellsOf(table, ["pairs", "rose", "fell", "rise", "beforeCount", "afterCount", "change"]), [
    [0, null, null, null, null, null, null],
    [null, null, null, null, 4, 20, 80],
  ]);
  // Sixteen turned favourable and nobody away, whoever they are: z = 16 / √16, and 2 Φ(−4) is 6.3342e-5 in R.
  assert.equal(Number(table.rows[1]?.pValue).toFixed(9), "0.000063342");
  assert.deepEqual(table.rows.map(({ without }) => without), [
    "前後の両方に答えた人がいない",
    "集計だけが分かり、組を作れない。肯定と変化は前20人・後20人の回答者に対するもので、最も不確かな組み合わせでのマクネマーのスコア検定による",
  ]);
});

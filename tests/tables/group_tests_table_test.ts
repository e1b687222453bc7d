import assert from "node:assert/strict";
import fc from "fast-check";
import { anyAnswers, distributionOf, NONE, unlikeGroups } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { groupPairsTable, groupTestsTable } from "../../lib/tables/group_tests_table.ts";

const comparison = compareGroups(unlikeGroups());

const IDS = [
  "question",
  "groups",
  "mapping",
  "people",
  "effectName",
  "effect",
  "test",
  "exact",
  "statistic",
  "pValue",
  "adjusted",
];

Deno.test("two groups have Cliff's delta and an exact test, three ε²; people are those with an answer", () => {
  const three = compareGroups([
    distributionOf([4, 4, 3], { id: "a" }),
    distributionOf([3, 2, NONE], { id: "b" }),
    distributionOf([1, 1, 2], { id: "c" }),
  ]);
  const table = assertTableLaws((option) => groupTestsTable([comparison, three], { key: "t", ...option }), IDS);
  assert.deepEqual(cellsOf(table, ["people", "effectName", "mapping"]), [
    [22, "クリフのデルタ", "そのまま"],
    [8, "ε²", "そのまま"],
  ]);
  assert.equal(table.rows[0]?.exact, "正確");
  assert.match(String(table.rows[1]?.groups), /aの催し \(3\)、bの催し \(2\)、cの催し \(3\)/);
  assert.ok(Number(table.rows[1]?.effect) > 0 && Number(table.rows[1]?.effect) <= 1);
});

Deno.test("groups exchanged, the effect changes its sign and p stays", () => {
  const [a, b] = [distributionOf([4, 4, 3, 3, 2], { id: "a" }), distributionOf([3, 2, 2, 1], { id: "b" })];
  const [row, mirrored] = groupTestsTable([compareGroups([a, b]), compareGroups([b, a])], { key: "t" }).rows;
  assert.ok(Number(row?.effect) > 0);
  assert.equal(mirrored?.effect, -Number(row?.effect));
  assert.equal(mirrored?.pValue, row?.pValue);
});

Deno.test("too few groups with answers have a row that says so, without numbers", () => {
  const refused = compareGroups([distributionOf([4, 3], { id: "a" }), distributionOf([NONE], { id: "b" })]);
  const table = assertTableLaws((option) => groupTestsTable([refused], { key: "t", ...option }), IDS);
  assert.deepEqual(cellsOf(table, ["people", "effect", "test", "statistic", "pValue", "adjusted"]), [
    [2, null, "答えた群が二つに満たない", null, null, null],
  ]);
});

const PAIR_IDS = [
  "question",
  "first",
  "second",
  "bases",
  "difference",
  "lower",
  "upper",
  "level",
  "pValue",
  "adjusted",
  "detectable",
  "ranks",
  "ranksLower",
  "ranksUpper",
  "ranksLevel",
  "ranksPValue",
  "ranksAdjusted",
  "exact",
];

Deno.test("the difference of a pair is first less second, in points, with the bases beside it", () => {
  const { rows, columns } = assertTableLaws(
    (option) => groupPairsTable([comparison], { key: "t", ...option }),
    PAIR_IDS,
  );
  assert.equal(rows.length, 1);
  // Points and levels in percent have one decimal; superiority, which is never more than 1, has three.
  for (const { id, type, decimals } of columns) {
    if (type === "number" && !/[pP]Value|djusted|exact/.test(id)) {
      assert.equal(decimals, /^ranks(?!Level)/.test(id) ? 3 : 1, id);
    }
  }
  assert.deepEqual([rows[0]?.difference, rows[0]?.bases], [25, "20・2"]);
  // Twenty people against two: R's sum over every table is 0.8 from 75.0 points on (share_power of power_of_differences.R).
  assert.equal(rows[0]?.detectable, 75);
});

Deno.test("groups exchanged, difference and superiority are mirrored and p stays; every interval holds its estimate", () => {
  fc.assert(fc.property(anyAnswers, anyAnswers, (a, b) => {
    const [one, other] = [distributionOf(a, { id: "a" }), distributionOf(b, { id: "b" })];
    const [row] = groupPairsTable([compareGroups([one, other])], { key: "t" }).rows;
    const [mirrored] = groupPairsTable([compareGroups([other, one])], { key: "t" }).rows;
    if (row === undefined || mirrored === undefined) return assert.ok(one.answered === 0 || other.answered === 0);
    const close = (left: unknown, right: number) =>
      assert.ok(Math.abs(Number(left) - right) < 1e-9, `${left} ${right}`);
    close(mirrored.difference, -Number(row.difference));
    close(mirrored.lower, -Number(row.upper));
    close(mirrored.ranks, -Number(row.ranks));
    close(mirrored.ranksLower, -Number(row.ranksUpper));
    for (const id of ["pValue", "ranksPValue", "exact"]) close(mirrored[id], Number(row[id]));
    assert.deepEqual([mirrored.first, mirrored.second], [row.second, row.first]);
    assert.ok(Number(row.lower) <= Number(row.difference) + 0.05 && Number(row.difference) - 0.05 <= Number(row.upper));
    // No interval without a p-value, no p-value without an interval.
    assert.equal(row.ranksPValue === null, row.ranksLower === null);
    const isClear = Number(row.lower) > 0 || Number(row.upper) < 0;
    if (Math.abs(Number(row.adjusted) - 0.05) > 1e-9) assert.equal(isClear, Number(row.adjusted) < 0.05);
    assert.ok(Number(row.adjusted) >= 0 && Number(row.adjusted) <= 1);
  }));
});

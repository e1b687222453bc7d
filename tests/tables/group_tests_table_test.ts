import assert from "node:assert/strict";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { groupTestsTable } from "../../lib/tables/group_tests_table.ts";
import { distributionOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";

const answers = [...Array<number>(15).fill(3), ...Array<number>(5).fill(1)];
const comparison = compareGroups([
  distributionOf(answers, { id: "one", applicants: 42 }),
  distributionOf([1, 4], { id: "two" }),
  distributionOf([NONE], { id: "silent" }),
]);

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

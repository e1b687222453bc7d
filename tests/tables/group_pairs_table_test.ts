import assert from "node:assert/strict";
import fc from "fast-check";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { groupPairsTable } from "../../lib/tables/group_pairs_table.ts";
import { anyAnswers, distributionOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";

const answers = [...Array<number>(15).fill(3), ...Array<number>(5).fill(1)];
const comparison = compareGroups([
  distributionOf(answers, { id: "one", applicants: 42 }),
  distributionOf([1, 4], { id: "two" }),
  distributionOf([NONE], { id: "silent" }),
]);

const IDS = [
  "question",
  "first",
  "second",
  "bases",
  "difference",
  "lower",
  "upper",
  "allLower",
  "allUpper",
  "superiority",
  "superiorityLower",
  "superiorityUpper",
  "exact",
  "adjusted",
];

Deno.test("the difference of a pair is first less second, in points, with the bases beside it", () => {
  const { rows } = assertTableLaws((option) => groupPairsTable([comparison], { key: "t", ...option }), IDS);
  assert.equal(rows.length, 1);
  assert.deepEqual([rows[0]?.difference, rows[0]?.bases], [25, "20・2"]);
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
    close(mirrored.allLower, -Number(row.allUpper));
    close(mirrored.superiority, 1 - Number(row.superiority));
    close(mirrored.superiorityLower, 1 - Number(row.superiorityUpper));
    close(mirrored.exact, Number(row.exact));
    assert.deepEqual([mirrored.first, mirrored.second], [row.second, row.first]);
    assert.ok(Number(row.lower) <= Number(row.difference) + 0.05 && Number(row.difference) - 0.05 <= Number(row.upper));
    assert.ok(Number(row.allLower) <= Number(row.lower) && Number(row.upper) <= Number(row.allUpper));
    assert.ok(Number(row.adjusted) >= 0 && Number(row.adjusted) <= 1);
  }));
});

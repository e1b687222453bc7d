import assert from "node:assert/strict";
import { distributionOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { groupOddsTable } from "../../lib/tables/group_odds_table.ts";

const ODDS_IDS = [
  "question",
  "reference",
  "group",
  "people",
  "oddsRatio",
  "lower",
  "upper",
  "pValue",
  "fit",
  "emptyCells",
  "remark",
];

Deno.test("each group has its odds against the first, of the people of both", () => {
  const [a, b, c] = [[4, 3, 3, 2, 1], [4, 4, 3, 2], [3, 2, 2, 1, 1, NONE]].map((answers, at) =>
    distributionOf(answers, { id: "abc"[at] ?? "" })
  );
  assert.ok(a !== undefined && b !== undefined && c !== undefined);
  const table = assertTableLaws(
    (option) => groupOddsTable([compareGroups([a, b, c])], { key: "t", ...option }),
    ODDS_IDS,
  );
  assert.deepEqual(cellsOf(table, ["reference", "group", "people", "remark"]), [
    ["aの催し", "bの催し", 9, ""],
    ["aの催し", "cの催し", 10, ""],
  ]);
  const [higher, lower] = table.rows;
  assert.ok(Number(higher?.oddsRatio) > 1 && Number(lower?.oddsRatio) < 1);
  for (const row of table.rows) {
    assert.ok(Number(row.lower) < Number(row.oddsRatio) && Number(row.oddsRatio) < Number(row.upper));
  }
  // Set against the other group the odds are the inverse.
  const [one] = groupOddsTable([compareGroups([a, b])], { key: "t" }).rows;
  const [other] = groupOddsTable([compareGroups([b, a])], { key: "t" }).rows;
  assert.ok(Math.abs(Number(one?.oddsRatio) * Number(other?.oddsRatio) - 1) < 1e-6);
});

Deno.test("where the odds model cannot be fitted a reason stands in place of numbers", () => {
  const apart = compareGroups([distributionOf([1, 1], { id: "low" }), distributionOf([4, 4], { id: "high" })]);
  const alike = compareGroups([distributionOf([3, 3], { id: "one" }), distributionOf([3], { id: "two" })]);
  const { rows } = assertTableLaws((option) => groupOddsTable([apart, alike], { key: "t", ...option }), ODDS_IDS);
  assert.deepEqual(rows.map(({ oddsRatio, remark, people }) => [oddsRatio, remark, people]), [
    [null, "群の答えが重ならず（分離）、有限のオッズ比がない", 4],
    [null, "全員が同じ段階で答えており、比がない", 3],
  ]);
});

import assert from "node:assert/strict";
import { goalsTable } from "../../../../lib/reports/fy2021/facts/goals.ts";
import { recordsOf } from "./records_of.ts";

const goals = await recordsOf(goalsTable);

Deno.test("Four municipalities set two goals each and 大牟田市 one", () => {
  const numbers = Map.groupBy(goals, ({ municipalityId }) => municipalityId);
  assert.deepEqual(
    [...numbers].map(([municipalityId, list]) => [municipalityId, ...list.map(({ number }) => number)]),
    [["gyoda", 1, 2], ["soka", 1, 2], ["tomakomai", 1, 2], ["kushiro", 1, 2], ["omuta", 1]],
  );
});

Deno.test("行田市 and 草加市 share their first goal, and no other goal is shared", () => {
  const sharing = Map.groupBy(goals, ({ wording }) => wording);
  const shared = [...sharing.values()].filter((list) => list.length > 1);
  assert.deepEqual(shared.map((list) => list.map(({ goalId }) => goalId)), [["gyoda-goal-1", "soka-goal-1"]]);
});

import assert from "node:assert/strict";
import { eventsTable } from "../../../../lib/study/study_event.ts";
import { plannedActionsTable } from "../../../../lib/reports/fy2021/facts/planned_actions.ts";
import { recordsOf } from "./records_of.ts";

const actions = await recordsOf(plannedActionsTable);
const events = await recordsOf(eventsTable);

Deno.test("Three actions were planned with 行田市, two with three cities, one with 大牟田市", () => {
  const counts = [...Map.groupBy(actions, ({ municipalityId }) => municipalityId)].map((
    [name, list],
  ) => [name, list.length]);
  assert.deepEqual(counts, [["gyoda", 3], ["soka", 2], ["tomakomai", 2], ["kushiro", 2], ["omuta", 1]]);
});

Deno.test("Every event came of a plan, and of plans of municipalities it was for", () => {
  for (const { eventId, municipalityIds } of events) {
    const planning = actions.filter(({ eventIds }) => eventIds.includes(eventId));
    assert.ok(planning.length > 0, eventId);
    for (const { municipalityId } of planning) assert.ok(municipalityIds.includes(municipalityId), eventId);
  }
});

Deno.test("All five cities planned exchange meetings, under one title", () => {
  assert.equal(actions.filter(({ title }) => title === "自治体間意見交換会").length, 5);
});

import assert from "node:assert/strict";
import { recordsOf } from "./records_of.ts";
import {
  chainLinksTable,
  goalsTable,
  outcomesTable,
  plannedActionsTable,
} from "../../../../lib/reports/fy2021/facts/goal_tables.ts";
import { eventsTable } from "../../../../lib/study/study_event.ts";
import { readTable } from "../../../../lib/data/read_table.ts";
import { hearingFindingsTable } from "../../../../lib/reports/fy2021/facts/municipality_tables.ts";

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

const outcomesReading = await readTable(outcomesTable);
const records = outcomesReading.rows.map(({ record }) => record);

Deno.test("the municipalities report 5, 5, 3, 2 and 2 outcomes", () => {
  assert.deepEqual(outcomesReading.faults, []);
  const counts = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"].map((municipality) =>
    records.filter(({ municipalityId }) => municipalityId === municipality).length
  );
  assert.deepEqual(counts, [5, 5, 3, 2, 2]);
});

Deno.test("printed numbers run ①, ② … in every municipality; only Tomakomai has one outcome without number and goal", () => {
  const marks = records.filter(({ numberPrinted }) => numberPrinted !== null);
  assert.equal(marks.length, 16);
  for (const { order, numberPrinted } of marks) assert.equal(numberPrinted, "①②③④⑤".charAt(order - 1));
  assert.deepEqual(
    records.filter(({ numberPrinted }) => numberPrinted === null),
    records.filter((one) => one.goalId === null),
  );
  assert.deepEqual(records.filter(({ goalId }) => goalId === null).map(({ outcomeId }) => outcomeId), [
    "tomakomai-outcome-3",
  ]);
});

Deno.test("the report leaves something to do in three places: twice in Tomakomai, once in Kushiro", () => {
  const open = records.filter(({ openIssue }) => openIssue !== null);
  assert.deepEqual(open.map(({ outcomeId }) => outcomeId), [
    "tomakomai-outcome-1",
    "tomakomai-outcome-2",
    "kushiro-outcome-2",
  ]);
});

Deno.test("every municipality says that the exchange meetings made the programme easier to explain", () => {
  const explained = records.filter(({ topics }) => topics.includes("external-explanation"));
  assert.deepEqual(explained.map(({ municipalityId }) => municipalityId), [
    "gyoda",
    "soka",
    "tomakomai",
    "kushiro",
    "omuta",
  ]);
});

const links = await recordsOf(chainLinksTable);

Deno.test("From every goal a finding can be reached backwards and an outcome forwards", async () => {
  for (const { goalId } of await recordsOf(goalsTable)) {
    assert.ok(links.some(({ fromKind, toId }) => fromKind === "finding" && toId === goalId), goalId);
    const actions = links.filter(({ fromId }) => fromId === goalId).map(({ toId }) => toId);
    assert.ok(links.some(({ fromId, toKind }) => actions.includes(fromId) && toKind === "outcome"), goalId);
  }
});

Deno.test("An action that led to an outcome of a goal is linked with that goal", () => {
  for (const { fromId, toId, toKind, linkId } of links) {
    const goalId = records.find(({ outcomeId }) => outcomeId === toId)?.goalId ?? null;
    if (toKind !== "outcome" || goalId === null) continue;
    assert.ok(links.some((link) => link.fromId === goalId && link.toId === fromId), linkId);
  }
});

Deno.test("Only 苫小牧市's exchange meetings serve no printed goal; their outcome stands under その他", async () => {
  const actions = await recordsOf(plannedActionsTable);
  const without = actions.filter(({ actionId }) =>
    !links.some(({ fromKind, toId }) => fromKind === "goal" && toId === actionId)
  );
  assert.deepEqual(without.map(({ actionId }) => actionId), ["tomakomai-action-2"]);
  const reached = links.filter(({ fromId }) => fromId === "tomakomai-action-2").map(({ toId }) => toId);
  assert.deepEqual(records.filter(({ goalId }) => goalId === null).map(({ outcomeId }) => outcomeId), reached);
});

Deno.test("Findings that lead to goals are issues, for a goal answers a lack", async () => {
  const natureOf = new Map((await recordsOf(hearingFindingsTable)).map(({ findingId, nature }) => [findingId, nature]));
  for (const { fromKind, fromId, linkId } of links) {
    if (fromKind === "finding") assert.equal(natureOf.get(fromId), "issue", linkId);
  }
});

Deno.test("Why a goal was set, and which action serves it, is never printed", () => {
  for (const { toKind, basis, fromKind, linkId } of links) {
    if (toKind === "goal" || fromKind === "goal") assert.equal(basis, "reading", linkId);
  }
});

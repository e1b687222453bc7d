import assert from "node:assert/strict";
import { chainLinksTable } from "../../../../lib/reports/fy2021/facts/chain_links.ts";
import { goalsTable } from "../../../../lib/reports/fy2021/facts/goals.ts";
import { hearingFindingsTable } from "../../../../lib/reports/fy2021/facts/hearing_findings.ts";
import { outcomesTable } from "../../../../lib/reports/fy2021/facts/outcomes.ts";
import { plannedActionsTable } from "../../../../lib/reports/fy2021/facts/planned_actions.ts";
import { recordsOf } from "./records_of.ts";

const links = await recordsOf(chainLinksTable);
const outcomes = await recordsOf(outcomesTable);

Deno.test("From every goal a finding can be reached backwards and an outcome forwards", async () => {
  for (const { goalId } of await recordsOf(goalsTable)) {
    assert.ok(links.some(({ fromKind, toId }) => fromKind === "finding" && toId === goalId), goalId);
    const actions = links.filter(({ fromId }) => fromId === goalId).map(({ toId }) => toId);
    assert.ok(links.some(({ fromId, toKind }) => actions.includes(fromId) && toKind === "outcome"), goalId);
  }
});

Deno.test("An action that led to an outcome of a goal is linked with that goal", () => {
  for (const { fromId, toId, toKind, linkId } of links) {
    const goalId = outcomes.find(({ outcomeId }) => outcomeId === toId)?.goalId ?? null;
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
  assert.deepEqual(outcomes.filter(({ goalId }) => goalId === null).map(({ outcomeId }) => outcomeId), reached);
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

import assert from "node:assert/strict";
import { beforeAfterChanges } from "../../lib/comparisons/before_after_changes.ts";
import { madeSurvey, twoSheets } from "../page/one_city.ts";

const adjustment = "holm";

Deno.test("asked twice on one sheet, or on two joined ones: 17 rose, 6 stayed, nobody fell", () => {
  for (const surveys of [[madeSurvey()], twoSheets("linked")]) {
    const [change, ...others] = beforeAfterChanges(surveys, { adjustment });
    assert.deepEqual(others, []);
    assert.ok(change?.kind === "paired");
    assert.deepEqual([change.construct, change.movement], ["support", { rose: 17, same: 6, fell: 0 }]);
  }
});

Deno.test("of two sheets that are not joined the margins are compared, for as many people as can be behind them", () => {
  const [change, ...others] = beforeAfterChanges(twoSheets("unlinked"), { adjustment });
  assert.deepEqual(others, []);
  assert.ok(change?.kind === "margins");
  const { applicants } = change.counts.before;
  assert.equal(change.people, Math.min(48, applicants ?? 48));
});

Deno.test("a sheet of before without one of after, or with one of another event, is compared with nothing", () => {
  const [before, after] = twoSheets("linked");
  assert.ok(before !== undefined && after !== undefined);
  assert.deepEqual(beforeAfterChanges([before], { adjustment }), []);
  const elsewhere = { ...after, event: { ...after.event, eventId: "spring-lecture" } };
  assert.deepEqual(beforeAfterChanges([before, elsewhere], { adjustment }), []);
});

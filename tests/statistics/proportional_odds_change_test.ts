/** Ordinal logit with event × time: R on random transition tables, laws, refusals. */
import assert from "node:assert/strict";
import {
  type ProportionalOddsChange,
  proportionalOddsChange,
  unlinkedProportionalOddsChange,
} from "../../lib/statistics/proportional_odds_change.ts";
import { isRefusal, type StatedRefusal } from "../../lib/statistics/test_result.ts";
import { assertNear, readReference } from "./reference.ts";
import type { OddsRatio } from "../../lib/statistics/odds_ratio.ts";

type Cells = readonly (readonly number[])[];
interface Case {
  readonly events: readonly Cells[];
  /** Changes of the events, then their differences pair by pair. */
  readonly estimates: readonly number[];
  readonly se: readonly number[];
  readonly robust: readonly number[];
  /** Wald's chi-square of all interactions: answers of different people, and of the same. */
  readonly wald: readonly [number, number];
}

const cases = readReference<Case>("proportional_odds_change");
const margins = (cells: Cells) => ({
  before: cells.map((row) => row.reduce((sum, count) => sum + count, 0)),
  after: cells.map((_, after) => cells.reduce((sum, row) => sum + (row[after] ?? NaN), 0)),
});
function model(result: ProportionalOddsChange | StatedRefusal): ProportionalOddsChange {
  assert.ok(!isRefusal(result), JSON.stringify(result));
  return result;
}
const rows = (result: ProportionalOddsChange): readonly OddsRatio[] => [...result.changes, ...result.interactions];

Deno.test("estimates, errors and interactions of the same people agree with clm and its sandwich on 240 sets of tables", () => {
  assert.equal(cases.length, 240);
  for (const one of cases) {
    const result = model(proportionalOddsChange(one.events));
    rows(result).forEach((row, at) => {
      assertNear(row.logOddsRatio, one.estimates[at] ?? NaN, one);
      assertNear(row.standardError, one.robust[at] ?? NaN, one);
      // The interval and p are Wald's of these, and so say the same.
      assert.equal(row.pValue < 0.05, row.lower > 1 || row.upper < 1);
    });
    assertNear(result.interactionTest.statistic, one.wald[1], one);
    assert.equal(result.interactionTest.degreesOfFreedom, one.events.length - 1);
  }
});

Deno.test("answers of different people have clm's own standard errors", () => {
  for (const one of cases) {
    const result = model(unlinkedProportionalOddsChange(one.events.map(margins)));
    rows(result).forEach((row, at) => {
      assertNear(row.logOddsRatio, one.estimates[at] ?? NaN, one);
      assertNear(row.standardError, one.se[at] ?? NaN, one);
    });
    assertNear(result.interactionTest.statistic, one.wald[0], one);
  }
});

Deno.test("events exchanged, and before and after exchanged, mirror; a scale turned round mirrors; unused levels do nothing", () => {
  for (const { events } of cases.slice(0, 60)) {
    const one = model(proportionalOddsChange(events));
    const exchanged = model(proportionalOddsChange(events.toReversed()));
    assertNear(exchanged.changes.at(-1)?.logOddsRatio ?? NaN, one.changes[0]?.logOddsRatio ?? NaN, events);
    assertNear(exchanged.interactionTest.statistic, one.interactionTest.statistic, events);
    const turned = events.map((cells) => cells.map((row) => row.toReversed()).toReversed());
    const back = events.map((cells) => cells.map((_, after) => cells.map((row) => row[after] ?? NaN)));
    for (const other of [turned, back]) {
      const mirrored = model(proportionalOddsChange(other));
      mirrored.changes.forEach((row, at) =>
        assertNear(row.logOddsRatio, -(one.changes[at]?.logOddsRatio ?? NaN), events)
      );
    }
    const wider = events.map((cells) => [[0, ...cells.map(() => 0)], ...cells.map((row) => [0, ...row])]);
    assertNear(model(proportionalOddsChange(wider)).interactionTest.statistic, one.interactionTest.statistic, events);
  }
});

Deno.test("separation and one move for all are refused in words; wrong shapes are errors", () => {
  const fine = [[4, 3], [2, 5]];
  const refused = (events: readonly Cells[]) => {
    const result = proportionalOddsChange(events);
    assert.ok(isRefusal(result));
    return result.refused;
  };
  assert.match(refused([fine, [[0, 5], [0, 0]]]), /separation/);
  assert.match(refused([[[3, 0], [0, 0]], [[5, 0], [0, 0]]]), /alike/);
  assert.match(refused([fine, [[3, 0], [0, 4]]]), /no spread/);
  assert.ok(isRefusal(unlinkedProportionalOddsChange([
    { before: [5, 0], after: [0, 5] },
    { before: [2, 3], after: [2, 3] },
  ])));
  assert.throws(() => proportionalOddsChange([fine]), TypeError);
  assert.throws(() => proportionalOddsChange([fine, [[1]]]), /same levels/);
  assert.throws(() => proportionalOddsChange([fine, [[0, 0], [0, 0]]]), RangeError);
  assert.throws(() => unlinkedProportionalOddsChange([{ before: [1, 2], after: [2, 1] }]), TypeError);
  assert.throws(
    () => unlinkedProportionalOddsChange([{ before: [1, 2], after: [0, 0] }, { before: [1, 2], after: [2, 1] }]),
    RangeError,
  );
});

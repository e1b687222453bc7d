/** Intervals that packages lack, against their definitions in base R: at least 200 random tied tables each. */
import assert from "node:assert/strict";
import { meanChange } from "../../lib/statistics/mean_change.ts";
import { meanChangeDifference } from "../../lib/statistics/mean_change_difference.ts";
import { newcombePairedInterval } from "../../lib/statistics/newcombe_paired_interval.ts";
import { probabilityOfSuperiority } from "../../lib/statistics/probability_of_superiority.ts";
import { rankBiserial } from "../../lib/statistics/rank_biserial.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { transitionCounts } from "../../lib/statistics/transition_counts.ts";
import { assertClose, assertNear, casesOfKind } from "./reference.ts";

type Pair = readonly [number, number];
type Case =
  | {
    readonly kind: "paired";
    readonly cells: readonly [number, number, number, number];
    readonly newcombe: Pair;
    readonly mover: Pair;
  }
  | {
    readonly kind: "welch";
    readonly first: readonly number[];
    readonly second: readonly number[];
    readonly estimate: number;
    readonly t: number;
    readonly df: number;
    readonly p: number;
    readonly limits: Pair;
  }
  | { readonly kind: "ranks"; readonly changes: readonly number[]; readonly estimate: number; readonly limits: Pair }
  | {
    readonly kind: "superiority";
    readonly first: readonly number[];
    readonly second: readonly number[];
    readonly estimate: number;
    readonly limits: Pair;
  };

const ofKind = casesOfKind<Case>("intervals");

function assertLimits(found: { readonly lower: number; readonly upper: number }, limits: Pair, about: unknown): void {
  assertNear(found.lower, limits[0], about);
  assertNear(found.upper, limits[1], about);
}

/** People who moved by these numbers of levels, as a table over seven levels. */
function moved(changes: readonly number[]) {
  const before = changes.map((change) => change < 0 ? 4 : 1);
  return transitionCounts(before, changes.map((change, at) => (before[at] ?? NaN) + change), { levels: 7 });
}

Deno.test("Newcombe's paired interval and MOVER agree with Wilson limits of prop.test put together, on 240 tables", () => {
  for (const one of ofKind("paired")) {
    const [neither, gained, lost, both] = one.cells;
    const cells = [[neither, gained], [lost, both]] as const;
    assertLimits(newcombePairedInterval(cells), one.newcombe, one);
    assertLimits(newcombePairedInterval(cells, { correlation: "observed" }), one.mover, one);
  }
});

Deno.test("the difference of two mean changes agrees with t.test of people's changes, on 220 pairs of tables", () => {
  for (const one of ofKind("welch")) {
    const [first, second] = [one.first, one.second].map((changes) => meanChange(moved(changes), { replicates: 20 }));
    assert.ok(first !== undefined && second !== undefined && !isRefusal(first) && !isRefusal(second));
    const test = meanChangeDifference(first, second);
    assertNear(test.estimate, one.estimate, one);
    assertNear(test.statistic, one.t, one);
    assertNear(test.degreesOfFreedom, one.df, one);
    assertClose(test.pValue, one.p, { about: JSON.stringify(one) });
    assertLimits(test, one.limits, one);
  }
});

Deno.test("the score interval of the rank-biserial correlation agrees with its equation solved by uniroot, on 220 tables", () => {
  for (const one of ofKind("ranks")) {
    const found = rankBiserial(moved(one.changes));
    assertNear(found.estimate, one.estimate, one);
    assertLimits(found, one.limits, one);
  }
});

Deno.test("the score interval of superiority agrees with its equation solved by uniroot, on 220 pairs of groups", () => {
  for (const one of ofKind("superiority")) {
    const found = probabilityOfSuperiority(one.first, one.second);
    assertNear(found.estimate, one.estimate, one);
    assertLimits(found, one.limits, one);
  }
});

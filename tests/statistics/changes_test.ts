/** Stratified signed ranks, mean changes, standardisation, effective sizes, power: references, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { detectableChange, pairedScorePower } from "../../lib/statistics/detectable_change.ts";
import { directStandardisation } from "../../lib/statistics/direct_standardisation.ts";
import {
  clusteredSampleSize,
  overlappingSampleSize,
  weightedSampleSize,
} from "../../lib/statistics/effective_sample_size.ts";
import { meanChange } from "../../lib/statistics/mean_change.ts";
import { meanChangeDifference } from "../../lib/statistics/mean_change_difference.ts";
import { newcombePairedInterval } from "../../lib/statistics/newcombe_paired_interval.ts";
import { pairedScore } from "../../lib/statistics/paired_score.ts";
import { signedRank } from "../../lib/statistics/signed_rank.ts";
import { stratifiedSignedRank } from "../../lib/statistics/stratified_signed_rank.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { assertClose, assertNear, casesOfKind } from "./reference.ts";

type Cells = readonly (readonly number[])[];
type Case =
  | { readonly kind: "stratified"; readonly strata: readonly Cells[]; readonly statistic: number; readonly p: number }
  | {
    readonly kind: "mean";
    readonly cells: Cells;
    readonly mean: number;
    readonly sd: number;
    readonly t: number;
    readonly p: number;
    readonly lower: number;
    readonly upper: number;
  }
  | {
    readonly kind: "welch";
    readonly first: Cells;
    readonly second: Cells;
    readonly estimate: number;
    readonly t: number;
    readonly df: number;
  }
  | {
    readonly kind: "standardised";
    readonly strata: readonly (readonly [number, number, number])[];
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
  }
  | {
    readonly kind: "power";
    readonly pairs: number;
    readonly up: number;
    readonly down: number;
    readonly power: number;
  };

const ofKind = casesOfKind<Case>("changes");

function changeOf(cells: Cells) {
  const change = meanChange(cells, { replicates: 20 });
  assert.ok(!isRefusal(change), JSON.stringify(cells));
  return change;
}

Deno.test("the stratified signed-rank test counts every sign pattern as whole numbers do, on 200 sets of tables", () => {
  for (const one of ofKind("stratified")) {
    const test = stratifiedSignedRank(one.strata);
    assertClose(test.pValue, one.p, { about: JSON.stringify(one) });
    assert.equal(test.statistic, one.statistic);
  }
});

Deno.test("one stratum is the signed-rank test; an order of strata or an unmoved one changes nothing", () => {
  for (const { strata } of ofKind("stratified").slice(0, 60)) {
    const [first = []] = strata;
    assert.equal(stratifiedSignedRank([first]).pValue, signedRank(first).pValue);
    const test = stratifiedSignedRank(strata);
    assertClose(stratifiedSignedRank(strata.toReversed()).pValue, test.pValue);
    assertClose(stratifiedSignedRank([...strata, [[3, 0], [0, 2]]]).pValue, test.pValue);
  }
  assert.throws(() => stratifiedSignedRank([]), RangeError);
});

Deno.test("mean changes agree with the series of t with 40 digits on 200 tables", () => {
  for (const one of ofKind("mean")) {
    const change = changeOf(one.cells);
    assertNear(change.estimate, one.mean, one);
    assertNear(change.standardDeviation, one.sd, one);
    assertNear(change.statistic, one.t, one);
    assertNear(change.lower, one.lower, one);
    assertNear(change.upper, one.upper, one);
    if (one.p > 1e-12) assertClose(change.pValue, one.p, { about: JSON.stringify(one) });
    assertNear(change.after.mean - change.before.mean, one.mean, one);
    assert.equal(change.pValue < 0.05, change.lower > 0 || change.upper < 0);
  }
});

Deno.test("differences of mean changes agree with exact fractions on 200 pairs of tables", () => {
  for (const one of ofKind("welch")) {
    const test = meanChangeDifference(changeOf(one.first), changeOf(one.second));
    assertNear(test.estimate, one.estimate, one);
    assertNear(test.statistic, one.t, one);
    assertNear(test.degreesOfFreedom, one.df, one);
    assert.equal(test.pValue < 0.05, test.lower > 0 || test.upper < 0);
  }
});

Deno.test("the paired bootstrap is seeded and covers the estimate; no spread is refused", () => {
  const cells = [[2, 5, 1], [1, 3, 4], [0, 1, 3]];
  const [one, again, other] = [meanChange(cells), meanChange(cells), meanChange(cells, { seed: 2 })];
  assert.deepEqual(one, again);
  assert.ok(!isRefusal(one) && !isRefusal(other) && one.bootstrap !== null);
  assert.notDeepEqual(one.bootstrap, other.bootstrap);
  assert.ok(one.bootstrap.lower < one.estimate && one.estimate < one.bootstrap.upper);
  assert.ok(isRefusal(meanChange([[0, 4], [0, 0]])));
  assert.ok(isRefusal(meanChange([[0, 1], [0, 0]])));
});

Deno.test("standardised shares agree with 40 digits on 200 sets of categories", () => {
  for (const one of ofKind("standardised")) {
    const share = directStandardisation(one.strata.map(([count, total, standard]) => ({ count, total, standard })));
    assert.ok(share !== null);
    assertNear(share.estimate, one.estimate, one);
    assertNear(share.lower, one.lower, one);
    assertNear(share.upper, one.upper, one);
  }
});

Deno.test("a group standardised to itself keeps its share; a category of nobody that weighs makes it unknown", () => {
  const strata = [{ count: 3, total: 8, standard: 8 }, { count: 5, total: 6, standard: 6 }];
  assertClose(directStandardisation(strata)?.estimate ?? NaN, 8 / 14);
  assert.equal(directStandardisation([...strata, { count: 0, total: 0, standard: 1 }]), null);
  assert.ok(directStandardisation([...strata, { count: 0, total: 0, standard: 0 }]) !== null);
});

Deno.test("power agrees with the trinomial sum in fractions on 200 situations", () => {
  for (const one of ofKind("power")) {
    assertNear(pairedScorePower(one, { pairs: one.pairs }), one.power, one);
  }
});

Deno.test("what cannot be told shrinks with the number of pairs, and is what the test finds four times in five", () => {
  const sizes = [12, 20, 24, 124, 2000];
  const found = sizes.map((pairs) => detectableChange({ pairs }) ?? NaN);
  assert.deepEqual(found, found.toSorted((a, b) => b - a));
  // The exact route and the approximation meet.
  const [exact = NaN, approximate = NaN] = [300, 301].map((pairs) => detectableChange({ pairs }) ?? NaN);
  assert.ok(Math.abs(exact - approximate) <= 0.002);
  sizes.forEach((pairs, at) => {
    const up = (found[at] ?? NaN) + 0.1;
    assert.ok(pairedScorePower({ up, down: 0.1 }, { pairs }) >= 0.8);
    assert.ok(pairedScorePower({ up: up - 0.001, down: 0.1 }, { pairs }) < 0.8);
  });
  // Three pairs can never give a z of 1.96.
  assert.equal(detectableChange({ pairs: 3 }), null);
});

Deno.test("equal weights, no correlation and no overlap cost nothing; the rest costs what Kish says", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 }), (w) => {
      const { effective, sampleSize } = weightedSampleSize(w);
      assert.ok(effective <= sampleSize + 1e-9 && effective >= 1 - 1e-9);
      assertClose(weightedSampleSize(w.map((weight) => 3 * weight)).effective, effective);
    }),
  );
  assert.equal(clusteredSampleSize({ clusterSizes: [20, 12], correlation: 0 }).designEffect, 1);
  assertClose(clusteredSampleSize({ clusterSizes: [20], correlation: 1 }).effective, 1);
  assert.equal(overlappingSampleSize([20, 12], 0).effective, 32);
  assertClose(overlappingSampleSize([12, 12], 12).effective, 12);
  assert.throws(() => weightedSampleSize([-1]), RangeError);
  assert.throws(() => clusteredSampleSize({ clusterSizes: [], correlation: 0 }), RangeError);
  assert.throws(() => overlappingSampleSize([20, 12], 13), RangeError);
});

Deno.test("the paired MOVER interval lies within Newcombe's where before and after go together, and mirrors", () => {
  fc.assert(fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), (neither, gained, lost, both) => {
    if (neither + gained + lost + both === 0) return;
    const one = newcombePairedInterval([[neither, gained], [lost, both]], { correlation: "observed" });
    const mirror = newcombePairedInterval([[neither, lost], [gained, both]], { correlation: "observed" });
    assertNear(one.lower, -mirror.upper, one);
    assertNear(one.estimate, pairedScore({ up: gained, down: lost, pairs: one.sampleSize }).estimate, one);
    const wide = newcombePairedInterval([[neither, gained], [lost, both]]);
    if (neither * both > gained * lost) {
      assert.ok(one.lower >= wide.lower - 1e-12 && one.upper <= wide.upper + 1e-12);
    } else if (Math.abs(wide.lower) < 1 && Math.abs(wide.upper) < 1) assertNear(one.lower, wide.lower, one);
  }));
});

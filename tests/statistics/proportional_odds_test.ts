/** Proportional-odds model: ordinal::clm, logistic regression by hand, separation, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { proportionalOdds } from "../../lib/statistics/proportional_odds.ts";
import { proportionalOddsFit } from "../../lib/statistics/proportional_odds_fit.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { groupsOfCounts } from "./groups.ts";
import { assertClose, readReference } from "./reference.ts";

interface Case {
  readonly groups: readonly (readonly number[])[];
  readonly separated: number;
  readonly thresholds?: readonly number[];
  readonly shifts?: readonly number[];
  readonly se?: readonly number[];
  readonly log_likelihood?: number;
  readonly lr?: readonly [number, number];
  readonly nominal?: readonly [number | null, number | null];
}

const cases = readReference<Case>("proportional_odds");

Deno.test("estimates, standard errors and likelihood agree with ordinal::clm wherever clm finds a maximum", () => {
  const fitted = cases.filter(({ separated }) => separated === 0);
  assert.ok(fitted.length >= 150);
  for (const one of fitted) {
    const about = JSON.stringify(one.groups);
    const model = proportionalOdds(one.groups);
    assert.ok(!isRefusal(model), about);
    const agree = (actual: number, expected: number | undefined) =>
      assert.ok(
        Math.abs(actual - (expected ?? NaN)) <= 1e-7 * (1 + Math.abs(actual)),
        `${about}: ${actual}, clm ${expected}`,
      );
    model.thresholds.forEach((value, index) => agree(value, one.thresholds?.[index]));
    model.groups.forEach(({ logOddsRatio, standardError }, index) => {
      agree(logOddsRatio, one.shifts?.[index]);
      agree(standardError, one.se?.[index]);
    });
    agree(model.logLikelihood, one.log_likelihood);
    agree(model.groupTest.statistic, one.lr?.[0]);
    assert.equal(model.groupTest.degreesOfFreedom, one.lr?.[1]);
  }
});

Deno.test("the nominal test agrees with clm(y ~ 1, nominal = ~ group) where no cell is empty", () => {
  let compared = 0;
  for (const { groups, nominal } of cases) {
    const [statistic, degreesOfFreedom] = nominal ?? [null, null];
    const model = proportionalOdds(groups);
    if (isRefusal(model) || model.nominalTest === null || statistic === null) continue;
    compared++;
    assert.ok(Math.abs(model.nominalTest.statistic - statistic) < 1e-6 * (1 + statistic), JSON.stringify(groups));
    assert.equal(model.nominalTest.degreesOfFreedom, degreesOfFreedom);
  }
  assert.ok(compared >= 60, String(compared));
});

Deno.test("separation is stated exactly where clm runs away or fails", () => {
  const runaway = cases.filter(({ separated }) => separated === 1);
  assert.ok(runaway.length >= 20);
  for (const { groups, separated } of cases) {
    assert.equal(isRefusal(proportionalOdds(groups)), separated === 1, JSON.stringify(groups));
  }
});

Deno.test("on all small tables a maximum is found exactly where separation is not stated", () => {
  const counts = [...lists(2, 3)].filter((list) => list.some((count) => count > 0));
  for (const first of counts) {
    for (const second of counts) {
      if (first.some((count, level) => count + (second[level] ?? 0) === 0)) continue;
      const found = proportionalOddsFit([first, second]);
      const model = proportionalOdds([first, second]);
      // Running uphill without end shows as parameters beyond 12, or as a step that cannot be solved.
      const finite = found !== null && [...found.thresholds, ...found.shifts].every((value) => Math.abs(value) < 12);
      assert.equal(isRefusal(model), !finite, `${first} against ${second}`);
    }
  }
});

Deno.test("at the estimate the likelihood is flat: every parameter moved a little lowers it", () => {
  const model = proportionalOdds([[5, 9, 4, 2], [2, 6, 8, 7], [1, 3, 9, 9]]);
  assert.ok(!isRefusal(model));
  const groups = [[5, 9, 4, 2], [2, 6, 8, 7], [1, 3, 9, 9]];
  const shifts = [0, ...model.groups.map(({ logOddsRatio }) => logOddsRatio)];
  const logLikelihood = (thresholds: readonly number[], moved: readonly number[]) =>
    groups.reduce((sum, counts, group) =>
      sum + counts.reduce((part, count, level) => {
        const below = (cut: number) =>
          cut < 0 ? 0 : cut > 2 ? 1 : 1 / (1 + Math.exp((moved[group] ?? 0) - (thresholds[cut] ?? 0)));
        return part + count * Math.log(below(level) - below(level - 1));
      }, 0), 0);
  const best = logLikelihood(model.thresholds, shifts);
  assertClose(best, model.logLikelihood, { relative: 1e-12 });
  for (const by of [-1e-3, 1e-3]) {
    model.thresholds.forEach((_, at) =>
      assert.ok(logLikelihood(model.thresholds.map((value, index) => index === at ? value + by : value), shifts) < best)
    );
    [1, 2].forEach((at) =>
      assert.ok(logLikelihood(model.thresholds, shifts.map((value, index) => index === at ? value + by : value)) < best)
    );
  }
});

Deno.test("turning the scale round turns every odds ratio; unused levels change nothing", () => {
  fc.assert(fc.property(groupsOfCounts(), fc.nat(), (groups, place) => {
    const model = proportionalOdds(groups);
    const turned = proportionalOdds(groups.map((counts) => counts.toReversed()));
    const at = place % ((groups[0]?.length ?? 0) + 1);
    const widened = proportionalOdds(groups.map((counts) => counts.toSpliced(at, 0, 0)));
    assert.equal(isRefusal(turned), isRefusal(model));
    assert.equal(isRefusal(widened), isRefusal(model));
    if (isRefusal(model) || isRefusal(turned) || isRefusal(widened)) return;
    assert.deepEqual(widened.groups, model.groups);
    assert.deepEqual(widened.thresholds, model.thresholds);
    model.groups.forEach(({ logOddsRatio, standardError, pValue }, index) => {
      assert.ok(Math.abs(logOddsRatio + (turned.groups[index]?.logOddsRatio ?? NaN)) < 1e-6);
      assertClose(turned.groups[index]?.standardError ?? NaN, standardError, { relative: 1e-6 });
      assert.ok(pValue >= 0 && pValue <= 1);
    });
    for (const test of [model.groupTest, model.nominalTest]) {
      assert.ok(test === null || (test.statistic >= 0 && test.pValue >= 0 && test.pValue <= 1));
    }
  }));
});

Deno.test("proportional odds: all alike and no overlap are refused with a reason, and no number leaks out", () => {
  const alike = proportionalOdds([[0, 3], [0, 4]]);
  assert.deepEqual(alike, { method: "proportional-odds model", refused: "all answers are alike", sampleSize: 7 });
  for (const apart of [[[3, 0], [0, 3]], [[3, 1, 0], [0, 2, 3]], [[3, 2], [0, 4]], [[1, 0], [0, 1]]]) {
    const model = proportionalOdds(apart);
    assert.ok(isRefusal(model) && model.refused.startsWith("separation"), JSON.stringify(apart));
    assert.deepEqual(Object.keys(model).sort(), ["method", "refused", "sampleSize"]);
  }
  assert.throws(() => proportionalOdds([[1, 2], [0, 0]]), RangeError);
  assert.throws(() => proportionalOdds([[1, 2]]), TypeError);
});

function* lists(most: number, cells: number): Generator<number[]> {
  if (cells === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= most; first++) for (const rest of lists(most, cells - 1)) yield [first, ...rest];
}

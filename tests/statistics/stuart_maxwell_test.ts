/** Stuart–Maxwell and Bhapkar: fixture, coin, statsmodels, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { bhapkar } from "../../lib/statistics/bhapkar.ts";
import { solvePositiveDefinite } from "../../lib/statistics/solve_positive_definite.ts";
import { stuartMaxwell } from "../../lib/statistics/stuart_maxwell.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { transitionCounts } from "../../lib/statistics/transition_counts.ts";
import { assertClose, readReference } from "./reference.ts";

interface Table {
  readonly transitions: readonly number[];
  readonly levels: number;
}

const square = ({ transitions, levels }: Table) =>
  Array.from({ length: levels }, (_, row) => transitions.slice(row * levels, (row + 1) * levels));

Deno.test("Stuart–Maxwell: twelve pairs over four levels: χ² 8.428571 on 3 degrees of freedom, p .037937", () => {
  const before = [2, 2, 3, 1, 2, 3, 2, 2, 1, 3, 2, 3];
  const after = [3, 4, 3, 3, 3, 4, 2, 3, 3, 4, 3, 3];
  const test = stuartMaxwell(transitionCounts(before, after, { levels: 4 }));
  assert.equal(test.statistic.toFixed(6), "8.428571");
  assert.equal(test.degreesOfFreedom, 3);
  assert.equal(test.pValue.toFixed(6), "0.037937");
});

Deno.test("Stuart–Maxwell agrees with coin::mh_test, also where moves stay inside separate sets of levels", () => {
  const cases = readReference<Table & { statistic: number; df: number; p: number }>("marginal_homogeneity");
  assert.ok(cases.length >= 200);
  assert.ok(cases.some((one) => one.levels === 6 && one.df === 3));
  for (const one of cases) {
    const test = stuartMaxwell(square(one));
    assert.equal(test.degreesOfFreedom, one.df);
    // Where gains cancel χ² is 0, which a pseudo-inverse gives as 1e-30.
    if (one.statistic < 1e-9) assert.ok(test.statistic < 1e-9);
    else assertClose(test.statistic, one.statistic, { about: `${one.transitions}` });
    assertClose(test.pValue, one.p, { about: `${one.transitions}` });
  }
});

Deno.test("Stuart–Maxwell and Bhapkar agree with statsmodels without its added 0.5", () => {
  type Case = Table & { stuart_maxwell: [number, number]; bhapkar: [number, number] };
  const cases = readReference<Case>("bhapkar");
  assert.ok(cases.length >= 200);
  for (const one of cases) {
    const about = `${one.transitions}`;
    const stuart = stuartMaxwell(square(one));
    // statsmodels takes 1 − P(χ² below), which loses the digits of a small p.
    assert.ok(Math.abs(stuart.pValue - one.stuart_maxwell[1]) <= 1e-9 * stuart.pValue + 1e-15, about);
    const test = bhapkar(square(one));
    assert.ok(!isRefusal(test), about);
    assert.ok(Math.abs(test.statistic - one.bhapkar[0]) <= 1e-9 * one.bhapkar[0] + 1e-12, about);
    assert.ok(Math.abs(test.pValue - one.bhapkar[1]) <= 1e-9 * test.pValue + 1e-15, about);
  }
});

Deno.test("swapping before and after, and an unused level, change nothing", () => {
  const table = fc.integer({ min: 2, max: 5 }).chain((levels) => {
    const row = fc.array(fc.nat(5), { minLength: levels, maxLength: levels });
    return fc.array(row, { minLength: levels, maxLength: levels });
  }).filter((rows) => rows.flat().some((count) => count > 0));
  fc.assert(fc.property(table, fc.nat(), (rows, place) => {
    const test = stuartMaxwell(rows);
    assert.ok(test.pValue >= 0 && test.pValue <= 1 && test.statistic >= 0);
    const swapped = stuartMaxwell(rows.map((_, row) => rows.map((line) => line[row] ?? NaN)));
    assert.equal(swapped.degreesOfFreedom, test.degreesOfFreedom);
    assert.ok(Math.abs(swapped.statistic - test.statistic) < 1e-9);
    const at = place % (rows.length + 1);
    const widened = rows.map((row) => row.toSpliced(at, 0, 0)).toSpliced(at, 0, Array<number>(rows.length + 1).fill(0));
    assert.deepEqual(stuartMaxwell(widened), test);
  }));
});

Deno.test("Stuart–Maxwell and Bhapkar: edges give an answer or a stated refusal, never NaN", () => {
  const nobodyMoved = stuartMaxwell([[3, 0], [0, 4]]);
  assert.deepEqual([nobodyMoved.statistic, nobodyMoved.degreesOfFreedom, nobodyMoved.pValue], [0, 0, 1]);
  const unmoved = bhapkar([[3, 0], [0, 4]]);
  assert.ok(!isRefusal(unmoved) && unmoved.pValue === 1);
  assert.equal(stuartMaxwell([[0, 5], [0, 0]]).statistic, 5);
  const infinite = bhapkar([[0, 5], [0, 0]]);
  assert.ok(isRefusal(infinite) && infinite.sampleSize === 5);
  assert.throws(() => stuartMaxwell([[0]]), RangeError);
  assert.throws(() => stuartMaxwell([[1, 2], [3]]), TypeError);
});

Deno.test("a system that is not positive definite is not solved", () => {
  assert.equal(solvePositiveDefinite([[0]], [1]), null);
  assert.equal(solvePositiveDefinite([[1, 2], [2, 1]], [1, 1]), null);
});

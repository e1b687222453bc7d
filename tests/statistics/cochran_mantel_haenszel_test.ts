/** Cochran–Mantel–Haenszel: R on random tied tables, the exact distribution, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  cochranMantelHaenszel,
  type CochranMantelHaenszelResult,
} from "../../lib/statistics/cochran_mantel_haenszel.ts";
import { assertClose, readReference } from "./reference.ts";
import { randomCases } from "../random_cases.ts";

type Strata = readonly (readonly (readonly number[])[])[];
type Chi = readonly [statistic: number, degreesOfFreedom: number, pValue: number];
interface Case {
  readonly strata: Strata;
  readonly level_scores: readonly number[];
  readonly group_scores: readonly number[];
  readonly mantelhaen: Chi | null;
  readonly coin: Chi;
  readonly means: Chi;
  readonly along: Chi;
  readonly trend: Chi;
  readonly exact: number | null;
}

const cases = readReference<Case>("cochran_mantel_haenszel");

function assertChi(test: CochranMantelHaenszelResult, [statistic, df, p]: Chi, about: string): void {
  const gap = Math.abs(test.statistic - statistic);
  assert.ok(gap <= 1e-9 * Math.max(1, statistic), `${about} gives ${test.statistic}, expected ${statistic}`);
  assert.equal(test.degreesOfFreedom, df, about);
  assertClose(test.pValue, p, { about });
}

Deno.test("it agrees with mantelhaen.test on 262 random tied tables of 2 to 4 groups, 2 to 5 answers, 2 to 5 strata", () => {
  const comparable = cases.filter(({ mantelhaen }) => mantelhaen !== null);
  assert.equal(comparable.length, 262);
  for (const { strata, mantelhaen } of comparable) {
    if (mantelhaen !== null) assertChi(cochranMantelHaenszel(strata), mantelhaen, JSON.stringify(strata));
  }
});

Deno.test("with scores of answers, of groups, of both or of neither it agrees with coin::cmh_test on 320 tables", () => {
  assert.equal(cases.length, 320);
  for (const one of cases) {
    const { strata, level_scores: levelScores, group_scores: groupScores } = one;
    const about = JSON.stringify(strata);
    assertChi(cochranMantelHaenszel(strata), one.coin, about);
    assertChi(cochranMantelHaenszel(strata, { levelScores }), one.means, about);
    assertChi(cochranMantelHaenszel(strata, { groupScores }), one.along, about);
    assertChi(cochranMantelHaenszel(strata, { levelScores, groupScores }), one.trend, about);
  }
});

Deno.test("the Monte-Carlo p-value lies within five standard errors of coin's exact one", () => {
  const exact = cases.filter(({ exact }) => exact !== null).slice(0, 30);
  assert.equal(exact.length, 30);
  for (const { strata, level_scores: levelScores, exact: p } of exact) {
    const { pValue, monteCarlo } = cochranMantelHaenszel(strata, { levelScores, monteCarlo: { seed: 5 } });
    const error = Math.sqrt((p ?? NaN) * (1 - (p ?? NaN)) / 9999) + 1e-4;
    assert.ok(Math.abs(pValue - (p ?? NaN)) <= 5 * error, `${JSON.stringify(strata)}: ${pValue}, exact ${p}`);
    assert.equal(monteCarlo?.seed, 5);
  }
});

const stratum = fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });
const tables = fc.array(stratum, { minLength: 1, maxLength: 4 })
  .filter((strata) => strata.flat(2).some((count) => count > 0));
const levelScores = [1, 2, 3];

Deno.test("laws: interval and p agree, groups swapped mirror, strata in any order, unused levels, scores on another scale", () => {
  let differences = 0;
  fc.assert(
    fc.property(tables, (strata) => {
      const test = cochranMantelHaenszel(strata, { levelScores });
      const close = (other: CochranMantelHaenszelResult) => {
        assert.ok(Math.abs(other.statistic - test.statistic) <= 1e-9 * Math.max(1, test.statistic));
        assert.equal(other.degreesOfFreedom, test.degreesOfFreedom);
      };
      close(cochranMantelHaenszel(strata.toReversed(), { levelScores }));
      close(cochranMantelHaenszel(strata, { levelScores: [10, 12, 14] }));
      close(cochranMantelHaenszel([...strata, [[4, 0, 0], [3, 0, 0]], [[1, 2, 3], [0, 0, 0]]], { levelScores }));
      const wider = strata.map((groups) => groups.map((counts) => [...counts, 0]));
      close(cochranMantelHaenszel(wider, { levelScores: [1, 2, 3, 9] }));
      const mirrored = cochranMantelHaenszel(strata.map((groups) => groups.toReversed()), { levelScores });
      close(mirrored);
      if (test.difference === null) {
        assert.deepEqual([test.degreesOfFreedom, test.pValue, mirrored.difference], [0, 1, null]);
        return;
      }
      differences++;
      const { lower, upper, estimate } = test.difference;
      assert.ok(Math.abs(estimate + (mirrored.difference?.estimate ?? NaN)) <= 1e-12);
      assert.equal(test.pValue < 0.05, lower > 0 || upper < 0);
      // Shifted up by one for everybody of the first group: no smaller.
      const raised = strata.map(([first = [], second = []]) => [
        [0, first[0] ?? 0, (first[1] ?? 0) + (first[2] ?? 0)],
        second,
      ]);
      const risen = cochranMantelHaenszel(raised, { levelScores }).difference?.estimate ?? Infinity;
      assert.ok(risen >= estimate - 1e-12);
    }),
    { seed: 14, numRuns: randomCases(500) },
  );
  assert.ok(differences > randomCases(400), `${differences}`);
});

Deno.test("what carries nothing gives p = 1 on no degrees of freedom; what is no table is refused", () => {
  const silent = cochranMantelHaenszel([[[3, 2], [0, 0]], [[4, 0], [2, 0]], [[1, 0], [0, 0]]], {
    monteCarlo: { seed: 1 },
  });
  assert.deepEqual(
    [
      silent.statistic,
      silent.degreesOfFreedom,
      silent.pValue,
      silent.informative,
      silent.sampleSize,
      silent.monteCarlo,
    ],
    [0, 0, 1, 0, 12, null],
  );
  assert.deepEqual(silent.strataSizes, [5, 6, 1]);
  assert.throws(() => cochranMantelHaenszel([]), TypeError);
  assert.throws(() => cochranMantelHaenszel([[[0, 0], [0, 0]]]), RangeError);
  assert.throws(() => cochranMantelHaenszel([[[1, 2], [3, 4]], [[1, 2]]]), /2 groups|1 groups/);
  assert.throws(() => cochranMantelHaenszel([[[1, 2], [3, 4, 5]]]), TypeError);
  assert.throws(() => cochranMantelHaenszel([[[1, 2], [3, 0.5]]]), RangeError);
  assert.throws(() => cochranMantelHaenszel([[[1, 2], [3, 4]]], { levelScores: [1] }), /levelScores must be 2 numbers/);
  assert.throws(() => cochranMantelHaenszel([[[1, 2], [3, 4]]], { groupScores: [1, Infinity] }), /groupScores/);
});

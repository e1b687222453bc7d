/** Kruskal–Wallis, ε², its Monte-Carlo p-value and Dunn's test: fixture, R, brute force, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { dunn } from "../../lib/statistics/dunn.ts";
import { kruskalWallis } from "../../lib/statistics/kruskal_wallis.ts";
import { assertClose, readReference } from "./reference.ts";
import { dealings, groupsOfCounts } from "./groups.ts";

interface Case {
  readonly groups: readonly (readonly number[])[];
  /** H and p. */
  readonly kruskal: readonly [number, number];
  readonly dunn_z: readonly number[];
  readonly dunn_p: readonly number[];
  readonly dunn_holm: readonly number[];
  readonly epsilon: number;
}

const cases = readReference<Case>("more_groups");
const fixture = [[0, 1, 2, 2, 0], [1, 2, 2, 0, 0], [0, 0, 1, 2, 2]];

Deno.test("three groups of five: H 7.701333, p .0212656, ε² .55, Dunn–Holm 2 against 3 z 2.78, adjusted .0166", () => {
  const test = kruskalWallis(fixture);
  assert.equal(test.statistic.toFixed(6), "7.701333");
  assert.equal(test.pValue.toFixed(7), "0.0212656");
  assert.equal(test.epsilonSquared.toFixed(2), "0.55");
  const pair = dunn(fixture).comparisons.find(({ first, second }) => first === 1 && second === 2);
  assert.equal(Math.abs(pair?.statistic ?? NaN).toFixed(2), "2.78");
  assert.equal(pair?.adjustedPValue.toFixed(4), "0.0166");
});

Deno.test("Kruskal–Wallis and ε² agree with kruskal.test and rank_epsilon_squared on 200 random tied tables", () => {
  assert.ok(cases.length >= 200);
  for (const one of cases) {
    const test = kruskalWallis(one.groups);
    assertClose(test.statistic, one.kruskal[0]);
    assertClose(test.pValue, one.kruskal[1]);
    assertClose(test.epsilonSquared, one.epsilon);
  }
});

Deno.test("Dunn's test agrees with rstatix::dunn_test, which counts the second group less the first", () => {
  for (const one of cases) {
    dunn(one.groups).comparisons.forEach((pair, index) => {
      const z = one.dunn_z[index] ?? NaN;
      assert.ok(Math.abs(-pair.statistic - z) <= 1e-9 * Math.abs(z) + 1e-12);
      assertClose(pair.pValue, one.dunn_p[index] ?? NaN);
      assertClose(pair.adjustedPValue, one.dunn_holm[index] ?? NaN);
    });
  }
});

Deno.test("the Monte-Carlo p-value lies within five standard errors of the exact one, counted by dealing", () => {
  for (const groups of [fixture, [[2, 1, 0], [0, 1, 2], [1, 1, 1]], [[3, 0], [1, 2], [0, 2]]]) {
    const small = groups.map((counts) => counts.slice(0, 4));
    const people = small.flat().reduce((sum, count) => sum + count, 0);
    if (people > 10) continue;
    const observed = kruskalWallis(small).statistic;
    let [all, asFar] = [0, 0];
    for (const dealt of dealings(small)) {
      all++;
      if (kruskalWallis(dealt).statistic >= observed - 1e-9) asFar++;
    }
    const { pValue, monteCarlo } = kruskalWallis(small, { monteCarlo: { seed: 3, replicates: 20_000 } });
    assert.ok(monteCarlo !== null && Math.abs(pValue - asFar / all) < 5 * monteCarlo.standardError);
  }
});

Deno.test("the same seed gives the same Monte-Carlo p-value, another seed another one near it", () => {
  const draw = (seed: number) => kruskalWallis(fixture, { monteCarlo: { seed, replicates: 2000 } });
  assert.deepEqual(draw(1), draw(1));
  assert.equal(draw(1).method, "Kruskal–Wallis test, Monte-Carlo");
  assert.ok(Math.abs(draw(1).pValue - draw(2).pValue) < 0.02);
  assert.ok(Math.abs(draw(1).pValue - 0.0142) < 0.02);
});

Deno.test("the order of groups, the direction of the scale and unused levels change nothing", () => {
  fc.assert(fc.property(groupsOfCounts(), fc.nat(), (groups, place) => {
    const test = kruskalWallis(groups);
    assert.ok(test.pValue >= 0 && test.pValue <= 1 && test.epsilonSquared >= 0 && test.epsilonSquared <= 1);
    const at = place % ((groups[0]?.length ?? 0) + 1);
    for (
      const same of [
        groups.toReversed(),
        groups.map((counts) => counts.toReversed()),
        groups.map((counts) => counts.toSpliced(at, 0, 0)),
      ]
    ) assert.ok(Math.abs(kruskalWallis(same).statistic - test.statistic) < 1e-9);
    dunn(groups).comparisons.forEach((pair) => {
      assert.ok(pair.pValue >= 0 && pair.pValue <= pair.adjustedPValue && pair.adjustedPValue <= 1);
    });
  }));
});

Deno.test("Kruskal–Wallis and Dunn: all tied is no difference, empty groups are refused", () => {
  const tied = kruskalWallis([[0, 3], [0, 4], [0, 1]]);
  assert.deepEqual([tied.statistic, tied.pValue, tied.epsilonSquared], [0, 1, 0]);
  assert.ok(dunn([[0, 3], [0, 4], [0, 1]]).comparisons.every((pair) => pair.pValue === 1 && pair.statistic === 0));
  assert.equal(kruskalWallis([[0, 3], [0, 4]], { monteCarlo: { seed: 1, replicates: 99 } }).pValue, 1);
  const two = kruskalWallis([[1, 0], [0, 1]]);
  assert.ok(two.pValue > 0 && two.pValue < 1);
  assert.throws(() => kruskalWallis([[1, 2], [0, 0]]), RangeError);
  assert.throws(() => kruskalWallis([[1, 2]]), TypeError);
  assert.throws(() => dunn([[1, 2], [1]]), TypeError);
});

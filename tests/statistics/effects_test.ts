/** Rank-biserial correlation, probability of superiority and Cliff's delta: effectsize, definition, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { probabilityOfSuperiority } from "../../lib/statistics/probability_of_superiority.ts";
import { rankBiserial } from "../../lib/statistics/rank_biserial.ts";
import { signedRank } from "../../lib/statistics/signed_rank.ts";
import { groupsOfCounts } from "./groups.ts";
import { readReference } from "./reference.ts";

type Three = readonly [number, number, number];

const near = (actual: number, expected: number, about = "") =>
  assert.ok(Math.abs(actual - expected) < 1e-12, `${about}: ${actual}, expected ${expected}`);

Deno.test("rank-biserial correlation and its interval on Fisher's scale agree with effectsize", () => {
  interface Case {
    readonly transitions: readonly number[];
    readonly levels: number;
    readonly unmoved: number;
    readonly r: Three;
  }
  const cases = readReference<Case>("rank_biserial");
  assert.ok(cases.length >= 200);
  let intervals = 0;
  for (const { transitions, levels, unmoved, r } of cases) {
    const table = Array.from({ length: levels }, (_, row) => transitions.slice(row * levels, (row + 1) * levels));
    const effect = rankBiserial(table, { interval: "fisher" });
    near(effect.estimate, r[0], `${transitions}`);
    if (unmoved > 0 || effect.interval !== "fisher") continue;
    intervals++;
    near(effect.lower, r[1], `${transitions}`);
    near(effect.upper, r[2], `${transitions}`);
  }
  assert.ok(intervals >= 100);
});

Deno.test("Cliff's delta and its interval on Fisher's scale agree with effectsize", () => {
  const cases = readReference<{ first: number[]; second: number[]; delta: Three }>("two_groups");
  for (const { first, second, delta } of cases) {
    const effect = probabilityOfSuperiority(first, second, { interval: "fisher" });
    near(effect.cliffsDelta.estimate, delta[0]);
    if (effect.interval !== "fisher") continue;
    near(effect.cliffsDelta.lower, delta[1]);
    near(effect.cliffsDelta.upper, delta[2]);
  }
});

Deno.test("the score interval of the probability ends where Newcombe's equation holds", () => {
  fc.assert(fc.property(groupsOfCounts(), ([first = [], second = []]) => {
    const { estimate, lower, upper, groupSizes: [n, m] } = probabilityOfSuperiority(first, second);
    assert.ok(0 <= lower && lower <= estimate && estimate <= upper && upper <= 1);
    for (const limit of [lower, upper]) {
      if (limit === 0 || limit === 1) continue;
      const [q1, q2, half] = [limit / (2 - limit), 2 * limit ** 2 / (1 + limit), (n + m) / 2 - 1];
      // Hanley & McNeil's variance with both group sizes less one replaced by their mean less one.
      const variance = (limit * (1 - limit) + half * (q1 - limit ** 2) + half * (q2 - limit ** 2)) / (n * m);
      assert.ok(Math.abs(Math.abs(estimate - limit) / Math.sqrt(variance) - 1.959963984540054) < 1e-6);
    }
  }));
});

Deno.test("the score interval of the correlation ends where the share of the rank sum is 1.96 of its own deviations away", () => {
  const table = [[3, 4, 1], [1, 2, 5], [0, 1, 3]];
  const { estimate, lower, upper } = rankBiserial(table);
  // Eleven moves by one level share the mid-rank 6, one by two levels has rank 12.
  const ranks = [...Array<number>(11).fill(6), 12];
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const squares = ranks.reduce((sum, rank) => sum + rank ** 2, 0);
  near(estimate, (9 * 6 + 12 - 2 * 6) / total);
  for (const limit of [lower, upper]) {
    const share = (1 + limit) / 2;
    const deviation = Math.sqrt(share * (1 - share) * squares) / total;
    assert.ok(Math.abs(Math.abs((1 + estimate) / 2 - share) / deviation - 1.959963984540054) < 1e-9);
  }
});

Deno.test("with moves of one size the score interval is Wilson's for the share that rose", () => {
  // Nine of ten rose; untied sizes would be worth fewer pairs.
  const { lower, upper } = rankBiserial([[0, 9], [1, 0]]);
  assert.equal(((1 + lower) / 2).toFixed(4), "0.5958");
  assert.equal(((1 + upper) / 2).toFixed(4), "0.9821");
});

Deno.test("the estimate goes with the test: its sign is that of the rank sums, and swapping mirrors estimate and interval", () => {
  const cell = fc.nat(5);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 9, maxLength: 9 }).filter((cells) => cells.some((n) => n > 0)), (cells) => {
      const table = [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6)];
      const mirrored = table.map((_, row) => table.map((line) => line[row] ?? NaN));
      for (const interval of ["score", "fisher"] as const) {
        const [effect, mirror] = [rankBiserial(table, { interval }), rankBiserial(mirrored, { interval })];
        near(mirror.estimate, -effect.estimate);
        near(mirror.lower, -effect.upper);
        assert.ok(
          -1 <= effect.lower && effect.lower <= effect.estimate && effect.estimate <= effect.upper && effect.upper <= 1,
        );
        assert.ok(effect.lower < effect.upper);
      }
      const test = signedRank(table);
      assert.equal(Math.sign(rankBiserial(table).estimate), Math.sign(test.statistic - test.fellRankSum));
    }),
  );
});

Deno.test("swapping groups or turning the scale mirrors the probability; an unused level changes nothing", () => {
  fc.assert(fc.property(groupsOfCounts(), fc.nat(), ([first = [], second = []], place) => {
    const effect = probabilityOfSuperiority(first, second);
    for (const [one, other] of [[second, first], [first.toReversed(), second.toReversed()]]) {
      const mirror = probabilityOfSuperiority(one ?? [], other ?? []);
      near(mirror.estimate, 1 - effect.estimate);
      near(mirror.lower, 1 - effect.upper);
    }
    const at = place % (first.length + 1);
    assert.deepEqual(probabilityOfSuperiority(first.toSpliced(at, 0, 0), second.toSpliced(at, 0, 0)), effect);
    near(effect.cliffsDelta.estimate, 2 * effect.estimate - 1);
  }));
});

Deno.test("effects: nobody moved, all one way, all tied, one person a group", () => {
  const still = rankBiserial([[4, 0], [0, 1]]);
  assert.deepEqual([still.estimate, still.lower, still.upper, still.interval], [0, -1, 1, "none"]);
  for (const interval of ["score", "fisher"] as const) {
    const rose = rankBiserial([[0, 4], [0, 1]], { interval });
    assert.deepEqual([rose.estimate, rose.upper, rose.interval], [1, 1, "score"]);
    assert.ok(rose.lower > -1 && rose.lower < 0.5);
    const apart = probabilityOfSuperiority([0, 3], [3, 0], { interval });
    assert.deepEqual([apart.estimate, apart.upper, apart.interval], [1, 1, "score"]);
    assert.ok(apart.lower > 0 && apart.lower < 0.75);
    const tied = probabilityOfSuperiority([0, 3], [0, 2], { interval });
    assert.deepEqual([tied.estimate, tied.cliffsDelta.estimate], [0.5, 0]);
    assert.ok(tied.lower < 0.5 && tied.upper > 0.5);
  }
  const two = probabilityOfSuperiority([0, 1], [1, 0]);
  assert.ok(two.lower < 0.5 && two.upper === 1);
  assert.throws(() => probabilityOfSuperiority([0, 0], [1, 0]), RangeError);
  assert.throws(() => rankBiserial([[0]]), RangeError);
});

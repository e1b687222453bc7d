/** The exact Mann–Whitney test: fixture, coin, exactRankTests and R 4.6 on random tied tables, brute force, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { mannWhitney } from "../../lib/statistics/mann_whitney.ts";
import { rankSumTails } from "../../lib/statistics/rank_sum_tails.ts";
import { assertClose, readReference, relativeError } from "./reference.ts";

interface Case {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** coin: two-sided, greater, less. */
  readonly exact: readonly [number, number, number];
  /** exactRankTests: the same. */
  readonly rank_tests: readonly [number, number, number];
  readonly u: number;
}

const cases = readReference<Case>("two_groups");
const alternatives = ["two-sided", "greater", "less"] as const;

Deno.test("two groups of twelve as independent: p = .0028718757", () => {
  assert.equal(mannWhitney([0, 1, 8, 3], [2, 6, 4, 0]).pValue.toFixed(10), "0.0028718757");
});

Deno.test("Mann–Whitney agrees with coin::wilcox_test on at least 200 random tied tables, and U with R", () => {
  assert.ok(cases.length >= 200);
  for (const one of cases) {
    alternatives.forEach((alternative, index) => {
      const test = mannWhitney(one.first, one.second, { alternative });
      assertClose(test.pValue, one.exact[index] ?? NaN, { about: `${alternative} ${one.first} against ${one.second}` });
      assert.equal(test.statistic, one.u);
    });
  }
});

Deno.test("Mann–Whitney agrees with exactRankTests one-sided; two-sided, counting by hand decides where it does not", () => {
  let disagree = 0;
  for (const { first, second, rank_tests } of cases) {
    const [twoSided, greater, less] = rank_tests;
    assertClose(mannWhitney(first, second, { alternative: "greater" }).pValue, greater);
    assertClose(mannWhitney(first, second, { alternative: "less" }).pValue, less);
    const { pValue } = mannWhitney(first, second);
    if (relativeError(pValue, twoSided) <= 1e-9) continue;
    // exactRankTests 0.8-35 loses a rank sum exactly as far on the other side.
    disagree++;
    assertClose(pValue, dealtByHand(first, second).twoSided);
  }
  assert.ok(disagree <= 2, `${disagree} tables`);
});

Deno.test("Mann–Whitney, doubled, agrees with wilcox.test of R 4.6", () => {
  const newer = readReference<{ first?: number[]; second?: number[]; rank_sum?: number[] }>("wilcoxon_r46");
  let compared = 0;
  for (const { first, second, rank_sum } of newer) {
    if (first === undefined || second === undefined || rank_sum === undefined) continue;
    compared++;
    alternatives.forEach((alternative, index) => {
      const { pValue } = mannWhitney(first, second, { alternative, twoSided: "doubled" });
      const expected = rank_sum[index] ?? NaN;
      // R 4.6 takes upper tails as 1 − p and so loses digits where they are small.
      assert.ok(Math.abs(pValue - expected) <= 1e-9 * expected + 1e-14, `${alternative} ${first} against ${second}`);
    });
  }
  assert.equal(compared, 250);
});

Deno.test("every dealing counted by hand gives the same p-values, on all groups of up to four people over three levels", () => {
  const groups = [...threeLevels(4)];
  assert.equal(groups.length, 34);
  for (const first of groups) {
    for (const second of groups) {
      const byHand = dealtByHand(first, second);
      assertClose(mannWhitney(first, second).pValue, byHand.twoSided, { relative: 1e-12 });
      assertClose(mannWhitney(first, second, { alternative: "greater" }).pValue, byHand.greater, {
        relative: 1e-12,
      });
      assertClose(mannWhitney(first, second, { alternative: "less" }).pValue, byHand.less, { relative: 1e-12 });
    }
  }
});

Deno.test("p is a probability; swapping the groups mirrors it; turning the scale round mirrors it", () => {
  fc.assert(fc.property(twoGroups(), ([first, second]) => {
    const p = (one: readonly number[], other: readonly number[]) =>
      alternatives.map((alternative) => mannWhitney(one, other, { alternative }).pValue);
    const [twoSided = NaN, greater = NaN, less = NaN] = p(first, second);
    assert.ok([twoSided, greater, less].every((value) => value > 0 && value <= 1));
    assert.ok(greater + less > 1 - 1e-12);
    for (const mirror of [p(second, first), p(first.toReversed(), second.toReversed())]) {
      [twoSided, less, greater].forEach((value, index) =>
        assertClose(mirror[index] ?? NaN, value, { relative: 1e-11 })
      );
    }
  }));
});

Deno.test("a level nobody uses changes nothing, wherever it stands", () => {
  fc.assert(fc.property(twoGroups(), fc.nat(), ([first, second], place) => {
    const at = place % (first.length + 1);
    const widened = [first, second].map((counts) => counts.toSpliced(at, 0, 0));
    assert.deepEqual(mannWhitney(widened[0] ?? [], widened[1] ?? []), mannWhitney(first, second));
  }));
});

Deno.test("Mann–Whitney: edges give an answer or a stated refusal, never NaN", () => {
  assert.equal(mannWhitney([0, 5], [0, 3]).pValue, 1);
  assert.equal(mannWhitney([1], [1]).pValue, 1);
  assert.equal(mannWhitney([1, 0], [0, 1]).pValue, 1);
  assert.equal(mannWhitney([2, 0], [0, 2]).pValue.toFixed(12), (1 / 3).toFixed(12));
  assert.throws(() => mannWhitney([0, 0], [0, 1]), RangeError);
  assert.throws(() => mannWhitney([], []), RangeError);
  assert.throws(() => mannWhitney([1, 2], [1]), TypeError);
  assert.throws(() => mannWhitney([0.5, 2], [1, 1]), RangeError);
});

Deno.test("the far tail keeps its digits at a thousand people: 500 drawn from two levels, in exact integers", () => {
  // The sum is that of a hypergeometric draw: 2a + (500 − a) = 500 + a, with a of 500 people on the upper level.
  const all = choose(1000, 500);
  for (const a of [0, 3, 100, 200, 249]) {
    let ways = 0n;
    for (let upper = 0; upper <= a; upper++) ways += choose(500, upper) * choose(500, 500 - upper);
    const exact = Number(ways) / Number(all);
    const { lower } = rankSumTails([{ score: 1, count: 500 }, { score: 2, count: 500 }], {
      drawn: 500,
      lower: 500 + a,
      upper: 1001,
    });
    assertClose(lower, exact, { about: `a = ${a}` });
  }
});

function dealtByHand(first: readonly number[], second: readonly number[]) {
  const people = first.flatMap((count, level) => Array<number>(count + (second[level] ?? 0)).fill(level));
  const ranks = people.map((level) =>
    2 * people.filter((other) => other < level).length + people.filter((other) => other === level).length + 1
  );
  const drawn = first.reduce((sum, count) => sum + count, 0);
  const rankOf = new Map(people.map((level, person) => [level, ranks[person] ?? NaN]));
  const observed = first.reduce((sum, count, level) => sum + count * (rankOf.get(level) ?? 0), 0);
  const expected = drawn * (people.length + 1);
  const found = { all: 0, asFar: 0, asHigh: 0, asLow: 0 };
  const deal = (person: number, left: number, sum: number): void => {
    if (left === 0) {
      found.all++;
      if (Math.abs(sum - expected) >= Math.abs(observed - expected)) found.asFar++;
      if (sum >= observed) found.asHigh++;
      if (sum <= observed) found.asLow++;
      return;
    }
    if (people.length - person < left) return;
    deal(person + 1, left - 1, sum + (ranks[person] ?? NaN));
    deal(person + 1, left, sum);
  };
  deal(0, drawn, 0);
  return { twoSided: found.asFar / found.all, greater: found.asHigh / found.all, less: found.asLow / found.all };
}

function* threeLevels(most: number): Generator<[number, number, number]> {
  for (let a = 0; a <= most; a++) {
    for (let b = 0; a + b <= most; b++) {
      for (let c = 0; a + b + c <= most; c++) if (a + b + c > 0) yield [a, b, c];
    }
  }
}

function twoGroups(): fc.Arbitrary<[number[], number[]]> {
  return fc.integer({ min: 1, max: 6 }).chain((levels) => {
    const group = fc.array(fc.nat(6), { minLength: levels, maxLength: levels }).filter((counts) =>
      counts.some((n) => n > 0)
    );
    return fc.tuple(group, group);
  });
}

function choose(all: number, some: number): bigint {
  let ways = 1n;
  for (let index = 0; index < some; index++) ways = ways * BigInt(all - index) / BigInt(index + 1);
  return ways;
}

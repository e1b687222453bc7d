/** Fixture, brute force, laws and edges of the exact tests of paired ordinal answers. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { collapseTransitions } from "../../lib/statistics/collapse_transitions.ts";
import { mcnemar } from "../../lib/statistics/mcnemar.ts";
import { orderedMarginalHomogeneity } from "../../lib/statistics/ordered_marginal_homogeneity.ts";
import { pairedPermutation } from "../../lib/statistics/paired_permutation.ts";
import { signFlipTail } from "../../lib/statistics/sign_flip_tail.ts";
import { pairedSigns } from "../../lib/statistics/paired_signs.ts";
import { signedRank } from "../../lib/statistics/signed_rank.ts";
import type { Alternative, PairedTestResult } from "../../lib/statistics/test_result.ts";
import { type TransitionCounts, transitionCounts } from "../../lib/statistics/transition_counts.ts";
import { assertClose } from "./reference.ts";

interface TestOptions {
  readonly alternative?: Alternative;
}
type PairedTest = (transitions: TransitionCounts, options?: TestOptions) => PairedTestResult;

const pairedTests: Readonly<Record<string, PairedTest>> = {
  signedRank,
  signedRankPratt: (transitions, options) => signedRank(transitions, { ...options, zeros: "pratt" }),
  pairedSigns,
  pairedPermutation,
  orderedMarginalHomogeneity,
};

const before = [2, 2, 3, 1, 2, 3, 2, 2, 1, 3, 2, 3];
const after = [3, 4, 3, 3, 3, 4, 2, 3, 3, 4, 3, 3];

for (const [name, test] of Object.entries(pairedTests)) {
  Deno.test(`${name}: twelve pairs, nine rose, none fell: p = 2/512`, () => {
    const result = test(transitionCounts(before, after));
    assert.equal(result.pValue, 0.00390625);
    assert.deepEqual([result.rose, result.same, result.fell, result.sampleSize], [9, 3, 0, 12]);
    assert.equal(result.exact, true);
  });

  Deno.test(`${name}: edges give an answer or a stated refusal, never NaN`, () => {
    const nobodyMoved = test([[3, 0], [0, 4]]);
    assert.equal(nobodyMoved.pValue, 1);
    assert.ok(Number.isFinite(nobodyMoved.statistic));
    assert.equal(test([[0, 1], [0, 0]]).pValue, 1);
    assert.equal(test([[0, 2], [0, 0]]).pValue, 0.5);
    assert.equal(test([[5]]).pValue, 1);
    assert.throws(() => test([[0, 0], [0, 0]]), RangeError);
    assert.throws(() => test([]), RangeError);
    assert.throws(() => test([[1, 2]]), TypeError);
    assert.throws(() => test([[1, 0.5], [0, 0]]), RangeError);
    assert.throws(() => test([[1, -1], [0, 0]]), RangeError);
  });

  Deno.test(`${name}: p is a probability, and swapping before and after mirrors it`, () => {
    fc.assert(fc.property(squareTable(), (table) => {
      const mirrored = table.map((_, row) => table.map((line) => line[row] ?? NaN));
      for (const [one, other] of [["two-sided", "two-sided"], ["greater", "less"], ["less", "greater"]] as const) {
        const result = test(table, { alternative: one });
        const mirror = test(mirrored, { alternative: other });
        assert.ok(result.pValue > 0 && result.pValue <= 1);
        assert.equal(result.pValue, mirror.pValue);
        assert.deepEqual([result.rose, result.fell], [mirror.fell, mirror.rose]);
      }
    }));
  });

  Deno.test(`${name}: the two one-sided p-values overlap by the probability of the table itself`, () => {
    fc.assert(fc.property(squareTable(), (table) => {
      const greater = test(table, { alternative: "greater" }).pValue;
      const less = test(table, { alternative: "less" }).pValue;
      assert.ok(greater + less > 1 - 1e-12);
      assertClose(test(table).pValue, Math.min(1, 2 * Math.min(greater, less)), { relative: 1e-12 });
    }));
  });

  Deno.test(`${name}: the order of people and levels nobody uses change nothing`, () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(fc.property(pairs, fc.nat(), fc.integer({ min: 0, max: 2 }), (people, turn, above) => {
      const at = turn % people.length;
      const shuffled = [...people.slice(at), ...people.slice(0, at)].reverse();
      const [one, other] = [people, shuffled].map((list, index) =>
        test(transitionCounts(list.map(([from]) => from), list.map(([, to]) => to), { levels: 5 + index * above }))
      );
      assert.deepEqual(one, other);
    }));
  });
}

Deno.test("ties without zeros: eleven rose, one fell by the smallest move: p = .0048828125", () => {
  const table = transitionCounts([2, 2, 2, 1, 2, 3, 2, 2, 1, 3, 2, 3], [3, 4, 3, 3, 3, 4, 1, 3, 3, 4, 3, 4]);
  assert.equal(signedRank(table).pValue, 0.0048828125);
});

Deno.test("every sign pattern counted by hand gives the same p-values, on every 3 × 3 table of up to five moves", () => {
  let tables = 0;
  for (const cells of compositions(5, 7)) {
    // Six cells off the diagonal and, for Pratt, up to five people on it.
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, stay = 0] = cells;
    const table = [[stay, a, b], [c, 0, d], [e, f, 0]];
    if (a + b + c + d + e + f + stay === 0) continue;
    tables++;
    const moves = [[1, a + d], [-1, c + f], [2, b], [-2, e]].flatMap(([move = 0, count]) =>
      Array<number>(count ?? 0).fill(move)
    );
    for (const zeros of ["drop", "pratt"] as const) {
      const ranks = rankedByHand(moves, zeros === "pratt" ? stay : 0);
      assert.equal(signedRank(table, { zeros }).pValue, flippedByHand(moves, ranks));
    }
    assert.equal(pairedSigns(table).pValue, flippedByHand(moves, moves.map(() => 1)));
    assert.equal(pairedPermutation(table).pValue, flippedByHand(moves, moves.map(Math.abs)));
  }
  assert.equal(tables, 791);
});

Deno.test("McNemar's exact and mid-p agree with binomial coefficients, on every split of up to 40 changes", () => {
  for (let changed = 0; changed <= 40; changed++) {
    for (let gained = 0; gained <= changed; gained++) {
      const fewer = Math.min(gained, changed - gained);
      const chances = Array.from({ length: fewer + 1 }, (_, count) => Number(choose(changed, count)) / 2 ** changed);
      const tail = chances.reduce((sum, chance) => sum + chance, 0);
      const table = [[3, gained], [changed - gained, 2]] as const;
      assertClose(mcnemar(table).pValue, Math.min(1, 2 * tail), { relative: 1e-13 });
      const observed = chances[fewer] ?? NaN;
      const mid = 2 * gained === changed ? 1 - observed / 2 : 2 * tail - observed;
      assertClose(mcnemar(table, { variant: "mid-p" }).pValue, changed === 0 ? 1 : mid, { relative: 1e-13 });
    }
  }
});

Deno.test("McNemar on the published table of 21 children (Bentur 2009, in Fagerland et al. 2013): .0703 and mid-p .0391", () => {
  assert.equal(mcnemar([[1, 1], [7, 12]]).pValue.toFixed(4), "0.0703");
  assert.equal(mcnemar([[1, 1], [7, 12]], { variant: "mid-p" }).pValue.toFixed(4), "0.0391");
});

Deno.test("McNemar's test refuses what is not a table of people", () => {
  assert.throws(() => mcnemar([[0, 0], [0, 0]]), RangeError);
  assert.throws(() => mcnemar([[0, -1], [0, 0]]), RangeError);
  assert.equal(mcnemar([[4, 0], [0, 2]]).pValue, 1);
  assert.equal(mcnemar([[0, 1], [0, 0]]).pValue, 1);
});

Deno.test("collapsing to favourable or not keeps everybody, and needs both sides", () => {
  assert.deepEqual(collapseTransitions(transitionCounts(before, after), 3), [[1, 7], [0, 4]]);
  assert.throws(() => collapseTransitions([[1, 2], [3, 4]], 1), RangeError);
  assert.throws(() => collapseTransitions([[1, 2], [3, 4]], 3), RangeError);
  assert.throws(() => collapseTransitions([[1, 2, 3], [3, 4]], 2), TypeError);
});

Deno.test("pairs given as levels outside the scale are refused, not dropped", () => {
  assert.throws(() => transitionCounts([1, 0], [1, 1]), RangeError);
  assert.throws(() => transitionCounts([1, 3], [1, 1], { levels: 2 }), RangeError);
  assert.throws(() => transitionCounts([1, 1.5], [1, 1]), RangeError);
  assert.throws(() => transitionCounts([1], [1, 1]), TypeError);
  assert.throws(() => transitionCounts([NaN], [1]), RangeError);
});

Deno.test("the far tail keeps its digits at a thousand pairs: 500 small and 500 large moves, in exact integers", () => {
  for (const threshold of [0, 7, 400, 100_000, 300_000]) {
    let patterns = 0n;
    for (let small = 0; small <= 500; small++) {
      for (let large = 0; large <= 500 && 501 * small + 1501 * large <= threshold; large++) {
        patterns += choose(500, small) * choose(500, large);
      }
    }
    const exact = Number(patterns) * 2 ** -1000;
    const computed = signFlipTail([{ score: 501, count: 500 }, { score: 1501, count: 500 }], threshold);
    assertClose(computed, exact, { relative: 1e-12, about: `threshold ${threshold}` });
  }
});

function squareTable(): fc.Arbitrary<number[][]> {
  return fc.integer({ min: 2, max: 5 })
    .chain((levels) => {
      const row = fc.array(fc.nat(4), { minLength: levels, maxLength: levels });
      return fc.array(row, { minLength: levels, maxLength: levels });
    })
    .filter((table) => table.flat().some((count) => count > 0));
}

function* compositions(most: number, cells: number): Generator<number[]> {
  if (cells === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= most; first++) {
    for (const rest of compositions(most - first, cells - 1)) yield [first, ...rest];
  }
}

/** Doubled mid-ranks, by comparing every move with every other. */
function rankedByHand(moves: readonly number[], zeros: number): number[] {
  return moves.map((move) => {
    const smaller = moves.filter((other) => Math.abs(other) < Math.abs(move)).length;
    const equal = moves.filter((other) => Math.abs(other) === Math.abs(move)).length;
    return 2 * (zeros + smaller) + equal + 1;
  });
}

/** Two-sided p-value by trying all 2^n sign patterns. */
function flippedByHand(moves: readonly number[], scores: readonly number[]): number {
  const total = scores.reduce((sum, score) => sum + score, 0);
  const distance = (signs: (index: number) => boolean) =>
    Math.abs(2 * scores.reduce((sum, score, index) => sum + (signs(index) ? score : 0), 0) - total);
  const observed = distance((index) => (moves[index] ?? 0) > 0);
  let asFar = 0;
  for (let pattern = 0; pattern < 2 ** moves.length; pattern++) {
    if (distance((index) => ((pattern >> index) & 1) === 1) >= observed) asFar++;
  }
  return asFar / 2 ** moves.length;
}

function choose(all: number, some: number): bigint {
  let ways = 1n;
  for (let index = 0; index < some; index++) ways = ways * BigInt(all - index) / BigInt(index + 1);
  return ways;
}

/** Score tests and the differences of changes built on them: 50-digit references, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { changeDifference } from "../../lib/statistics/change_difference.ts";
import { unlinkedChangeDifference } from "../../lib/statistics/unlinked_change_difference.ts";
import type { DifferenceTest } from "../../lib/statistics/tested_difference.ts";
import { pairedScore } from "../../lib/statistics/paired_score.ts";
import { shareDifference } from "../../lib/statistics/share_difference.ts";
import { assertNear, readReference } from "./reference.ts";
import { randomCases } from "../random_cases.ts";

type Four = readonly [number, number, number, number];
type Three = readonly [number, number, number];
interface Common {
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
  readonly statistic: number;
  readonly p: number;
}
type Case =
  | (Common & { readonly kind: "paired"; readonly up: number; readonly down: number; readonly pairs: number })
  | (Common & { readonly kind: "shares"; readonly counts: Four })
  | (Common & { readonly kind: "change"; readonly first: Three; readonly second: Three; readonly dealt: number })
  | (Omit<Common, "p"> & { readonly kind: "unlinked"; readonly first: Four; readonly second: Four });

const cases = readReference<Case>("score_intervals");
const moves = ([up, down, pairs]: Three) => ({ up, down, pairs });
const shares = ([x, n, y, m]: Four) => ({ after: { count: x, total: n }, before: { count: y, total: m } });

function run(one: Case): DifferenceTest {
  const options = { confidenceLevel: one.level };
  if (one.kind === "paired") return pairedScore(one, options);
  if (one.kind === "change") return changeDifference(moves(one.first), moves(one.second), options);
  if (one.kind === "unlinked") return unlinkedChangeDifference(shares(one.first), shares(one.second), options);
  const { after, before } = shares(one.counts);
  return shareDifference(after, before, options);
}

Deno.test("score tests, their intervals and differences of changes agree with 50 digits on 200 tables each", () => {
  for (const kind of ["paired", "shares", "change", "unlinked"]) {
    assert.ok(cases.filter((one) => one.kind === kind).length >= 200);
  }
  for (const one of cases) {
    const found = run(one);
    const about = JSON.stringify(one);
    assertNear(found.lower, one.lower, about);
    assertNear(found.upper, one.upper, about);
    assertNear(found.statistic, one.statistic, about);
    if ("p" in one) assertNear(found.pValue, one.p, about);
    if (one.kind === "change") {
      assertNear(changeDifference(moves(one.first), moves(one.second)).permutationPValue, one.dealt, about);
    }
  }
});

const someMoves = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(60)).filter(([up, down, same]) => up + down + same > 0)
  .map(([up, down, same]) => ({ up, down, pairs: up + down + same }));
const someShare = fc.tuple(fc.nat(40), fc.nat(40)).filter(([yes, no]) => yes + no > 0)
  .map(([count, other]) => ({ count, total: count + other }));

/** Estimate, interval and p of one procedure: one sign, one verdict. */
function assertAgrees(test: DifferenceTest): void {
  const about = JSON.stringify(test);
  assert.ok(test.lower <= test.estimate + 1e-15 && test.estimate <= test.upper + 1e-15, about);
  assert.ok(test.lower >= -2 && test.upper <= 2 && test.pValue >= 0 && test.pValue <= 1, about);
  assert.equal(Math.sign(test.statistic), Math.sign(test.estimate), about);
  const alpha = 1 - test.confidenceLevel;
  // Where p is the level itself rounding decides.
  if (Math.abs(test.pValue - alpha) > 1e-12) {
    assert.equal(test.pValue < alpha, test.lower > 0 || test.upper < 0, about);
  }
}

/** Not `-0`, and rounding of a subtraction aside. */
function assertMirrored(one: DifferenceTest, other: DifferenceTest): void {
  const same = (mine: number, theirs: number) =>
    assert.ok(Math.abs(mine + theirs) < 1e-10, JSON.stringify([one, other]));
  same(one.estimate, other.estimate);
  same(one.lower, other.upper);
  same(one.upper, other.lower);
  same(one.statistic, other.statistic);
  assert.ok(Math.abs(one.pValue - other.pValue) < 1e-12);
}

Deno.test(`on ${randomCases(10_000)} random tables the interval and the verdict agree, and mirrored data give mirrored results`, () => {
  const level = fc.constantFrom(0.9, 0.95, 0.99);
  fc.assert(
    fc.property(someMoves, level, ({ up, down, pairs }, confidenceLevel) => {
      const test = pairedScore({ up, down, pairs }, { confidenceLevel });
      assertAgrees(test);
      assertMirrored(test, pairedScore({ up: down, down: up, pairs }, { confidenceLevel }));
    }),
    { numRuns: randomCases(10_000) },
  );
  fc.assert(
    fc.property(someShare, someShare, level, (one, other, confidenceLevel) => {
      const test = shareDifference(one, other, { confidenceLevel });
      assertAgrees(test);
      assertMirrored(test, shareDifference(other, one, { confidenceLevel }));
      const not = ({ count, total }: typeof one) => ({ count: total - count, total });
      assertMirrored(test, shareDifference(not(one), not(other), { confidenceLevel }));
    }),
    { numRuns: randomCases(10_000) },
  );
});

Deno.test("so do differences of changes", () => {
  fc.assert(
    fc.property(someMoves, someMoves, (one, other) => {
      const test = changeDifference(one, other);
      assertAgrees(test);
      assertMirrored(test, changeDifference(other, one));
      assert.ok(test.permutationPValue > 0 && test.permutationPValue <= 1);
    }),
    { numRuns: randomCases(500) },
  );
  fc.assert(
    fc.property(someShare, someShare, someShare, someShare, (a, b, c, d) => {
      const [one, other] = [{ before: a, after: b }, { before: c, after: d }];
      assertAgrees(unlinkedChangeDifference(one, other));
      assertMirrored(unlinkedChangeDifference(one, other), unlinkedChangeDifference(other, one));
    }),
    { numRuns: randomCases(300) },
  );
});

Deno.test("the same shares of more people are never less sure", () => {
  fc.assert(fc.property(someMoves, someShare, someShare, fc.integer({ min: 2, max: 6 }), (move, one, other, times) => {
    const more = (counts: typeof one) => ({ count: counts.count * times, total: counts.total * times });
    const many = pairedScore({ up: move.up * times, down: move.down * times, pairs: move.pairs * times });
    assert.ok(many.pValue <= pairedScore(move).pValue);
    assert.ok(many.upper - many.lower <= pairedScore(move).upper - pairedScore(move).lower + 1e-12);
    assert.ok(shareDifference(more(one), more(other)).pValue <= shareDifference(one, other).pValue + 1e-15);
  }));
});

Deno.test("nobody moved, everybody moved, and shares at the ends have intervals of some width", () => {
  const none = pairedScore({ up: 0, down: 0, pairs: 12 });
  assert.deepEqual([none.estimate, none.pValue], [0, 1]);
  assert.ok(none.upper > 0.2 && none.lower === -none.upper);
  const all = pairedScore({ up: 12, down: 0, pairs: 12 });
  assert.ok(all.upper === 1 && all.lower > 0.5 && all.lower < 0.9);
  const alike = shareDifference({ count: 0, total: 12 }, { count: 0, total: 20 });
  assert.deepEqual([alike.estimate, alike.pValue], [0, 1]);
  assert.ok(alike.lower < -0.1 && alike.upper > 0.1);
  assert.throws(() => pairedScore({ up: 3, down: 3, pairs: 5 }), RangeError);
  assert.throws(() => pairedScore({ up: 0, down: 0, pairs: 0 }), RangeError);
  assert.throws(() => shareDifference({ count: 2, total: 1 }, { count: 0, total: 1 }), RangeError);
  assert.throws(() => pairedScore({ up: 1, down: 0, pairs: 5 }, { confidenceLevel: 1 }), RangeError);
});

Deno.test("20 of 40 rose and 4 left the favourable side: each outcome has its own sign", () => {
  assert.ok(pairedScore({ up: 20, down: 8, pairs: 40 }).estimate > 0);
  assert.ok(pairedScore({ up: 0, down: 4, pairs: 40 }).estimate < 0);
});

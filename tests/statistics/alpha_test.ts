/** What p = α means is decided once: it is not below α, as the interval that touches no difference still holds it. */
import assert from "node:assert/strict";
import { type DeclaredTest, testTogether } from "../../lib/comparisons/test_family.ts";
import { rankDifference } from "../../lib/comparisons/rank_difference.ts";
import type { DifferenceTest } from "../../lib/statistics/tested_difference.ts";
import { alphaOf, isBelow } from "../../lib/statistics/alpha.ts";
import { changeDifference } from "../../lib/statistics/change_difference.ts";
import { pairedEquivalence } from "../../lib/statistics/equivalence.ts";
import { holmAdjustment } from "../../lib/statistics/holm_adjustment.ts";
import { pairedScore } from "../../lib/statistics/paired_score.ts";
import { shareDifference } from "../../lib/statistics/share_difference.ts";
import { unlinkedChangeDifference } from "../../lib/statistics/unlinked_change_difference.ts";
import { smallWords } from "../../lib/wording/small_words.ts";
import { verdictOf } from "../../lib/wording/verdict_words.ts";

Deno.test("alpha is the decimal that a level leaves, for every level of two to six digits", () => {
  for (const digits of [2, 3, 4, 6]) {
    const unit = 10 ** digits;
    for (let part = 1; part < Math.min(unit, 1000); part++) {
      // As a plan writes it, and as it reads it.
      const level = Number(`0.${String(unit - part).padStart(digits, "0")}`);
      const alpha = Number(`0.${String(part).padStart(digits, "0")}`);
      assert.equal(alphaOf(level), alpha, String(level));
      assert.ok(!isBelow(alpha, alphaOf(level)), `p = ${alpha} is not below alpha`);
      assert.ok(isBelow(alpha * (1 - 1e-9), alphaOf(level)));
    }
  }
});

Deno.test("a p that an adjustment lifts to exactly alpha is not below it, whatever the last bits", () => {
  for (let tests = 1; tests <= 60; tests++) {
    const others = Array.from({ length: tests - 1 }, () => 1);
    const [adjusted = 0] = holmAdjustment([0.05 / tests, ...others]);
    assert.ok(!isBelow(adjusted, alphaOf(0.95)), `${tests} tests: ${adjusted}`);
    const [below = 1] = holmAdjustment([0.05 / tests * (1 - 1e-9), ...others]);
    assert.ok(isBelow(below, alphaOf(0.95)), `${tests} tests`);
  }
});

const half = { count: 10, total: 20 };

/** A result of each planned procedure, neither sure nor unsure. */
const TESTS: Readonly<Record<string, (confidenceLevel: number) => DifferenceTest>> = {
  paired: (confidenceLevel) => pairedScore({ up: 9, down: 2, pairs: 20 }, { confidenceLevel }),
  shares: (confidenceLevel) => shareDifference({ count: 15, total: 20 }, half, { confidenceLevel }),
  ranks: (confidenceLevel) => {
    const test = rankDifference([[1, 3, 8, 4], [3, 6, 4, 1]], confidenceLevel);
    assert.ok(test !== null);
    return test;
  },
  changes: (confidenceLevel) =>
    changeDifference({ up: 9, down: 2, pairs: 20 }, { up: 3, down: 3, pairs: 18 }, { confidenceLevel }),
  unlinked: (confidenceLevel) =>
    unlinkedChangeDifference(
      { before: { count: 4, total: 20 }, after: { count: 13, total: 22 } },
      { before: half, after: { count: 9, total: 20 } },
      { confidenceLevel },
    ),
};

for (const [name, at] of Object.entries(TESTS)) {
  Deno.test(`${name}: at the level where p is alpha the interval touches 0 and nothing is shown; on either side both agree`, () => {
    const { pValue } = at(0.95);
    assert.ok(pValue > 0.01 && 3 * pValue < 0.5, String(pValue));
    const held = (confidenceLevel: number, more: readonly DeclaredTest<DifferenceTest>[] = []) => {
      const [one] = testTogether([{ key: "own", at }, ...more], {
        id: "change-movement",
        adjustment: "holm",
        confidenceLevel,
      });
      assert.ok(one !== undefined);
      return one;
    };
    const edge = held(1 - pValue);
    assert.ok(Math.min(Math.abs(edge.lower), Math.abs(edge.upper)) < 1e-7, JSON.stringify(edge));
    assert.equal(verdictOf(edge), "not-shown");
    const [surer, lessSure] = [held(1 - pValue * 1.001), held(1 - pValue * 0.999)];
    assert.deepEqual([surer, lessSure].map(({ lower, upper }) => lower > 0 || upper < 0), [true, false]);
    assert.deepEqual([surer, lessSure].map(verdictOf), ["shown", "not-shown"]);
    // Among three, where the adjusted p is alpha.
    const unsure = ["a", "b"].map((key) => ({
      key,
      at: (confidenceLevel: number) => pairedScore({ up: 3, down: 3, pairs: 20 }, { confidenceLevel }),
    }));
    const among = held(1 - pValue * 3, unsure);
    assert.ok(Math.min(Math.abs(among.lower), Math.abs(among.upper)) < 1e-7);
    assert.equal(verdictOf(among), "lost-among-many");
  });
}

Deno.test("a difference whose interval just reaches the margin is not said to lie within it", () => {
  const moves = { up: 3, down: 2, pairs: 60 };
  const { pValue } = pairedEquivalence(moves, { margin: 0.1 });
  assert.ok(pValue > 0.005 && pValue < 0.4, String(pValue));
  const said = (confidenceLevel: number) => {
    const [test] = testTogether([{
      key: "own",
      at: (level) => pairedEquivalence(moves, { margin: 0.1, confidenceLevel: level }),
    }], {
      id: "change-movement",
      adjustment: "none",
      confidenceLevel,
    });
    assert.ok(test !== undefined);
    const reason = { ja: "例", en: "an example" };
    return { test, words: smallWords({ ...test, reason }, { ja: "差", en: "the difference" }, "en").join() };
  };
  const edge = said(1 - pValue);
  assert.ok(Math.abs(edge.test.upper - 0.1) < 1e-7);
  assert.match(edge.words, /^It cannot be said/);
  assert.match(said(1 - pValue * 1.001).words, /^It can be said/);
});

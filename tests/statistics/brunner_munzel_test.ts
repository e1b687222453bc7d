/** Brunner–Munzel: scipy, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { brunnerMunzel } from "../../lib/statistics/brunner_munzel.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { groupsOfCounts } from "./groups.ts";
import { assertClose, readReference } from "./reference.ts";

interface Case {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly statistic: number;
  readonly p: number;
  readonly df: number;
  readonly probability: number;
  readonly low: number;
  readonly high: number;
}

Deno.test("Brunner–Munzel agrees with scipy on at least 200 random tied tables", () => {
  const cases = readReference<Case>("brunner_munzel");
  assert.ok(cases.length >= 200);
  for (const one of cases) {
    const test = brunnerMunzel(one.first, one.second);
    const about = `${one.first} against ${one.second}`;
    assert.ok(!isRefusal(test), about);
    assert.ok(Math.abs(test.statistic - one.statistic) <= 1e-9 * Math.abs(one.statistic) + 1e-12, about);
    assertClose(test.degreesOfFreedom ?? NaN, one.df, { about });
    assertClose(test.probability, one.probability, { about });
    const within = (limit: number) => Math.min(1, Math.max(0, limit));
    assert.ok(Math.abs(test.interval.lower - within(one.low)) < 1e-9, about);
    assert.ok(Math.abs(test.interval.upper - within(one.high)) < 1e-9, about);
    assert.equal(test.pValue < 0.05, test.interval.lower > 0.5 || test.interval.upper < 0.5, about);
    // scipy takes upper tails as 1 − p and so loses digits where they are small.
    assert.ok(Math.abs(test.pValue - one.p) <= 1e-9 * one.p + 1e-15, about);
  }
});

Deno.test("swapping the groups or turning the scale mirrors it; an unused level changes nothing", () => {
  fc.assert(fc.property(groupsOfCounts(), fc.nat(), ([first = [], second = []], place) => {
    const test = brunnerMunzel(first, second, { alternative: "greater" });
    const at = place % (first.length + 1);
    assert.deepEqual(
      brunnerMunzel(first.toSpliced(at, 0, 0), second.toSpliced(at, 0, 0), { alternative: "greater" }),
      test,
    );
    for (const [one, other] of [[second, first], [first.toReversed(), second.toReversed()]]) {
      const mirror = brunnerMunzel(one ?? [], other ?? [], { alternative: "less" });
      assert.equal(isRefusal(mirror), isRefusal(test));
      if (isRefusal(mirror) || isRefusal(test)) continue;
      assertClose(mirror.pValue, test.pValue);
      assert.ok(Math.abs(mirror.statistic + test.statistic) < 1e-9);
      assert.ok(test.pValue >= 0 && test.pValue <= 1);
    }
  }));
});

Deno.test("Brunner–Munzel: all tied is no difference; no overlap and a group of one are refused with a reason", () => {
  const tied = brunnerMunzel([0, 1], [0, 4]);
  assert.ok(!isRefusal(tied));
  assert.deepEqual([tied.statistic, tied.pValue, tied.probability, tied.degreesOfFreedom], [0, 1, 0.5, null]);
  const apart = brunnerMunzel([3, 0], [0, 3]);
  assert.ok(isRefusal(apart) && apart.refused.includes("overlap"));
  const alone = brunnerMunzel([1, 0], [2, 3]);
  assert.ok(isRefusal(alone) && alone.refused.includes("one person"));
  assert.throws(() => brunnerMunzel([0, 0], [1, 0]), RangeError);
});

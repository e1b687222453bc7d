import assert from "node:assert/strict";
import fc from "fast-check";
import { wilsonInterval } from "../../lib/statistics/wilson_interval.ts";

Deno.test("Wilson interval: 20 of 42 and 0 of 12", () => {
  const half = wilsonInterval(20, 42);
  assert.equal(half.lower.toFixed(6), "0.333596");
  assert.equal(half.upper.toFixed(6), "0.622775");
  const none = wilsonInterval(0, 12);
  assert.equal(none.lower, 0);
  assert.equal(none.upper.toFixed(6), "0.242494");
});

Deno.test("Wilson limits are where the score test of the share just reaches its level", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (total, seed) => {
    const count = seed % (total + 1);
    const { lower, upper, estimate } = wilsonInterval(count, total);
    assert.ok(0 <= lower && lower <= estimate && estimate <= upper && upper <= 1);
    for (const limit of [lower, upper]) {
      if (limit === 0 || limit === 1) continue;
      const score = Math.abs(estimate - limit) / Math.sqrt(limit * (1 - limit) / total);
      assert.ok(Math.abs(score - 1.959963984540054) < 1e-6, `${count}/${total}: ${score}`);
    }
  }));
});

Deno.test("Wilson interval mirrors when the answer is turned round, and grows with the level", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (total, seed) => {
    const count = seed % (total + 1);
    const [one, other] = [wilsonInterval(count, total), wilsonInterval(total - count, total)];
    assert.ok(Math.abs(one.lower + other.upper - 1) < 1e-12);
    const wide = wilsonInterval(count, total, { confidenceLevel: 0.99 });
    assert.ok(wide.lower <= one.lower && one.upper <= wide.upper);
  }));
});

Deno.test("Wilson interval refuses an empty base and a level of 95", () => {
  assert.throws(() => wilsonInterval(0, 0), RangeError);
  assert.throws(() => wilsonInterval(3, 2), RangeError);
  assert.throws(() => wilsonInterval(1, 2, { confidenceLevel: 95 }), RangeError);
});

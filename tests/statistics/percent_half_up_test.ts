import assert from "node:assert/strict";
import fc from "fast-check";
import { percentHalfUp } from "../../lib/statistics/percent_half_up.ts";

Deno.test("percentHalfUp rounds every half up, also where the binary share lies below it", () => {
  assert.equal(percentHalfUp(1, 16), "6.3");
  assert.equal(percentHalfUp(23, 80), "28.8");
  assert.equal(percentHalfUp(41, 80), "51.3");
  assert.equal(percentHalfUp(51, 80), "63.8");
  assert.equal(percentHalfUp(1, 200, { decimals: 0 }), "1");
});

Deno.test("percentHalfUp pads and never drops a decimal", () => {
  assert.equal(percentHalfUp(0, 7), "0.0");
  assert.equal(percentHalfUp(7, 7), "100.0");
  assert.equal(percentHalfUp(1, 3000), "0.0");
  assert.equal(percentHalfUp(1, 1000), "0.1");
  assert.equal(percentHalfUp(1, 3, { decimals: 3 }), "33.333");
  assert.equal(percentHalfUp(22, 107), "20.6");
});

Deno.test("percentHalfUp lies within half a unit of the share, the upper end excluded", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (total, seed) => {
    const count = seed % (total + 1);
    const tenths = Number(percentHalfUp(count, total).replace(".", ""));
    // tenths − 1/2 ≤ 1000 count / total < tenths + 1/2, in integers
    assert.ok((2 * tenths - 1) * total <= 2000 * count);
    assert.ok(2000 * count < (2 * tenths + 1) * total);
  }));
});

Deno.test("percentHalfUp refuses what is not a share of a group", () => {
  assert.throws(() => percentHalfUp(1, 0), RangeError);
  assert.throws(() => percentHalfUp(3, 2), RangeError);
  assert.throws(() => percentHalfUp(-1, 2), RangeError);
  assert.throws(() => percentHalfUp(0.5, 2), RangeError);
  assert.throws(() => percentHalfUp(1, 2, { decimals: 7 }), RangeError);
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { intervalsOverlap } from "../../lib/page/page_content.ts";

const anyInterval = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).map(([a, b]) => (
  { lower: Math.min(a, b) / 10, upper: Math.max(a, b) / 10 }
));

Deno.test("two intervals overlap exactly when some value lies in both, whichever is named first", () => {
  const tenths = Array.from({ length: 10 }, (_, at) => at / 10);
  fc.assert(fc.property(anyInterval, anyInterval, (one, other) => {
    // Limits are tenths: a value that lies in both is one of them.
    const shared = tenths.some((value) => [one, other].every(({ lower, upper }) => lower <= value && value <= upper));
    assert.equal(intervalsOverlap(one, other), shared);
    assert.equal(intervalsOverlap(other, one), shared);
  }));
});

Deno.test("an interval that is missing overlaps nothing", () => {
  const whole = { lower: 0, upper: 1 };
  assert.deepEqual([intervalsOverlap(null, whole), intervalsOverlap(whole, null), intervalsOverlap(null, null)], [
    false,
    false,
    false,
  ]);
});

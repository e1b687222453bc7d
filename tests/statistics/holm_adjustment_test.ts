import assert from "node:assert/strict";
import fc from "fast-check";
import { holmAdjustment } from "../../lib/statistics/holm_adjustment.ts";

Deno.test("Holm's adjustment agrees with p.adjust(c(.01, .04, .03, .005, .9), 'holm')", () => {
  // R: .04 .09 .09 .025 .90
  assert.deepEqual(holmAdjustment([0.01, 0.04, 0.03, 0.005, 0.9]).map((p) => p.toFixed(3)), [
    "0.040",
    "0.090",
    "0.090",
    "0.025",
    "0.900",
  ]);
});

Deno.test("an adjusted p-value is the smallest level at which the step-down procedure rejects", () => {
  fc.assert(fc.property(fc.array(fc.nat(1000).map((n) => n / 1000), { maxLength: 8 }), (pValues) => {
    const adjusted = holmAdjustment(pValues);
    const rejects = (level: number) => {
      const open = new Set(pValues.keys());
      for (;;) {
        const smallest = [...open].reduce<number | undefined>(
          (least, index) => least === undefined || (pValues[index] ?? NaN) < (pValues[least] ?? NaN) ? index : least,
          undefined,
        );
        if (smallest === undefined || (pValues[smallest] ?? NaN) * open.size > level) return open;
        open.delete(smallest);
      }
    };
    adjusted.forEach((level, index) => {
      assert.ok(level >= (pValues[index] ?? NaN) && level <= 1);
      if (level < 1) assert.ok(!rejects(level * (1 + 1e-12) + 1e-300).has(index));
      if (level > 0 && level < 1) assert.ok(rejects(level * (1 - 1e-9)).has(index));
    });
  }));
});

Deno.test("Holm's adjustment: an empty family is empty, one test keeps its p, what is no p-value is refused", () => {
  assert.deepEqual(holmAdjustment([]), []);
  assert.deepEqual(holmAdjustment([0.3]), [0.3]);
  assert.throws(() => holmAdjustment([0.1, NaN]), RangeError);
  assert.throws(() => holmAdjustment([1.1]), RangeError);
});

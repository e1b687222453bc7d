import assert from "node:assert/strict";
import fc from "fast-check";
import { formatNumber } from "../../lib/data/format_number.ts";
import { scoreSummary } from "../../lib/statistics/score_summary.ts";
import { numberSummary } from "../../lib/survey/number_summary.ts";

Deno.test("numbers are summed up as scoreSummary does, which agrees with R, to one digit more than asked", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 40 }), (numbers) => {
    const levels = [...new Set(numbers)].sort((one, other) => one - other);
    const counts = levels.map((level) => numbers.filter((number) => number === level).length);
    const wanted = scoreSummary(counts, { scores: levels });
    const found = numberSummary(numbers, { decimals: 0 }) ?? assert.fail();
    for (const key of ["lowerQuartile", "median", "upperQuartile"] as const) {
      assert.equal(found[key], Number(formatNumber(wanted[key], { decimals: 1 })));
    }
    assert.ok(Math.abs(found.mean - wanted.mean) <= 0.05 + 1e-9);
  }));
});

Deno.test("halves are rounded up in whole numbers, also where the binary sum is a little less", () => {
  // 0.15 + 0.15 + 0.15 + 0.15 lies below 0.6 in binary; the mean of tenths 1, 2, 2, 2 is 0.175.
  assert.equal(numberSummary([0.1, 0.2, 0.2, 0.2], { decimals: 1 })?.mean, 0.18);
  assert.equal(numberSummary([1, 2, 2, 2], { decimals: 0 })?.mean, 1.8);
});

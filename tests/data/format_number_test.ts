import assert from "node:assert/strict";
import fc from "fast-check";
import { formatNumber } from "../../lib/data/format_number.ts";

Deno.test("formatNumber rounds what is printed half away from zero, where toFixed follows the binary fraction", () => {
  assert.equal(formatNumber(1.005, { decimals: 2 }), "1.01");
  assert.equal((1.005).toFixed(2), "1.00");
  assert.equal(formatNumber(-2.5), "-3");
  assert.equal(formatNumber(0.5), "1");
  assert.equal(formatNumber(0.05, { decimals: 1 }), "0.1");
  assert.equal(formatNumber(0.049, { decimals: 1 }), "0.0");
  assert.equal(formatNumber(0.0049, { decimals: 1 }), "0.0");
  assert.equal(formatNumber(99.95, { decimals: 1 }), "100.0");
  assert.equal(formatNumber(9.5), "10");
  assert.equal(formatNumber(1e21), "1000000000000000000000");
  assert.equal(formatNumber(-0), "0");
  assert.equal(formatNumber(12), "12");
  assert.equal(formatNumber(1363.29, { decimals: 2, grouping: true }), "1,363.29");
  assert.equal(formatNumber(-170052, { grouping: true }), "-170,052");
});

Deno.test("formatNumber is never more than half a unit from the number", () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(fc.property(number, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
    const text = formatNumber(value, { decimals });
    assert.match(text, decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
    assert.ok(Math.abs(Number(text) - value) <= 0.5 * 10 ** -decimals * (1 + 1e-6));
    assert.equal(formatNumber(value, { decimals, grouping: true }).replaceAll(",", ""), text);
  }));
});

Deno.test("formatNumber refuses what has no digits", () => {
  assert.throws(() => formatNumber(NaN), RangeError);
  assert.throws(() => formatNumber(Infinity), RangeError);
  assert.throws(() => formatNumber(1, { decimals: -1 }), RangeError);
});

import assert from "node:assert/strict";
import { disclosureRule, isSmallCell } from "../../lib/counts/disclosure_rule.ts";

Deno.test("cells under ten are small, under twenty in small towns, and villages show nothing", () => {
  assert.deepEqual([2_000_000, 25_000, 24_999, 2_000, 1_999, 0].map((population) => disclosureRule({ population })), [
    { threshold: 10 },
    { threshold: 10 },
    { threshold: 20 },
    { threshold: 20 },
    { threshold: null },
    { threshold: null },
  ]);
  assert.deepEqual([0, 1, 9, 10].map((count) => isSmallCell(count, { threshold: 10 })), [false, true, true, false]);
  assert.throws(() => disclosureRule({ population: -1 }), RangeError);
});

Deno.test("where the population is not known nothing may be shown, and any cell with people in it is small", () => {
  const rule = disclosureRule({ population: null });
  assert.deepEqual(rule, { threshold: null });
  assert.deepEqual([0, 1, 5000].map((count) => isSmallCell(count, rule)), [false, true, true]);
  assert.throws(() => disclosureRule({ population: 2000.5 }), { name: "RangeError", message: /2000\.5/ });
});

/** Counts from percentages: round trip with the printed text, every list counted, both roundings, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { countsFromPercents } from "../../lib/statistics/counts_from_percents.ts";
import { percentHalfUp } from "../../lib/statistics/percent_half_up.ts";
import { randomCases } from "../random_cases.ts";

Deno.test("what percentHalfUp prints leads back to the counts it was printed from", () => {
  const counts = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }).filter((list) => list.some((count) => count > 0));
  fc.assert(fc.property(counts, fc.integer({ min: 0, max: 2 }), (list, decimals) => {
    const total = list.reduce((sum, count) => sum + count, 0);
    const found = countsFromPercents(list.map((count) => percentHalfUp(count, total, { decimals })), { total });
    assert.notEqual(found.status, "none");
    list.forEach((count, index) => {
      const range = found.ranges[index];
      assert.ok(range !== null && range !== undefined && range.lower <= count && count <= range.upper);
    });
    // One decimal tells the counts of fewer than a thousand people apart.
    if (decimals > 0) assert.deepEqual(found.counts, list);
  }));
});

Deno.test("solutions and ranges equal a search through every list of counts", () => {
  const printed = fc.array(fc.nat(100).map(String), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      printed,
      fc.integer({ min: 1, max: 220 }),
      fc.boolean(),
      fc.boolean(),
      (percents, total, cut, exclusive) => {
        fc.pre(percents.length < 3 || total < 60);
        const rounding = cut ? "truncate" : "half-up";
        const prints = (count: number) =>
          cut ? String(Math.floor(100 * count / total)) : percentHalfUp(count, total, { decimals: 0 });
        const search = (index: number): number[][] =>
          index === percents.length ? [[]] : Array.from({ length: total + 1 }, (_, count) => count)
            .filter((count) => prints(count) === percents[index])
            .flatMap((count) => search(index + 1).map((rest) => [count, ...rest]));
        const lists = search(0).filter((list) => !exclusive || list.reduce((sum, count) => sum + count, 0) === total);
        const found = countsFromPercents(percents, { total, rounding, exclusive });
        assert.equal(found.solutions, BigInt(lists.length));
        assert.equal(found.status, lists.length === 0 ? "none" : lists.length === 1 ? "one" : "many");
        if (lists.length === 0) return;
        found.ranges.forEach((range, index) => {
          const column = lists.map((list) => list[index] ?? NaN);
          assert.deepEqual(range, { lower: Math.min(...column), upper: Math.max(...column) });
        });
        assert.deepEqual(found.counts, lists.length === 1 ? lists[0] : null);
      },
    ),
    { numRuns: randomCases(300) },
  );
});

Deno.test("a report that cuts off: 22 of 107 printed as 20.5 is no half-up percentage of 107", () => {
  const cut = { total: 107, exclusive: false };
  assert.equal(countsFromPercents(["20.5"], cut).status, "none");
  assert.deepEqual(countsFromPercents(["20.5"], cut).ranges, [null]);
  assert.deepEqual(countsFromPercents(["20.5"], { ...cut, rounding: "truncate" }).counts, [22]);
  assert.deepEqual(countsFromPercents(["20.6"], cut).counts, [22]);
});

Deno.test("zeros at the end of a text count as decimals", () => {
  assert.equal(countsFromPercents(["6.3"], { total: 16, exclusive: false }).status, "one");
  assert.equal(countsFromPercents(["6.30"], { total: 16, exclusive: false }).status, "none");
  assert.equal(countsFromPercents([50, 50], { total: 7 }).status, "none");
});

Deno.test("a category that fits alone may not fit with the others", () => {
  // 33 + 33 + 33 of 3 is one each; of 100 the three together leave one person over.
  assert.deepEqual(countsFromPercents(["33", "33", "33"], { total: 3 }).counts, [1, 1, 1]);
  const hundred = countsFromPercents(["33", "33", "33"], { total: 100 });
  assert.equal(hundred.status, "none");
  assert.deepEqual(hundred.ranges[0], { lower: 33, upper: 33 });
});

Deno.test("counts from percentages: no category, unreadable text, impossible base", () => {
  assert.equal(countsFromPercents([], { total: 5 }).status, "none");
  assert.equal(countsFromPercents([], { total: 5, exclusive: false }).status, "one");
  assert.throws(() => countsFromPercents(["12,5"], { total: 8 }), SyntaxError);
  assert.throws(() => countsFromPercents(["-1"], { total: 8 }), SyntaxError);
  assert.throws(() => countsFromPercents([NaN], { total: 8 }), SyntaxError);
  assert.throws(() => countsFromPercents(["50"], { total: 0 }), RangeError);
  assert.equal(countsFromPercents(["101"], { total: 8, exclusive: false }).status, "none");
});

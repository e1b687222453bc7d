import assert from "node:assert/strict";
import fc from "fast-check";
import { nonresponseBounds } from "../../lib/statistics/nonresponse_bounds.ts";

Deno.test("15 of 20 answers, 42 applicants: between 35.7 % and 88.1 %, against a naive 75 %", () => {
  const bounds = nonresponseBounds({ count: 15, responses: 20, population: 42 });
  assert.equal((100 * bounds.lower).toFixed(1), "35.7");
  assert.equal((100 * bounds.upper).toFixed(1), "88.1");
  assert.equal(bounds.respondentShare, 0.75);
  assert.equal(bounds.silent, 22);
});

Deno.test("bounds close when everybody answered, and say nothing when nobody did", () => {
  const all = nonresponseBounds({ count: 3, responses: 4, population: 4 });
  assert.deepEqual([all.lower, all.upper], [0.75, 0.75]);
  const none = nonresponseBounds({ count: 0, responses: 0, population: 5 });
  assert.deepEqual([none.lower, none.upper, none.respondentShare], [0, 1, null]);
});

Deno.test("bounds are reached by some answer of the silent, and never passed", () => {
  fc.assert(fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (count, others, silentYes, silentNo) => {
    fc.pre(count + others + silentYes + silentNo > 0);
    const responses = count + others;
    const population = responses + silentYes + silentNo;
    const bounds = nonresponseBounds({ count, responses, population });
    const truth = (count + silentYes) / population;
    assert.ok(bounds.lower <= truth && truth <= bounds.upper);
    assert.equal(truth === bounds.lower, silentYes === 0);
    assert.equal(truth === bounds.upper, silentNo === 0);
  }));
});

Deno.test("nonresponseBounds refuses more answers than people", () => {
  assert.throws(() => nonresponseBounds({ count: 1, responses: 21, population: 20 }), {
    name: "RangeError",
    message: "Cannot bound the share for non-response as responses must be <= 20: current value is 21",
  });
  assert.throws(() => nonresponseBounds({ count: 3, responses: 2, population: 20 }), RangeError);
  assert.throws(() => nonresponseBounds({ count: 0, responses: 0, population: 0 }), RangeError);
});

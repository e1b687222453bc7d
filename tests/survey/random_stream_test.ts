import assert from "node:assert/strict";
import { randomStream, xoshiro128 } from "../../lib/survey/random_stream.ts";
import reference from "../reference/xoshiro128starstar.json" with { type: "json" };

Deno.test("the generator gives the numbers of the authors' C code", () => {
  for (const { state, numbers } of reference.streams) {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const next = xoshiro128([a, b, c, d]);
    assert.deepEqual(numbers.map(() => next()), numbers);
  }
});

Deno.test("uniform numbers fill [0, 1) evenly, normal ones have mean 0 and variance 1", () => {
  const stream = randomStream(7);
  const bins = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 100_000; draw++) {
    const place = Math.floor(stream.uniform() * 10);
    bins[place] = (bins[place] ?? NaN) + 1;
  }
  // Chi-square with 9 degrees of freedom: above 27.9 once in a thousand.
  assert.ok(bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0) < 27.9, bins.join(" "));
  const normal = Array.from({ length: 20_000 }, () => stream.normal());
  const mean = normal.reduce((sum, value) => sum + value, 0) / normal.length;
  const variance = normal.reduce((sum, value) => sum + (value - mean) ** 2, 0) / normal.length;
  assert.ok(Math.abs(mean) < 0.025 && Math.abs(variance - 1) < 0.04, `${mean} ${variance}`);
});

Deno.test("a seed that is no whole number of 32 bits is refused", () => {
  for (const seed of [-1, 0.5, 2 ** 32, NaN]) assert.throws(() => randomStream(seed), RangeError);
});

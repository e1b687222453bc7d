import assert from "node:assert/strict";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import reference from "../reference/xoshiro128starstar.json" with { type: "json" };

Deno.test("the generator gives the numbers of its authors' algorithm in C", () => {
  for (const { seed, numbers } of reference.streams) {
    const random = randomGenerator(seed);
    assert.deepEqual(numbers.map(() => random.next()), numbers);
  }
});

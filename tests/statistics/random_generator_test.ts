import assert from "node:assert/strict";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";

Deno.test("a seed always gives the same numbers, and another seed others", () => {
  const draw = (seed: number) => {
    const random = randomGenerator(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  assert.deepEqual(draw(42), draw(42));
  assert.notDeepEqual(draw(42), draw(43));
  assert.notDeepEqual(draw(0), draw(1));
});

Deno.test("numbers fill [0, 1) evenly, and successive ones are not related", () => {
  const random = randomGenerator(20220204);
  const cells = Array.from({ length: 100 }, () => 0);
  let previous = random.next();
  for (let draw = 0; draw < 100_000; draw++) {
    const current = random.next();
    assert.ok(current >= 0 && current < 1);
    const cell = Math.floor(previous * 10) * 10 + Math.floor(current * 10);
    cells[cell] = (cells[cell] ?? 0) + 1;
    previous = current;
  }
  const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  // 99 degrees of freedom: 0.0001 … 0.9999 quantiles 54 and 157.
  assert.ok(chiSquare > 54 && chiSquare < 157, `χ² ${chiSquare}`);
});

Deno.test("whole numbers below a bound are all reached, none beyond", () => {
  const random = randomGenerator(9);
  const seen = new Set(Array.from({ length: 500 }, () => random.below(7)));
  assert.deepEqual([...seen].sort(), [0, 1, 2, 3, 4, 5, 6]);
});

Deno.test("a seed that is not a whole 32-bit number is refused", () => {
  for (const seed of [-1, 0.5, 2 ** 32, NaN]) assert.throws(() => randomGenerator(seed), RangeError);
});

import assert from "node:assert/strict";
import { oneWaySums } from "../../lib/counts/published_sums.ts";

Deno.test("what one-way tables tell of a table: each row's sum and each column's, of cells named row by row", () => {
  const { unknowns, known } = oneWaySums([[5, 0, 2], [1, 4, 3]]);
  assert.equal(unknowns, 6);
  assert.deepEqual(known, [
    { members: [0, 1, 2], total: 7 },
    { members: [3, 4, 5], total: 8 },
    { members: [0, 3], total: 6 },
    { members: [1, 4], total: 4 },
    { members: [2, 5], total: 5 },
  ]);
});

Deno.test("a row that is shorter than the first is a fault and not a smaller sum", () => {
  assert.throws(() => oneWaySums([[1, 2], [3]]), RangeError);
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { protectTransitions, tellingCells } from "../../lib/counts/protect_transitions.ts";
import { randomCases } from "../random_cases.ts";
import { agreeing, sumsOf } from "./agreeing_matrices.ts";

Deno.test("of no cell of one or two people can be told that anybody is in it, but where the totals alone tell", async () => {
  const matrix = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(matrix, async (counts) => {
      const sums = sumsOf(counts);
      const { cells, exposed } = await protectTransitions(counts, sums);
      const shown: readonly (number | null)[] = cells.flat();
      const tries = agreeing(cells, sums).map((matrix) => matrix.flat());
      const blind = agreeing(counts.map((row) => row.map(() => null)), sums).map((matrix) => matrix.flat());
      let given = 0;
      for (const [at, count] of counts.flat().entries()) {
        assert.ok(shown[at] === null || shown[at] === count);
        if (count !== 1 && count !== 2) continue;
        assert.equal(shown[at], null);
        if (blind.some((tried) => tried[at] === 0)) {
          assert.ok(tries.some((tried) => tried[at] === 0), JSON.stringify({ counts, cells, at }));
          kept += 1;
        } else if (blind.every((tried) => tried[at] === 1 || tried[at] === 2)) given += 1;
      }
      assert.equal(exposed, given);
      assert.deepEqual(await tellingCells(cells, sums), []);
    }),
    // How many cells had anything to protect depends on the draw.
    { numRuns: randomCases(30), seed: 12 },
  );
  assert.ok(kept > randomCases(20), `only ${kept} cells had anything to protect`);
});

Deno.test("a matrix without small cells is shown whole", async () => {
  const counts = [[5, 3, 0], [4, 6, 0], [0, 3, 8]];
  assert.deepEqual(await protectTransitions(counts, sumsOf(counts)), { cells: counts, exposed: 0 });
});

Deno.test("what the totals give away is counted", async () => {
  // One person was unfavourable beforehand and stayed so: the totals of the turns say it.
  const counts = [[9, 0], [0, 1]];
  assert.equal((await protectTransitions(counts, sumsOf(counts))).exposed, 1);
});

Deno.test("the attack finds a cell that was withheld alone", async () => {
  const counts = [[5, 3, 4], [4, 6, 1], [3, 3, 8]];
  const cells = counts.map((row) => row.map((count) => count === 1 ? null : count));
  assert.deepEqual(await tellingCells(cells, sumsOf(counts)), [[1, 2]]);
});

Deno.test("where totals say that somebody is in a cell but not how few, the attack learns no more: seal stopped with an error", async () => {
  // Seen when counts of 40 made people were to be written.
  const counts = [[8, 4, 0], [8, 0, 3], [1, 10, 4]];
  const { cells } = await protectTransitions(counts, sumsOf(counts));
  assert.deepEqual(await tellingCells(cells, sumsOf(counts)), []);
  const any = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(any, async (counts) => {
      const sums = sumsOf(counts);
      assert.deepEqual(await tellingCells((await protectTransitions(counts, sums)).cells, sums), []);
    }),
    { numRuns: randomCases(25), seed: 18 },
  );
});

import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type ProtectedCells,
  protectTransitions,
  tellingCells,
  type TransitionSums,
} from "../../lib/counts/protect_transitions.ts";
import { randomCases } from "../random_cases.ts";

/** Everything that is published of a matrix whose first half of answers is favourable. */
function sumsOf(counts: readonly (readonly number[])[]): TransitionSums {
  const favourable = counts.map((_, at) => at).filter((at) => at < counts.length / 2);
  const total = (fits: (row: number, column: number) => boolean) =>
    counts.flatMap((row, from) => row.filter((_, to) => fits(from, to))).reduce((sum, count) => sum + count, 0);
  const turn = (was: boolean, is: boolean) =>
    total((row, column) => favourable.includes(row) === was && favourable.includes(column) === is);
  return {
    favourable: { before: favourable, after: favourable },
    beforeTotals: counts.map((_, side) => total((row) => row === side)),
    afterTotals: counts.map((_, side) => total((_, column) => column === side)),
    movement: {
      rose: total((row, column) => column < row),
      same: total((row, column) => column === row),
      fell: total((row, column) => column > row),
    },
    turns: [[turn(false, false), turn(false, true)], [turn(true, false), turn(true, true)]],
  };
}

/** Every matrix that agrees with what is published, by trying all: an attack that knows nothing of linear programmes. */
function agreeing(cells: ProtectedCells, sums: TransitionSums): readonly (readonly number[])[] {
  const shown = cells.flat();
  const width = cells.length;
  const found: number[][] = [];
  const wanted = JSON.stringify([sums.beforeTotals, sums.afterTotals, sums.movement, sums.turns]);
  const fill = (made: readonly number[]): void => {
    const at = made.length;
    if (at === shown.length) {
      const rows = Array.from({ length: width }, (_, row) => made.slice(row * width, (row + 1) * width));
      const { beforeTotals, afterTotals, movement, turns } = sumsOf(rows);
      if (JSON.stringify([beforeTotals, afterTotals, movement, turns]) === wanted) found.push([...made]);
      return;
    }
    const row = Math.floor(at / width);
    const column = at % width;
    const used = made.slice(row * width).reduce((sum, count) => sum + count, 0);
    const usedBelow = made.filter((_, place) => place % width === column).reduce((sum, count) => sum + count, 0);
    const left = Math.min((sums.beforeTotals[row] ?? 0) - used, (sums.afterTotals[column] ?? 0) - usedBelow);
    // The last cell of a row must take what is left of it.
    if (column === width - 1 && left < (sums.beforeTotals[row] ?? 0) - used) return;
    const known = shown[at];
    if (known !== null && known !== undefined) return known <= left ? fill([...made, known]) : undefined;
    for (let count = 0; count <= left; count++) fill([...made, count]);
  };
  fill([]);
  return found;
}

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
      const tries = agreeing(cells, sums);
      const blind = agreeing(counts.map((row) => row.map(() => null)), sums);
      let given = 0;
      for (const [at, count] of counts.flat().entries()) {
        assert.ok(shown[at] === null || shown[at] === count);
        if (count !== 1 && count !== 2) continue;
        assert.equal(shown[at], null);
        if (blind.some((tried) => tried[at] === 0)) {
          assert.ok(tries.some((tried) => tried[at] === 0), JSON.stringify({ counts, cells, at }));
          kept += 1;
        } else given += 1;
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

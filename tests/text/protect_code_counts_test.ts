import assert from "node:assert/strict";
import fc from "fast-check";
import { protectCodeCounts } from "../../lib/text/protect_code_counts.ts";
import { randomCases } from "../random_cases.ts";

const RULE = { threshold: 3 };
const isSmall = (count: number) => count > 0 && count < RULE.threshold;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** One group: how many of its answers have each code, and the last number none of them. */
type Column = readonly number[];

/** Every group of so many answers that can be: nobody has a code and none, and who has no code is counted so. */
function columnsOf(base: number, codes: number): readonly Column[] {
  let lists: number[][] = [[]];
  for (let code = 0; code < codes; code++) {
    lists = lists.flatMap((list) => Array.from({ length: base + 1 }, (_, count) => [...list, count]));
  }
  return lists.flatMap((coded) =>
    Array.from({ length: base + 1 }, (_, none) => [...coded, none])
      .filter((column) => {
        const withCode = base - (column.at(-1) ?? 0);
        return Math.max(...coded) <= withCode && withCode <= sum(coded);
      })
  );
}

/** The attack by trying out: every table that agrees with what is shown. */
function possible(truth: readonly Column[], withheld: readonly (readonly boolean[])[], bases: readonly number[]) {
  const rows = truth[0]?.length ?? 0;
  const options = truth.map((column, group) =>
    columnsOf(bases[group] ?? 0, rows - 1).filter((tried) =>
      tried.every((count, code) => withheld[code]?.[group] === true || count === column[code])
    )
  );
  const totals = Array.from({ length: rows }, (_, code) => sum(truth.map((column) => column[code] ?? 0)));
  let tables: Column[][] = [[]];
  for (const columns of options) tables = tables.flatMap((table) => columns.map((column) => [...table, column]));
  return tables.filter((table) =>
    totals.every((total, code) => isSmall(total) || sum(table.map((column) => column[code] ?? 0)) === total)
  );
}

Deno.test("of no small cell can be told that it is small, whoever tries out every table; codes, groups and those without a code", () => {
  let protectedCells = 0;
  let given = 0;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 3, max: 5 }), { minLength: 2, maxLength: 2 }),
      fc.array(fc.nat(1000), { minLength: 2, maxLength: 2 }),
      (bases, picks) => {
        const truth = bases.map((base, group) => {
          const columns = columnsOf(base, 2);
          return columns[(picks[group] ?? 0) % columns.length] ?? [];
        });
        const counts = [0, 1, 2].map((code) => truth.map((column) => column[code] ?? 0));
        const withheld = protectCodeCounts({ counts, bases }, RULE);
        const tables = possible(truth, withheld, bases);
        const blind = possible(truth, counts.map((row) => row.map(() => true)), bases);
        const told = (list: readonly (readonly Column[])[], group: number, code: number) =>
          list.every((table) => isSmall(table[group]?.[code] ?? 0));
        for (const [code, row] of counts.entries()) {
          for (const [group, count] of row.entries()) {
            if (!isSmall(count)) continue;
            assert.equal(withheld[code]?.[group], true);
            if (told(blind, group, code)) given += 1;
            else {
              assert.ok(!told(tables, group, code), JSON.stringify({ counts, bases, withheld, code, group }));
              protectedCells += 1;
            }
          }
        }
      },
    ),
    { numRuns: randomCases(300), seed: 12 },
  );
  assert.ok(
    protectedCells > randomCases(100) && given < protectedCells,
    `${protectedCells} protected, ${given} given by totals`,
  );
});

Deno.test("what needs no protection is shown; a lone small cell takes another of its code with it", () => {
  const all = protectCodeCounts({ counts: [[5, 4], [6, 0], [3, 8]], bases: [14, 12] }, RULE);
  assert.deepEqual(all.flat(), [false, false, false, false, false, false]);
  const [first] = protectCodeCounts({ counts: [[2, 5, 7], [8, 3, 4], [4, 4, 9]], bases: [14, 12, 20] }, RULE);
  assert.deepEqual(first, [true, true, false]);
});

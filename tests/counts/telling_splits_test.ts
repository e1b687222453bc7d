import assert from "node:assert/strict";
import fc from "fast-check";
import { type PublishedSplit, tellingSplits } from "../../lib/counts/telling_splits.ts";
import { randomCases } from "../random_cases.ts";

const RULE = { threshold: 10 };
/** Three groups of 30, 20 and 15 people, of whom 12, 14 and 4 answered favourably. */
const TRUTH = [[12, 18], [14, 6], [4, 11]] as const;
const MARGINS: Omit<PublishedSplit, "groups"> = { groupTotals: [30, 20, 15], sides: [30, 35] };

function published(shown: readonly boolean[], margins = MARGINS): PublishedSplit {
  return {
    ...margins,
    groups: TRUTH.map(([favourable, others], at) => ({
      total: favourable + others,
      favourable: shown[at] === true ? favourable : null,
    })),
  };
}

Deno.test("a withheld group that its total and those of the others leave nothing for is told", async () => {
  // 30 favourable in all, 12 and 14 of them shown: the third has 4.
  assert.deepEqual(await tellingSplits(published([true, true, false]), RULE), [1, 2]);
  // The second is a small cell of 6 others by itself; with both withheld 18 are left, which could be 3 and 15 or 18 and 0.
  assert.deepEqual(await tellingSplits(published([true, false, false]), RULE), []);
  assert.deepEqual(await tellingSplits(published([false, false, false]), RULE), []);
});

Deno.test("a small group's size, and anything at all where nothing may be split, is told", async () => {
  const small: PublishedSplit = { groupTotals: null, sides: null, groups: [{ total: 9, favourable: null }] };
  assert.deepEqual(await tellingSplits(small, RULE), [0]);
  assert.deepEqual(await tellingSplits(small, { threshold: null }), [0]);
  const gone: PublishedSplit = { ...small, groups: [{ total: null, favourable: null }] };
  assert.deepEqual(await tellingSplits(gone, RULE), []);
  assert.deepEqual(await tellingSplits(gone, { threshold: null }), []);
});

Deno.test("what is told is what trying out every table tells", async () => {
  const people = fc.nat(14);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(people, people), { minLength: 2, maxLength: 3 }),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      async (cells, shown) => {
        const totals = cells.map(([favourable, others]) => favourable + others);
        const liked = cells.reduce((sum, [favourable]) => sum + favourable, 0);
        const whole = totals.reduce((sum, total) => sum + total, 0);
        const groups = cells.map(([favourable], at) => ({
          total: null,
          favourable: shown[at] === true ? favourable : null,
        }));
        const told = await tellingSplits({ groups, groupTotals: totals, sides: [liked, whole - liked] }, RULE);
        // Every way to share the favourable ones out, by hand.
        const ways = (isShown: (at: number) => boolean) => {
          let lists: number[][] = [[]];
          totals.forEach((total, at) => {
            lists = lists.flatMap((list) =>
              Array.from({ length: total + 1 }, (_, count) => [...list, count])
                .filter((made) => !isShown(at) || made[at] === cells[at]?.[0])
            );
          });
          return lists.filter((list) => list.reduce((sum, count) => sum + count, 0) === liked);
        };
        const tells = (isShown: (at: number) => boolean, at: number, side: 0 | 1) => {
          const values = ways(isShown).map((list) => {
            const favourable = list[at] ?? NaN;
            return side === 0 ? favourable : (totals[at] ?? NaN) - favourable;
          });
          return Math.min(...values) > 0 && Math.max(...values) < 10;
        };
        const expected = totals.flatMap((_, at) => {
          const isSmall = (count: number) => count > 0 && count < 10;
          if (shown[at] === true && isSmall(cells[at]?.[0] ?? 0)) return [at];
          const isTold = ([0, 1] as const).some((side) =>
            tells((place) => shown[place] === true, at, side) && !tells(() => false, at, side)
          );
          return isTold ? [at] : [];
        });
        assert.deepEqual(told, expected);
      },
    ),
    { numRuns: randomCases(60), seed: 12 },
  );
});

Deno.test("numbers that contradict each other are refused", async () => {
  await assert.rejects(
    tellingSplits({ groups: [{ total: null, favourable: 12 }], groupTotals: [11], sides: [12, 0] }, RULE),
    RangeError,
  );
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { loadIntegerProgrammes } from "../../lib/counts/integer_programmes.ts";
import { sum } from "./tables_with.ts";
import { randomCases } from "../random_cases.ts";

Deno.test("of sums that share unknowns in any way, the ends are those found by trying every number", async () => {
  const solve = await loadIntegerProgrammes();
  const systems = fc.record({
    counts: fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
    sets: fc.uniqueArray(fc.subarray([0, 1, 2, 3], { minLength: 2 }), { minLength: 1, maxLength: 3, selector: String }),
  });
  fc.assert(
    fc.property(systems, ({ counts, sets }) => {
      const adding = (places: readonly number[], values: readonly number[]) =>
        sum(places.map((at) => values[at] ?? NaN));
      // All four together, so that there is a greatest.
      const known = [...sets, [0, 1, 2, 3]].map((members) => ({ members, total: adding(members, counts) }));
      const total = sum(counts);
      const possible = trialsUpTo(total).filter((values) =>
        known.every(({ members, total }) => adding(members, values) === total)
      );
      const values = possible.map((one) => adding([0, 2], one));
      assert.equal(solve("least", [0, 2], { unknowns: 4, known }).value, Math.min(...values));
      assert.equal(solve("greatest", [0, 2], { unknowns: 4, known }).value, Math.max(...values));
    }),
    { numRuns: randomCases(25) },
  );
});

/** Every four numbers that add up to a total. */
function trialsUpTo(total: number): readonly (readonly number[])[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, value) => value);
  return upTo(total).flatMap((a) =>
    upTo(total - a).flatMap((b) => upTo(total - a - b).map((c) => [a, b, c, total - a - b - c]))
  );
}

Deno.test("sums that contradict each other have no ends", async () => {
  const solve = await loadIntegerProgrammes();
  const known = [{ members: [0, 1], total: 1 }, { members: [0, 1], total: 2 }];
  assert.throws(() => solve("least", [0], { unknowns: 2, known }), /must agree/);
});

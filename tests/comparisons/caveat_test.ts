import assert from "node:assert/strict";
import fc from "fast-check";
import { type Caveat, mergeCaveats } from "../../lib/comparisons/caveat.ts";
import { randomCases } from "../random_cases.ts";

const caveat: fc.Arbitrary<Caveat> = fc.oneof(
  fc.array(fc.integer({ min: 2, max: 29 }), { minLength: 1, maxLength: 3 }).map((sizes): Caveat => ({
    kind: "small-base",
    sizes,
  })),
  fc.constantFrom<Caveat>(
    { kind: "retrospective" },
    { kind: "no-comparison-group" },
    { kind: "assumed-answers" },
    { kind: "unmatched", people: 3 },
    { kind: "unmatched", people: 4 },
    { kind: "same-people", people: 20 },
  ),
);

Deno.test("caveats of several comparisons: each is said once, none is lost, small numbers in one, and again it is the same", () => {
  fc.assert(
    fc.property(fc.array(fc.array(caveat, { maxLength: 5 }), { maxLength: 4 }), (lists) => {
      const merged = mergeCaveats(lists);
      const all = lists.flat();
      const others = (caveats: readonly Caveat[]) =>
        new Set(caveats.filter(({ kind }) => kind !== "small-base").map((one) => JSON.stringify(one)));
      assert.deepEqual(others(merged), others(all));
      assert.equal(new Set(merged.map((one) => JSON.stringify(one))).size, merged.length);
      const bases = merged.filter(({ kind }) => kind === "small-base");
      const sizes = (caveats: readonly Caveat[]) =>
        new Set(caveats.flatMap((one) => one.kind === "small-base" ? one.sizes : []));
      assert.equal(bases.length, sizes(all).size === 0 ? 0 : 1);
      assert.deepEqual(sizes(merged), sizes(all));
      assert.deepEqual(mergeCaveats([merged]), merged);
      // The order is of the kinds, whichever comparison said it first.
      const kinds = (caveats: readonly Caveat[]) => caveats.map(({ kind }) => kind);
      assert.deepEqual(kinds(mergeCaveats(lists.toReversed())), kinds(merged));
    }),
    { numRuns: randomCases(300) },
  );
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { type FavourableMargin, favourableMarginBounds } from "../../lib/comparisons/favourable_margins.ts";
import { mcnemar } from "../../lib/statistics/mcnemar.ts";
import { randomCases } from "../random_cases.ts";

const side = fc.constantFrom<keyof FavourableMargin>("favourable", "other", "missing");
const people = fc.array(fc.tuple(side, side), { maxLength: 7 });

function marginOf(sides: readonly (keyof FavourableMargin)[]): FavourableMargin {
  const count = (wanted: keyof FavourableMargin) => sides.filter((one) => one === wanted).length;
  return { favourable: count("favourable"), other: count("other"), missing: count("missing") };
}

/** Every way of pairing the sides after with those before. */
function pairings(after: readonly (keyof FavourableMargin)[]): readonly (readonly (keyof FavourableMargin)[])[] {
  if (after.length === 0) return [[]];
  return [...new Set(after)].flatMap((first) => {
    const rest = after.toSpliced(after.indexOf(first), 1);
    return pairings(rest).map((others) => [first, ...others]);
  });
}

Deno.test("the bounds are those of trying every pairing of up to seven people", () => {
  fc.assert(
    fc.property(people, (pairs) => {
      const before = pairs.map(([from]) => from);
      const reached = pairings(pairs.map(([, to]) => to)).map((after) => {
        const gained = after.filter((to, at) => to === "favourable" && before[at] === "other").length;
        const lost = after.filter((to, at) => to === "other" && before[at] === "favourable").length;
        return { gained, lost, pValue: gained + lost === 0 ? 1 : mcnemar([[0, gained], [lost, 0]]).pValue };
      });
      const range = (numbers: readonly number[]) => ({ lower: Math.min(...numbers), upper: Math.max(...numbers) });
      assert.deepEqual(favourableMarginBounds(marginOf(before), marginOf(pairs.map(([, to]) => to))), {
        gained: range(reached.map(({ gained }) => gained)),
        lost: range(reached.map(({ lost }) => lost)),
        mcnemarPValue: range(reached.map(({ pValue }) => pValue)),
      });
    }),
    { numRuns: randomCases(300) },
  );
});

Deno.test("sides of different numbers of people are refused", () => {
  assert.throws(
    () => favourableMarginBounds({ favourable: 1, other: 1, missing: 0 }, { favourable: 1, other: 0, missing: 0 }),
    RangeError,
  );
});

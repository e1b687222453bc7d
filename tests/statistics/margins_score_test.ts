/** The score test of two totals of the same people: 50-digit reference, and what holds whoever moved. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { marginsScore, type PairedMargins } from "../../lib/statistics/margins_score.ts";
import { pairedScore } from "../../lib/statistics/paired_score.ts";
import { randomCases } from "../random_cases.ts";
import { assertNear, readReference } from "./reference.ts";

interface Case extends PairedMargins {
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
}

Deno.test("the least sure of all pairings, gone through with 50 digits, is the one that is tested", () => {
  const cases = readReference<Case>("margins_score");
  assert.ok(cases.length >= 200);
  for (const { level, lower, upper, p, ...margins } of cases) {
    const found = marginsScore(margins, { confidenceLevel: level });
    assertNear(found.lower, lower, margins);
    assertNear(found.upper, upper, margins);
    assertNear(found.pValue, p, margins);
  }
});

const someMargins = fc.integer({ min: 1, max: 60 })
  .chain((people) => fc.record({ before: fc.nat(people), after: fc.nat(people), people: fc.constant(people) }));
const someLevel = fc.constantFrom(0.8, 0.95, 0.99);

Deno.test("whoever moved: no pairing has a wider interval or a larger p, and all have the same estimate", () => {
  fc.assert(
    fc.property(someMargins, someLevel, (margins, confidenceLevel) => {
      const { before, after, people } = margins;
      const least = marginsScore(margins, { confidenceLevel });
      for (let down = Math.max(0, before - after); down <= Math.min(before, people - after); down++) {
        const pairing = pairedScore({ up: after - before + down, down, pairs: people }, { confidenceLevel });
        assert.equal(pairing.estimate, least.estimate);
        assert.ok(pairing.pValue <= least.pValue + 1e-12, JSON.stringify([margins, pairing]));
        assert.ok(
          pairing.lower >= least.lower - 1e-12 && pairing.upper <= least.upper + 1e-12,
          JSON.stringify(pairing),
        );
      }
    }),
    { numRuns: randomCases(1000) },
  );
});

Deno.test("before and after exchanged mirrors it; with twice the people it is never less sure", () => {
  fc.assert(
    fc.property(someMargins, someLevel, ({ before, after, people }, confidenceLevel) => {
      const one = marginsScore({ before, after, people }, { confidenceLevel });
      const other = marginsScore({ before: after, after: before, people }, { confidenceLevel });
      assert.ok(Math.abs(one.lower + other.upper) < 1e-12 && one.pValue === other.pValue);
      const twice = marginsScore({ before: 2 * before, after: 2 * after, people: 2 * people }, { confidenceLevel });
      assert.ok(twice.pValue <= one.pValue);
    }),
    { numRuns: randomCases(1000) },
  );
});

Deno.test("with nothing to find it errs in at most 6.5 % of samples where everybody moves, and hardly ever where answers are independent", () => {
  const chances = (people: number) => {
    const found = [0.5 ** people];
    for (let k = 0; k < people; k++) found.push((found[k] ?? 0) * (people - k) / (k + 1));
    return found;
  };
  const isFound = (before: number, after: number, people: number) =>
    marginsScore({ before, after, people }).pValue < 0.05;
  for (const people of [12, 20, 24, 124]) {
    const half = chances(people);
    const everybody = half.reduce((sum, chance, at) => sum + (isFound(at, people - at, people) ? chance : 0), 0);
    assert.ok(everybody > 0.035 && everybody < 0.065, `${people}: ${everybody}`);
    if (people > 24) continue;
    const independent = half.reduce(
      (sum, one, before) =>
        half.reduce((part, other, after) => part + (isFound(before, after, people) ? one * other : 0), sum),
      0,
    );
    assert.ok(independent > 0.005 && independent < 0.015, `${people}: ${independent}`);
  }
});

Deno.test("refuses what are no counts of people", () => {
  assert.throws(() => marginsScore({ before: 4, after: 2, people: 3 }), RangeError);
  assert.throws(() => marginsScore({ before: 0, after: 0, people: 0 }), RangeError);
  assert.throws(() => marginsScore({ before: 0.5, after: 0, people: 3 }), RangeError);
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { rankDifference } from "../../lib/comparisons/rank_difference.ts";
import { randomCases } from "../random_cases.ts";

/** Of all pairs of one person each, the share in which the first stands higher, minus the share in which the second does. */
function dominance(first: readonly number[], second: readonly number[]): number {
  let [higher, pairs] = [0, 0];
  for (const [level, people] of first.entries()) {
    for (const [other, others] of second.entries()) {
      pairs += people * others;
      higher += people * others * Math.sign(level - other);
    }
  }
  return higher / pairs;
}

Deno.test("the estimate is the dominance of all pairs, within its interval; groups exchanged, everything turns round", () => {
  const counts = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 });
  let [tested, even] = [0, 0];
  fc.assert(
    fc.property(counts, counts, fc.boolean(), (one, other, isAlike) => {
      const second = isAlike ? one : other;
      fc.pre([one, second].every((levels) => levels.some((people) => people > 0)));
      const found = rankDifference([one, second], 0.95);
      if (found === null) return;
      tested += 1;
      const wanted = dominance(one, second);
      if (wanted === 0) even += 1;
      assert.ok(Math.abs(found.estimate - wanted) < 1e-12, `${found.estimate} is ${wanted}`);
      if (wanted === 0) assert.equal(found.estimate, 0);
      assert.ok(found.lower <= found.estimate + 1e-12 && found.estimate <= found.upper + 1e-12);
      assert.equal(Math.sign(found.statistic), Math.sign(found.estimate));
      const turned = rankDifference([second, one], 0.95);
      assert.ok(turned !== null);
      for (
        const [value, mirrored] of [
          [found.estimate, turned.estimate],
          [found.lower, turned.upper],
          [found.upper, turned.lower],
        ] as const
      ) {
        assert.ok(Math.abs(value + mirrored) < 1e-9, `${value} and ${mirrored}`);
      }
      assert.ok(Math.abs(found.pValue - turned.pValue) < 1e-9);
    }),
    { numRuns: randomCases(400) },
  );
  assert.ok(tested > 0 && even > 0);
});

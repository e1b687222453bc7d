import assert from "node:assert/strict";
import fc from "fast-check";
import { protectWeighting, tellsWeight, type WeightedCounts } from "../../lib/counts/protect_weighting.ts";

/** Counts of answers, the last those without; each person weighs 1. */
function countsOf(people: readonly number[], { several = false } = {}): WeightedCounts {
  const answers = people.slice(0, -1).map((count, at) => (
    { answer: { code: at + 1, label: `答${at + 1}`, labelEnglish: `answer ${at + 1}` }, count }
  ));
  const given = answers.reduce((sum, { count }) => sum + count, 0);
  const total = people.reduce((sum, count) => sum + count, 0);
  return {
    answers,
    otherAnswers: [],
    missing: people.at(-1) ?? 0,
    answered: several ? given - 1 : given,
    weighting: { shares: people.map((count) => count / total), effectiveSize: total },
  };
}

const withheld = (counts: WeightedCounts) => protectWeighting(counts)?.shares.map((share) => share === null);

Deno.test("the weighted share of one or two people is withheld, and another where the rest would tell it", () => {
  assert.deepEqual(withheld(countsOf([10, 5, 3, 0])), [false, false, false, false]);
  // 1 and 1 are two people: their shares together are still two people's weights.
  assert.deepEqual(withheld(countsOf([10, 1, 4, 1])), [false, true, true, true]);
  assert.deepEqual(withheld(countsOf([10, 2, 4, 0])), [false, true, true, false]);
  // Of several answers each there is no sum to take off.
  assert.deepEqual(withheld(countsOf([10, 2, 4, 0], { several: true })), [false, true, false, false]);
});

Deno.test("after protection the attack finds nothing, and before it every small share", () => {
  fc.assert(fc.property(fc.array(fc.nat(8), { minLength: 3, maxLength: 6 }), fc.boolean(), (people, several) => {
    const counts = countsOf(people, { several });
    fc.pre(people.reduce((sum, count) => sum + count, 0) >= 5);
    assert.equal(tellsWeight(counts), people.some((count) => count > 0 && count < 3));
    assert.equal(tellsWeight({ ...counts, weighting: protectWeighting(counts) }), false);
  }));
  assert.equal(protectWeighting({ ...countsOf([3, 3, 0]), weighting: null }), null);
});

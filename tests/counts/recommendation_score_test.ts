import assert from "node:assert/strict";
import { recommendationScore } from "../../lib/counts/recommendation_score.ts";
import { madeDistribution } from "../figures/made_distribution.ts";

const MARKS = Array.from({ length: 11 }, (_, mark) => String(mark));

function scoreOf(counts: readonly number[]): number | null {
  const made = madeDistribution({ labels: MARKS, counts, kind: "ordered", missing: 2 });
  const [part] = made.parts;
  const bands = MARKS.map((label, mark) => ({ label, labelEnglish: label, from: mark, to: mark }));
  const numbers = { minimum: 0, maximum: 10, recommendation: true as const, bands };
  return recommendationScore({
    ...made,
    parts: [{ ...part, question: { ...part.question, type: "number", numbers } }],
  });
}

Deno.test("the score is promoters less detractors of all who answered, in points", () => {
  // 9 and 10: 3 of 8; 0 to 6: 2 of 8; by hand 12.5.
  assert.equal(scoreOf([1, 0, 0, 0, 0, 0, 1, 1, 2, 2, 1]), 12.5);
  // -1 of 3, half away from zero.
  assert.equal(scoreOf([1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0]), -33.3);
  assert.equal(scoreOf([0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0]), 0);
});

Deno.test("nobody's answers have no score, nor has another question", () => {
  assert.equal(scoreOf(MARKS.map(() => 0)), null);
  assert.equal(recommendationScore(madeDistribution()), null);
});

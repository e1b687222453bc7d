import assert from "node:assert/strict";
import fc from "fast-check";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { sideCounts } from "../../lib/counts/side_counts.ts";
import { anyRows, madeSurvey } from "./made_survey.ts";

Deno.test("sides are totals of counts and sum to the people with an answer", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const distribution = countAnswers(madeSurvey(rows), "q2");
    const { favourable, neutral, unfavourable } = sideCounts(distribution);
    assert.equal(favourable, rows.filter((row) => row[1] === 1 || row[1] === 2).length);
    assert.equal(favourable + neutral + unfavourable, distribution.answered);
  }));
});

Deno.test("ages have no sides, and answers of a side are added whatever their place", () => {
  assert.throws(() => sideCounts(countAnswers(madeSurvey([[1, 1, 1]]), "q1")), {
    name: "TypeError",
    message: /age \(ordered\)/,
  });
  const sides = ["favourable", "neutral", "unfavourable", "neutral"] as const;
  const scale = { id: "made", kind: "rating", family: null, basis: "assumed", reason: "made" } as const;
  const answers = sides.map((side, at) => ({
    answer: { code: at, label: `${at}`, labelEnglish: `${at}`, side },
    count: 10 ** at,
  }));
  assert.deepEqual(sideCounts({ scale, answers }), { favourable: 1, neutral: 1010, unfavourable: 100 });
});

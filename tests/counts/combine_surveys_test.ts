import assert from "node:assert/strict";
import { combineSurveys } from "../../lib/counts/combine_surveys.ts";
import { countAllAnswers } from "../../lib/counts/count_answers.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";

const surveys = await loadSurveys();

Deno.test("questions asked alike are added up, the others stay by themselves; nobody is lost", () => {
  const both = surveys.filter(({ id }) => id === "gyoda-training-1" || id === "gyoda-training-2");
  const combined = combineSurveys(both);
  const apart = both.flatMap((survey) => countAllAnswers(survey));
  const people = (all: readonly { readonly respondents: number }[]) =>
    all.reduce((sum, one) => sum + one.respondents, 0);
  assert.equal(people(combined), people(apart));
  assert.equal(combined.flatMap(({ parts }) => parts).length, apart.length);
  const work = combined.find(({ parts: [{ question }] }) => question.construct === "other-agencies-work");
  // Twenty and twelve people; 4 + 5 and 14 + 6, counted in both files.
  assert.deepEqual([work?.respondents, ...(work?.answers ?? []).map(({ count }) => count)], [32, 9, 20, 2, 0]);
});

Deno.test("answers before are never added to answers after, nor one survey to itself", () => {
  for (const { parts } of combineSurveys(surveys)) {
    assert.equal(new Set(parts.map(({ question }) => question.timing)).size, 1);
    assert.equal(new Set(parts.map(({ surveyId }) => surveyId)).size, parts.length);
  }
  assert.throws(() => combineSurveys([]), /number of surveys/);
});

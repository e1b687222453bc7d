import assert from "node:assert/strict";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { answerScale, baseOf, countsOf, SMALL_BASE } from "../../lib/counts/distribution.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";
import { madeSurvey } from "./made_survey.ts";

const distribution = countAnswers(madeSurvey([[1, 1, 1], [1, 2, 8], [2, 99, 99], [2, 3, 3]]), "q3");

Deno.test("a distribution gives back the scale it was counted on, and its counts in that order", () => {
  assert.deepEqual(answerScale(distribution), exampleCodebook.scales.find(({ id }) => id === "after"));
  assert.deepEqual(countsOf(distribution), [1, 0, 1]);
});

Deno.test("a share is of all who returned the questionnaire, or of those with an answer of the scale", () => {
  assert.equal(baseOf(distribution, "respondents"), 4);
  assert.equal(baseOf(distribution, "answered"), 2);
});

Deno.test("below thirty people a share is for reference only", () => {
  assert.equal(SMALL_BASE, 30);
});

import assert from "node:assert/strict";
import { chartDistribution, chartKeys, chartQuestion } from "../../lib/counts/chart_distribution.ts";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { madeSurvey } from "./made_survey.ts";

const survey = madeSurvey([[1, 1, 1], [2, 3, 8]]);

Deno.test("a chart is found by the report's key and by the id of its question, in whichever survey asks it", () => {
  const other = { ...survey, id: "other", codebook: { ...survey.codebook, questions: [] } };
  for (const key of ["9-3:example", "q3"]) {
    const found = chartQuestion(key, [other, survey]);
    assert.deepEqual([found.survey.id, found.question.id], ["example", "q3"]);
    assert.deepEqual(chartDistribution(key, [other, survey]), countAnswers(survey, "q3"));
  }
});

Deno.test("a free question has no chart, and neither has a key that nobody knows", () => {
  for (const key of ["9-4:example", "q4", "9-9:none"]) {
    assert.throws(() => chartDistribution(key, [survey]), {
      name: "RangeError",
      message: new RegExp(`current value is ${key}(?:; did you mean .*)?$`),
    });
  }
});

Deno.test("the charts of a survey are those of its closed questions, in their order; without a figure by the question's id", () => {
  assert.deepEqual(chartKeys(survey), ["9-1:example", "9-2:example", "9-3:example"]);
  const questions = survey.codebook.questions.map((question) => ({ ...question, figureKeys: [] }));
  assert.deepEqual(chartKeys({ ...survey, codebook: { ...survey.codebook, questions } }), ["q1", "q2", "q3"]);
});

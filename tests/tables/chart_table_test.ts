import assert from "node:assert/strict";
import { chartTable, surveyTables } from "../../lib/tables/chart_table.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { loadSurvey, loadSurveys } from "../../lib/survey/load_surveys.ts";

const report = await loadReport();

const surveys = await loadSurveys();

Deno.test("a chart's table has the counts of its question, n of the table being n of the distribution", () => {
  const table = chartTable("2-47:soka-training-1", { report, surveys });
  const survey = surveys.find(({ id }) => id === "soka-training-1");
  const question = survey?.codebook.questions.find(({ figureKeys }) => figureKeys.includes("2-47:soka-training-1"));
  assert.ok(survey !== undefined && question !== undefined);
  const { answers, respondents } = countAnswers(survey, question.id);
  assert.deepEqual(
    table.rows.slice(0, answers.length).map(({ answer, count }) => [answer, count]),
    answers.map(({ answer, count }) => [answer.label, count]),
  );
  assert.equal(table.rows.at(-1)?.count, respondents);
  assert.deepEqual(table.catalogueKeys, ["2-47:soka-training-1"]);
  assert.throws(() => chartTable("9-9:none", { report, surveys }), RangeError);
});

Deno.test("a survey's tables are those of its closed questions, in the order of the questionnaire", async () => {
  const survey = await loadSurvey("gyoda-training-2");
  const keys = survey.codebook.questions.filter(({ type }) => type !== "free").flatMap(({ figureKeys }) => figureKeys);
  assert.deepEqual(surveyTables(survey, { report }).map(({ key }) => key), keys);
});

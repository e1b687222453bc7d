import assert from "node:assert/strict";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { countsOf } from "../../lib/counts/distribution.ts";
import { filterSurvey } from "../../lib/counts/filter_survey.ts";
import { recode } from "../../lib/counts/recode.ts";
import { sideCounts } from "../../lib/counts/side_counts.ts";
import { chartFigure } from "../../lib/figures/chart_figure.ts";
import { madeSurvey, type Row } from "./made_survey.ts";

const ROWS: readonly Row[] = [[1, 1, 1], [1, 1, 2], [2, 2, 2], [2, 3, 3], [2, 99, 8], [99, 1, 99]];
const SURVEY = madeSurvey(ROWS);
const LABELS = countAnswers(SURVEY, "q3").answers.map(({ answer }) => answer.label);
const [best = "", second = "", worst = ""] = LABELS;

Deno.test("answers put together are counted together, わからない and 無回答 too where they are named", () => {
  const whole = countAnswers(SURVEY, "q3");
  assert.deepEqual([countsOf(whole), whole.otherAnswers.map(({ count }) => count), whole.missing], [[1, 2, 1], [1], 1]);
  const merged = recode(SURVEY, { question: "q3", into: { 肯定: [best, second] } });
  assert.deepEqual(countsOf(countAnswers(merged, "q3")), [3, 1]);
  const [dontKnow] = whole.otherAnswers.map(({ answer }) => answer.label);
  const rest = recode(SURVEY, {
    question: "q3",
    into: { 肯定: [best, second], それ以外: [worst, dontKnow ?? "", "無回答"] },
    favourable: ["肯定"],
    english: { 肯定: "For", それ以外: "Others" },
  });
  const counted = countAnswers(rest, "q3");
  assert.deepEqual([countsOf(counted), counted.otherAnswers, counted.missing, counted.respondents], [[3, 3], [], 0, 6]);
  assert.deepEqual(sideCounts(counted), { favourable: 3, neutral: 3, unfavourable: 0 });
  assert.deepEqual(counted.answers.map(({ answer }) => answer.labelEnglish), ["For", "Others"]);
  assert.deepEqual(countsOf(countAnswers(SURVEY, "q3")), [1, 2, 1], "the survey itself stays as it was");
});

Deno.test("another cut: what no longer is favourable is neutral, not unfavourable", () => {
  const strict = recode(SURVEY, { question: "q3", favourable: [best] });
  assert.deepEqual(sideCounts(countAnswers(strict, "q3")), { favourable: 1, neutral: 2, unfavourable: 1 });
  const figure = chartFigure("q3", { surveys: [strict] });
  assert.match(figure.notes.join(""), /肯定的回答とする選択肢を変えて数えた/);
  assert.notEqual(figure.key, "9-3:example");
});

Deno.test("filtered and recoded is recoded and filtered", () => {
  const many = madeSurvey(Array.from({ length: 20 }, () => ROWS.slice(0, 4)).flat());
  const options = { question: "q3", into: { 肯定: [best, second] } };
  const where = { q1: "30代" };
  const counts = [recode(filterSurvey(many, { where }), options), filterSurvey(recode(many, options), { where })]
    .map((survey) => countAnswers(survey, "q3"));
  for (const { answers, withheld } of counts) {
    assert.equal(withheld, undefined);
    assert.deepEqual(answers.map(({ count }) => count), [20, 20]);
  }
});

Deno.test("what cannot be recoded says why, with the nearest", () => {
  const wrong: readonly (readonly [() => unknown, RegExp])[] = [
    [() => recode(SURVEY, { question: "q3", into: { x: [best.slice(0, -1)] } }), /did you mean/],
    [
      () => recode(SURVEY, { question: "q3", into: { x: [best], y: [best] } }),
      /in one place: current value is .*, twice/,
    ],
    [() => recode(SURVEY, { question: "q3", into: { [worst]: [best] } }), /a name of its own/],
    [() => recode(SURVEY, { question: "q3", into: { x: [best, worst] } }), /on one side, or favourable must say/],
    [() => recode(SURVEY, { question: "q3", favourable: ["良い"] }), /each favourable answer must be one of/],
    [() => recode(SURVEY, { question: "q9" }), /question must be one of/],
    [() => recode(SURVEY, { question: "q4" }), /closed/],
    [() => recode(SURVEY, { question: "q3", into: { x: [] } }), /made of a list of answers/],
  ];
  for (const [call, message] of wrong) {
    assert.throws(call, { message });
    assert.throws(call, /^\w+Error: Cannot (?:recode answers|take the scale of a question of \w+) as /);
  }
});

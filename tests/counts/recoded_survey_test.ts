import assert from "node:assert/strict";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { countsOf } from "../../lib/counts/distribution.ts";
import { recode } from "../../lib/counts/recode.ts";
import { chartFigure } from "../../lib/figures/chart_figure.ts";
import { countedSurvey, madeSurvey, type Row } from "./made_survey.ts";

const ROWS: readonly Row[] = [[1, 1, 1], [1, 1, 2], [2, 2, 2], [2, 3, 3], [2, 99, 8], [99, 1, 99]];
const SURVEY = madeSurvey(ROWS);
const LABELS = countAnswers(SURVEY, "q3").answers.map(({ answer }) => answer.label);
const [best = "", second = ""] = LABELS;

Deno.test("counts that were printed are recoded alike", () => {
  const counts = new Map([["q3", countAnswers(SURVEY, "q3")]]);
  const options = { question: "q3", into: { 肯定: [best, second] } };
  const [printed, rows] = [countedSurvey(counts), SURVEY].map((survey) => countAnswers(recode(survey, options), "q3"));
  assert.ok(printed !== undefined && rows !== undefined);
  assert.deepEqual([countsOf(printed), printed.missing, printed.answered], [
    countsOf(rows),
    rows.missing,
    rows.answered,
  ]);
});

Deno.test("a note says what was put together, in both languages", () => {
  const merged = recode(SURVEY, { question: "q3", into: { 肯定: [best, second] }, english: { 肯定: "For" } });
  const notes = (lang: "ja" | "en") => chartFigure("q3", { surveys: [merged], lang }).notes.join("");
  assert.ok(notes("ja").includes(`肯定 = ${best} + ${second}`));
  assert.match(notes("en"), /For = answer 1 \+ answer 2/);
});

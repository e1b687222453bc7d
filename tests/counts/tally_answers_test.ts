import assert from "node:assert/strict";
import { answerFigure } from "../../lib/figures/answer_figure.ts";
import { chartFigure } from "../../lib/figures/chart_figure.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { answerTable } from "../../lib/tables/answer_table.ts";
import { countAllAnswers, countAnswers } from "../../lib/counts/count_answers.ts";
import { poolDistributions } from "../../lib/counts/pool_distributions.ts";
import { countsOf } from "../../lib/counts/distribution.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { TYPES_RESPONSES, typesContent } from "../survey/question_types_fixture.ts";
import { summaryLine } from "../../lib/wording/number_summary_words.ts";
import { withSurvey } from "../survey/survey_fixture.ts";

/** The survey with a question of every type, from its files. */
async function typesSurvey(): Promise<RespondentSurvey> {
  const files = {
    "codebook.json": { text: JSON.stringify(typesContent()), sidecar: { rows: 7 } },
    "responses.csv": { text: TYPES_RESPONSES, sidecar: { rows: 6 } },
  };
  return await withSurvey(files, async (root) => {
    const survey = await loadSurvey("example", { root });
    assert.ok(survey.form === "responses");
    return survey;
  });
}

Deno.test("each of somebody's answers to a multiple question is counted, the people once", async () => {
  const distribution = countAnswers(await typesSurvey(), "q1");
  assert.deepEqual(countsOf(distribution), [3, 2, 1, 1]);
  const { answered, missing, respondents, notAsked } = distribution;
  assert.deepEqual({ answered, missing, respondents, notAsked }, {
    answered: 5,
    missing: 1,
    respondents: 6,
    notAsked: 0,
  });
});

Deno.test("who was not asked is in no base, and the response rate of a question that not all are asked is not known", async () => {
  const { answered, missing, respondents, notAsked, applicants } = countAnswers(await typesSurvey(), "q2");
  assert.deepEqual({ answered, missing, respondents, notAsked, applicants }, {
    answered: 2,
    missing: 1,
    respondents: 3,
    notAsked: 3,
    applicants: null,
  });
});

Deno.test("numbers are counted in their bands, with mean and quartiles", async () => {
  const survey = await typesSurvey();
  const marks = countAnswers(survey, "q5");
  assert.deepEqual(countsOf(marks), [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
  assert.deepEqual(marks.numbers, { people: 5, mean: 6.8, lowerQuartile: 7, median: 8, upperQuartile: 9 });
  const ages = countAnswers(survey, "q6");
  assert.deepEqual([countsOf(ages), ages.missing], [[1, 3], 2]);
});

Deno.test("weighted shares are of all who were asked; the effective n is less than the people", async () => {
  const { weighting } = countAnswers(await typesSurvey(), "q3");
  // よい 1.5 + 0.5 + 1 + 1, ふつう 1, no answer 1, of 6; (Σw)² ÷ Σw² = 36 ÷ (2.25 + 0.25 + 4).
  assert.deepEqual(weighting, { shares: [0.6667, 0.1667, 0, 0.1667], effectiveSize: 5.5 });
});

Deno.test("of pooled numbers no mean or weighted share is told", async () => {
  const one = countAnswers(await typesSurvey(), "q5");
  const other = { ...one, sources: one.sources.map((source) => ({ ...source, file: `other/${source.file}` })) };
  const pooled = poolDistributions([one, other]);
  assert.deepEqual([pooled.numbers, pooled.weighting, pooled.respondents], [null, null, 12]);
});

Deno.test("every question but free ones is counted", async () => {
  const ids = countAllAnswers(await typesSurvey()).map(({ parts: [{ question }] }) => question.id);
  assert.deepEqual(ids, ["q1", "q2", "q3", "q4", "q5", "q6"]);
});

Deno.test("a column that lacks or is too short is an error that names question and survey", async () => {
  const survey = await typesSurvey();
  const without = (columns: Partial<RespondentSurvey["responses"]>) => ({
    ...survey,
    responses: { ...survey.responses, ...columns },
  });
  assert.throws(
    () => countAnswers(without({ choices: new Map() }), "q1"),
    /count q1 of example .* current value is no column/,
  );
  assert.throws(() => countAnswers(without({ numbers: new Map([["q5", [1]]]) }), "q5"), /current value is 1 answers/);
  assert.throws(
    () => countAnswers(without({ choices: new Map([["q1", Array(6).fill([7])]]) }), "q1"),
    /codes must be of its scale/,
  );
  assert.throws(
    () => countAnswers(without({ numbers: new Map([["q5", Array(6).fill(11)]]) }), "q5"),
    /must lie in a band/,
  );
});

Deno.test("figure and table of a question that not all were asked say so, and of whom their shares are", async () => {
  const figure = answerFigure(countAnswers(await typesSurvey(), "q2"), { heading: { key: "q2", title: "例" } });
  assert.match(figure.subtitle, /n=3（参考値）、非該当3人を除く/);
  assert.match(figure.notes.join("\n"), /無回答1人を含む尋ねた人全員/);
  assert.match(figure.notes.join("\n"), /尋ねていない人が3人いる/);
});

Deno.test("the table of several answers has M.T. in percent of people, that of numbers mean, quartiles and NPS", async () => {
  const survey = await typesSurvey();
  const rows = (id: string) => answerTable(countAnswers(survey, id), { heading: { key: id, title: "例" } }).rows;
  const mentions = rows("q1").find(({ answer }) => answer === "延べ回答（M.T.）");
  // 3 + 2 + 1 + 1 answers and 1 without, of 6 people.
  assert.deepEqual([mentions?.count, mentions?.share], [8, 133.3]);
  const values = rows("q5").filter(({ value }) => value !== null).map(({ answer, value }) => [answer, value]);
  assert.deepEqual(values, [["平均", 6.8], ["中央値", 8], ["第1四分位", 7], ["第3四分位", 9], ["推奨度（NPS）", 20]]);
});

Deno.test("M.T. of one person who gave three answers is 300 percent, of nobody it is none", async () => {
  const asked = countAnswers(await typesSurvey(), "q1");
  const mentions = (counts: readonly number[], people: number) => {
    const answers = asked.answers.map((one, at) => ({ ...one, count: counts[at] ?? 0 }));
    const made = { ...asked, answers, answered: people, respondents: people, missing: 0 };
    const { rows } = answerTable(made, { heading: { key: "q1", title: "例" } });
    const row = rows.find(({ answer }) => answer === "延べ回答（M.T.）");
    return [row?.count, row?.share];
  };
  assert.deepEqual(mentions([1, 1, 1], 1), [3, 300]);
  assert.deepEqual(mentions([1, 0, 0], 1), [1, 100]);
  assert.deepEqual(mentions([], 0), [0, null]);
});

Deno.test("the picture of numbers begins with mean and median, that of several answers says MA", async () => {
  const survey = await typesSurvey();
  const draw = async (id: string) => await renderSvg(chartFigure(id, { surveys: [survey] }));
  assert.match(await draw("q5"), /平均 6\.8　中央値 8/);
  assert.match(await draw("q1"), /複数回答（MA）/);
});

Deno.test("where mean and quartiles are withheld, as of five numbers, it is said; of several events added up nothing is", async () => {
  const survey = await typesSurvey();
  const marks = countAnswers(survey, "q5");
  assert.match(summaryLine(marks, "ja"), /平均 6\.8/);
  const protectedMarks = { ...marks, numbers: null };
  assert.match(summaryLine(protectedMarks, "ja"), /平均・四分位は、20人未満のため示さない$/);
  assert.match(summaryLine(protectedMarks, "en"), /mean and quartiles withheld: fewer than 20 people$/);
  assert.doesNotMatch(summaryLine({ ...protectedMarks, parts: [marks.parts[0], marks.parts[0]] }, "ja"), /示さない/);
  assert.equal(summaryLine(countAnswers(survey, "q2"), "ja"), "");
});

import assert from "node:assert/strict";
import * as lib from "../../lib/mod.ts";
import { JUPYTER_DISPLAY, type MimeBundle, type NotebookDisplay } from "../../lib/data/shown_value.ts";

/** What a kernel does with the last value of a cell. */
async function shownByKernel(value: object): Promise<MimeBundle> {
  assert.ok(JUPYTER_DISPLAY in value, "shows itself");
  return await (value as NotebookDisplay)[JUPYTER_DISPLAY]();
}

const report = await lib.loadReport();
const surveys = await lib.loadSurveys({ report });
const survey = surveys.find(({ id }) => id === "soka-training-1");
assert.ok(survey !== undefined);
const key = "2-47:soka-training-1";

Deno.test("surveys, reports, distributions, comparisons, figures and tables show themselves as text and HTML", async () => {
  const changes = lib.compareBeforeAfter(lib.beforeAfterCounts(survey));
  const groups = lib.compareConstructs(surveys);
  const cases: readonly (readonly [object, RegExp])[] = [
    [survey, /^【合成データ】草加市 第1回研修 のアンケート（soka-training-1）\n回答 20人/],
    [surveys, /（gyoda-forum）[^]*（tomakomai-practice）/],
    [report, /catalogue\t報告書の図表一覧\t107\t公表値/],
    [lib.chartDistribution(key, surveys), /^【合成データ】[^]*回答者 計\t\t20\t100\.0/],
    [lib.countAllAnswers(survey), /年齢[^]*職業/],
    [changes, /20人のうち[^]*分からないこと\n[^]*読むときの注意/],
    [groups, /合成データ/],
    [lib.compareChanges(changes)[0] ?? {}, /合成データ/],
    [lib.chartTable(key, { surveys }), /回答者 計/],
    [lib.chartFigure(key, { surveys }), /肯定的回答は/],
    [lib.surveyFigures(survey), /肯定的回答は/],
  ];
  for (const [value, text] of cases) {
    const bundle = await shownByKernel(value);
    assert.match(bundle["text/plain"] ?? "", text);
    assert.match(bundle["text/html"] ?? "", /^<(?:section|table|img|figure|div)/);
  }
  assert.match((await shownByKernel(lib.chartFigure(key, { surveys })))["image/svg+xml"] ?? "", /^<svg/);
});

Deno.test("a survey names every question with its id and answers, and cells that run; no answer of a respondent", async () => {
  const { "text/plain": text = "", "text/html": html = "" } = await shownByKernel(survey);
  for (const { id, wording } of survey.codebook.questions) {
    assert.ok(text.includes(`\t${id}\t`) && text.includes(wording), id);
    assert.ok(html.includes(id));
  }
  assert.match(text, /よく理解できた／だいたい理解できた/);
  assert.match(text, /chartFigure\("soka-training-1-q04", \{ surveys: \[survey\] \}\)/);
  assert.ok(survey.form === "responses");
  assert.ok(!text.includes("respondents"));
});

Deno.test("a copy with something changed shows the change", async () => {
  const table = { ...lib.chartTable(key, { surveys }), title: "わたしの表" };
  assert.match((await shownByKernel(table))["text/plain"] ?? "", /わたしの表/);
});

Deno.test("show takes another language, and a list; a list's display is not seen by who goes through it", async () => {
  const english = await lib.show(survey, { lang: "en" })[JUPYTER_DISPLAY]();
  assert.match(english["text/plain"] ?? "", /Questionnaire of Soka training 1[^]*What to do next:/);
  assert.doesNotMatch((english["text/plain"] ?? "").replaceAll("(合成データ)", ""), /[ぁ-ん]/);
  const both = await lib.show([lib.chartTable(key, { surveys }), survey])[JUPYTER_DISPLAY]();
  assert.match(both["text/plain"] ?? "", /回答者 計[^]*のアンケート/);
  assert.equal([survey].map(lib.show).length, 1, "as map calls it, with the place besides");
  assert.deepEqual(Object.keys(surveys), ["0", "1", "2", "3", "4", "5"]);
});

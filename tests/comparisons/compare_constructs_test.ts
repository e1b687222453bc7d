import assert from "node:assert/strict";
import { askedConstructs, comparableQuestions } from "../../lib/comparisons/asked_constructs.ts";
import { compareByAttribute } from "../../lib/comparisons/compare_by_attribute.ts";
import { compareConstructs, groupByMunicipality } from "../../lib/comparisons/compare_constructs.ts";
import { chartDistribution } from "../../lib/counts/chart_distribution.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadSurvey, loadSurveys } from "../../lib/survey/load_surveys.ts";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { effectsForestFigure } from "../../lib/figures/effects_forest.ts";
import { groupTestsTable } from "../../lib/tables/group_tests_table.ts";
import { describe } from "../../lib/wording/describe.ts";
import type { GroupComparison } from "../../lib/comparisons/group_comparison.ts";
import type { CountedSurvey, RespondentSurvey, Survey } from "../../lib/survey/survey.ts";
import { madeMunicipality } from "../study/made_event.ts";
import { singleSurvey } from "./made_answers.ts";

const report = await loadReport();
const surveys = await loadSurveys({ report });

function figuresOf(
  questions: readonly { readonly parts: readonly { readonly question: { figureKeys: readonly string[] } }[] }[],
) {
  return questions.map(({ parts }) => parts[0]?.question.figureKeys[0]?.split(":")[0]);
}

Deno.test("the constructs of the report that several events ask, with the figures that show them", () => {
  const repeated = askedConstructs(surveys, { minimumEvents: 2 });
  assert.deepEqual(repeated.map(({ construct, questions }) => [construct, figuresOf(questions)]), [
    ["principle", ["2-12", "2-45"]],
    ["significance", ["2-13", "2-48"]],
    ["other-agencies-work", ["2-22", "2-32", "2-46", "2-47", "2-58"]],
    ["cooperation-image", ["2-23", "2-33", "2-59"]],
    ["use", ["2-34", "2-60"]],
  ]);
});

Deno.test("what may be compared: alike as they are, significance by sides, before and after with each other only", () => {
  const byFigure = new Map(
    askedConstructs(surveys).flatMap(comparableQuestions).map(({ question, as, letter }) => [
      figuresOf([question])[0],
      { as, letter },
    ]),
  );
  assert.deepEqual(byFigure.get("2-22"), { as: ["direct"], letter: "A" });
  assert.deepEqual(byFigure.get("2-58"), { as: ["direct"], letter: "A" });
  assert.deepEqual(byFigure.get("2-13"), { as: ["sides"], letter: "a" });
  assert.deepEqual(byFigure.get("2-47"), { as: ["before-after"], letter: null });
  assert.deepEqual(byFigure.get("2-51"), { as: ["alone"], letter: null });
});

Deno.test("a family of constructs: tests and pairs are each adjusted over all of them", () => {
  const together = compareConstructs(surveys).filter((one) => one.kind === "groups");
  const apart = compareConstructs(surveys, { adjustment: "none" }).filter((one) => one.kind === "groups");
  assert.equal(together[0]?.family.tests, 4);
  const smallest = together.toSorted((one, other) => one.pValue - other.pValue)[0];
  assert.equal(smallest?.adjustedPValue, Math.min(1, 4 * (smallest?.pValue ?? NaN)));
  const pairs = together.flatMap((one) => one.pairs);
  assert.equal(pairs.length, 1 + 3 + 3 + 1);
  const least = pairs.map(({ difference }) => difference).toSorted((one, other) => one.pValue - other.pValue)[0];
  assert.equal(least?.adjustedPValue, Math.min(1, 8 * (least?.pValue ?? NaN)));
  assert.equal(least?.family.tests, 8);
  for (const [at, one] of together.entries()) {
    assert.equal(apart[at]?.adjustedPValue, one.pValue);
    assert.ok(one.pairs.every(({ difference: { pValue, adjustedPValue } }) => adjustedPValue >= pValue));
  }
});

Deno.test("mapping by sides compares only what cannot be compared otherwise", () => {
  const comparisons = compareConstructs(surveys, { mapping: "sides" });
  assert.deepEqual(comparisons.map(({ construct }) => construct), ["significance"]);
});

Deno.test("events of a municipality are added up under its name; one event keeps its own", () => {
  const keys = ["2-22:gyoda-training-1", "2-32:gyoda-training-2", "2-58:soka-training-2"];
  const groups = groupByMunicipality(keys.map((key) => chartDistribution(key, surveys)));
  assert.deepEqual(groups.map(({ name, distribution }) => [name.ja, distribution.respondents]), [
    ["行田市（2回の延べ）", 32],
    ["草加市 第2回研修", 17],
  ]);
  const cities = compareConstructs(surveys, { by: "municipality" });
  assert.deepEqual(cities.map(({ construct, groups }) => [construct, groups.length]), [
    ["principle", 2],
    ["other-agencies-work", 2],
    ["cooperation-image", 2],
    ["use", 2],
  ]);
  assert.ok(cities[1]?.caveats.some((caveat) => caveat.kind === "pooled" && caveat.events === 2));
});

Deno.test("a joint event of several municipalities belongs to none of them and stays by itself", () => {
  const own = [singleSurvey([1, 2, 3], { id: "own" }), singleSurvey([2, 3], { id: "other" })].map((survey) => ({
    ...survey,
    municipalities: [madeMunicipality, { ...madeMunicipality, municipalityId: "second" }],
  }));
  const [comparison] = compareConstructs(own, { by: "municipality" });
  assert.deepEqual(comparison?.groups.map(({ name }) => name.en), ["event own", "event other"]);
});

Deno.test("by attribute, one small number withholds everything: the result holds no counts at all", async () => {
  const survey = await loadSurvey("gyoda-forum", { report });
  const question = { question: "gyoda-forum-q04", attribute: "gyoda-forum-q01" };
  const withheld = compareByAttribute(survey, question);
  assert.ok(withheld.kind === "refused" && withheld.reason === "withheld");
  assert.deepEqual([withheld.groups, withheld.empty], [[], []]);
  assert.ok(!("pairs" in withheld) && !("overall" in withheld));
  assert.ok(withheld.caveats.every(({ kind }) => kind !== "small-base"));
});

Deno.test("by attribute it is said which category is too small, what the threshold is, and how to merge; merged it compares", () => {
  const withKind = (codes: readonly number[]) => {
    const survey = singleSurvey(Array.from({ length: 120 }, (_, at) => at % 3 === 0 ? 1 : 4), { id: "large" });
    const attribute = {
      ...survey.codebook.scales[0]!,
      id: "kind",
      kind: "nominal" as const,
      answers: [1, 2, 3].map((code) => ({ code, label: `種別${code}`, labelEnglish: `kind ${code}` })),
    };
    const question = { ...survey.codebook.questions[0]!, id: "kind", scale: "kind", type: "single" as const, order: 2 };
    return {
      ...survey,
      codebook: {
        ...survey.codebook,
        scales: [...survey.codebook.scales, attribute],
        questions: [...survey.codebook.questions, question],
      },
      responses: { ...survey.responses, codes: new Map([...survey.responses.codes, ["kind", codes]]) },
    };
  };
  const survey = withKind(Array.from({ length: 120 }, (_, at) => at < 60 ? 1 : at < 111 ? 2 : 3));
  const asked = { question: "large-only", attribute: "kind" };
  const small = compareByAttribute(survey, asked);
  assert.ok(small.kind === "refused" && small.reason === "withheld");
  assert.deepEqual(small.tooSmall?.names.map(({ ja }) => ja), ["種別3"]);
  assert.match(
    describe(small),
    /人数の少ない欄（肯定・肯定以外のどちらかが1～9人）がある区分は、種別3です。.*mergedAnswers/,
  );
  const merge = [{ ja: "ほか", en: "others", answers: ["種別2", "種別3"] }];
  const joined = compareByAttribute(survey, { ...asked, merge });
  assert.ok(joined.kind === "groups");
  assert.deepEqual(joined.groups.map(({ name, share }) => [name.ja, share.base]), [["種別1", 60], ["ほか", 60]]);
});

Deno.test("by attribute with enough people in each group there is a comparison of the groups", () => {
  const survey = singleSurvey(Array.from({ length: 90 }, (_, at) => at % 3 === 0 ? 1 : 4), { id: "large" });
  const attribute = {
    ...survey.codebook.scales[0]!,
    id: "kind",
    kind: "nominal" as const,
    answers: [1, 2].map((code) => ({ code, label: `種別${code}`, labelEnglish: `kind ${code}` })),
  };
  const question = { ...survey.codebook.questions[0]!, id: "kind", scale: "kind", type: "single" as const, order: 2 };
  const codes = Array.from({ length: 90 }, (_, at) => at < 45 ? 1 : 2);
  const withKind = {
    ...survey,
    codebook: {
      ...survey.codebook,
      scales: [...survey.codebook.scales, attribute],
      questions: [...survey.codebook.questions, question],
    },
    responses: { ...survey.responses, codes: new Map([...survey.responses.codes, ["kind", codes]]) },
  };
  const comparison = compareByAttribute(withKind, { question: "large-only", attribute: "kind" });
  assert.ok(comparison.kind === "groups");
  assert.deepEqual(comparison.groups.map(({ name, share }) => [name.ja, share.count, share.base]), [
    ["種別1", 30, 45],
    ["種別2", 30, 45],
  ]);
  const municipalities = withKind.municipalities.map((one) => ({ ...one, population: 1_900 }));
  const small = compareByAttribute({ ...withKind, municipalities }, { question: "large-only", attribute: "kind" });
  assert.equal(small.kind, "refused");
});

Deno.test("what cannot be compared is a value with its reason, which sentences, tables and figures show", async () => {
  const forum = await loadSurvey("gyoda-forum", { report });
  const asked = { question: "gyoda-forum-q04", attribute: "gyoda-forum-q02" };
  const { responses: _, ...rest } = forum as typeof forum & { readonly responses: unknown };
  const counted: CountedSurvey = { ...rest, form: "counts", counts: countsOfClosed(forum), observed: null };
  const everybodyIsOne: RespondentSurvey = alike(forum, { question: asked.attribute, code: 1 });
  const lone = [
    singleSurvey([1, 2, 3], { id: "one" }),
    singleSurvey([2, 3], { id: "other", levels: 5, scaleId: "five", family: null }),
  ];
  const refused: readonly (readonly [GroupComparison | undefined, string, RegExp, RegExp])[] = [
    [compareByAttribute(counted, asked), "counts-only", /集計した数だけがあり/, /counts only/],
    [
      compareByAttribute(everybodyIsOne, asked),
      "one-kind",
      /属性の一つの区分に収まる/,
      /all respondents are of one kind/,
    ],
    [compareConstructs(lone)[0], "nobody-asks-alike", /同じ選択肢で尋ねた事業が二つ以上ない/, /no two events ask it/],
  ];
  for (const [comparison, reason, japanese, english] of refused) {
    assert.ok(comparison?.kind === "refused", reason);
    assert.equal(comparison.reason, reason);
    assert.deepEqual([comparison.groups, comparison.empty], [[], []]);
    assert.match(describe(comparison, { lang: "ja" }), japanese);
    assert.match(describe(comparison, { lang: "en" }), english);
    assert.match(effectsForestFigure([comparison], { key: "x" }).alternativeText, japanese);
    const [row] = groupTestsTable([comparison], { key: "x", title: "x" }).rows;
    assert.ok(String(row?.test).length > 5 && row?.pValue === null);
  }
});

function countsOfClosed(survey: Survey): CountedSurvey["counts"] {
  return new Map(
    survey.codebook.questions.filter(({ type }) => type !== "free").map(({ id }) =>
      [id, countAnswers(survey, id)] as const
    ),
  );
}

function alike(
  survey: Survey,
  { question, code }: { readonly question: string; readonly code: number },
): RespondentSurvey {
  assert.ok(survey.form === "responses");
  const codes = new Map(survey.responses.codes);
  codes.set(question, (codes.get(question) ?? []).map(() => code));
  return { ...survey, responses: { ...survey.responses, codes } };
}

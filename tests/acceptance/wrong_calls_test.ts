/** What a researcher gets wrong: each call is refused with a sentence that says what to write instead. */
import assert from "node:assert/strict";
import * as lib from "../../lib/mod.ts";

const surveys = await lib.loadSurveys();
const study = await lib.loadStudy();
const report = await lib.loadReport();
const survey = await lib.loadSurvey("soka-training-1");
const counts = lib.beforeAfterCounts(survey);
const changes = lib.compareBeforeAfter(counts);
const groups = lib.compareConstructs(surveys);
const constructs = lib.askedConstructs(surveys);
const { corpus, coding } = await lib.loadFreeAnswers(report);
const codes = lib.countCodes(coding, "municipality");
const charts = constructs[0]?.questions.slice(0, 2) ?? [];
const work = ((call: unknown) => call) as (call: unknown) => (...values: readonly unknown[]) => unknown;

/** Function, what it is called with, and the end of the sentence that mends the call. */
const WRONG: readonly (readonly [keyof typeof lib, readonly unknown[], string])[] = [
  // Options that there are not.
  [
    "beforeAfterCounts",
    [survey, { filter: () => true }],
    "there is no option filter: current value is the function filter; there are constructs, after",
  ],
  [
    "beforeAfterCounts",
    [survey, { construct: ["use"] }],
    "there is no option construct: current value is a list of 1; did you mean constructs? There are constructs, after",
  ],
  [
    "compareGroups",
    [charts, { favourable: 1 }],
    "there is no option favourable: current value is 1; there are mapping, base, confidenceLevel, monteCarlo",
  ],
  [
    "compareGroups",
    [charts, { confidence: 0.9 }],
    "there is no option confidence: current value is 0.9; did you mean confidenceLevel? There are mapping, base, confidenceLevel, monteCarlo",
  ],
  [
    "compareGroups",
    charts,
    "groups must be a list of distributions or named groups, { name, distribution }: current value is an object with parts",
  ],
  [
    "loadSurveys",
    [{ folder: "data/surveys" }],
    'there is no option folder: current value is "data/surveys"; there are root, ids, report, rows, study',
  ],
  [
    "chartFigure",
    ["2-47:soka-training-1", { surveys, width: 800 }],
    "there is no option width: current value is 800; there are lang, base, form, neutral, report, surveys",
  ],
  [
    "chartTable",
    ["2-47:soka-training-1", { surveys, decimals: 2 }],
    "there is no option decimals: current value is 2; there are lang, base, report, surveys",
  ],
  [
    "compareBeforeAfter",
    [counts, { adjust: "none" }],
    'there is no option adjust: current value is "none"; did you mean adjustment? There are outcome, ',
  ],
  [
    "compareConstructs",
    [surveys, { groupBy: "municipality" }],
    'there is no option groupBy: current value is "municipality"; there are mapping, base, confidenceLevel, monteCarlo',
  ],
  [
    "askedConstructs",
    [surveys, { minimum: 2 }],
    "there is no option minimum: current value is 2; did you mean minimumEvents? There is minimumEvents",
  ],
  [
    "answerFigure",
    [charts, { heading: { key: "a", title: "b" }, colours: ["red"] }],
    "there is no option colours: current value is a list of 1; there are lang, base, form, neutral, heading",
  ],
  [
    "beforeAfterTable",
    [changes, { key: "own", titel: "x" }],
    'there is no option titel: current value is "x"; did you mean title? There are lang, key, title',
  ],
  [
    "selectAnswers",
    [corpus, { category: "welfare" }],
    'there is no option category: current value is "welfare"; there are constructIds, municipalityIds',
  ],
  [
    "selectAnswers",
    [corpus, { municipalityId: "soka" }],
    'there is no option municipalityId: current value is "soka"; did you mean municipalityIds? There are constructIds, municipalityIds',
  ],
  [
    "wordCountsTable",
    [corpus, { minimum: 5 }],
    "there is no option minimum: current value is 5; did you mean minimumDocuments? There are lang, key, subject, minimumDocuments, exclude",
  ],
  [
    "openOutputs",
    ["own", { path: "scratch" }],
    'there is no option path: current value is "scratch"; there is folder',
  ],
  ["loadReport", [{ file: "x.csv" }], 'there is no option file: current value is "x.csv"; there is root'],
  [
    "timelineFigure",
    [study, { language: "en" }],
    'there is no option language: current value is "en"; did you mean lang? There are lang, lanes, otherName, jointName, sources, catalogueKeys, notes',
  ],
  [
    "filterSurvey",
    [survey, { were: {} }],
    "there is no option were: current value is an object without fields; did you mean where? There is where",
  ],
  [
    "filterSurvey",
    [survey, {}],
    'option where must be questions with answers, { occupation: ["…"] }: current value is undefined',
  ],
  [
    "recode",
    [survey, { question: "age", merge: {} }],
    "there is no option merge: current value is an object without fields; there are question, into, english, favourable",
  ],
  [
    "recode",
    [survey, { question: "age", favourable: "20代" }],
    'option favourable must be a list of texts: current value is "20代"',
  ],
  [
    "combineSurveys",
    [survey],
    "surveys must be a list of surveys, as loadSurveys gives them: current value is an object with id, ",
  ],
  [
    "distributions",
    [lib.loadSurveys()],
    "surveys must be a list of surveys, as loadSurveys gives them: current value is a promise: write await before what gives it",
  ],
  [
    "comments",
    [corpus, { mention: "x" }],
    'there is no option mention: current value is "x"; did you mean mentions? There are lang, mentions, category, city, about, key',
  ],
  [
    "ownFigure",
    [[], { key: "own", title: "t", from: survey }],
    "plot must be options of Plot, { marks: […] }: current value is a list of 0",
  ],
  [
    "ownFigure",
    [{ marks: [] }, { key: "own", title: "t" }],
    "option from must be a survey, as loadSurvey gives it or something that names its sources or a list of such: current value is undefined",
  ],
  // Values that an option cannot have.
  [
    "chartFigure",
    ["2-47:soka-training-1", { surveys, lang: "English" }],
    'option lang must be one of "ja", "en": current value is "English"; did you mean "en"?',
  ],
  [
    "responseRatesTable",
    [{ study, surveys }, { lang: "jp" }],
    'option lang must be one of "ja", "en": current value is "jp"',
  ],
  ["describe", [changes[0], { lang: 1 }], 'option lang must be one of "ja", "en": current value is 1'],
  [
    "compareConstructs",
    [surveys, { by: "city" }],
    'option by must be one of "event", "municipality": current value is "city"',
  ],
  [
    "compareBeforeAfter",
    [counts, { adjustment: "bonferroni" }],
    'option adjustment must be one of "holm", "none": current value is "bonferroni"',
  ],
  [
    "compareBeforeAfter",
    [counts, { also: "sign" }],
    'option also must be a list of names of tests: current value is "sign"',
  ],
  [
    "compareGroups",
    [charts, { mapping: "side" }],
    'option mapping must be one of "none", "sides": current value is "side"; did you mean "sides"?',
  ],
  [
    "compareGroups",
    [charts, { confidenceLevel: "95%" }],
    'option confidenceLevel must be a number: current value is "95%"',
  ],
  [
    "loadSurveys",
    [{ ids: "soka-training-1" }],
    'option ids must be a list of texts: current value is "soka-training-1"',
  ],
  [
    "beforeAfterCounts",
    [survey, { constructs: "use" }],
    'option constructs must be a list of texts: current value is "use"',
  ],
  ["beforeAfterTable", [changes, {}], "option key must be text: current value is undefined"],
  [
    "chartFigure",
    ["2-47:soka-training-1", {}],
    "option surveys must be a list of surveys, as loadSurveys gives them: current value is undefined",
  ],
  [
    "countCodes",
    [coding, "city"],
    'grouping must be one of "municipality", "event", "construct", "category", "table": current value is "city"',
  ],
  [
    "codeMatrixFigure",
    [codes, { omitUnused: "yes" }],
    'option omitUnused must be true or false: current value is "yes"',
  ],
  // Something else than what it works with.
  [
    "beforeAfterCounts",
    [lib.loadSurvey("soka-training-1")],
    "survey must be a survey, as loadSurvey gives it: current value is a promise: write await before what gives it",
  ],
  [
    "chartFigure",
    ["2-47:soka-training-1", { surveys: lib.loadSurveys() }],
    "option surveys must be a list of surveys, as loadSurveys gives them: current value is a promise: write await before what gives it",
  ],
  [
    "askedConstructs",
    [[lib.loadSurvey("soka-training-1")]],
    "surveys must be a list of surveys, as loadSurveys gives them: current value is a list of 1 with a promise in it: write await before what gives it",
  ],
  [
    "compareConstructs",
    [survey],
    "surveys must be a list of surveys, as loadSurveys gives them: current value is an object with id, codebook, codebookSource, event, …",
  ],
  [
    "beforeAfterCounts",
    ["soka-training-1"],
    'survey must be a survey, as loadSurvey gives it: current value is "soka-training-1"',
  ],
  [
    "compareBeforeAfter",
    [survey],
    "family must be a list of counts of before and after, as beforeAfterCounts gives it: current value is an object with id, codebook, codebookSource, event, …",
  ],
  [
    "groupPairsTable",
    [changes, { key: "own" }],
    "comparisons must be a list of comparisons of groups, as compareConstructs gives it: current value is a list of ",
  ],
  [
    "transitionTable",
    [groups, { key: "own" }],
    "comparisons must be a list of comparisons of before and after, as compareBeforeAfter gives it: current value is a list of ",
  ],
  [
    "comparabilityTable",
    [surveys, { key: "own" }],
    "constructs must be a list of constructs, as askedConstructs gives it: current value is a list of ",
  ],
  ["timelineFigure", [study, "en"], 'its options must be given as { lang: … }: current value is "en"'],
  [
    "reportTable",
    [lib.loadReport(), "2-1"],
    "report must be the report, as loadReport gives it: current value is a promise: write await before what gives it",
  ],
  [
    "show",
    [study],
    "value must be a figure, a table, a chapter, a survey, a distribution, a comparison, or a list of such: current value is an object with municipalities, ",
  ],
  [
    "comparability",
    charts.slice(0, 1),
    "other must be a distribution, as chartDistribution gives it: current value is undefined",
  ],
];

Deno.test("a wrong call says what is wrong, what is there, and what to write instead", async (t) => {
  assert.ok(WRONG.length >= 40);
  assert.ok(constructs.length > 0);
  for (const [name, values, sentence] of WRONG) {
    await t.step(`${name}: ${sentence}`, async () => {
      await assert.rejects(async () => await work(lib[name])(...values), (error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, /^Cannot /);
        assert.ok(error.message.includes(` as ${sentence}`), error.message);
        return true;
      });
    });
  }
});

Deno.test("a name that is not there is answered with the nearest and with those there are", async () => {
  const wrong: readonly (readonly [() => unknown, RegExp])[] = [
    [() => lib.loadSurvey("soka"), /its id must be one of .*: current value is soka; did you mean soka-training-1\?/],
    [() => lib.chartFigure("2-34", { surveys }), /its key must be one of .*did you mean 2-34:gyoda-training-2\?/],
    [() => lib.chartDistribution("2-9:gyoda", surveys), /did you mean 2-9:gyoda-forum\?/],
    [() => lib.reportTable(report, "1-99"), /its key must be one of 1-/],
    [() => lib.compareConstructs(surveys, { constructs: ["usage"] }), /each construct must be one of /],
    [() => lib.beforeAfterCounts(survey, { constructs: ["programme-contents"] }), /did you mean programme-content\?/],
    [() => lib.chainFigure(report, "sokka"), /did you mean soka\?/],
    [() => lib.selectAnswers(corpus, { municipalityIds: ["gyouda"] }), /did you mean gyoda\?/],
  ];
  for (const [call, message] of wrong) {
    await assert.rejects(async () => await call(), (error) => {
      assert.ok(error instanceof RangeError);
      assert.match(error.message, message);
      return true;
    });
  }
});

Deno.test("statistics refuse options that they do not have, too", () => {
  const { wilsonInterval, mannWhitney, signedRank } = lib.statistics;
  const wrong = (call: unknown, ...values: readonly unknown[]) => () => work(call)(...values);
  assert.throws(wrong(wilsonInterval, 3, 10, { level: 0.9 }), {
    message:
      "Cannot compute the Wilson interval as there is no option level: current value is 0.9; there is confidenceLevel",
  });
  assert.throws(wrong(mannWhitney, [1, 2], [2, 1], { alternative: "two.sided" }), {
    message:
      'Cannot compute the Mann–Whitney test as option alternative must be one of "two-sided", "greater", "less": ' +
      'current value is "two.sided"; did you mean "two-sided"?',
  });
  assert.throws(wrong(signedRank, [[1, 2], [0, 1]], { zero: "pratt" }), /did you mean zeros\?/);
});

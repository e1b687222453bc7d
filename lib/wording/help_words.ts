import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Something that a researcher wants to do: what it is called, what does it, and a cell that can be pasted and run. */
export interface HelpTask {
  readonly title: Bilingual;
  /** Names that `#lib` exports. */
  readonly names: readonly string[];
  /** Words in capitals stand for ids and answers of the project's first survey: `SURVEY`, `CHART`, `ATTRIBUTE`, `FIRST_HALF` … */
  readonly example: string;
}

/** What can be done with `#lib`, in the order of a study: reading, looking, comparing, free answers, sheets, saving. */
export const HELP_TASKS: readonly HelpTask[] = [
  {
    title: { ja: "アンケートを読み込み、設問を一覧にする", en: "Load questionnaires and list their questions" },
    names: ["loadSurveys", "loadSurvey"],
    example: `import { loadSurvey } from "#lib";
const survey = await loadSurvey("SURVEY");
survey.codebook.questions.map(({ id, wording }) => [id, wording]);`,
  },
  {
    title: { ja: "一つのアンケートの結果をまるごと見る", en: "See the whole chapter of a questionnaire" },
    names: ["chapter", "chapters", "surveyFigures", "surveyTables"],
    example: `import { chapter, loadSurvey, show } from "#lib";
show(chapter(await loadSurvey("SURVEY")));`,
  },
  {
    title: { ja: "一つの設問の回答を図や表で見る", en: "Draw or list the answers to one question" },
    names: [
      "chartFigure",
      "chartTable",
      "chartDistribution",
      "answerFigure",
      "scoresTable",
      "effectiveSizesTable",
      "countAllAnswers",
      "show",
    ],
    example: `import { chartFigure, loadSurveys, show } from "#lib";
show(chartFigure("CHART", { surveys: await loadSurveys() }));`,
  },
  {
    title: { ja: "受講前と受講後を比べる", en: "Compare before and after" },
    names: [
      "compareBeforeAfter",
      "beforeAfterCounts",
      "marginsOnly",
      "beforeAfterTable",
      "transitionTable",
      "beforeAfterFlowsFigure",
      "beforeAfterFlowsFigures",
      "transitionHeatMapFigure",
      "effectsForestFigure",
      "pairedTestsTable",
      "marginsTable",
      "missingAnswersTable",
      "sensitivityTable",
      "compareChanges",
      "changeDifferencesTable",
      "changeModelsTable",
      "beforeAfterBarsFigure",
      "changeDumbbellFigure",
      "nonresponseCurveFigure",
      "nonresponseCurveTable",
    ],
    example: `import { beforeAfterCounts, beforeAfterTable, compareBeforeAfter, loadSurveys, show } from "#lib";
const counts = (await loadSurveys()).flatMap((survey) => beforeAfterCounts(survey));
show(beforeAfterTable(compareBeforeAfter(counts), { key: "my-changes" }));`,
  },
  {
    title: { ja: "事業同士、自治体同士を比べる", en: "Compare events and municipalities" },
    names: [
      "compareConstructs",
      "compareGroups",
      "compareStudy",
      "comparisonsAmong",
      "groupSharesTable",
      "groupPairsTable",
      "groupTestsTable",
      "groupOddsTable",
      "favourableIntervalsFigure",
    ],
    example: `import { compareConstructs, groupSharesTable, loadSurveys, show } from "#lib";
const comparisons = compareConstructs(await loadSurveys(), { by: "municipality" });
show(groupSharesTable(comparisons, { key: "my-comparison" }));`,
  },
  {
    title: { ja: "どの設問同士を比べてよいかを調べる", en: "Find out which questions may be compared" },
    names: [
      "askedConstructs",
      "comparability",
      "comparabilityTable",
      "comparabilityMatrixFigure",
      "eventConstructTable",
      "favourableMatrixFigure",
    ],
    example: `import { askedConstructs, comparabilityTable, loadSurveys, show } from "#lib";
show(comparabilityTable(askedConstructs(await loadSurveys()), { key: "my-questions" }));`,
  },
  {
    title: { ja: "比べた結果を文章にする", en: "Put a comparison into words" },
    names: ["describe", "descriptionsTable", "say"],
    example: `import { compareConstructs, describe, loadSurveys } from "#lib";
compareConstructs(await loadSurveys()).map((comparison) => describe(comparison));`,
  },
  {
    title: { ja: "属性（職種、年代など）で分けて見る", en: "Split answers by an attribute" },
    names: ["crossTable", "compareByAttribute", "protectedCrossTables", "respondentProfileFigure"],
    example: `import { crossTable, loadSurvey } from "#lib";
const survey = await loadSurvey("SURVEY");
await crossTable(survey, { rows: "ATTRIBUTE", columns: "QUESTION", joinSides: true });`,
  },
  {
    title: { ja: "回答者を絞り込む（一部の人だけを数える）", en: "Filter: count some of the respondents only" },
    names: ["filterSurvey"],
    example: `import { filterSurvey, loadSurvey, surveyTables } from "#lib";
const survey = await loadSurvey("SURVEY");
const some = filterSurvey(survey, { where: { "ATTRIBUTE": [SECOND_HALF] } });
surveyTables(some);`,
  },
  {
    title: { ja: "いくつかのアンケートを合わせて数える", en: "Combine several questionnaires" },
    names: ["combineSurveys"],
    example: `import { combineSurveys, loadSurveys } from "#lib";
combineSurveys(await loadSurveys());`,
  },
  {
    title: {
      ja: "全設問の回答数を、一つの整った表（CSV）にする",
      en: "All answers to all questions as one tidy table (CSV)",
    },
    names: ["distributions"],
    example: `import { distributions, loadSurveys } from "#lib";
distributions(await loadSurveys());`,
  },
  {
    title: { ja: "自分の回答ファイル（CSV・Excel）を読む", en: "Read a file of answers of your own (CSV, Excel)" },
    names: ["surveyFromFile"],
    example: `import { surveyFromFile } from "#lib";
const rows = ["番号,内容を理解できましたか", "1,理解できた", "2,理解できた", "3,理解できなかった", "4,理解できた", "5,理解できた"];
const file = await Deno.makeTempFile({ suffix: ".csv" });
await Deno.writeTextFile(file, rows.join("\\n"));
const event = { name: "第1回研修", municipality: "葉山野市", prefecture: "○○県", date: "2030-06-01" };
await surveyFromFile(file, event);`,
  },
  {
    title: {
      ja: "選択肢をまとめる、肯定的回答とする選択肢を変える",
      en: "Recode: put answers together, or move the cut between favourable and not",
    },
    names: ["recode"],
    example: `import { chartTable, loadSurvey, recode } from "#lib";
const survey = await loadSurvey("SURVEY");
const merged = recode(survey, { question: "ATTRIBUTE", into: { "A": [FIRST_HALF], "B": [SECOND_HALF] } });
const strict = recode(merged, { question: "QUESTION", favourable: [FAVOURABLE] });
chartTable("QUESTION", { surveys: [strict] });`,
  },
  {
    title: { ja: "自由記述を数え、読む", en: "Count and read free-text answers" },
    names: [
      "loadFreeAnswers",
      "comments",
      "selectAnswers",
      "selectCoding",
      "countCodes",
      "codeCountsTable",
      "codeMatrixFigure",
      "codedAnswersTable",
      "codingRulesTable",
      "wordCountsTable",
      "wordGroupsTable",
      "keywordInContextTable",
      "relatedWordsTable",
      "coOccurrenceNetwork",
      "coOccurrenceFigure",
      "wordPairsFigure",
      "correspondenceMap",
      "correspondenceFigure",
      "personalDataTable",
      "analyseAnswers",
      "loadClearedAnswers",
      "clearedAnswersTables",
    ],
    example: `import { codeCountsTable, countCodes, loadFreeAnswers, loadReport, show } from "#lib";
const { coding } = await loadFreeAnswers(await loadReport());
show(codeCountsTable(countCodes(coding, "municipality")));`,
  },
  {
    title: {
      ja: "自由記述の分類がどれだけ確かかを調べる",
      en: "Check how reliable the coding of free-text answers is",
    },
    names: [
      "loadHandCoding",
      "handCodingTable",
      "codingAccuracy",
      "codingAccuracyTable",
      "coderAgreement",
      "codeTrialAnswers",
    ],
    example: `import { codingRulesTable, loadFreeAnswers, loadReport, show } from "#lib";
show(codingRulesTable((await loadFreeAnswers(await loadReport())).coding));`,
  },
  {
    title: { ja: "自治体、事業、回収率を見る", en: "See municipalities, events and response rates" },
    names: ["loadStudy", "timelineFigure", "responseRatesFigure", "responseRatesTable"],
    example: `import { loadStudy, loadSurveys, responseRatesTable, show } from "#lib";
show(responseRatesTable({ study: await loadStudy(), surveys: await loadSurveys() }));`,
  },
  {
    title: { ja: "報告書の図表を見る", en: "See figures and tables of the report" },
    names: [
      "loadReport",
      "reportTable",
      "reportTextTable",
      "catalogueTableOf",
      "chainFigure",
      "consultationBodiesFigure",
      "municipalProfilesFigure",
      "scheduleFigure",
      "goalOutcomesTable",
      "issueChainsTable",
      "requiredItemsTable",
      "discussionIssuesTable",
      "loadActionsTaken",
      "frameworkPicturesTable",
      "appendicesTable",
      "reportNotesTable",
      "reportFindingsTable",
      "reportRulesTable",
      "guideTable",
      "issueMatrixTable",
      "citySheetTable",
    ],
    example: `import { catalogueTableOf, loadReport, show } from "#lib";
show(catalogueTableOf(await loadReport()));`,
  },
  {
    title: { ja: "アセスメントシートを読み、作る", en: "Read and draw up assessment sheets" },
    names: [
      "loadAssessmentSheets",
      "assessmentSheetTable",
      "assessmentSheetForm",
      "sheetCoverageFigure",
      "sheetCoverageTable",
      "sharedIssuesTable",
      "sheetOfMunicipality",
      "fieldEntries",
      "lineCells",
      "blankSheet",
      "loadSheetForm",
      "sheetForm",
      "tableForm",
    ],
    example: `import { loadAssessmentSheets, loadStudy, sheetCoverageTable, show } from "#lib";
const study = await loadStudy();
const ids = study.municipalities.records.filter(({ role }) => role === "studied").map(({ municipalityId }) => municipalityId);
show(sheetCoverageTable(study, await loadAssessmentSheets(ids)));`,
  },
  {
    title: { ja: "手元の度数で検定や区間を計算する", en: "Tests and intervals for counts of your own" },
    names: ["statistics"],
    example: `import { statistics } from "#lib";
statistics.wilsonInterval(15, 20);`,
  },
  {
    title: { ja: "自分で図を描く（Observable Plot）", en: "Draw a figure of your own (Observable Plot)" },
    names: ["ownFigure", "Plot"],
    example: `import { chartDistribution, loadSurveys, ownFigure, Plot } from "#lib";
const counts = chartDistribution("CHART", await loadSurveys());
const marks = [Plot.barX(counts.answers, { x: "count", y: ({ answer }) => answer.label })];
ownFigure({ marks, y: { label: null } }, { key: "my-figure", title: "人数", from: counts });`,
  },
  {
    title: { ja: "図を Word やスライドの大きさで取り出す", en: "Pictures of a figure for Word or a slide" },
    names: ["figurePictures"],
    example: `import { chartFigure, figurePictures, loadSurveys } from "#lib";
const figure = chartFigure("CHART", { surveys: await loadSurveys() });
const [picture] = await figurePictures(figure, { preset: "slide" });
picture?.smallestPoints;`,
  },
  {
    title: { ja: "図や表を outputs/ に保存する", en: "Save figures and tables in outputs/" },
    names: ["openOutputs", "help"],
    example: `import { chartTable, loadSurveys, openOutputs } from "#lib";
const outputs = openOutputs("my_notebook");
await outputs.save(chartTable("CHART", { surveys: await loadSurveys() }));`,
  },
];

/** Headings of the help. */
export const HELP_WORDS = {
  title: { ja: "#lib でできること", en: "What #lib can do" },
  more: {
    ja: 'help("比べる") のように言葉を入れると、例が出ます。セルに貼ればそのまま動きます。',
    en: 'A word, such as help("compare"), brings examples that can be pasted into a cell and run.',
  },
  nothing: (topic: string): Bilingual => ({
    ja: `「${topic}」は見つかりません。できることの一覧です。`,
    en: `There is nothing about “${topic}”. This is what can be done.`,
  }),
  near: (topic: string, name: string): Bilingual => ({
    ja: `「${topic}」は見つかりません。${name} のことでしょうか。`,
    en: `There is nothing about “${topic}”. Did you mean ${name}?`,
  }),
} satisfies Words;

/**
 * A right call of every function that notebooks import: what it works on, and the options that it cannot do without. What is
 * wrong with a call is planted into these.
 */
import { fileURLToPath } from "node:url";
import * as lib from "../../lib/mod.ts";
import { call, type FunctionOf, type RightCall } from "./call_laws.ts";

const surveys = await lib.loadSurveys();
const study = await lib.loadStudy();
const report = await lib.loadReport();
const survey = await lib.loadSurvey("soka-training-1");
const forum = await lib.loadSurvey("gyoda-forum");
const counts = lib.beforeAfterCounts(survey);
const { changes, changeDifferences, byEvent, byMunicipality } = lib.compareStudy(surveys);
const constructs = lib.askedConstructs(surveys);
const { corpus, coding } = await lib.loadFreeAnswers(report);
const codes = lib.countCodes(coding, "municipality");
const sheets = await lib.loadAssessmentSheets(["gyoda", "soka"]);
const [sheet] = sheets;
const form = await lib.loadSheetForm();
const taken = await lib.loadActionsTaken();
const cleared = await lib.loadClearedAnswers(surveys);
const byHand = await lib.loadHandCoding();
const assessed = lib.sheetForm(form.records);
const [first] = constructs.flatMap(({ questions }) => questions);
const network = lib.coOccurrenceNetwork(corpus);
const map = lib.correspondenceMap(codes);
const figure = lib.chartFigure("2-47:soka-training-1", { surveys });
const table = lib.chartTable("2-47:soka-training-1", { surveys });
const agreement = lib.coderAgreement(coding, byHand.records);

/** Somebody's own export, invented. */
const answersFile = fileURLToPath(new URL("own_answers.csv", import.meta.url));

const titled = { key: "own", title: "own" };

/** By name, in the order of the alphabet. */
export const RIGHT_CALLS: Readonly<Record<FunctionOf<typeof lib>, RightCall>> = {
  analyseAnswers: call([corpus]),
  answerFigure: call([[first]], { heading: titled }),
  appendicesTable: call([report]),
  askedConstructs: call([surveys]),
  assessmentSheetForm: call([study, sheet]),
  assessmentSheetTable: call([study, sheet]),
  beforeAfterBarsFigure: call([changes], titled),
  beforeAfterCounts: call([survey]),
  beforeAfterFlowsFigure: call([changes], titled),
  beforeAfterFlowsFigures: call([changes], titled),
  beforeAfterTable: call([changes], titled),
  blankSheet: call([assessed, form.source], null),
  catalogueTableOf: call([report]),
  chainFigure: call([report, "soka"]),
  changeDifferencesTable: call([changeDifferences], titled),
  changeDumbbellFigure: call([changes], titled),
  changeModelsTable: call([changeDifferences], titled),
  chapter: call([survey]),
  chapters: call([surveys]),
  chartDistribution: call(["2-47:soka-training-1", surveys], null),
  chartFigure: call(["2-47:soka-training-1"], { surveys }),
  chartTable: call(["2-47:soka-training-1"], { surveys }),
  citySheetTable: call([report, "soka"]),
  clearedAnswersTables: call([survey, cleared]),
  coOccurrenceFigure: call([network]),
  coOccurrenceNetwork: call([corpus]),
  codeCountsTable: call([codes]),
  codeMatrixFigure: call([codes]),
  codeTrialAnswers: call(["unseen"]),
  codedAnswersTable: call([coding]),
  coderAgreement: call([coding, byHand.records], null),
  codingAccuracy: call([agreement], null),
  codingAccuracyTable: call([coding, byHand]),
  codingRulesTable: call([coding]),
  combineSurveys: call([surveys.filter(({ id }) => id.startsWith("gyoda-training"))], null),
  comments: call([corpus]),
  comparability: call([first, first], null),
  comparabilityMatrixFigure: call([constructs], titled),
  comparabilityTable: call([constructs], titled),
  compareBeforeAfter: call([counts]),
  compareByAttribute: call([forum], { question: "gyoda-forum-q04", attribute: "gyoda-forum-q02" }),
  compareChanges: call([changes]),
  compareConstructs: call([surveys]),
  compareGroups: call([byEvent[0]?.groups]),
  compareStudy: call([surveys]),
  comparisonsAmong: call([byEvent, ["gyoda-training-1", "gyoda-training-2"]], null),
  consultationBodiesFigure: call([report]),
  correspondenceFigure: call([map]),
  correspondenceMap: call([codes]),
  countAllAnswers: call([survey], null),
  countCodes: call([coding, "municipality"]),
  crossTable: call([forum], { rows: "gyoda-forum-q02", columns: "gyoda-forum-q04" }),
  describe: call([changes[0]]),
  descriptionsTable: call([changes], titled),
  discussionIssuesTable: call([report]),
  distributions: call([surveys]),
  effectiveSizesTable: call([byMunicipality], { ...titled, surveys }),
  effectsForestFigure: call([changes], titled),
  eventConstructTable: call([constructs], { ...titled, surveys }),
  favourableMatrixFigure: call([constructs], titled),
  favourableIntervalsFigure: call([byEvent], titled),
  fieldEntries: call([sheet, "date"], null),
  figurePictures: call([figure]),
  filterSurvey: call([forum], { where: { age: ["50代", "60代"] } }),
  frameworkPicturesTable: call([report]),
  goalOutcomesTable: call([report]),
  groupOddsTable: call([byEvent], titled),
  groupPairsTable: call([byEvent], titled),
  groupSharesTable: call([byEvent], titled),
  groupTestsTable: call([byEvent], titled),
  guideTable: call([report, taken]),
  handCodingTable: call(["data/text/hand_coding.csv"], null),
  help: call(["比べる"]),
  issueChainsTable: call([report]),
  issueMatrixTable: call([report]),
  keywordInContextTable: call([corpus, "連携"], { key: "own" }),
  lineCells: call([sheet, "participation"], null),
  loadActionsTaken: call([]),
  loadAssessmentSheets: call([["soka"]]),
  loadClearedAnswers: call([surveys]),
  loadFreeAnswers: call([report]),
  loadHandCoding: call([]),
  loadReport: call([]),
  loadSheetForm: call([]),
  loadStudy: call([]),
  loadSurvey: call(["soka-training-1"]),
  loadSurveys: call([]),
  marginsOnly: call([counts[0]], null),
  marginsTable: call([changes], titled),
  missingAnswersTable: call([changes], titled),
  municipalProfilesFigure: call([report]),
  nonresponseCurveFigure: call([changes], titled),
  nonresponseCurveTable: call([changes], titled),
  openOutputs: call(["own"]),
  ownFigure: call([{ marks: [] }], { ...titled, from: survey }),
  pairedTestsTable: call([changes], titled),
  personalDataTable: call([corpus]),
  protectedCrossTables: call([forum], { attribute: "gyoda-forum-q02", questions: ["gyoda-forum-q04"] }),
  recode: call([survey], { question: "age", into: {} }),
  relatedWordsTable: call([corpus, "連携"], { key: "own" }),
  reportFindingsTable: call([report]),
  reportNotesTable: call([report]),
  reportRulesTable: call([report]),
  reportTable: call([report, "2-1:method"]),
  reportTextTable: call([report, 3]),
  requiredItemsTable: call([report, taken]),
  respondentProfileFigure: call([surveys], { ...titled, attribute: "age", name: { ja: "年代", en: "age" } }),
  responseRatesFigure: call([{ study, surveys }]),
  responseRatesTable: call([{ study, surveys }]),
  say: call(["ja", { ja: "一", en: "one" }], null),
  scheduleFigure: call([report]),
  scoresTable: call([lib.countAllAnswers(survey)], titled),
  selectAnswers: call([corpus]),
  selectCoding: call([coding]),
  sensitivityTable: call([changes], titled),
  sharedIssuesTable: call([study, sheets]),
  sheetCoverageFigure: call([study, sheets]),
  sheetCoverageTable: call([study, sheets]),
  sheetForm: call([form.records], null),
  sheetOfMunicipality: call([sheets, "soka"], null),
  show: call([table]),
  surveyFigures: call([survey]),
  surveyFromFile: call([answersFile], { municipality: "例市", prefecture: "例県", date: "2030-06-01" }),
  surveyTables: call([survey]),
  tableForm: call([table]),
  timelineFigure: call([study]),
  transitionHeatMapFigure: call([changes], titled),
  transitionTable: call([changes], titled),
  wordCountsTable: call([corpus]),
  wordPairsFigure: call([network]),
  wordGroupsTable: call([coding, corpus]),
};

import { beforeAfterTable } from "../tables/before_after_table.ts";
import { surveyTables } from "../tables/chart_table.ts";
import { codeCountsTable } from "../tables/code_counts_table.ts";
import { codedAnswersTable } from "../tables/coded_answers_table.ts";
import { codingRulesTable } from "../tables/coding_rules_table.ts";
import { comparabilityTable } from "../tables/comparability_table.ts";
import { descriptionsTable } from "../tables/descriptions_table.ts";
import { groupPairsTable } from "../tables/group_pairs_table.ts";
import { groupSharesTable } from "../tables/group_shares_table.ts";
import { groupTestsTable } from "../tables/group_tests_table.ts";
import { marginsTable } from "../tables/margins_table.ts";
import { missingAnswersTable } from "../tables/missing_answers_table.ts";
import { pairedTestsTable } from "../tables/paired_tests_table.ts";
import { responseRatesTable } from "../tables/response_rates_table.ts";
import { sensitivityTable } from "../tables/sensitivity_table.ts";
import type { Table } from "../tables/table.ts";
import { transitionTable } from "../tables/transition_table.ts";
import type { Workbook } from "../rendering/write_workbook.ts";
import { studiedMunicipalities } from "../study/study.ts";
import { countCodes } from "../text/count_codes.ts";
import { municipalityKind } from "../wording/municipality_words.ts";
import { headlineResults, type PageContent, surveysOf } from "./page_content.ts";
import { pageTitles } from "./page_title.ts";
import { surveyPlace } from "./page_words.ts";
import { tablesWorkbook, type WorkbookChapter } from "./tables_workbook.ts";
import { understandingTable } from "./understanding_table.ts";

/** The workbook of all tables, in Japanese, and the tables in it. */
export interface ReportWorkbook {
  readonly workbook: Workbook;
  readonly tables: readonly Table[];
}

/**
 * The committee's workbook: results first, each event's answers, then what the report adds.
 */
export function reportWorkbook(content: PageContent): ReportWorkbook {
  const { surveys, contribution } = content;
  const chapters: readonly WorkbookChapter[] = [
    { title: "要点", tables: summaryTables(content) },
    { title: "変化と違い", tables: comparisonTables(content) },
    ...surveys.map((survey) => ({
      title: `単純集計 ${surveyPlace(survey, "ja")}`,
      tables: surveyTables(survey.survey, { report: contribution ?? undefined }),
    })),
    { title: "自由記述（原文ママ）と主題", tables: [...answerTables(content), ...themeTables(content)] },
    ...contribution?.chapters() ?? [],
  ].filter(({ tables }) => tables.length > 0);
  const workbook = tablesWorkbook(chapters, {
    title: pageTitles(content, "ja").workbook,
    remarks: ["シート名をクリックすると表に移る。どの行にもデータ種別がある。", ...syntheticRemark(content)],
  });
  return { workbook, tables: chapters.flatMap(({ tables }) => tables) };
}

function syntheticRemark({ surveys, contribution }: PageContent): readonly string[] {
  const synthetic = surveys.filter(({ survey }) => survey.origin === "synthetic");
  if (synthetic.length === 0) return [];
  const places = synthetic.map((survey) => surveyPlace(survey, "ja")).join("、");
  return [
    `合成データは、${
      contribution?.words.noValues.ja ?? "値の得られない"
    }選択式設問のための見本であり、実際の回答ではない。結論には使えない（${places}）。`,
  ];
}

function summaryTables(content: PageContent): readonly Table[] {
  const { study, surveys } = content;
  return [
    ...(headlineResults(content).results.length === 0 ? [] : [understandingTable(content)]),
    ...(surveys.length === 0 ? [] : [responseRatesTable({ study, surveys: surveysOf(content) })]),
  ];
}

/** Free answers that are printed, by table. */
function answerTables({ contribution }: PageContent): readonly Table[] {
  if (contribution === null) return [];
  const { set: { answers, groups }, table } = contribution.answers;
  return groups.table.filter(({ id }) => answers.some(({ figureKey }) => figureKey === id))
    .map(({ id }) => table(id, { lang: "ja" }));
}

function comparisonTables(
  { study, surveys, comparisons: { changes, byEvent, byCity, constructs } }: PageContent,
): readonly Table[] {
  const city = municipalityKind(studiedMunicipalities(study)).one.ja;
  const before = changes.length === 0 ? [] : [
    descriptionsTable(changes, { key: "before-after-in-words", title: "受講前と受講後の比較（言葉で）" }),
    beforeAfterTable(changes, { key: "before-after" }),
    transitionTable(changes, { key: "before-after-transitions-table" }),
    pairedTestsTable(changes, { key: "before-after-tests" }),
    marginsTable(changes, { key: "before-after-margins" }),
    missingAnswersTable(changes, { key: "before-after-missing-answers" }),
    sensitivityTable(changes, { key: "before-after-sensitivity" }),
  ];
  const events = byEvent.length === 0 ? [] : [
    descriptionsTable(byEvent, { key: "events-in-words", title: "事業による違い（言葉で）" }),
    groupSharesTable(byEvent, { key: "events-shares", title: "事業ごとの肯定的回答の割合" }),
    groupTestsTable(byEvent, { key: "events-tests", title: "事業による違いの検定" }),
    groupPairsTable(byEvent, { key: "events-pairs", title: "事業二つずつの比較" }),
  ];
  const cities = byCity.length === 0 ? [] : [
    descriptionsTable(byCity, { key: "cities-in-words", title: `${city}による違い（言葉で）` }),
    groupSharesTable(byCity, { key: "cities-shares", title: `${city}ごとの肯定的回答の割合` }),
    groupTestsTable(byCity, { key: "cities-tests", title: `${city}による違いの検定` }),
  ];
  const asked = surveys.length < 2 || constructs.length === 0
    ? []
    : [comparabilityTable(constructs, { key: "comparability-table" })];
  return [...before, ...events, ...cities, ...asked];
}

function themeTables({ coding }: PageContent): readonly Table[] {
  if (coding === null || coding.answers.length === 0) return [];
  return [
    codingRulesTable(coding),
    codeCountsTable(countCodes(coding, "municipality")),
    codeCountsTable(countCodes(coding, "event")),
    codedAnswersTable(coding),
  ];
}

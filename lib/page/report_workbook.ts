import { assessmentSheetTable } from "../tables/assessment_sheet_table.ts";
import { beforeAfterTable } from "../tables/before_after_table.ts";
import { codeCountsTable } from "../tables/code_counts_table.ts";
import { codedAnswersTable } from "../tables/coded_answers_table.ts";
import { codingRulesTable } from "../tables/coding_rules_table.ts";
import { comparabilityTable } from "../tables/comparability_table.ts";
import { descriptionsTable } from "../tables/descriptions_table.ts";
import { discussionIssuesTable } from "../reports/fy2021/tables/discussion_issues_table.ts";
import { goalOutcomesTable } from "../reports/fy2021/tables/goal_outcomes_table.ts";
import { groupPairsTable } from "../tables/group_pairs_table.ts";
import { groupSharesTable } from "../tables/group_shares_table.ts";
import { groupTestsTable } from "../tables/group_tests_table.ts";
import { issueChainsTable } from "../reports/fy2021/tables/issue_chains_table.ts";
import { marginsTable } from "../tables/margins_table.ts";
import { missingAnswersTable } from "../tables/missing_answers_table.ts";
import { pairedTestsTable } from "../tables/paired_tests_table.ts";
import { requiredItemsTable } from "../reports/fy2021/tables/required_items_table.ts";
import { sensitivityTable } from "../tables/sensitivity_table.ts";
import { sharedIssuesTable } from "../tables/shared_issues_table.ts";
import { sheetCoverageTable } from "../tables/sheet_coverage_table.ts";
import { transitionTable } from "../tables/transition_table.ts";
import { countCodes } from "../text/count_codes.ts";
import { catalogueTableOf } from "../reports/fy2021/tables/catalogue_table.ts";
import { surveyTables } from "../tables/chart_table.ts";
import { reportFindingsTable } from "../reports/fy2021/tables/report_findings_table.ts";
import { reportTable } from "../reports/fy2021/tables/report_table.ts";
import { responseRatesTable } from "../tables/response_rates_table.ts";
import type { Table } from "../tables/table.ts";
import type { Workbook } from "../rendering/write_workbook.ts";
import { type PageContent, understandingResults } from "./page_content.ts";
import { surveyPlace } from "./page_words.ts";
import { tablesWorkbook, type WorkbookChapter } from "./tables_workbook.ts";
import { understandingTable } from "./understanding_table.ts";

/** The workbook of all tables, in Japanese, and the tables in it. */
export interface ReportWorkbook {
  readonly workbook: Workbook;
  readonly tables: readonly Table[];
}

/**
 * The committee's workbook: results first, each event's answers, then every table of the report, the check, the catalogue.
 */
export function reportWorkbook(content: PageContent): ReportWorkbook {
  const { study, report, surveys } = content;
  const comments = new Set<string>(
    report.catalogue.records.filter(({ kind }) => kind === "comments").map(({ key }) => key),
  );
  const reproduced = report.catalogue.records.filter(({ status }) => status === "reproduced").map(({ key }) => key);
  const chapters: readonly WorkbookChapter[] = [
    {
      title: "要点",
      tables: [
        ...(understandingResults(content).length === 0 ? [] : [understandingTable(content)]),
        responseRatesTable({ study, surveys: surveys.map(({ survey }) => survey) }),
      ],
    },
    { title: "変化と違い", tables: comparisonTables(content) },
    ...surveys.map((survey) => ({
      title: `単純集計 ${surveyPlace(survey, "ja")}`,
      tables: surveyTables(survey.survey, { report }),
    })),
    {
      title: "自由記述（原文ママ）と主題",
      tables: [
        ...reproduced.filter((key) => comments.has(key)).map((key) => reportTable(report, key)),
        ...themeTables(content),
      ],
    },
    { title: "課題から成果まで", tables: assessmentTables(content) },
    {
      title: "報告書の表",
      tables: reproduced.filter((key) => !comments.has(key)).map((key) => reportTable(report, key)),
    },
    { title: "検算と一覧", tables: [reportFindingsTable(report), catalogueTableOf(report)] },
  ].filter(({ tables }) => tables.length > 0);
  const synthetic = surveys.filter(({ survey }) => survey.origin === "synthetic").map((survey) =>
    surveyPlace(survey, "ja")
  );
  const workbook = tablesWorkbook(chapters, {
    title: "重層的支援体制の理解度調査 ― 表（令和3年度）",
    remarks: [
      "シート名をクリックすると表に移る。どの行にもデータ種別がある。",
      ...(synthetic.length === 0 ? [] : [
        `合成データは、報告書が値を載せていない選択式設問のための見本であり、実際の回答ではない。結論には使えない（${
          synthetic.join("、")
        }）。`,
      ]),
    ],
  });
  return { workbook, tables: chapters.flatMap(({ tables }) => tables) };
}

function comparisonTables({ comparisons: { changes, byEvent, byCity, constructs } }: PageContent): readonly Table[] {
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
    descriptionsTable(byEvent, { key: "events-in-words", title: "催しによる違い（言葉で）" }),
    groupSharesTable(byEvent, { key: "events-shares", title: "催しごとの肯定的回答の割合" }),
    groupTestsTable(byEvent, { key: "events-tests", title: "催しによる違いの検定" }),
    groupPairsTable(byEvent, { key: "events-pairs", title: "催し二つずつの比較" }),
  ];
  const cities = byCity.length === 0 ? [] : [
    descriptionsTable(byCity, { key: "cities-in-words", title: "市による違い（言葉で）" }),
    groupSharesTable(byCity, { key: "cities-shares", title: "市ごとの肯定的回答の割合" }),
    groupTestsTable(byCity, { key: "cities-tests", title: "市による違いの検定" }),
  ];
  const asked = constructs.length === 0 ? [] : [comparabilityTable(constructs, { key: "comparability-table" })];
  return [...before, ...events, ...cities, ...asked];
}

function themeTables({ coding }: PageContent): readonly Table[] {
  if (coding.answers.length === 0) return [];
  return [
    codingRulesTable(coding),
    codeCountsTable(countCodes(coding, "municipality")),
    codeCountsTable(countCodes(coding, "event")),
    codedAnswersTable(coding),
  ];
}

function assessmentTables({ report, assessment: { sheets, taken } }: PageContent): readonly Table[] {
  if (sheets.length === 0) return [];
  return [
    goalOutcomesTable(report),
    sharedIssuesTable(report, sheets),
    issueChainsTable(report),
    requiredItemsTable(report, taken),
    discussionIssuesTable(report),
    sheetCoverageTable(report, sheets),
    ...sheets.map((sheet) => assessmentSheetTable(report, sheet)),
  ];
}

import type { WorkbookChapter } from "../../../page/tables_workbook.ts";
import { assessmentSheetTable, sharedIssuesTable, sheetCoverageTable } from "../../../tables/assessment_tables.ts";
import type { Table } from "../../../tables/table.ts";
import type { Fy2021 } from "../fy2021.ts";
import { catalogueTableOf } from "../tables/catalogue_table.ts";
import { discussionIssuesTable } from "../tables/discussion_issues_table.ts";
import { goalOutcomesTable } from "../tables/goal_outcomes_table.ts";
import { issueChainsTable } from "../tables/issue_chains_table.ts";
import { reportFindingsTable } from "../tables/report_check_tables.ts";
import { frameworkPicturesTable } from "../tables/framework_pictures_table.ts";
import { appendicesTable, reportNotesTable, reportTextTable, TEXT_CHAPTERS } from "../tables/report_text_tables.ts";
import { citySheetTable } from "../tables/city_sheet_table.ts";
import { guideTable } from "../tables/guide_table.ts";
import { issueMatrixTable } from "../tables/issue_matrix_table.ts";
import { reportTables } from "../tables/report_table.ts";
import { requiredItemsTable } from "../tables/required_items_table.ts";

/** The workbook's chapters of the report: from issue to outcome, its tables, its check and its catalogue. */
export function reportChapters(facts: Fy2021): readonly WorkbookChapter[] {
  const { report } = facts;
  const scopes = report.catalogue.records.map(({ scope }) => scope);
  return [
    {
      title: "これから始める自治体のために",
      tables: [
        guideTable(report, facts.taken),
        issueMatrixTable(report),
        ...facts.sheets.map(({ municipalityId }) => citySheetTable(report, municipalityId)),
      ],
    },
    { title: "課題から成果まで", tables: assessmentTables(facts) },
    { title: "報告書の表", tables: reportTables(report, scopes) },
    {
      title: "報告書の本文",
      tables: [
        ...TEXT_CHAPTERS.map((chapter) => reportTextTable(report, chapter)),
        frameworkPicturesTable(report),
        appendicesTable(report),
        reportNotesTable(report),
      ],
    },
    {
      title: "検算と一覧",
      tables: [
        reportFindingsTable(report),
        reportFindingsTable(report, { concern: "form" }),
        catalogueTableOf(report),
      ],
    },
  ];
}

function assessmentTables({ report, sheets, taken }: Fy2021): readonly Table[] {
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

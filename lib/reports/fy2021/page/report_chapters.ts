import type { Language } from "../../../data/language.ts";
import { say } from "../../../wording/say.ts";
import type { WorkbookChapter } from "../../../page/workbook_chapter.ts";
import { assessmentSheetTable } from "../../../tables/assessment_tables.ts";
import { sharedIssuesTable } from "../../../tables/shared_issues_table.ts";
import { sheetCoverageTable } from "../../../tables/sheet_coverage_table.ts";
import type { Table } from "../../../tables/table.ts";
import type { Fy2021 } from "../fy2021.ts";
import { catalogueTableOf } from "../tables/catalogue_table.ts";
import { discussionIssuesTable } from "../tables/discussion_issues_table.ts";
import { goalOutcomesTable } from "../tables/goal_outcomes_table.ts";
import { issueChainsTable } from "../tables/issue_chains_table.ts";
import { reportFindingsTable } from "../tables/report_check_tables.ts";
import { frameworkPicturesTable } from "../tables/framework_pictures_table.ts";
import { appendicesTable, reportNotesTable } from "../tables/report_appendix_tables.ts";
import { reportTextTable, TEXT_CHAPTERS } from "../tables/report_text_tables.ts";
import { citySheetTable } from "../tables/city_sheet_table.ts";
import { guideTable } from "../tables/guide_table.ts";
import { issueMatrixTable } from "../tables/issue_matrix_table.ts";
import { reportTables } from "../tables/report_table.ts";
import { requiredItemsTable } from "../tables/required_items_table.ts";

/** The workbook's chapters of the report: from issue to outcome, its tables, its check and its catalogue. */
export function reportChapters(facts: Fy2021, lang: Language): readonly WorkbookChapter[] {
  const { report } = facts;
  const scopes = report.catalogue.records.map(({ scope }) => scope);
  return [
    {
      title: say(lang, { ja: "これから始める自治体のために", en: "For municipalities starting out" }),
      tables: [
        guideTable(report, facts.taken, { lang }),
        issueMatrixTable(report, { lang }),
        ...facts.sheets.map(({ municipalityId }) => citySheetTable(report, municipalityId, { lang })),
      ],
    },
    {
      title: say(lang, { ja: "課題から成果まで", en: "From issue to outcome" }),
      tables: assessmentTables(facts, lang),
    },
    {
      title: say(lang, { ja: "報告書の表", en: "Tables of the report" }),
      tables: reportTables(report, scopes, { lang }),
    },
    {
      title: say(lang, { ja: "報告書の本文", en: "Text of the report" }),
      tables: [
        ...TEXT_CHAPTERS.map((chapter) => reportTextTable(report, chapter, { lang })),
        frameworkPicturesTable(report, { lang }),
        appendicesTable(report, { lang }),
        reportNotesTable(report, { lang }),
      ],
    },
    {
      title: say(lang, { ja: "検算と一覧", en: "Checks and lists" }),
      tables: [
        reportFindingsTable(report, { lang }),
        reportFindingsTable(report, { lang, concern: "form" }),
        catalogueTableOf(report, { lang }),
      ],
    },
  ];
}

function assessmentTables({ report, sheets, taken }: Fy2021, lang: Language): readonly Table[] {
  if (sheets.length === 0) return [];
  return [
    goalOutcomesTable(report, { lang }),
    sharedIssuesTable(report, sheets, { lang }),
    issueChainsTable(report, { lang }),
    requiredItemsTable(report, taken, { lang }),
    discussionIssuesTable(report, { lang }),
    sheetCoverageTable(report, sheets, { lang }),
    ...sheets.map((sheet) => assessmentSheetTable(report, sheet, { lang })),
  ];
}

import { sheetCoverageFigure } from "../../../figures/sheet_coverage.ts";
import { assessmentSheetTable } from "../../../tables/assessment_sheet_table.ts";
import { discussionIssuesTable } from "../tables/discussion_issues_table.ts";
import { goalOutcomesTable } from "../tables/goal_outcomes_table.ts";
import { issueChainsTable } from "../tables/issue_chains_table.ts";
import { requiredItemsTable } from "../tables/required_items_table.ts";
import { sharedIssuesTable } from "../../../tables/shared_issues_table.ts";
import { sheetCoverageTable } from "../../../tables/sheet_coverage_table.ts";
import { markup } from "../../../rendering/markup.ts";
import type { Fy2021 } from "../fy2021.ts";
import type { SectionBuilder } from "../../../page/page_builder.ts";
import { methodLink } from "../../../page/page_words.ts";
import { say } from "../../../wording/say.ts";

/** From issue to outcome across the cities: goals and outcomes, shared issues, the assessment sheets. */
export const assessmentSection = ({ report, sheets, taken }: Fy2021): SectionBuilder => async (page) => {
  const { lang } = page;
  if (sheets.length === 0) return null;
  return {
    id: "assessment",
    title: say(lang, { ja: "課題から成果まで（5市）", en: "From issue to outcome, five cities" }),
    body: markup`<p>${
      say(lang, {
        ja:
          "年度末の目標に何が起きたか、どの課題が複数の市に共通するか、アセスメントシートのどの欄が埋まるかを市の間で比べる。",
        en: "What came of the goals, which issues cities share, and which cells of the assessment sheet can be filled.",
      })
    } ${methodLink("status", say(lang, { ja: "達成状況の読み取り", en: "How the status was read" }))}</p>
${page.table(goalOutcomesTable(report, { lang }))}${
      page.table(sharedIssuesTable(report, sheets, { lang }), { folded: true })
    }${page.table(issueChainsTable(report, { lang }), { folded: true })}${
      page.table(requiredItemsTable(report, taken, { lang }), { folded: true })
    }${page.table(discussionIssuesTable(report, { lang }), { folded: true })}${await page.figure(
      sheetCoverageFigure(report, sheets, { lang }),
    )}${page.table(sheetCoverageTable(report, sheets, { lang }), { folded: true })}${
      sheets.map((sheet) => page.table(assessmentSheetTable(report, sheet, { lang }), { folded: true }))
    }`,
  };
};

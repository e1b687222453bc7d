import type { ChapterPart } from "../../../chapters/written_document.ts";
import { chosenColumns } from "../../../tables/chosen_columns.ts";
import type { Language } from "../../../data/language.ts";
import { type ReportHandout, tableSheet } from "../../../page/handout_sheet.ts";
import type { Report } from "../facts/load_report.ts";
import type { Fy2021 } from "../fy2021.ts";
import { citySheetTable } from "../tables/city_sheet_table.ts";
import { citationErrataTable, repeatedNumbers } from "../tables/citation_errata_table.ts";
import { goalOutcomesTable } from "../tables/goal_outcomes_table.ts";
import { issueMarksTable } from "../tables/issue_marks_table.ts";
import { conclusionsPart, outcomesPart } from "./report_documents.ts";

/** Answers quoted on a city's page, so that it is one. */
const ANSWERS = 3;

/** What the handout has of the report: conclusions, a page each city, the matrix of issues, what to confirm before quoting. */
export function reportHandout({ report }: Fy2021, lang: Language): ReportHandout {
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  return {
    origins: ["published"],
    conclusions: [conclusionsPart(report, lang), goalsPart(report, lang)],
    sheets: [
      ...cities.map(({ municipalityId }) =>
        tableSheet(citySheetTable(report, municipalityId, { lang, answers: ANSWERS }))
      ),
      tableSheet(issueMarksTable(report, { lang })),
    ],
    errata: [part("", [repeatedNumbers(report, lang)], [citationErrataTable(report, { lang })])],
  };
}

function part(heading: string, paragraphs: readonly string[], items: ChapterPart["items"]): ChapterPart {
  return { heading, paragraphs, items };
}

/** The goals with what the report says came of them: the columns that a page of this size has room for. */
function goalsPart(report: Report, lang: Language): ChapterPart {
  const { heading, paragraphs } = outcomesPart(report, lang);
  const table = goalOutcomesTable(report, { lang });
  const shown = ["municipality", "goal", "status", "remaining"];
  return part(heading, paragraphs, [chosenColumns(table, (id) => shown.includes(id))]);
}

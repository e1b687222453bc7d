import type { AssessmentSheet } from "../assessment/assessment_sheet.ts";
import { sharedIssues } from "../assessment/shared_issues.ts";
import type { LanguageOption } from "../data/language.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { filledByProject } from "./assessment_sheet_table.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { say } from "../wording/say.ts";
import { ASSESSMENT } from "../wording/assessment_words.ts";

/**
 * Lines in which several cities name issues, with what each says.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadAssessmentSheets } from "../assessment/assessment_sheet.ts";
 * const sheets = await loadAssessmentSheets(["gyoda", "soka"]);
 * assert.equal(sharedIssuesTable(await loadReport(), sheets).rows[0]?.cities, 2);
 * ```
 */
export function sharedIssuesTable(
  study: KnownMunicipalities,
  sheets: readonly AssessmentSheet[],
  { lang = "ja" }: LanguageOption = {},
): Table {
  return {
    kind: "table",
    key: "assessment-shared-issues",
    catalogueKeys: [],
    language: lang,
    title: say(lang, ASSESSMENT.sharedIssuesTitle),
    columns: [
      textColumn("row", say(lang, ASSESSMENT.line)),
      numberColumn("cities", say(lang, ASSESSMENT.cities)),
      ...sheets.map(({ municipalityId }) => textColumn(municipalityId, municipalityLabel(study, municipalityId, lang))),
    ],
    rows: sharedIssues(sheets).map(({ line, municipalities }) => ({
      row: say(lang, line),
      cities: municipalities.length,
      ...Object.fromEntries(sheets.map(({ municipalityId }) => [
        municipalityId,
        municipalities.find((one) => one.municipalityId === municipalityId)?.entries.map(({ text }) => text).join(
          "\n",
        ) ??
          null,
      ])),
    })),
    sources: sheets.map(({ source }) => source),
    notes: [
      ...filledByProject(lang),
      say(lang, ASSESSMENT.sameLine),
    ],
  };
}

import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { AssessmentSheet } from "../assessment/assessment_sheet.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { entryText } from "./assessment_tables.ts";
import { numberColumn, TABLE, type Table, textColumn } from "./table.ts";
import { ASSESSMENT } from "../wording/assessment_words.ts";
import { say } from "../wording/say.ts";
import { sharedIssues } from "../assessment/shared_issues.ts";

/**
 * Lines in which several cities name issues, with what each says.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadAssessmentSheets } from "../assessment/load_assessment_sheets.ts";
 * const sheets = await loadAssessmentSheets(["gyoda", "soka"]);
 * assert.equal(sharedIssuesTable(await loadReport(), sheets).rows[0]?.cities, 2);
 * ```
 */
export function sharedIssuesTable(
  study: KnownMunicipalities,
  sheets: readonly AssessmentSheet[],
  options: LanguageOption = {},
): Table {
  const action = "list shared issues";
  requireKind(action, study, { name: "study", kind: dataKind.municipalities });
  requireKind(action, sheets, { name: "sheets", kind: dataKind.sheets });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  return {
    ...TABLE,
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
        municipalities.find((one) => one.municipalityId === municipalityId)?.entries.map((entry) =>
          entryText(entry, lang)
        ).join("\n") ?? say(lang, ASSESSMENT.nothingSaid),
      ])),
    })),
    sources: sheets.map(({ source }) => source),
    notes: [
      say(lang, ASSESSMENT.filledByProject),
      say(lang, ASSESSMENT.silentCity),
      say(lang, ASSESSMENT.sameLine),
    ],
  };
}

import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { AssessmentSheet } from "../assessment/assessment_sheet.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { assessmentSheetTable } from "../tables/assessment_tables.ts";
import { assessmentWorkbook } from "./assessment_workbook.ts";
import type { PrintedForm } from "./printed_form.ts";
import { displayAssessmentSheet, renderAssessmentSheetPage } from "./render_assessment_sheet.ts";

/**
 * One municipality's assessment sheet as the printed form: a page for A4 and a workbook to fill in further.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadAssessmentSheets } from "../assessment/load_assessment_sheets.ts";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * const [sheet] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(sheet !== undefined && assessmentSheetForm(await loadReport(), sheet).page.includes("行田市"));
 * ```
 */
export function assessmentSheetForm(
  study: KnownMunicipalities,
  sheet: AssessmentSheet,
  options: LanguageOption = {},
): PrintedForm {
  const action = "draw up the sheet";
  requireKind(action, study, { name: "study", kind: dataKind.municipalities });
  requireKind(action, sheet, { name: "sheet", kind: dataKind.sheet });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const { key, catalogueKeys, language, title, sources, notes } = assessmentSheetTable(study, sheet, { lang });
  return {
    kind: "form",
    key,
    catalogueKeys,
    language,
    title,
    sources,
    notes,
    page: renderAssessmentSheetPage(study, sheet, { lang }),
    workbook: assessmentWorkbook(study, [sheet], { lang }),
    display: displayAssessmentSheet(study, sheet, { lang }),
  };
}

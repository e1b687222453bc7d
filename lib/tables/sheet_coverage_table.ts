import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { type AssessmentSheet, commonForm } from "../assessment/assessment_sheet.ts";
import { SHEET_ASPECTS } from "../assessment/sheet_form.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { numberColumn, TABLE, type Table, textColumn } from "./table.ts";
import { ASPECT_HEADINGS, ASSESSMENT } from "../wording/assessment_words.ts";
import { say } from "../wording/say.ts";
import { sheetCoverage } from "../assessment/sheet_coverage.ts";
import { filledByProject } from "./assessment_tables.ts";

/**
 * How many entries stand in each cell of each sheet; 0 is an empty cell.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadAssessmentSheets } from "../assessment/load_assessment_sheets.ts";
 * const table = sheetCoverageTable(await loadReport(), await loadAssessmentSheets(["gyoda"]));
 * assert.equal(table.rows.at(-1)?.gyoda, 12);
 * ```
 */
export function sheetCoverageTable(
  study: KnownMunicipalities,
  sheets: readonly AssessmentSheet[],
  options: LanguageOption = {},
): Table {
  const action = "list what sheets hold";
  requireKind(action, study, { name: "study", kind: dataKind.municipalities });
  requireKind(action, sheets, { name: "sheets", kind: dataKind.sheets });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const { lines } = commonForm(sheets);
  const { cells, filled } = sheetCoverage(sheets);
  const all = lines.length * SHEET_ASPECTS.length;
  return {
    ...TABLE,
    key: "assessment-coverage-table",
    catalogueKeys: [],
    language: lang,
    title: say(lang, ASSESSMENT.coverageTitle),
    columns: [
      textColumn("row", say(lang, ASSESSMENT.line)),
      textColumn("aspect", say(lang, ASSESSMENT.aspect)),
      ...sheets.map(({ municipalityId }) =>
        numberColumn(municipalityId, municipalityLabel(study, municipalityId, lang))
      ),
    ],
    rows: [
      ...lines.flatMap((line) =>
        SHEET_ASPECTS.map((aspect) => ({
          row: say(lang, line),
          aspect: say(lang, ASPECT_HEADINGS[aspect]),
          ...Object.fromEntries(
            cells.filter((cell) => cell.lineId === line.id && cell.aspect === aspect)
              .map(({ municipalityId, entries }) => [municipalityId, entries]),
          ),
        }))
      ),
      {
        row: say(lang, ASSESSMENT.cellsFilled),
        aspect: say(lang, ASSESSMENT.ofCells(all)),
        ...Object.fromEntries(filled.map((sheet) => [sheet.municipalityId, sheet.filled])),
      },
    ],
    sources: sheets.map(({ source }) => source),
    notes: [
      ...filledByProject(lang),
      say(lang, ASSESSMENT.entriesNoReadiness),
    ],
  };
}

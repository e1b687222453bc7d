import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { type AssessmentSheet, commonForm } from "../assessment/assessment_sheet.ts";
import { sheetCoverage } from "../assessment/sheet_coverage.ts";
import { SHEET_ASPECTS } from "../assessment/sheet_form.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { ASPECT_HEADINGS, ASSESSMENT, linesInWords } from "../wording/assessment_words.ts";
import { say } from "../wording/say.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { ASPECT_COLORS, sheetCoverageDrawing, type SheetCoverageMap } from "./sheet_coverage_drawing.ts";

/**
 * Which cells of the sheets hold something, and how many entries: a map of what is known, city beside city.
 *
 * @param study where municipalities have their names
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "../study/load_study.ts";
 * import { loadAssessmentSheets } from "../assessment/load_assessment_sheets.ts";
 * const figure = sheetCoverageFigure(await loadStudy(), await loadAssessmentSheets(["gyoda"]));
 * assert.match(figure.alternativeText, /行田市12欄/);
 * ```
 */
export function sheetCoverageFigure(
  study: KnownMunicipalities,
  sheets: readonly AssessmentSheet[],
  options: LanguageOption = {},
): Figure {
  const action = "draw what sheets hold";
  requireKind(action, study, { name: "study", kind: dataKind.municipalities });
  requireKind(action, sheets, { name: "sheets", kind: dataKind.sheets });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const map: SheetCoverageMap = {
    coverage: sheetCoverage(sheets),
    lines: commonForm(sheets).lines,
    municipalities: sheets.map(({ municipalityId: id }) => ({ id, name: municipalityLabel(study, id, lang) })),
    lang,
  };
  return {
    ...FIGURE,
    key: "assessment-coverage",
    catalogueKeys: [],
    language: lang,
    title: say(lang, ASSESSMENT.coverageTitle),
    subtitle: say(lang, ASSESSMENT.coverageSubtitle),
    alternativeText: inWords(map),
    legend: SHEET_ASPECTS.map((aspect) => ({
      label: say(lang, ASPECT_HEADINGS[aspect]),
      color: ASPECT_COLORS[aspect],
    })),
    sources: sheets.map(({ source }) => source),
    notes: [
      say(lang, ASSESSMENT.emptyExplained),
      say(lang, ASSESSMENT.noRubric),
    ],
    panels: [sheetCoverageDrawing(map)],
  };
}

/** The whole map in a few sentences: cells filled, lines with the most issues, lines that nobody filled. */
function inWords(map: SheetCoverageMap): string {
  const { coverage: { cells, filled }, lines, municipalities, lang } = map;
  const all = lines.length * SHEET_ASPECTS.length;
  const counted = linesInWords(lines.length);
  const counts = filled.map((sheet, at) => ({
    name: municipalities[at]?.name ?? sheet.municipalityId,
    filled: sheet.filled,
  }));
  const empty = lines.filter(({ id }) => cells.every(({ lineId, entries }) => lineId !== id || entries === 0));
  const most = mostIssues(map);
  return say(
    lang,
    ASSESSMENT.coverageInWords({
      counted,
      all,
      counts,
      most,
      empty,
    }),
  );
}

/** The two lines in which most municipalities named an issue. */
function mostIssues({ coverage: { cells }, lines }: SheetCoverageMap) {
  const rows = lines.map((row) => ({
    row,
    cities:
      cells.filter(({ lineId, aspect, entries }) => lineId === row.id && aspect === "issue" && entries > 0).length,
  }));
  return rows.toSorted((a, b) => b.cities - a.cities).slice(0, 2);
}

import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import {
  type AssessmentSheet,
  commonForm,
  fieldEntries,
  lineCells,
  NO_MUNICIPALITY,
  type SheetEntry,
} from "../assessment/assessment_sheet.ts";
import { SHEET_ASPECTS } from "../assessment/sheet_form.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { numberColumn, TABLE, type Table, textColumn } from "./table.ts";
import { ASPECT_HEADINGS, ASSESSMENT } from "../wording/assessment_words.ts";
import { say } from "../wording/say.ts";
import { sheetCoverage } from "../assessment/sheet_coverage.ts";
import { sharedIssues } from "../assessment/shared_issues.ts";

/**
 * One municipality's assessment sheet as a table: fields and consultation bodies, then the lines with status, strengths
 * and issues, each entry with the number of its figure. An empty cell is empty.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadAssessmentSheets } from "../assessment/load_assessment_sheets.ts";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.equal(assessmentSheetTable(await loadReport(), gyoda).rows.at(-1)?.issue, null);
 * ```
 */
export function assessmentSheetTable(
  study: KnownMunicipalities,
  sheet: AssessmentSheet,
  options: LanguageOption = {},
): Table {
  const action = "list the sheet";
  requireKind(action, study, { name: "study", kind: dataKind.municipalities });
  requireKind(action, sheet, { name: "sheet", kind: dataKind.sheet });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const name = municipalityLabel(study, sheet.municipalityId, lang);
  const blank = sheet.municipalityId === NO_MUNICIPALITY;
  return {
    ...TABLE,
    key: `assessment:${sheet.municipalityId}`,
    catalogueKeys: [],
    language: lang,
    title: say(lang, blank ? ASSESSMENT.blankSheetTitle : ASSESSMENT.sheetTitle(name)),
    columns: [
      textColumn("part", say(lang, ASSESSMENT.part)),
      ...SHEET_ASPECTS.map((aspect) => textColumn(aspect, say(lang, ASPECT_HEADINGS[aspect]))),
    ],
    rows: [
      ...sheet.form.fields.map((field) => ({
        part: say(lang, field),
        status: entriesText(fieldEntries(sheet, field.id), lang),
        strength: null,
        issue: null,
      })),
      ...(sheet.form.bodies === null ? [] : [{
        part: `${say(lang, sheet.form.bodies)}${say(lang, ASSESSMENT.nameAndOperator)}`,
        status: entriesText(
          sheet.bodies.map((body) => ({
            ...body,
            text: body.operator === null ? body.text : `${body.text}: ${body.operator}`,
          })),
          lang,
        ),
        strength: null,
        issue: null,
      }]),
      ...sheet.form.lines.map((line) => {
        const { status, strength, issue } = lineCells(sheet, line.id);
        return {
          part: say(lang, line),
          status: entriesText(status, lang),
          strength: entriesText(strength, lang),
          issue: entriesText(issue, lang),
        };
      }),
    ],
    sources: [sheet.source],
    notes: isFilled(sheet) && sheet.source.origin === "reading" ? filledByProject(lang) : [],
  };
}

/** Whether anything stands in a sheet: what is to be filled in by a municipality is nobody's reading. */
function isFilled({ fields, bodies, cells }: AssessmentSheet): boolean {
  const entries = [...fields.values(), bodies, ...[...cells.values()].flatMap((line) => Object.values(line))].flat();
  return entries.some(({ text }) => text !== "");
}

/** What a reader of sheets that the project filled in must know. */
export function filledByProject(lang: Language): readonly string[] {
  return [
    say(lang, ASSESSMENT.filledByProject),
    say(lang, ASSESSMENT.emptyCell),
  ];
}

/** Entries of a cell, one a line, with the number of the figure they are from; `null` for an empty cell. */
export function entriesText(entries: readonly SheetEntry[], lang: Language): string | null {
  if (entries.length === 0) return null;
  return entries.map(({ text, figureKey }) =>
    `${entries.length > 1 ? say(lang, ASSESSMENT.bullet) : ""}${text}${figureMark(figureKey, lang)}`
  )
    .join("\n");
}

function figureMark(figureKey: string | null, lang: Language): string {
  if (figureKey === null) return "";
  const number = figureKey.replace(/:.*/, "");
  return say(lang, ASSESSMENT.figureMark(number));
}

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
        municipalities.find((one) => one.municipalityId === municipalityId)?.entries.map(({ text }) => text).join(
          "\n",
        ) ?? say(lang, ASSESSMENT.nothingSaid),
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

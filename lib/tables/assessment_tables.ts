import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import {
  type AssessmentSheet,
  fieldEntries,
  lineCells,
  NO_MUNICIPALITY,
  type SheetBody,
  type SheetEntry,
} from "../assessment/assessment_sheet.ts";
import { SHEET_ASPECTS } from "../assessment/sheet_form.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { TABLE, type Table, textColumn } from "./table.ts";
import { ASPECT_HEADINGS, ASSESSMENT } from "../wording/assessment_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { figureNumber, type FigureNumberOptions } from "../wording/source_line.ts";

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
  const told = { sources: [sheet.source], lang };
  const ids = { municipality_id: blank ? null : sheet.municipalityId };
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
    ids: ["municipality_id"],
    rows: [
      ...sheet.form.fields.map((field) => ({
        part: say(lang, field),
        status: entriesText(fieldEntries(sheet, field.id), told),
        strength: null,
        issue: null,
      })),
      ...(sheet.form.bodies === null ? [] : [{
        part: `${say(lang, sheet.form.bodies)}${say(lang, ASSESSMENT.nameAndOperator)}`,
        status: entriesText(
          sheet.bodies.map((body) => {
            const operator = operatorText(body, lang);
            const text = entryText(body, lang);
            return { ...body, text: operator === null ? text : `${text}: ${operator}`, textEnglish: null };
          }),
          told,
        ),
        strength: null,
        issue: null,
      }]),
      ...sheet.form.lines.map((line) => {
        const { status, strength, issue } = lineCells(sheet, line.id);
        return {
          part: say(lang, line),
          status: entriesText(status, told),
          strength: entriesText(strength, told),
          issue: entriesText(issue, told),
        };
      }),
    ].map((row) => ({ ...ids, ...row })),
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
export function entriesText(entries: readonly SheetEntry[], told: FigureNumberOptions): string | null {
  const { lang } = told;
  if (entries.length === 0) return null;
  return entries.map((entry) =>
    `${entries.length > 1 ? say(lang, PUNCTUATION.bullet) : ""}${entryText(entry, lang)}${
      figureMark(entry.figureKey, told)
    }`
  )
    .join("\n");
}

/** An entry in a language; as it was written where nobody translated it. */
export function entryText({ text, textEnglish }: Pick<SheetEntry, "text" | "textEnglish">, lang: Language): string {
  return say(lang, { ja: text, en: textEnglish ?? text });
}

/** Who runs a body, in a language; `null` when nothing is entered. */
export function operatorText(
  { operator, operatorEnglish }: Pick<SheetBody, "operator" | "operatorEnglish">,
  lang: Language,
): string | null {
  return operator === null ? null : say(lang, { ja: operator, en: operatorEnglish ?? operator });
}

function figureMark(figureKey: string | null, told: FigureNumberOptions): string {
  return figureKey === null ? "" : say(told.lang, ASSESSMENT.figureMark(figureNumber(figureKey, told)));
}

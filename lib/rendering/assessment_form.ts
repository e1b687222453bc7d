import { type AssessmentSheet, fieldEntries, lineCells, type SheetEntry } from "../assessment/assessment_sheet.ts";
import { SHEET_ASPECTS, type SheetField, type SheetFormPart, type SheetLine } from "../assessment/sheet_form.ts";
import type { Language } from "../data/language.ts";
import { entriesText } from "../tables/assessment_tables.ts";
import { ASPECT_HEADINGS, BASIC_INFORMATION, BODY_NAME, BODY_OPERATOR } from "../wording/assessment_words.ts";
import { say } from "../wording/say.ts";

/** A cell of the printed form. */
export interface FormCell {
  readonly text: string;
  readonly look: "heading" | "boxed";
  /** @default 1 */
  readonly columnSpan?: number;
  /** @default 1 */
  readonly rowSpan?: number;
}

/** Rows of the printed form, each with the cells that begin in it; four columns in all. */
export type FormRow = readonly FormCell[];

/** Columns of the form. */
export const FORM_COLUMNS = 4;

/**
 * The assessment sheet as its form sets it out: fields in pairs, basic information with a box beside it, fields over the
 * whole width, consultation bodies, services, foundations. Empty cells are there, and empty; what a form lacks is not.
 *
 * The one layout that the HTML form and the workbook share.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadAssessmentSheets } from "../assessment/assessment_sheet.ts";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.equal(assessmentForm(gyoda, "ja")[0]?.[0]?.text, "作成日");
 * ```
 */
export function assessmentForm(sheet: AssessmentSheet, lang: Language): readonly FormRow[] {
  const heading = (text: string, spans: Partial<FormCell> = {}): FormCell => ({ text, look: "heading", ...spans });
  const boxed = (entries: readonly SheetEntry[], spans: Partial<FormCell> = {}): FormCell => (
    { text: entriesText(entries, lang) ?? "", look: "boxed", ...spans }
  );
  const { form, bodies } = sheet;
  const name = (part: SheetFormPart, spans: Partial<FormCell> = {}) => heading(say(lang, part), spans);
  const entry = ({ id }: SheetField, spans: Partial<FormCell> = {}) => boxed(fieldEntries(sheet, id), spans);
  const standing = (place: SheetField["place"]) => form.fields.filter((field) => field.place === place);
  return [
    ...pairRows(),
    ...basicRows(),
    ...standing("full").map((field) => [name(field), entry(field, { columnSpan: 3 })]),
    ...bodyRows(),
    ...tableRows("service"),
    ...tableRows("foundation"),
  ];

  function pairRows(): readonly FormRow[] {
    const fields = standing("pair");
    return fields.flatMap((field, at) => {
      if (at % 2 === 1) return [];
      const next = fields[at + 1];
      return next === undefined
        ? [[name(field), entry(field, { columnSpan: 3 })]]
        : [[name(field), entry(field), name(next), entry(next)]];
    });
  }

  /** Basic information on the left, one box beside all of it; either takes the whole width when it is alone. */
  function basicRows(): readonly FormRow[] {
    const basic = standing("basic");
    const [beside] = standing("beside-basic");
    if (beside === undefined) {
      if (basic.length === 0) return [];
      return [
        [heading(say(lang, BASIC_INFORMATION), { columnSpan: 4 })],
        ...basic.map((field) => [name(field), entry(field, { columnSpan: 3 })]),
      ];
    }
    if (basic.length === 0) return [[name(beside, { columnSpan: 4 })], [entry(beside, { columnSpan: 4 })]];
    return [
      [heading(say(lang, BASIC_INFORMATION), { columnSpan: 2 }), name(beside, { columnSpan: 2 })],
      ...basic.map((field, at) => [
        name(field),
        entry(field),
        ...(at === 0 ? [entry(beside, { columnSpan: 2, rowSpan: basic.length })] : []),
      ]),
    ];
  }

  function bodyRows(): readonly FormRow[] {
    if (form.bodies === null) return [];
    return [
      [name(form.bodies, { columnSpan: 4 })],
      [heading(say(lang, BODY_NAME), { columnSpan: 2 }), heading(say(lang, BODY_OPERATOR), { columnSpan: 2 })],
      ...(bodies.length === 0
        ? [[boxed([], { columnSpan: 2 }), boxed([], { columnSpan: 2 })]]
        : bodies.map((body): FormRow => [
          boxed([body], { columnSpan: 2 }),
          { text: body.operator ?? "", look: "boxed", columnSpan: 2 },
        ])),
    ];
  }

  function tableRows(part: SheetLine["part"]): readonly FormRow[] {
    const own = form.lines.filter((line) => line.part === part);
    if (own.length === 0) return [];
    return [
      [heading(""), ...SHEET_ASPECTS.map((aspect) => heading(say(lang, ASPECT_HEADINGS[aspect])))],
      ...own.map((line) => {
        const cells = lineCells(sheet, line.id);
        return [name(line), ...SHEET_ASPECTS.map((aspect) => boxed(cells[aspect]))];
      }),
    ];
  }
}

import { type AssessmentSheet, fieldEntries, lineCells } from "../assessment/assessment_sheet.ts";
import { SHEET_ASPECTS, type SheetField, type SheetFormPart, type SheetLine } from "../assessment/sheet_form.ts";
import type { Language } from "../data/language.ts";
import { entriesText, operatorText } from "../tables/assessment_tables.ts";
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
 * import { loadAssessmentSheets } from "../assessment/load_assessment_sheets.ts";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.equal(assessmentForm(gyoda, "ja")[0]?.[0]?.text, "作成日");
 * ```
 */
export function assessmentForm(sheet: AssessmentSheet, lang: Language): readonly FormRow[] {
  const form: FormOf = { sheet, lang };
  return [
    ...pairRows(form),
    ...basicRows(form),
    ...standing(form, "full").map((field) => wideRow(form, field)),
    ...bodyRows(form),
    ...tableRows(form, "service"),
    ...tableRows(form, "foundation"),
  ];
}

/** What every part of the form is made of. */
interface FormOf {
  readonly sheet: AssessmentSheet;
  readonly lang: Language;
}

type Spans = Pick<FormCell, "columnSpan" | "rowSpan">;

/** Two fields a row, each with its name; the last of an odd number takes the row. */
function pairRows(form: FormOf): readonly FormRow[] {
  const fields = standing(form, "pair");
  return fields.flatMap((field, at) => {
    if (at % 2 === 1) return [];
    const next = fields[at + 1];
    return next === undefined
      ? [wideRow(form, field)]
      : [[name(form, field), entry(form, field), name(form, next), entry(form, next)]];
  });
}

/** Basic information on the left, one box beside all of it; either takes the whole width when it is alone. */
function basicRows(form: FormOf): readonly FormRow[] {
  const basic = standing(form, "basic");
  const [beside] = standing(form, "beside-basic");
  const title = (spans: Spans) => heading(say(form.lang, BASIC_INFORMATION), spans);
  if (beside === undefined) {
    return basic.length === 0 ? [] : [[title({ columnSpan: 4 })], ...basic.map((field) => wideRow(form, field))];
  }
  if (basic.length === 0) return [[name(form, beside, { columnSpan: 4 })], [entry(form, beside, { columnSpan: 4 })]];
  return [
    [title({ columnSpan: 2 }), name(form, beside, { columnSpan: 2 })],
    ...basic.map((field, at) => [
      name(form, field),
      entry(form, field),
      ...(at === 0 ? [entry(form, beside, { columnSpan: 2, rowSpan: basic.length })] : []),
    ]),
  ];
}

function bodyRows(form: FormOf): readonly FormRow[] {
  const { sheet: { form: { bodies: part }, bodies, source }, lang } = form;
  if (part === null) return [];
  return [
    [name(form, part, { columnSpan: 4 })],
    [heading(say(lang, BODY_NAME), { columnSpan: 2 }), heading(say(lang, BODY_OPERATOR), { columnSpan: 2 })],
    ...(bodies.length === 0
      ? [[boxed("", { columnSpan: 2 }), boxed("", { columnSpan: 2 })]]
      : bodies.map((body): FormRow => [
        boxed(entriesText([body], { sources: [source], lang }) ?? "", { columnSpan: 2 }),
        boxed(operatorText(body, lang) ?? "", { columnSpan: 2 }),
      ])),
  ];
}

function tableRows(form: FormOf, part: SheetLine["part"]): readonly FormRow[] {
  const { sheet, lang } = form;
  const own = sheet.form.lines.filter((line) => line.part === part);
  if (own.length === 0) return [];
  return [
    [heading(""), ...SHEET_ASPECTS.map((aspect) => heading(say(lang, ASPECT_HEADINGS[aspect])))],
    ...own.map((line) => {
      const cells = lineCells(sheet, line.id);
      return [
        name(form, line),
        ...SHEET_ASPECTS.map((aspect) => boxed(entriesText(cells[aspect], { sources: [sheet.source], lang }) ?? "")),
      ];
    }),
  ];
}

/** A field with its name before it and the rest of the row for what is written. */
function wideRow(form: FormOf, field: SheetField): FormRow {
  return [name(form, field), entry(form, field, { columnSpan: 3 })];
}

function standing({ sheet: { form } }: FormOf, place: SheetField["place"]): readonly SheetField[] {
  return form.fields.filter((field) => field.place === place);
}

function name({ lang }: FormOf, part: SheetFormPart, spans: Spans = {}): FormCell {
  return heading(say(lang, part), spans);
}

function entry({ sheet, lang }: FormOf, { id }: SheetField, spans: Spans = {}): FormCell {
  return boxed(entriesText(fieldEntries(sheet, id), { sources: [sheet.source], lang }) ?? "", spans);
}

function heading(text: string, spans: Spans = {}): FormCell {
  return { text, look: "heading", ...spans };
}

function boxed(text: string, spans: Spans = {}): FormCell {
  return { text, look: "boxed", ...spans };
}

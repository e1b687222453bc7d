import type { AssessmentSheet, SheetEntry } from "../assessment/assessment_sheet.ts";
import { SHEET_ASPECTS, SHEET_FIELDS, SHEET_ROWS, type SheetFieldId } from "../assessment/sheet_form.ts";
import type { Language } from "../data/language.ts";
import { entriesText } from "../tables/assessment_sheet_table.ts";
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
 * The assessment sheet as figure 3-9 sets it out: head, basic information and organisation chart, department, consultation
 * bodies, five services, four foundations. Empty cells are there, and empty.
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
  const label = (id: SheetFieldId) => {
    const field = SHEET_FIELDS.find((candidate) => candidate.id === id);
    return field === undefined ? id : say(lang, field);
  };
  const { fields, bodies, cells } = sheet;
  const bodyRows: readonly FormRow[] = bodies.length === 0
    ? [[boxed([], { columnSpan: 2 }), boxed([], { columnSpan: 2 })]]
    : bodies.map((body) => [
      boxed([body], { columnSpan: 2 }),
      { text: body.operator ?? "", look: "boxed", columnSpan: 2 },
    ]);
  const table = (block: "services" | "foundations"): readonly FormRow[] => [
    [heading(""), ...SHEET_ASPECTS.map((aspect) => heading(say(lang, aspect)))],
    ...SHEET_ROWS.filter((row) => row.block === block).map((row) => [
      heading(say(lang, row)),
      ...SHEET_ASPECTS.map(({ id }) => boxed(cells[row.id][id])),
    ]),
  ];
  return [
    [heading(label("date")), boxed(fields.date), heading(label("departments")), boxed(fields.departments)],
    [
      heading(say(lang, { ja: "自治体基礎情報", en: "Basic information" }), { columnSpan: 2 }),
      heading(label("organisation-chart"), { columnSpan: 2 }),
    ],
    [
      heading(label("population")),
      boxed(fields.population),
      boxed(fields["organisation-chart"], { columnSpan: 2, rowSpan: 2 }),
    ],
    [heading(label("catchment-areas")), boxed(fields["catchment-areas"])],
    [heading(label("responsible-department")), boxed(fields["responsible-department"], { columnSpan: 3 })],
    [heading(say(lang, { ja: "相談支援機関情報", en: "Consultation bodies" }), { columnSpan: 4 })],
    [
      heading(say(lang, { ja: "機関名", en: "Name" }), { columnSpan: 2 }),
      heading(say(lang, { ja: "委託先", en: "Run by" }), { columnSpan: 2 }),
    ],
    ...bodyRows,
    ...table("services"),
    ...table("foundations"),
  ];
}

import { oneOfThese } from "../data/nearest_word.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, requireKind } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import type { Source } from "../data/source.ts";
import { type SheetAspect, type SheetForm, sheetForm } from "./sheet_form.ts";

/** Something entered in a sheet, and where it is from. */
export interface SheetEntry {
  readonly text: string;
  /** The same in English; `null` where nobody translated what a municipality wrote. */
  readonly textEnglish: string | null;
  /** Catalogue key of the figure; `null` where a municipality filled in its own sheet or the text names its place. */
  readonly figureKey: string | null;
  /** Findings of the hearing that it sums up. */
  readonly findingIds: readonly string[];
}

/** A consultation body in a sheet. */
export interface SheetBody extends SheetEntry {
  /** 委託先, or how it is run; `null` when nothing is entered. */
  readonly operator: string | null;
  /** The same in English; `null` where it was not translated. */
  readonly operatorEnglish: string | null;
}

/** Entries of one line of the tables, by what is asked about it; an empty list is an empty cell. */
export type SheetLineCells = Readonly<Record<SheetAspect, readonly SheetEntry[]>>;

/** The assessment sheet of one municipality. */
export interface AssessmentSheet {
  readonly municipalityId: string;
  /** What the sheet asks. */
  readonly form: SheetForm;
  /** Entries of every field of the form; an empty list is an empty field. */
  readonly fields: ReadonlyMap<string, readonly SheetEntry[]>;
  readonly bodies: readonly SheetBody[];
  /** Entries of every line of the form. */
  readonly cells: ReadonlyMap<string, SheetLineCells>;
  readonly source: Source;
}

/**
 * The entries of a field of a sheet.
 *
 * @throws {RangeError} if the form has no such field
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadAssessmentSheets } from "./load_assessment_sheets.ts";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.deepEqual(fieldEntries(gyoda, "date"), []);
 * assert.throws(() => fieldEntries(gyoda, "weather"), /current value is weather/);
 * ```
 */
export function fieldEntries(sheet: Pick<AssessmentSheet, "fields" | "cells">, fieldId: string): readonly SheetEntry[] {
  const action = "look up a field of the sheet";
  requireKind(action, sheet, { name: "sheet", kind: dataKind.sheet });
  requireKind(action, fieldId, { name: "fieldId", kind: kind.text });
  requireNoOptions(action, arguments, 2);
  return known(sheet.fields, { id: fieldId, what: "field" });
}

/**
 * The cells of a line of a sheet's tables.
 *
 * @throws {RangeError} if the form has no such line
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadAssessmentSheets } from "./load_assessment_sheets.ts";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.equal(lineCells(gyoda, "participation").issue.length, 1);
 * ```
 */
export function lineCells(sheet: Pick<AssessmentSheet, "fields" | "cells">, lineId: string): SheetLineCells {
  const action = "look up a line of the sheet";
  requireKind(action, sheet, { name: "sheet", kind: dataKind.sheet });
  requireKind(action, lineId, { name: "lineId", kind: kind.text });
  requireNoOptions(action, arguments, 2);
  return known(sheet.cells, { id: lineId, what: "line" });
}

function known<Value>(
  values: ReadonlyMap<string, Value>,
  { id, what }: { readonly id: string; readonly what: string },
): Value {
  const value = values.get(id);
  if (value === undefined) {
    throw new RangeError(`Cannot look up a ${what} of the sheet as it must be ${oneOfThese(id, [...values.keys()])}`);
  }
  return value;
}

/**
 * The form that several sheets have in common; an empty one of no sheet.
 *
 * @throws {RangeError} if they are of different forms, as their lines cannot be set beside each other
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadAssessmentSheets } from "./load_assessment_sheets.ts";
 * assert.equal(commonForm(await loadAssessmentSheets(["gyoda", "soka"])).lines.length, 9);
 * ```
 */
export function commonForm(sheets: readonly Pick<AssessmentSheet, "municipalityId" | "form">[]): SheetForm {
  const [first, ...others] = sheets;
  if (first === undefined) return sheetForm([]);
  const other = others.find(({ form }) => JSON.stringify(form) !== JSON.stringify(first.form));
  if (other !== undefined) {
    throw new RangeError(
      `Cannot set sheets beside each other as they must be of one form: current sheets ${first.municipalityId} and ${other.municipalityId} differ`,
    );
  }
  return first.form;
}

/**
 * The sheet of one municipality.
 *
 * @throws {RangeError} if there is none
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadAssessmentSheets } from "./load_assessment_sheets.ts";
 * const sheets = await loadAssessmentSheets(["gyoda", "soka"]);
 * assert.equal(sheetOfMunicipality(sheets, "soka").bodies.length, 8);
 * ```
 */
export function sheetOfMunicipality(sheets: readonly AssessmentSheet[], municipalityId: string): AssessmentSheet {
  const action = "find the sheet";
  requireKind(action, sheets, { name: "sheets", kind: dataKind.sheets });
  requireKind(action, municipalityId, { name: "municipalityId", kind: kind.text });
  requireNoOptions(action, arguments, 2);
  const sheet = sheets.find((candidate) => candidate.municipalityId === municipalityId);
  if (sheet === undefined) {
    const known = sheets.map((one) => one.municipalityId);
    throw new RangeError(`Cannot show a sheet as its municipality must be ${oneOfThese(municipalityId, known)}`);
  }
  return sheet;
}

/** Stands for the municipality of a sheet that nobody has filled in. */
export const NO_MUNICIPALITY = "blank";

/**
 * A sheet with every field and cell of a form empty, to be printed and filled in.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sheetForm } from "./sheet_form.ts";
 * import { loadSheetForm } from "./load_assessment_sheets.ts";
 * const { records, source } = await loadSheetForm();
 * const sheet = blankSheet(sheetForm(records), source);
 * assert.deepEqual(lineCells(sheet, "participation").issue, []);
 * ```
 */
export function blankSheet(form: SheetForm, source: Source): AssessmentSheet {
  const action = "make a blank sheet";
  requireKind(action, form, { name: "form", kind: dataKind.sheetForm });
  requireKind(action, source, { name: "source", kind: dataKind.source });
  requireNoOptions(action, arguments, 2);
  return {
    municipalityId: NO_MUNICIPALITY,
    form,
    fields: new Map(form.fields.map(({ id }) => [id, []])),
    bodies: [],
    cells: new Map(form.lines.map(({ id }) => [id, { status: [], strength: [], issue: [] }])),
    source,
  };
}

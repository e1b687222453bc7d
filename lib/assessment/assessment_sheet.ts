import { oneOfThese } from "../data/nearest_word.ts";
import { dataKind } from "../data/data_kinds.ts";
import { READ_OPTIONS, type ReadOptions } from "../data/read_source.ts";
import { kind, requireKind, requireOptions } from "../data/check_call.ts";
import { checkRows } from "../data/check_rows.ts";
import { DataError, type DataFault } from "../data/data_error.ts";
import { type LocatedRow, readTable, type TableReading } from "../data/read_table.ts";
import { isComplete } from "../data/read_tables.ts";
import type { Dataset, Source } from "../data/source.ts";
import { type AssessmentEntryRecord, assessmentSheetTable } from "./assessment_sheet_table.ts";
import {
  SHEET_ASPECTS,
  type SheetAspect,
  type SheetForm,
  sheetForm,
  type SheetFormRecord,
  sheetFormTable,
} from "./sheet_form.ts";

/** Something entered in a sheet, and where it is from. */
export interface SheetEntry {
  readonly text: string;
  /** Catalogue key of the figure; `null` where a municipality filled in its own sheet. */
  readonly figureKey: string | null;
  /** Findings of the hearing that it sums up. */
  readonly findingIds: readonly string[];
}

/** A consultation body in a sheet. */
export interface SheetBody extends SheetEntry {
  /** 委託先, or how it is run; `null` when nothing is entered. */
  readonly operator: string | null;
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
 * Reads the assessment sheets of some municipalities, in the order asked.
 *
 * Every cell of the form (`data/study/sheet_form.csv`) must be in the file, with an entry or empty: an empty cell is a
 * statement ("nothing is known"), a missing one a fault. Without municipalities no form is needed.
 *
 * @throws {DataError} with every fault of every file
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.equal(lineCells(gyoda, "cooperation").issue[0]?.figureKey, "2-5:gyoda-hearing");
 * assert.deepEqual(lineCells(gyoda, "budget-negotiation").issue, []);
 * ```
 */
export async function loadAssessmentSheets(
  municipalityIds: readonly string[],
  options: ReadOptions = {},
): Promise<readonly AssessmentSheet[]> {
  const action = "load assessment sheets";
  requireKind(action, municipalityIds, { name: "municipalityIds", kind: kind.texts });
  requireOptions(action, options, READ_OPTIONS);
  if (municipalityIds.length === 0) return [];
  const [formReading, ...readings] = await Promise.all([
    readTable(sheetFormTable, options),
    ...municipalityIds.map(async (municipalityId) => (
      { municipalityId, ...await readTable(assessmentSheetTable(municipalityId), options) }
    )),
  ]);
  const form = sheetForm(formReading.rows.map(({ record }) => record));
  const faults = [
    ...formReading.faults,
    ...sheetFormFaults(formReading),
    ...readings.flatMap((reading) => reading.faults),
    // A line that could not be read is missing here, not in the form.
    ...(isComplete(formReading) ? readings.flatMap(({ rows, file }) => sheetFaults(rows, { form, file })) : []),
  ];
  if (faults.length > 0) throw new DataError("read assessment sheets", faults);
  return readings.flatMap(({ municipalityId, rows, source }) =>
    source === null ? [] : [sheetOf(rows.map(({ record }) => record), { municipalityId, form, source })]
  );
}

/**
 * The entries of a field of a sheet.
 *
 * @throws {RangeError} if the form has no such field
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.deepEqual(fieldEntries(gyoda, "date"), []);
 * assert.throws(() => fieldEntries(gyoda, "weather"), /current value is weather/);
 * ```
 */
export function fieldEntries(sheet: Pick<AssessmentSheet, "fields">, fieldId: string): readonly SheetEntry[] {
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
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.equal(lineCells(gyoda, "participation").issue.length, 1);
 * ```
 */
export function lineCells(sheet: Pick<AssessmentSheet, "cells">, lineId: string): SheetLineCells {
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
 * const sheets = await loadAssessmentSheets(["gyoda", "soka"]);
 * assert.equal(sheetOfMunicipality(sheets, "soka").bodies.length, 8);
 * ```
 */
export function sheetOfMunicipality(sheets: readonly AssessmentSheet[], municipalityId: string): AssessmentSheet {
  const action = "find the sheet";
  requireKind(action, sheets, { name: "sheets", kind: dataKind.sheets });
  requireKind(action, municipalityId, { name: "municipalityId", kind: kind.text });
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
 * const { records, source } = await loadSheetForm();
 * const sheet = blankSheet(sheetForm(records), source);
 * assert.deepEqual(lineCells(sheet, "participation").issue, []);
 * ```
 */
export function blankSheet(form: SheetForm, source: Source): AssessmentSheet {
  return {
    municipalityId: NO_MUNICIPALITY,
    form,
    fields: new Map(form.fields.map(({ id }) => [id, []])),
    bodies: [],
    cells: new Map(form.lines.map(({ id }) => [id, { status: [], strength: [], issue: [] }])),
    source,
  };
}

/**
 * The form of the project's sheets, as its file has it.
 *
 * @throws {DataError} with every fault of the file
 */
export async function loadSheetForm(options: ReadOptions = {}): Promise<Dataset<SheetFormRecord>> {
  requireOptions("load the form of the sheet", options, READ_OPTIONS);
  const reading = await readTable(sheetFormTable, options);
  const faults = [...reading.faults, ...sheetFormFaults(reading)];
  if (reading.source === null || faults.length > 0) throw new DataError("read the form of assessment sheets", faults);
  return { records: reading.rows.map(({ record }) => record), source: reading.source };
}

/** What is wrong with the form beyond what a cell can tell. */
function sheetFormFaults(reading: TableReading<SheetFormRecord>): readonly DataFault[] {
  const seen = new Set<string>();
  return checkRows(reading, ({ part, place, lineId }) => {
    if ((part === "field") !== (place !== null)) {
      const expected = part === "field" ? "where the field stands" : "nothing but for a field";
      return { id: "contradiction", field: "place", value: place, expected };
    }
    const single = part === "bodies" ? part : place === "beside-basic" ? place : null;
    if (single !== null && seen.has(single)) {
      return { id: "contradiction", field: "lineId", value: lineId, expected: `one line that is ${single}` };
    }
    if (single !== null) seen.add(single);
    return null;
  });
}

/** The cells that a file must have, each with at least one row. */
function expectedCells(form: SheetForm): readonly (readonly [string, AssessmentEntryRecord["aspect"]])[] {
  return [
    ...form.fields.map(({ id }) => [id, ""] as const),
    ...(form.bodies === null ? [] : [[form.bodies.id, "body"] as const]),
    ...form.lines.flatMap(({ id }) => SHEET_ASPECTS.map((aspect) => [id, aspect] as const)),
  ];
}

interface SheetFaultsOptions {
  readonly form: SheetForm;
  readonly file: string;
}

function sheetFaults(
  rows: readonly LocatedRow<AssessmentEntryRecord>[],
  { form, file }: SheetFaultsOptions,
): readonly DataFault[] {
  const faults: DataFault[] = [];
  const expected = expectedCells(form);
  const fault = (line: number | null, column: string, value: string | null, wanted: string) =>
    faults.push({ id: "invalid-value", file, line, column, value, expected: wanted });
  for (const { line, record } of rows) {
    const { part, aspect, text, operator, figureKey, findingIds } = record;
    const allowed = expected.filter(([onePart]) => onePart === part).map(([, one]) => one);
    if (allowed.length === 0) {
      const lines = [...new Set(expected.map(([onePart]) => onePart))].join(", ");
      const wanted = `a line of ${sheetFormTable.file}: ${lines}`;
      faults.push({ id: "dangling-reference", file, line, column: "part", value: part, expected: wanted });
    } else if (!allowed.includes(aspect)) {
      fault(line, "aspect", aspect, `${allowed.map((one) => one || "nothing").join(", ")} for ${part}`);
    }
    if (text === null && (operator !== null || figureKey !== null || findingIds.length > 0)) {
      fault(line, "text", null, "text where an operator, figure or finding is named");
    }
    if (operator !== null && part !== form.bodies?.id) {
      fault(line, "operator", operator, "nothing but for bodies");
    }
  }
  for (const [part, aspect] of expected) {
    const own = rows.filter(({ record }) => record.part === part && record.aspect === aspect);
    if (own.length === 0) fault(null, "part", null, `a row for ${part} ${aspect}`.trim());
    if (own.length > 1 && own.some(({ record }) => record.text === null)) {
      fault(
        own.find(({ record }) => record.text === null)?.line ?? null,
        "text",
        null,
        "text, as the cell has entries",
      );
    }
  }
  return faults;
}

function sheetOf(
  records: readonly AssessmentEntryRecord[],
  { municipalityId, form, source }: Pick<AssessmentSheet, "municipalityId" | "form" | "source">,
): AssessmentSheet {
  const of = (part: string, aspect: AssessmentEntryRecord["aspect"]): readonly SheetBody[] =>
    records.filter((record) => record.part === part && record.aspect === aspect)
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ text, operator, figureKey, findingIds }) =>
        text === null ? [] : [{ text, operator, figureKey, findingIds }]
      );
  const entries = (part: string, aspect: AssessmentEntryRecord["aspect"]) =>
    of(part, aspect).map(({ text, figureKey, findingIds }): SheetEntry => ({ text, figureKey, findingIds }));
  const line = (id: string): SheetLineCells => ({
    status: entries(id, "status"),
    strength: entries(id, "strength"),
    issue: entries(id, "issue"),
  });
  return {
    municipalityId,
    form,
    fields: new Map(form.fields.map(({ id }) => [id, entries(id, "")])),
    bodies: form.bodies === null ? [] : of(form.bodies.id, "body"),
    cells: new Map(form.lines.map(({ id }) => [id, line(id)])),
    source,
  };
}

import { READ_OPTIONS, type ReadOptions } from "../data/read_source.ts";
import { kind, requireKind, requireOptions } from "../data/check_call.ts";
import { checkRows } from "../data/check_rows.ts";
import { DataError, type DataFault } from "../data/data_error.ts";
import { type LocatedRow, readTable, type TableReading } from "../data/read_table.ts";
import { isComplete } from "../data/read_tables.ts";
import type { Dataset } from "../data/source.ts";
import { type AssessmentEntryRecord, assessmentSheetTable } from "./assessment_sheet_table.ts";
import { SHEET_ASPECTS, type SheetForm, sheetForm, type SheetFormRecord, sheetFormTable } from "./sheet_form.ts";
import type { AssessmentSheet, SheetBody, SheetEntry, SheetLineCells } from "./assessment_sheet.ts";

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
 * import { lineCells } from "./assessment_sheet.ts";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.equal(lineCells(gyoda, "cooperation").issue.length, 1);
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
    const { part, aspect, text, textEnglish, operator, operatorEnglish, figureKey, findingIds } = record;
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
    if ((text === null && textEnglish !== null) || (operator === null && operatorEnglish !== null)) {
      fault(line, "text_english", textEnglish ?? operatorEnglish, "nothing where the Japanese is empty");
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
      .flatMap(({ text, textEnglish, operator, operatorEnglish, figureKey, findingIds }) =>
        text === null ? [] : [{ text, textEnglish, operator, operatorEnglish, figureKey, findingIds }]
      );
  const entries = (part: string, aspect: AssessmentEntryRecord["aspect"]) =>
    of(part, aspect).map(({ text, textEnglish, figureKey, findingIds }): SheetEntry => (
      { text, textEnglish, figureKey, findingIds }
    ));
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

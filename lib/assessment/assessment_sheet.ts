import { DataError, type DataFault } from "../data/data_error.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { type LocatedRow, readTable } from "../data/read_table.ts";
import type { Source } from "../data/source.ts";
import { type AssessmentEntryRecord, assessmentSheetTable } from "./assessment_sheet_table.ts";
import {
  SHEET_ASPECTS,
  SHEET_FIELDS,
  SHEET_ROWS,
  type SheetAspect,
  type SheetFieldId,
  type SheetRowId,
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

/** The assessment sheet of one municipality. */
export interface AssessmentSheet {
  readonly municipalityId: string;
  /** Entries of every field; an empty list is an empty field. */
  readonly fields: Readonly<Record<SheetFieldId, readonly SheetEntry[]>>;
  readonly bodies: readonly SheetBody[];
  /** Entries of every cell of the nine lines; an empty list is an empty cell. */
  readonly cells: Readonly<Record<SheetRowId, Readonly<Record<SheetAspect, readonly SheetEntry[]>>>>;
  readonly source: Source;
}

/**
 * Reads the assessment sheets of some municipalities, in the order asked.
 *
 * Every cell of the form must be in the file, with an entry or empty: an empty cell is a statement ("nothing is known"),
 * a missing one a fault.
 *
 * @throws {DataError} with every fault of every file
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.equal(gyoda?.cells.cooperation.issue[0]?.figureKey, "2-5:gyoda-hearing");
 * assert.deepEqual(gyoda.cells["budget-negotiation"].issue, []);
 * ```
 */
export async function loadAssessmentSheets(
  municipalityIds: readonly string[],
  options: ReadOptions = {},
): Promise<readonly AssessmentSheet[]> {
  const readings = await Promise.all(municipalityIds.map(async (municipalityId) => {
    const { file, rows, source, faults } = await readTable(assessmentSheetTable(municipalityId), options);
    return { municipalityId, rows, source, faults: [...faults, ...sheetFaults(rows, file)] };
  }));
  const faults = readings.flatMap((reading) => reading.faults);
  if (faults.length > 0) throw new DataError("read assessment sheets", faults);
  return readings.flatMap(({ municipalityId, rows, source }) =>
    source === null ? [] : [sheetOf(municipalityId, rows.map(({ record }) => record), source)]
  );
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
  const sheet = sheets.find((candidate) => candidate.municipalityId === municipalityId);
  if (sheet === undefined) {
    const known = sheets.map((one) => one.municipalityId).join(", ");
    throw new RangeError(`Cannot show a sheet as there are those of ${known}: current value is ${municipalityId}`);
  }
  return sheet;
}

/** The cells that a file must have, each with at least one row. */
function expectedCells(): readonly (readonly [AssessmentEntryRecord["part"], AssessmentEntryRecord["aspect"]])[] {
  return [
    ...SHEET_FIELDS.map(({ id }) => [id, ""] as const),
    ["consultation-bodies", "body"] as const,
    ...SHEET_ROWS.flatMap((row) => SHEET_ASPECTS.map((aspect) => [row.id, aspect.id] as const)),
  ];
}

function sheetFaults(rows: readonly LocatedRow<AssessmentEntryRecord>[], file: string): readonly DataFault[] {
  const faults: DataFault[] = [];
  const expected = expectedCells();
  const fault = (line: number | null, column: string, value: string | null, wanted: string) =>
    faults.push({ id: "invalid-value", file, line, column, value, expected: wanted });
  for (const { line, record } of rows) {
    const { part, aspect, text, operator, figureKey, findingIds } = record;
    if (!expected.some(([onePart, oneAspect]) => onePart === part && oneAspect === aspect)) {
      const allowed = expected.filter(([onePart]) => onePart === part).map(([, one]) => one || "nothing");
      fault(line, "aspect", aspect, `${allowed.join(", ")} for ${part}`);
    }
    if (text === null && (operator !== null || figureKey !== null || findingIds.length > 0)) {
      fault(line, "text", null, "text where an operator, figure or finding is named");
    }
    if (operator !== null && part !== "consultation-bodies") {
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

function sheetOf(municipalityId: string, records: readonly AssessmentEntryRecord[], source: Source): AssessmentSheet {
  const of = (part: AssessmentEntryRecord["part"], aspect: AssessmentEntryRecord["aspect"]): readonly SheetBody[] =>
    records.filter((record) => record.part === part && record.aspect === aspect)
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ text, operator, figureKey, findingIds }) =>
        text === null ? [] : [{ text, operator, figureKey, findingIds }]
      );
  const entries = (part: AssessmentEntryRecord["part"], aspect: AssessmentEntryRecord["aspect"]) =>
    of(part, aspect).map(({ text, figureKey, findingIds }): SheetEntry => ({ text, figureKey, findingIds }));
  const line = (row: SheetRowId): Readonly<Record<SheetAspect, readonly SheetEntry[]>> => ({
    status: entries(row, "status"),
    strength: entries(row, "strength"),
    issue: entries(row, "issue"),
  });
  return {
    municipalityId,
    fields: {
      date: entries("date", ""),
      departments: entries("departments", ""),
      population: entries("population", ""),
      "catchment-areas": entries("catchment-areas", ""),
      "organisation-chart": entries("organisation-chart", ""),
      "responsible-department": entries("responsible-department", ""),
    },
    bodies: of("consultation-bodies", "body"),
    cells: {
      "comprehensive-consultation": line("comprehensive-consultation"),
      participation: line("participation"),
      "community-building": line("community-building"),
      outreach: line("outreach"),
      "multi-agency": line("multi-agency"),
      "mechanisms-and-people": line("mechanisms-and-people"),
      cooperation: line("cooperation"),
      "shared-significance": line("shared-significance"),
      "budget-negotiation": line("budget-negotiation"),
    },
    source,
  };
}

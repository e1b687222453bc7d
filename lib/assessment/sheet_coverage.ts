import { type AssessmentSheet, lineCells } from "./assessment_sheet.ts";
import { SHEET_ASPECTS, type SheetAspect } from "./sheet_form.ts";

/** How much stands in one cell of one sheet. */
export interface CellCoverage {
  readonly municipalityId: string;
  readonly lineId: string;
  readonly aspect: SheetAspect;
  /** 0: the cell is empty. */
  readonly entries: number;
}

/** What is filled and what is empty, over several sheets. */
export interface SheetCoverage {
  /** Every cell of every sheet, sheet by sheet in the order given. */
  readonly cells: readonly CellCoverage[];
  /** For each sheet how many of its cells hold something. */
  readonly filled: readonly { readonly municipalityId: string; readonly filled: number; readonly cells: number }[];
}

/**
 * Which cells of the lines are filled, city by city.
 *
 * It says what is known, not how far a municipality is: an empty cell means that the report says nothing there. No score is
 * made of it, as the report gives no rubric for one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadAssessmentSheets } from "./load_assessment_sheets.ts";
 * const { filled } = sheetCoverage(await loadAssessmentSheets(["gyoda"]));
 * assert.deepEqual(filled, [{ municipalityId: "gyoda", filled: 12, cells: 27 }]);
 * ```
 */
export function sheetCoverage(sheets: readonly AssessmentSheet[]): SheetCoverage {
  const cells = sheets.flatMap((sheet) =>
    sheet.form.lines.flatMap(({ id: lineId }) =>
      SHEET_ASPECTS.map((aspect): CellCoverage => (
        { municipalityId: sheet.municipalityId, lineId, aspect, entries: lineCells(sheet, lineId)[aspect].length }
      ))
    )
  );
  const filled = sheets.map(({ municipalityId }) => {
    const own = cells.filter((cell) => cell.municipalityId === municipalityId);
    return { municipalityId, filled: own.filter(({ entries }) => entries > 0).length, cells: own.length };
  });
  return { cells, filled };
}

/**
 * How many entries stand in one cell.
 *
 * @throws {RangeError} when there is no such cell
 */
export function entriesIn(
  cells: readonly CellCoverage[],
  { municipalityId, lineId, aspect }: Omit<CellCoverage, "entries">,
): number {
  const found = cells.find((cell) =>
    cell.municipalityId === municipalityId && cell.lineId === lineId && cell.aspect === aspect
  );
  if (found === undefined) {
    throw new RangeError(
      `Cannot tell what a sheet holds as it must have the cell: current value is ${municipalityId}, ${lineId}, ${aspect}`,
    );
  }
  return found.entries;
}

import { loadAssessmentSheets } from "../../assessment/load_assessment_sheets.ts";
import { type AssessmentSheet } from "../../assessment/assessment_sheet.ts";
import type { ReadOptions } from "../../data/read_source.ts";
import type { Dataset } from "../../data/source.ts";
import { type ActionTakenRecord, loadActionsTaken } from "./assessment/actions_taken.ts";
import { loadReport, type Report } from "./facts/load_report.ts";

/** All that the report and its assessment hold, as data. */
export interface Fy2021 {
  readonly report: Report;
  /** Assessment sheets of the municipalities. */
  readonly sheets: readonly AssessmentSheet[];
  /** Actions that the municipalities took. */
  readonly taken: Dataset<ActionTakenRecord>;
}

/**
 * Reads the report's facts, the assessment sheets and the actions taken.
 *
 * @throws {DataError} with every fault of the report, or else of the assessment
 */
export async function loadFy2021(options: ReadOptions = {}): Promise<Fy2021> {
  const report = await loadReport(options);
  const studied = report.municipalities.records.filter(({ role }) => role === "studied");
  const [sheets, taken] = await Promise.all([
    loadAssessmentSheets(studied.map(({ municipalityId }) => municipalityId), options),
    loadActionsTaken(options),
  ]);
  return { report, sheets, taken };
}

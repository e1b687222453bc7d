import { attackFaults } from "../comparisons/attack_counts.ts";
import { observedCountsFaults } from "../comparisons/write_observed_counts.ts";
import { sidecarFaults } from "../data/sidecar_faults.ts";
import { DataError } from "../data/data_error.ts";
import type { ReportFacts } from "../page/report_contribution.ts";
import { loadReportFacts } from "../reports/load_contribution.ts";
import { loadStudy } from "../study/load_study.ts";
import type { Study } from "../study/study.ts";
import { loadSurveys } from "../survey/load_surveys.ts";
import type { Survey } from "../survey/survey.ts";
import { isHoldersTerminal, printError } from "./print_line.ts";

/** The project's data, read once before any kernel starts: a fault is then told once and whole, not by every notebook. */
export interface SoundData {
  readonly study: Study;
  readonly surveys: readonly Survey[];
  /** What the project's report says; `null` in a project without one. */
  readonly report: ReportFacts | null;
}

/** Reads the data; tells every fault and gives `null` when there are any. */
export async function readSoundData(): Promise<SoundData | null> {
  const read = await readDataOrFaults();
  if (!(read instanceof DataError)) return read;
  printDataError(read);
  return null;
}

/** The data, or all their faults. */
export async function readDataOrFaults(): Promise<SoundData | DataError> {
  try {
    return await readData();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error;
  }
}

/**
 * The study, its surveys, and what a report adds: the one place where a command meets a report.
 *
 * @throws {DataError} with the faults of the first part that has any
 */
export async function readData(): Promise<SoundData> {
  const report = await loadReportFacts();
  const study = await loadStudy();
  const surveys = await loadSurveys({ study, ...(report === null ? {} : { report: report.printed }) });
  const faults = await sidecarFaults(
    report === null ? {} : { figureKeys: new Set(report.catalogue.records.map(({ key }) => key)) },
  );
  if (faults.length > 0) throw new DataError("read the data", faults);
  const countsFaults = await observedCountsFaults();
  if (countsFaults.length > 0) throw new DataError("use the counts of answers", countsFaults);
  const attacked = await attackFaults(surveys);
  if (attacked.length > 0) throw new DataError("publish the counts of answers", attacked);
  return { study, surveys, report };
}

/** Tells faults of the data; a respondent's answer that does not fit only to the person who holds the file. */
export function printDataError(error: DataError): void {
  printError(isHoldersTerminal() ? error.messageForHolder() : error.message);
}

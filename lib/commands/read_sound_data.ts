import { DataError } from "../data/data_error.ts";
import { loadReport, type Report } from "../reports/fy2021/facts/load_report.ts";
import { loadSurveys } from "../survey/load_surveys.ts";
import type { Survey } from "../survey/survey.ts";
import { isHoldersTerminal, printError } from "./print_line.ts";

/** The project's data, read once before any kernel starts: a fault is then told once and whole, not by every notebook. */
export interface SoundData {
  readonly report: Report;
  readonly surveys: readonly Survey[];
}

/** Reads the data; tells every fault and gives `null` when there are any. */
export async function readSoundData(): Promise<SoundData | null> {
  const read = await readDataOrFaults();
  if (!(read instanceof DataError)) return read;
  complainOfData(read);
  return null;
}

/** The data, or all their faults. */
export async function readDataOrFaults(): Promise<SoundData | DataError> {
  try {
    const report = await loadReport();
    return { report, surveys: await loadSurveys({ report }) };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error;
  }
}

/** Tells faults of the data; a respondent's answer that does not fit only to the person who holds the file. */
export function complainOfData(error: DataError): void {
  printError(isHoldersTerminal() ? error.messageForHolder() : error.message);
}

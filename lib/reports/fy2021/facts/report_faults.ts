import { compareText } from "../../../data/compare_text.ts";
import type { DataFault } from "../../../data/data_error.ts";
import { answersFaults } from "./answers_faults.ts";
import { chainFaults } from "./chain_checks.ts";
import { eventFaults, printedDateFaults, programmeFaults } from "./event_checks.ts";
import { factFaults, sheetFormFaults } from "./fact_checks.ts";
import { figureKeyFaults, referenceFaults } from "./reference_checks.ts";
import { isComplete } from "../../../data/read_tables.ts";
import type { ReportReadings } from "./report_tables.ts";

/**
 * Every fault of the report's tables, each on its own and between them, by file and line.
 *
 * A check that would blame a row for another row that could not be read is left out until that one can be read, so that
 * one broken cell is one fault and not a hundred.
 */
export function reportFaults(readings: ReportReadings): readonly DataFault[] {
  const { catalogue, questionnaires, questions, comments, exchangeDiscussions, outcomes } = readings;
  const answers = { catalogue, questionnaires, questions, comments, exchangeDiscussions, outcomes };
  const { consultationBodies, actionPoints, actionsFramework } = readings;
  const faults = [
    ...Object.values(readings).flatMap((reading) => reading.faults),
    ...(Object.values(answers).every((reading) => isComplete(reading)) ? answersFaults(answers) : []),
    ...figureKeyFaults(readings),
    ...referenceFaults(readings),
    ...sheetFormFaults(readings),
    ...eventFaults(readings),
    ...printedDateFaults(readings),
    ...(isComplete(readings.programmeItems) ? programmeFaults(readings) : []),
    ...chainFaults(readings),
    ...([consultationBodies, actionPoints, actionsFramework].every((reading) => isComplete(reading))
      ? factFaults(readings)
      : []),
  ];
  return faults.toSorted((a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

import type { DataFault } from "../../../data/data_error.ts";
import { catalogueFaults } from "./catalogue_checks.ts";
import { commentFaults } from "./comment_checks.ts";
import { questionFaults } from "./question_checks.ts";
import { summaryFaults } from "./summary_checks.ts";
import type { AnswersReadings } from "./answers_readings.ts";

/**
 * What is wrong between the tables of catalogue, questionnaires, questions, free answers, discussions and outcomes.
 *
 * A question of an unknown questionnaire, an answer to an unknown question, a figure key that the catalogue does not have,
 * a chart that no question or two questions feed, a number left out: each is a fault with file, line and column. Events,
 * municipalities and goals are other tables' business. Empty when all agree.
 */
export function answersFaults(readings: AnswersReadings): readonly DataFault[] {
  return [
    ...catalogueFaults(readings.catalogue),
    ...questionFaults(readings),
    ...commentFaults(readings),
    ...summaryFaults(readings),
  ];
}

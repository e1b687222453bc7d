import type { DataFault } from "../../../data/data_error.ts";
import type { TableReading } from "../../../data/read_table.ts";
import { catalogueFaults } from "./catalogue_checks.ts";
import type { CatalogueRecord } from "./catalogue.ts";
import { commentFaults } from "./comment_checks.ts";
import type { CommentRecord } from "./comments.ts";
import type { ExchangeDiscussionRecord } from "./exchange_discussions.ts";
import type { OutcomeRecord } from "./outcomes.ts";
import { questionFaults } from "./question_checks.ts";
import type { QuestionnaireRecord } from "./questionnaires.ts";
import type { QuestionRecord } from "./questions.ts";
import { summaryFaults } from "./summary_checks.ts";

/** The tables that are checked against each other. */
export interface AnswersReadings {
  readonly catalogue: TableReading<CatalogueRecord>;
  readonly questionnaires: TableReading<QuestionnaireRecord>;
  readonly questions: TableReading<QuestionRecord>;
  readonly comments: TableReading<CommentRecord>;
  readonly exchangeDiscussions: TableReading<ExchangeDiscussionRecord>;
  readonly outcomes: TableReading<OutcomeRecord>;
}

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

import type { TableReading } from "../../../data/read_table.ts";
import type { CatalogueRecord } from "./catalogue.ts";
import type { CommentRecord } from "./comments.ts";
import type { ExchangeDiscussionRecord } from "./exchange_discussions.ts";
import type { OutcomeRecord } from "./outcomes.ts";
import type { QuestionnaireRecord } from "./questionnaires.ts";
import type { QuestionRecord } from "./questions.ts";

/** The tables that are checked against each other. */
export interface AnswersReadings {
  readonly catalogue: TableReading<CatalogueRecord>;
  readonly questionnaires: TableReading<QuestionnaireRecord>;
  readonly questions: TableReading<QuestionRecord>;
  readonly comments: TableReading<CommentRecord>;
  readonly exchangeDiscussions: TableReading<ExchangeDiscussionRecord>;
  readonly outcomes: TableReading<OutcomeRecord>;
}

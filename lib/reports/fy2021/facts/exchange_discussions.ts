import { identifier, oneOf, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";
import { severalIdentifiers } from "./several_of.ts";

/**
 * What was asked and answered at the two exchange meetings, summarised in the project's words.
 *
 * One row an answer: a question with two answers takes two rows with the same `entryOrder`. The report does not say which
 * municipality spoke.
 */
export const exchangeDiscussionsTable = defineTable({
  file: "data/report/exchange_discussions.csv",
  description: "One answer or statement at an exchange meeting, summarised",
  columns: {
    eventId: identifier("Exchange meeting"),
    entryOrder: wholeNumber("Place of the question or statement in the table, from 1", { minimum: 1 }),
    answerOrder: wholeNumber("Place of the answer under its question, from 1", { minimum: 1 }),
    kind: oneOf("Question with its answer, or statement that answers nothing", ["question", "statement"]),
    questionSummary: optionalText("What was asked, in the project's words; empty for a statement"),
    answerSummary: text("What was answered or stated, in the project's words"),
    topics: severalIdentifiers("Subjects: topics of topics.csv that are used for all; the project's tags."),
    figureKey: identifier("Catalogue key of the table it is taken from"),
  },
  key: ["eventId", "entryOrder", "answerOrder"],
});

/** One answer or statement at an exchange meeting. */
export type ExchangeDiscussionRecord = RowOf<typeof exchangeDiscussionsTable.columns>;

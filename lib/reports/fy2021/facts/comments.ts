import { identifier, oneOf, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/**
 * The free answers that the report prints verbatim, word for word, in its order.
 *
 * They are extracts chosen by the report (原文ママ、抜粋): how many chose to answer, and what the others wrote, is not
 * known. Counting words in them says nothing about all respondents.
 */
export const commentsTable = defineTable({
  file: "data/report/comments.csv",
  description: "One free answer as the report prints it",
  columns: {
    commentId: identifier("Unique key: catalogue key, hyphen, two digits"),
    figureKey: identifier("Catalogue key of the table that prints it"),
    surveyId: identifier("Questionnaire"),
    questionId: identifier("Question it answers"),
    category: optionalText(
      "Kind of respondent as printed, one of comment_categories.csv; empty where the table does not group",
    ),
    order: wholeNumber("Place in the table, from 1", { minimum: 1 }),
    text: text("The answer, nothing reworded; line breaks of the page joined"),
    basis: oneOf("Whether a bullet marks its beginning in print or the project read it so", ["printed", "reading"]),
  },
  key: ["commentId"],
});

/** One free answer of the report. */
export type CommentRecord = RowOf<typeof commentsTable.columns>;

import { identifier, identifiers, oneOf, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/**
 * Every question of the six questionnaires, in the printed order and wording, and the figure its answers feed.
 *
 * Answer scales are not in the report's text, so they are not here. Wordings that ask alike share a `construct`; where
 * they depart from each other, `constructNote` says how, so that nobody compares them unawares.
 */
export const questionsTable = defineTable({
  file: "data/report/questions.csv",
  description: "One question of a questionnaire, with its wording and the figure it feeds",
  columns: {
    surveyId: identifier("Questionnaire"),
    order: wholeNumber("Place in the questionnaire, from 1", { minimum: 1 }),
    questionId: identifier("Unique key: questionnaire, hyphen, q and two digits"),
    wording: text("Wording as printed, without the quotation marks around the whole"),
    type: oneOf("Attribute of the respondent, one answer of a scale, or free text", ["attribute", "single", "free"]),
    construct: identifier(
      "What is asked, the same construct of data/study/constructs.csv for all wordings that ask alike",
    ),
    constructNote: optionalText(
      "How the wording departs from others of its construct, in Japanese; empty when it does not",
    ),
    timing: oneOf("State before the event, state after it as one of a pair, or asked once only", [
      "before",
      "after",
      "only",
    ]),
    figureKeys: identifiers("Catalogue keys of the figures and tables that show the answers"),
    figureKey: identifier("Catalogue key of the overview that prints the wording"),
  },
  key: ["questionId"],
});

/** One question of a questionnaire. */
export type QuestionRecord = RowOf<typeof questionsTable.columns>;

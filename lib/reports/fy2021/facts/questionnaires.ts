import { identifier, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/**
 * The six questionnaires handed out after an event, with the number of people who answered.
 *
 * A questionnaire has the id of its event. The number of people asked is not here: it is the event's applicants, where
 * the report gives them.
 */
export const questionnairesTable = defineTable({
  file: "data/report/questionnaires.csv",
  description: "One questionnaire of the report and how many answered it",
  columns: {
    surveyId: identifier("Questionnaire; the same as its event"),
    eventId: identifier("Event after which it was asked"),
    title: text("Title of the event as in the report's section heading"),
    roundPrinted: optionalText("Which of several meetings, as printed; empty when there was one"),
    responses: wholeNumber("Number of questionnaires returned, in people", { minimum: 1 }),
    responsesPrinted: text("The same as printed"),
    figureKey: identifier("Catalogue key of the questionnaire's overview"),
  },
  key: ["surveyId"],
});

/** One questionnaire of the report. */
export type QuestionnaireRecord = RowOf<typeof questionnairesTable.columns>;

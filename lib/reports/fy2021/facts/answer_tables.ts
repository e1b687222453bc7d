import { identifier, identifiers, oneOf, optionalText, text, wholeNumber } from "../../../data/cells.ts";
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

/**
 * The free answers that the report prints verbatim, word for word, in its order.
 *
 * They are extracts chosen by the report (原文ママ、抜粋): how many chose to answer, and what the others wrote, is not
 * known. Counting words in them says nothing about all respondents.
 */
export const commentsTable = defineTable({
  file: "data/report/comments.csv",
  description: "One free-text answer as the report prints it",
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
    bullet: oneOf(
      "Whether a bullet marks its beginning in print; where it is missing the project reads an answer of its own",
      [
        "printed",
        "missing",
      ],
    ),
  },
  key: ["commentId"],
});

/** One free answer of the report. */
export type CommentRecord = RowOf<typeof commentsTable.columns>;

/** A kind of respondents by which the report groups free answers. */
export type CommentCategoryRecord = RowOf<typeof commentCategoriesTable.columns>;

/** Kinds of respondents by which two tables of the report (2-11, 2-15) group their answers, in the order printed. */
export const commentCategoriesTable = defineTable({
  file: "data/report/comment_categories.csv",
  description:
    "One row a kind of respondents by which tables of free-text answers group, in the order in which it is printed.",
  key: ["name"],
  columns: {
    name: text("Name, quoted; the one that comments.csv uses."),
    nameEnglish: text("The project's translation of the name."),
  },
});

/** A subject that findings, discussions and outcomes are about. The tags are the project's, not the report's. */
export type TopicRecord = RowOf<typeof topicsTable.columns>;

/**
 * The subjects of hearing findings, exchange discussions and outcomes, in the order in which they are shown.
 *
 * A finding and an outcome on the same subject carry the same tag, so that both ends of a chain can be compared.
 */
export const topicsTable = defineTable({
  file: "data/report/topics.csv",
  description: "One row a topic (主題), the project's tag, in the order in which topics are shown.",
  key: ["topicId"],
  columns: {
    topicId: identifier("Stable name, the one that the tables use."),
    name: text("Name in Japanese, in a word or two."),
    nameEnglish: text("Name in English."),
    usedFor: oneOf("all: findings, discussions and outcomes; findings: findings of the interviews alone.", [
      "all",
      "findings",
    ]),
  },
});

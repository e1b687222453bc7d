import type { TableReading } from "../../../data/read_table.ts";
import { catalogueFaults, type CatalogueRecord } from "./catalogue.ts";
import type { CommentRecord, QuestionnaireRecord, QuestionRecord } from "./answer_tables.ts";
import type { ExchangeDiscussionRecord } from "./event_tables.ts";
import type { OutcomeRecord } from "./goal_tables.ts";
import type { DataFault } from "../../../data/data_error.ts";
import { brokenOrder, checkRows, unknownReferences } from "../../../data/check_rows.ts";

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

const KIND_OF_TYPE = { attribute: "chart-attribute", single: "chart-likert", free: "comments" } as const;

/**
 * What is wrong with questionnaires and questions: unknown figures and questionnaires, numbers left out, a question that
 * feeds a figure of another kind, a chart or table of answers fed by none or by several, a before without its after.
 */
export function questionFaults(
  { catalogue, questionnaires, questions }: Pick<AnswersReadings, "catalogue" | "questionnaires" | "questions">,
): readonly DataFault[] {
  const figures = new Map(catalogue.rows.map(({ record }) => [record.key, record]));
  const surveys = new Map(questionnaires.rows.map(({ record }) => [record.surveyId, record]));
  const figure = { known: new Set(figures.keys()), what: "a figure of the catalogue" };
  const records = questions.rows.map(({ record }) => record);
  return [
    ...unknownReferences(questionnaires, { ...figure, field: "figureKey" }),
    ...unknownReferences(questions, { ...figure, field: "figureKey" }),
    ...unknownReferences(questions, { ...figure, field: "figureKeys" }),
    ...unknownReferences(questions, { field: "surveyId", known: new Set(surveys.keys()), what: "a questionnaire" }),
    ...brokenOrder(questions, { field: "order", group: ({ surveyId }) => surveyId }),
    ...checkRows(questions, ({ surveyId, figureKey }) => {
      const survey = surveys.get(surveyId);
      if (survey === undefined || survey.figureKey === figureKey) return null;
      const expected = `${survey.figureKey}, the overview of ${surveyId}`;
      return { id: "contradiction", field: "figureKey", value: figureKey, expected };
    }),
    ...checkRows(questions, (question) => wrongKind(question, figures)),
    ...checkRows(catalogue, ({ key, kind }) => {
      const feeding = records.filter(({ figureKeys }) => figureKeys.includes(key)).length;
      const wanted = Object.values<string>(KIND_OF_TYPE).includes(kind) ? 1 : 0;
      if (feeding === wanted) return null;
      const expected = `${wanted} questions that feed it, found ${feeding}`;
      return { id: "contradiction", field: "key", value: key, expected };
    }),
    ...checkRows(questions, (question) => unpaired(question, records)),
  ];
}

function wrongKind({ type, figureKeys }: QuestionRecord, figures: ReadonlyMap<string, CatalogueRecord>) {
  const wrong = figureKeys.map((key) => figures.get(key)).find((figure) =>
    figure !== undefined && figure.kind !== KIND_OF_TYPE[type]
  );
  if (wrong === undefined) return null;
  const expected = `a figure of kind ${KIND_OF_TYPE[type]}, found ${wrong.kind}`;
  return { id: "contradiction", field: "figureKeys", value: wrong.key, expected } as const;
}

function unpaired({ surveyId, construct, timing }: QuestionRecord, questions: readonly QuestionRecord[]) {
  const alike = questions.filter((other) => other.surveyId === surveyId && other.construct === construct)
    .map((other) => other.timing);
  const wanted = timing === "only" ? ["only"] : ["before", "after"];
  if (alike.join() === wanted.join()) return null;
  const expected = `${wanted.join(" and ")} for ${construct} in ${surveyId}, found ${alike.join(" and ")}`;
  return { id: "contradiction", field: "timing", value: timing, expected } as const;
}

/**
 * What is wrong with the free answers: an unknown figure or question, an answer filed under another questionnaire's
 * question or another table, numbers left out, a table of the catalogue without a single answer, a table that groups only
 * some of its answers by kind of respondent.
 */
export function commentFaults(
  { catalogue, questions, comments }: Pick<AnswersReadings, "catalogue" | "questions" | "comments">,
): readonly DataFault[] {
  const figures = new Set(catalogue.rows.map(({ record }) => record.key));
  const questionOf = new Map(questions.rows.map(({ record }) => [record.questionId, record]));
  const records = comments.rows.map(({ record }) => record);
  const commented = new Set(records.map(({ figureKey }) => figureKey));
  const grouped = new Set(records.filter(({ category }) => category !== null).map(({ figureKey }) => figureKey));
  return [
    ...unknownReferences(comments, { field: "figureKey", known: figures, what: "a figure of the catalogue" }),
    ...unknownReferences(comments, { field: "questionId", known: new Set(questionOf.keys()), what: "a question" }),
    ...checkRows(comments, ({ questionId, surveyId, figureKey }) => {
      const question = questionOf.get(questionId);
      if (question === undefined) return null;
      if (question.surveyId !== surveyId) {
        return { id: "contradiction", field: "surveyId", value: surveyId, expected: question.surveyId };
      }
      if (question.figureKeys.includes(figureKey)) return null;
      const expected = `${question.figureKeys.join(", ")}, which ${questionId} feeds`;
      return { id: "contradiction", field: "figureKey", value: figureKey, expected };
    }),
    ...brokenOrder(comments, { field: "order", group: ({ figureKey }) => figureKey }),
    ...checkRows(comments, ({ commentId, figureKey, order }) => {
      const expected = `${figureKey}-${String(order).padStart(2, "0")}`;
      return commentId === expected ? null : { id: "contradiction", field: "commentId", value: commentId, expected };
    }),
    ...checkRows(comments, ({ figureKey, category }) => {
      if (category !== null || !grouped.has(figureKey)) return null;
      const expected = "a kind of respondent, as other answers of this table have one";
      return { id: "contradiction", field: "category", value: null, expected };
    }),
    ...checkRows(catalogue, ({ key, kind }) => {
      if (kind !== "comments" || commented.has(key)) return null;
      return { id: "contradiction", field: "key", value: key, expected: "at least one free-text answer in this table" };
    }),
  ];
}

/**
 * What is wrong with discussions and outcomes: unknown figures, numbers left out, a question without its summary, an
 * outcome filed under another municipality's goal or figure, a status that its open issue contradicts.
 */
export function summaryFaults(
  { catalogue, exchangeDiscussions, outcomes }: Pick<
    AnswersReadings,
    "catalogue" | "exchangeDiscussions" | "outcomes"
  >,
): readonly DataFault[] {
  const keysOf = (kind: string) =>
    new Set(catalogue.rows.filter(({ record }) => record.kind === kind).map(({ record }) => record.key));
  const firstAnswers = {
    ...exchangeDiscussions,
    rows: exchangeDiscussions.rows.filter(({ record }) => record.answerOrder === 1),
  };
  return [
    ...unknownReferences(exchangeDiscussions, {
      field: "figureKey",
      known: keysOf("discussion"),
      what: "a discussion of the catalogue",
    }),
    ...unknownReferences(outcomes, {
      field: "figureKey",
      known: keysOf("outcomes"),
      what: "a table of outcomes of the catalogue",
    }),
    ...brokenOrder(exchangeDiscussions, {
      field: "answerOrder",
      group: ({ eventId, entryOrder }) => `${eventId} entry ${entryOrder}`,
    }),
    ...brokenOrder(firstAnswers, { field: "entryOrder", group: ({ eventId }) => eventId }),
    ...checkRows(exchangeDiscussions, ({ kind, questionSummary }) => {
      if ((kind === "question") === (questionSummary !== null)) return null;
      const expected = kind === "question" ? "a summary of the question" : "nothing, as it is a statement";
      return { id: "contradiction", field: "questionSummary", value: questionSummary, expected };
    }),
    ...brokenOrder(outcomes, { field: "order", group: ({ municipalityId }) => municipalityId }),
    ...checkRows(outcomes, ({ outcomeId, municipalityId, order }) => {
      const expected = `${municipalityId}-outcome-${order}`;
      return outcomeId === expected ? null : { id: "contradiction", field: "outcomeId", value: outcomeId, expected };
    }),
    ...checkRows(outcomes, ({ goalId, municipalityId }) => {
      if (goalId === null || goalId.startsWith(`${municipalityId}-goal-`)) return null;
      return { id: "contradiction", field: "goalId", value: goalId, expected: `a goal of ${municipalityId}` };
    }),
    ...checkRows(outcomes, ({ status, openIssue }) => {
      if ((status === "nothing-said-to-remain") === (openIssue === null)) return null;
      const expected = openIssue === null
        ? "nothing-said-to-remain, as no open issue is given"
        : "something-remains or not-held, as an open issue is given";
      return { id: "contradiction", field: "status", value: status, expected };
    }),
  ];
}

import type { DataFault } from "../../../data/data_error.ts";
import type { AnswersReadings } from "./answers_readings.ts";
import { brokenOrder, checkRows, unknownReferences } from "../../../data/check_rows.ts";

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
      return { id: "contradiction", field: "key", value: key, expected: "at least one free answer in this table" };
    }),
  ];
}

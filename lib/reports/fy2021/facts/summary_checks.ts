import type { DataFault } from "../../../data/data_error.ts";
import type { AnswersReadings } from "./answers_readings.ts";
import { brokenOrder, checkRows, unknownReferences } from "../../../data/check_rows.ts";

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
      if ((status === "achieved") === (openIssue === null)) return null;
      const expected = openIssue === null ? "achieved, as nothing remains" : "partly or not-held, as something remains";
      return { id: "contradiction", field: "status", value: status, expected };
    }),
  ];
}

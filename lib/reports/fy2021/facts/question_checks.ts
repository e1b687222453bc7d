import type { DataFault } from "../../../data/data_error.ts";
import type { AnswersReadings } from "./answers_readings.ts";
import type { CatalogueRecord } from "./catalogue.ts";
import { brokenOrder, checkRows, unknownReferences } from "../../../data/check_rows.ts";
import type { QuestionRecord } from "./questions.ts";

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

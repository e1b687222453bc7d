import { decidingPopulation } from "../study/study.ts";
import { itemAt } from "../data/item_at.ts";
import type { AnswerScale } from "../survey/codebook.ts";
import { ANSWER_SIDES } from "../survey/answer_schemas.ts";
import { type ClosedQuestion, closedQuestion } from "../survey/find_question.ts";
import { codesOf, peopleInRows, type RespondentSurvey, type Survey } from "../survey/survey.ts";
import { crossCategories, type CrossCategory, type CrossTable, joinCells } from "./cross_table.ts";

/** Options of {@linkcode countByAttribute}. */
export interface CountByAttributeOptions {
  /** Question whose answers are the columns. */
  readonly question: string;
  /** Question of the respondents' attribute, such as age or occupation, whose answers are the rows. */
  readonly attribute: string;
  /**
   * Whether the answers of a rating are joined into favourable, neutral and unfavourable.
   * @default false
   */
  readonly joinSides?: boolean;
}

/**
 * Counts answers by an attribute of the respondents.
 *
 * Every answer of both questions has its row or column, given or not; so has no answer. Small cells can tell on people: a
 * table is to be shown through `protectCrossTables` only.
 *
 * @throws {TypeError} when the survey has counts only, or a question is free text
 * @throws {RangeError} when the survey has no such question
 */
export function countByAttribute(survey: Survey, options: CountByAttributeOptions): CrossTable {
  const { codebook } = survey;
  if (survey.form !== "responses") {
    throw new TypeError(
      `Cannot count by attribute as each respondent's answers are needed: current value is ${survey.id} with counts only`,
    );
  }
  if (survey.subset !== undefined) {
    throw new TypeError(
      `Cannot count by attribute as all respondents must be at hand: current value is a part of ${survey.id}, and three questions at once find people; put answers of the whole together instead, with recode`,
    );
  }
  const attribute = closedQuestion(codebook, options.attribute);
  const question = closedQuestion(codebook, options.question);
  const rows = crossCategories(attribute.scale, codebook.missing);
  const answers = crossCategories(question.scale, codebook.missing);
  const columns = options.joinSides === true ? joinSides(question.scale, answers) : answers;
  // Who was not asked one of the two is in no cell.
  const counts = rows.map(() => answers.map(() => 0));
  const [byAttribute, byQuestion] = [placesOf(survey, attribute), placesOf(survey, question)];
  for (const [at, people] of peopleInRows(survey.responses).entries()) {
    const row = itemAt(byAttribute, at, "answer of a respondent");
    const column = itemAt(byQuestion, at, "answer of a respondent");
    if (row === null || column === null) continue;
    const cells = itemAt(counts, row, "row of a table by attribute");
    cells[column] = itemAt(cells, column, "cell by attribute") + people;
  }
  return {
    surveyId: survey.id,
    attribute: attribute.question,
    question: question.question,
    population: decidingPopulation(survey.municipalities),
    columns,
    rows: rows.map((category, row) => {
      const cells = answers.map((column, at) => ({
        column,
        count: itemAt(itemAt(counts, row, "row of a table by attribute"), at, "cell by attribute"),
      }));
      return { category, cells: joinCells(cells, columns), answers: cells };
    }),
    sources: [survey.source, survey.codebookSource],
  };
}

function joinSides(scale: AnswerScale, columns: readonly CrossCategory[]): readonly CrossCategory[] {
  if (scale.kind !== "rating") {
    throw new TypeError(`Cannot join answers by side as the scale must be a rating: current value is ${scale.id}`);
  }
  const sides = ANSWER_SIDES.map((side) => ({
    name: side,
    kind: "joined" as const,
    members: scale.answers.flatMap((answer, at) => answer.side === side ? [at] : []),
  })).filter(({ members }) => members.length > 0);
  return [...sides, ...columns.slice(scale.answers.length)];
}

/** Where on the questionnaire everybody's answer stands: among the answers, those beside the scale, and no answer; `null` for who was not asked. */
function placesOf(survey: RespondentSurvey, { question, scale }: ClosedQuestion): readonly (number | null)[] {
  const codes = [...scale.answers, ...scale.otherAnswers, survey.codebook.missing].map(({ code }) => code);
  return codesOf(survey, question.id).map((code) => {
    if (code === "not-asked") return null;
    const place = codes.indexOf(code);
    if (place === -1) {
      throw new RangeError(
        `Cannot count ${question.id} of ${survey.id} by attribute as codes must be of its scale: current value is ${code}`,
      );
    }
    return place;
  });
}

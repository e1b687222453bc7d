import type { AnswerScale, Codebook, Question } from "../survey/codebook.ts";
import type { Survey } from "../survey/survey.ts";
import { crossCategories, type CrossCategory, type CrossTable } from "./cross_table.ts";

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
  const attribute = closedQuestion(codebook, options.attribute);
  const question = closedQuestion(codebook, options.question);
  const rows = crossCategories(attribute.scale, codebook.missing);
  const columns = crossCategories(question.scale, codebook.missing);
  const rowCodes = survey.responses.codes.get(attribute.question.id) ?? [];
  const columnCodes = survey.responses.codes.get(question.question.id) ?? [];
  const [rowPlaces, columnPlaces] = [placesOf(attribute.scale, codebook), placesOf(question.scale, codebook)];
  const counts = rows.map(() => columns.map(() => 0));
  for (const [respondent, code] of rowCodes.entries()) {
    const row = counts[rowPlaces.get(code) ?? NaN];
    const column = columnPlaces.get(columnCodes[respondent] ?? NaN);
    if (row === undefined || column === undefined) {
      throw new RangeError(`Cannot count by attribute as codes must be of their scales: current value is ${code}`);
    }
    row[column] = (row[column] ?? 0) + 1;
  }
  const joined = options.joinSides === true ? joinSides(question.scale, columns) : columns;
  return {
    surveyId: survey.id,
    attribute: attribute.question,
    question: question.question,
    rows,
    columns: joined,
    counts: counts.map((row) => joined.map(({ members }) => members.reduce((sum, at) => sum + (row[at] ?? 0), 0))),
    answerCounts: counts,
    sources: [survey.source, survey.codebookSource],
  };
}

const SIDES = [
  { side: "favourable", label: "肯定的回答 計", labelEnglish: "Favourable, total" },
  { side: "neutral", label: "中立", labelEnglish: "Neutral" },
  { side: "unfavourable", label: "否定的回答 計", labelEnglish: "Unfavourable, total" },
] as const;

function joinSides(scale: AnswerScale, columns: readonly CrossCategory[]): readonly CrossCategory[] {
  if (scale.kind !== "rating") {
    throw new TypeError(`Cannot join answers by side as the scale must be a rating: current value is ${scale.id}`);
  }
  const sides = SIDES.map(({ side, label, labelEnglish }) => ({
    label,
    labelEnglish,
    kind: "joined" as const,
    members: scale.answers.flatMap((answer, at) => answer.side === side ? [at] : []),
  })).filter(({ members }) => members.length > 0);
  return [...sides, ...columns.slice(scale.answers.length)];
}

function placesOf(scale: AnswerScale, { missing }: Codebook): ReadonlyMap<number, number> {
  return new Map([...scale.answers, ...scale.otherAnswers, missing].map(({ code }, place) => [code, place]));
}

function closedQuestion({ questions, scales }: Codebook, id: string): { question: Question; scale: AnswerScale } {
  const question = questions.find((candidate) => candidate.id === id);
  if (question === undefined) {
    throw new RangeError(`Cannot count by attribute as the question must be in the code book: current value is ${id}`);
  }
  const scale = scales.find((candidate) => candidate.id === question.scale);
  if (scale === undefined) {
    throw new TypeError(`Cannot count by attribute as the question must be closed: current value is ${id} (free text)`);
  }
  return { question, scale };
}

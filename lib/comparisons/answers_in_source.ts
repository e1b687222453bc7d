import { numberAt } from "../statistics/number_at.ts";
import type { CountSource } from "../counts/count_source.ts";
import { groupedAnswers } from "../counts/grouped_answers.ts";
import { FEWEST_RESPONDENTS } from "../survey/fewest_respondents.ts";
import type { DataFault } from "../data/data_error.ts";
import { peopleInRows, type SurveyDescription } from "../survey/survey.ts";
import { freeAnswer } from "../survey/read_answer_columns.ts";
import { RESPONDENT_COLUMN } from "../survey/read_responses.ts";
import { type AnswersAtHand, questionsCountedTogether } from "./make_observed_counts.ts";

/** Answers in a source, ready to be counted, and every fault of them. */
export interface SourceReading {
  readonly answers: AnswersAtHand;
  readonly faults: readonly DataFault[];
}

/** Characters of the longest spelling of no answer: a longer text is an answer. */
const LONGEST_SPELLING = 20;

/**
 * The answers of a survey where they lie, counted there: nobody's answers are read one by one, and no id of a respondent
 * leaves the source.
 *
 * The same is asked of it as of a file in memory: a column for each question, everybody once, as many as the code book says,
 * only answers that are on the scale. A fault has no line, as a source has none, but the number of rows.
 *
 * @param options.attributes constructs of the attributes that answers are split by
 */
export async function answersInSource(
  source: CountSource,
  { description, attributes }: { readonly description: SurveyDescription; readonly attributes: readonly string[] },
): Promise<SourceReading> {
  const { codebook } = description;
  const headings = headingFaults(source, description);
  const sets = questionsCountedTogether(codebook, { attributes });
  const grouped = await groupedAnswers(source, { description, sets });
  const respondents = peopleIn(grouped.rowsOf([]).responses);
  const comments: Record<string, number> = {};
  for (const { id, type } of codebook.questions) {
    if (type === "free") {
      if (!source.columns.includes(id)) continue;
      const { short, longer } = await source.texts(id, { longest: LONGEST_SPELLING });
      comments[id] = short.reduce(
        (sum, { text, people }) => freeAnswer(text, codebook) === null ? sum : sum + people,
        longer,
      );
    } else if (source.columns.includes(id)) {
      const { responses } = grouped.rowsOf([id]);
      const texts = responses.texts.get(id);
      const people = peopleInRows(responses);
      if (texts !== undefined) {
        comments[id] = texts.reduce((sum, text, row) => text === null ? sum : sum + numberAt(people, row), 0);
      }
    }
  }
  return {
    answers: {
      survey: description,
      respondents,
      tooFew: respondents < FEWEST_RESPONDENTS,
      comments,
      rowsOf: grouped.rowsOf,
    },
    faults: [...headings, ...await respondentFaults(source, { description, respondents }), ...grouped.faults],
  };
}

function peopleIn(responses: Parameters<typeof peopleInRows>[0]): number {
  return peopleInRows(responses).reduce((sum, people) => sum + people, 0);
}

function headingFaults(
  { columns }: CountSource,
  { codebook, source: { file } }: SurveyDescription,
): readonly DataFault[] {
  const at = { file, line: null, value: null };
  const needed = [
    RESPONDENT_COLUMN,
    ...codebook.questions.flatMap(({ id, type }) => type === "free" ? [] : [id]),
    ...codebook.weight === undefined ? [] : [codebook.weight.column],
  ];
  return needed.filter((column) => !columns.includes(column)).map((column) => (
    { ...at, id: "missing-column", column, expected: `a column ${column}` }
  ));
}

async function respondentFaults(
  source: CountSource,
  { description, respondents }: { readonly description: SurveyDescription; readonly respondents: number },
): Promise<readonly DataFault[]> {
  const { codebook, source: { file } } = description;
  const faults: DataFault[] = [];
  const at = { file, line: null, value: `${respondents} respondents` };
  if (respondents !== codebook.responses) {
    const expected = `${codebook.responses} respondents, as "responses" of the code book says`;
    faults.push({ ...at, id: "contradiction", column: null, expected });
  }
  if (!source.columns.includes(RESPONDENT_COLUMN)) return faults;
  const different = await source.distinct(RESPONDENT_COLUMN);
  if (different !== respondents && codebook.design !== "linked") {
    const expected = `each respondent once: there are ${different} different ones`;
    faults.push({ ...at, id: "duplicate-respondent", column: RESPONDENT_COLUMN, expected });
  }
  return faults;
}

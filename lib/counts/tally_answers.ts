import { numberAt } from "../statistics/number_at.ts";
import { itemAt } from "../data/item_at.ts";
import { type AnswerCounts, answerCounts } from "../survey/answer_counts.ts";
import type { Question } from "../survey/codebook.ts";
import { type ClosedQuestion, rangeOf } from "../survey/find_question.ts";
import { numberSummary } from "../survey/number_summary.ts";
import { weightedAnswers } from "../survey/weighted_answers.ts";
import { codesOf, type NotAsked, peopleInRows, type RespondentSurvey } from "../survey/survey.ts";

/** What somebody answered: places on the questionnaire, no answer behind them; of a multiple question any number of places. */
type Places = readonly number[] | NotAsked;

/**
 * Counts the answers of all respondents to a question of any type but free ones.
 *
 * One answer each is counted once; of a multiple question each of somebody's answers; a number in its band, with mean and
 * quartiles. Who was not asked is counted apart.
 *
 * @throws {RangeError} when the survey has no column of the question, not an answer for everybody, or an answer that the
 * question does not offer
 */
export function tallyAnswers(survey: RespondentSurvey, { question, scale }: ClosedQuestion): AnswerCounts {
  const offered = [...scale.answers, ...scale.otherAnswers].length;
  const people = placesOfAnswers(survey, { question, scale });
  const times = peopleInRows(survey.responses);
  const counts = Array<number>(offered + 1).fill(0);
  let [answered, notAsked] = [0, 0];
  for (const [row, places] of people.entries()) {
    const many = itemAt(times, row, "people in a row");
    if (places === "not-asked") notAsked += many;
    else {
      for (const place of places) counts[place] = numberAt(counts, place) + many;
      if (places.some((at) => at < scale.answers.length)) answered += many;
    }
  }
  return {
    ...answerCounts(scale, counts),
    answered,
    notAsked,
    numbers: question.type === "number" ? summaryOf(survey, question) : null,
    weighting: survey.responses.weights === null ? null : weightedAnswers(people, {
      weights: survey.responses.weights,
      squares: survey.responses.groups?.weightSquares ?? null,
      offered: offered + 1,
    }),
  };
}

/** For each row the places of the answers given, in the order of the questionnaire; no answer behind them. */
export function placesOfAnswers(survey: RespondentSurvey, { question, scale }: ClosedQuestion): readonly Places[] {
  const { codebook, responses } = survey;
  const codes = [...scale.answers, ...scale.otherAnswers].map(({ code }) => code);
  const placeOf = (code: number): number => {
    const place = code === codebook.missing.code ? codes.length : codes.indexOf(code);
    if (place !== -1) return place;
    throw new RangeError(
      `Cannot count ${question.id} of ${survey.id} as codes must be of its scale: current value is ${code}`,
    );
  };
  switch (question.type) {
    case "multiple":
      return everybody(survey, { question, column: responses.choices.get(question.id) }).map((chosen) =>
        chosen === "not-asked" ? chosen : chosen.length === 0 ? [codes.length] : chosen.map(placeOf)
      );
    case "number": {
      const { bands } = rangeOf(codebook, question);
      return everybody(survey, { question, column: responses.numbers.get(question.id) }).map((number) => {
        if (number === "not-asked") return number;
        if (number === "missing") return [codes.length];
        const place = bands.findIndex(({ from, to }) => from <= number && number <= to);
        if (place !== -1) return [place];
        throw new RangeError(
          `Cannot count ${question.id} of ${survey.id} as each number must lie in a band: current value lies in none`,
        );
      });
    }
    default:
      return codesOf(survey, question.id).map((code) => code === "not-asked" ? code : [placeOf(code)]);
  }
}

function summaryOf(survey: RespondentSurvey, question: Question) {
  const numbers = everybody(survey, { question, column: survey.responses.numbers.get(question.id) });
  const times = peopleInRows(survey.responses);
  const given = numbers.flatMap((number, row) =>
    typeof number === "number" ? [{ number, people: itemAt(times, row, "people in a row") }] : []
  );
  return numberSummary(given.map(({ number }) => number), {
    decimals: rangeOf(survey.codebook, question).decimals ?? 0,
    people: given.map(({ people }) => people),
  });
}

/** A column with an answer of everybody. */
function everybody<Value>(
  { id, responses: { respondents } }: RespondentSurvey,
  { question, column }: { readonly question: Question; readonly column: readonly Value[] | undefined },
): readonly Value[] {
  if (column?.length === respondents.length) return column;
  throw new RangeError(
    `Cannot count ${question.id} of ${id} as there must be an answer for each of ${respondents.length} respondents: current value is ${
      column === undefined ? "no column" : `${column.length} answers`
    }`,
  );
}

import { itemAt } from "../data/item_at.ts";
import type { Codebook, Question } from "../survey/codebook.ts";
import { closedQuestions } from "../survey/find_question.ts";
import { codesOf, type NotAsked, type RespondentSurvey, type Survey } from "../survey/survey.ts";
import type { TransitionSide } from "./transition_matrix.ts";

/**
 * A survey of which each respondent's answers are known and may be joined.
 *
 * @throws {TypeError} when it has counts only, or is of another design
 */
export function requireRespondents(
  survey: Survey,
  { action, linked }: { readonly action: string; readonly linked: boolean },
): RespondentSurvey {
  if (survey.form !== "responses") {
    throw new TypeError(
      `Cannot ${action} as each respondent's answers are needed: current value is ${survey.id} with counts only`,
    );
  }
  const { design } = survey.codebook;
  const wanted = linked ? "linked" : "retrospective";
  if (design !== wanted) {
    throw new TypeError(`Cannot ${action} as the design of ${survey.id} must be ${wanted}: current value is ${design}`);
  }
  return survey;
}

/**
 * The one question of a construct at a time, with its scale.
 *
 * @throws {RangeError} when it is not asked just once
 */
export function sideOf(
  codebook: Codebook,
  { construct, timing, action }: {
    readonly construct: string;
    readonly timing: Question["timing"];
    readonly action: string;
  },
): TransitionSide {
  const found = closedQuestions(codebook).filter(({ question }) =>
    question.construct === construct && question.timing === timing
  );
  const [side, second] = found;
  if (side === undefined || second !== undefined) {
    throw new RangeError(`Cannot ${action} as it must be asked once ${timing}: current number is ${found.length}`);
  }
  return side;
}

/** For each respondent the places on the scale of what they answered; `null` for no answer of the scale. */
export function placesByRespondent(
  survey: RespondentSurvey,
  { question, scale }: TransitionSide,
): ReadonlyMap<string, readonly (number | null)[]> {
  const { codebook, responses: { respondents } } = survey;
  const places = new Map<number | NotAsked, number | null>(scale.answers.map(({ code }, place) => [code, place]));
  for (const { code } of [...scale.otherAnswers, codebook.missing]) places.set(code, null);
  places.set("not-asked", null);
  const answers = codesOf(survey, question.id).map((code, at) => {
    const place = places.get(code);
    if (place === undefined) {
      throw new RangeError(
        `Cannot count ${question.id} of ${survey.id} as codes must be of its scale: current value is ${code}`,
      );
    }
    return { respondent: itemAt(respondents, at, `respondent of ${survey.id}`), place };
  });
  const byRespondent = Map.groupBy(answers, ({ respondent }) => respondent);
  return new Map([...byRespondent].map(([respondent, own]) => [respondent, own.map(({ place }) => place)]));
}

import { type AnswerCounts, answerCounts, peopleIn } from "../survey/answer_counts.ts";
import { type ClosedQuestion, closedQuestion, closedQuestions } from "../survey/find_question.ts";
import { codesOf, type CountedSurvey, type RespondentSurvey, type Survey } from "../survey/survey.ts";
import type { Distribution } from "./distribution.ts";

/**
 * Counts the answers to one closed question of a survey, from whatever it has: respondents or published counts.
 *
 * @param questionId as in the code book, such as `soka-training-1-q06`
 * @throws {RangeError} when the survey has no such question, or does not have everybody's answer to it
 * @throws {TypeError} when the question is free text
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const distribution = countAnswers(await loadSurvey("gyoda-training-2"), "gyoda-training-2-q03");
 * assert.equal(distribution.respondents, 12);
 * ```
 */
export function countAnswers(survey: Survey, questionId: string): Distribution {
  const { codebook } = survey;
  const closed = closedQuestion(codebook, questionId);
  const { answers: _, otherAnswers: __, ...scale } = closed.scale;
  const counts = survey.form === "counts" ? publishedCounts(survey, closed) : countCodes(survey, closed);
  const answered = peopleIn(counts.answers);
  const isRouted = closed.question.askedIf !== undefined || counts.notAsked > 0;
  return {
    parts: [{
      surveyId: survey.id,
      question: closed.question,
      place: survey.place.ja,
      placeEnglish: survey.place.en,
      municipalities: survey.municipalities,
    }],
    scale,
    design: codebook.design,
    ...counts,
    missingAnswer: codebook.missing,
    answered,
    respondents: answered + peopleIn(counts.otherAnswers) + counts.missing,
    // Of those who applied, nobody knows how many would have been asked.
    applicants: isRouted ? null : survey.event.applicants,
    sources: [survey.source, survey.codebookSource],
  };
}

/** Counts of every closed question of a survey, in the order of the questionnaire. */
export function countAllAnswers(survey: Survey): readonly Distribution[] {
  return closedQuestions(survey.codebook).map(({ question }) => countAnswers(survey, question.id));
}

function publishedCounts({ id, counts }: CountedSurvey, { question, scale }: ClosedQuestion): AnswerCounts {
  const published = counts.get(question.id);
  if (published === undefined) {
    throw new RangeError(
      `Cannot count ${question.id} of ${id} as its counts must be published: current questions are ${
        [...counts.keys()].join(", ")
      }`,
    );
  }
  const { answers, otherAnswers, missing, notAsked } = published;
  const codes = (of: readonly { readonly code: number }[]) => of.map(({ code }) => code).join(", ");
  const [has, needs] = [
    [...answers, ...otherAnswers].map(({ answer }) => answer),
    [...scale.answers, ...scale.otherAnswers],
  ].map(codes);
  if (has !== needs) {
    throw new RangeError(
      `Cannot count ${question.id} of ${id} as there must be a count for each of the answers ${needs}: current answers are ${has}`,
    );
  }
  return { answers, otherAnswers, missing, notAsked };
}

function countCodes(survey: RespondentSurvey, { question, scale }: ClosedQuestion): AnswerCounts {
  const codes = [...scale.answers, ...scale.otherAnswers, survey.codebook.missing].map(({ code }) => code);
  const tally = new Map(codes.map((code) => [code, 0]));
  let notAsked = 0;
  for (const code of codesOf(survey, question.id)) {
    if (code === "not-asked") {
      notAsked += 1;
      continue;
    }
    const count = tally.get(code);
    if (count === undefined) {
      throw new RangeError(
        `Cannot count ${question.id} of ${survey.id} as codes must be of its scale: current value is ${code}`,
      );
    }
    tally.set(code, count + 1);
  }
  return { ...answerCounts(scale, [...tally.values()]), notAsked };
}

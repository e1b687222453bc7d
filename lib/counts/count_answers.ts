import { dataKind } from "../data/data_kinds.ts";
import { requireKind } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import { shownAs, shownList } from "../data/shown_value.ts";
import { type AnswerCounts, peopleIn } from "../survey/answer_counts.ts";
import { type ClosedQuestion, countedQuestion, countedQuestions } from "../survey/find_question.ts";
import type { CountedSurvey, Survey } from "../survey/survey.ts";
import type { Distribution } from "./distribution.ts";
import { protectedTally } from "./protect_subset.ts";

/**
 * Counts the answers to one question of a survey, of any type but free ones, from whatever it has: respondents or published counts.
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
  const closed = countedQuestion(codebook, questionId);
  const { answers: _, otherAnswers: __, ...scale } = closed.scale;
  const counts = survey.form === "counts" ? publishedCounts(survey, closed) : protectedTally(survey, closed);
  const isRouted = closed.question.askedIf !== undefined || counts.notAsked > 0;
  return {
    ...shownAs("distribution"),
    parts: [{
      surveyId: survey.id,
      eventId: survey.event.eventId,
      question: closed.question,
      place: survey.place.ja,
      placeEnglish: survey.place.en,
      municipalities: survey.municipalities,
    }],
    scale,
    design: codebook.design,
    ...counts,
    missingAnswer: codebook.missing,
    respondents: counts.answered + peopleIn(counts.otherAnswers) + counts.missing,
    // Of those who applied, nobody knows how many would have been asked.
    applicants: isRouted ? null : survey.event.applicants,
    sources: [survey.source, survey.codebookSource],
  };
}

/** Counts of every question but free ones of a survey, in the order of the questionnaire. */
export function countAllAnswers(survey: Survey): readonly Distribution[] {
  const action = "count the answers of a survey";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireNoOptions(action, arguments, 1);
  return shownList(countedQuestions(survey.codebook).map(({ question }) => countAnswers(survey, question.id)));
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
  const { answers, otherAnswers } = published;
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
  return published;
}

import type { Codebook, Question } from "../survey/codebook.ts";
import type { AnswerCounts, Survey } from "../survey/survey.ts";
import type { Distribution } from "./distribution.ts";
import { sumCounts } from "../statistics/sum_counts.ts";

/**
 * Counts the answers to one closed question of a survey, from whatever it has: respondents or published counts.
 *
 * @param questionId as in the code book, such as `soka-training-1-q06`
 * @throws {RangeError} when the survey has no such question
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
  const question = findQuestion(codebook, questionId);
  const scale = codebook.scales.find(({ id }) => id === question.scale);
  if (scale === undefined) {
    throw new TypeError(
      `Cannot count answers as the question must be closed: current value is ${questionId} (free text)`,
    );
  }
  const { counts, otherCounts, missing } = survey.form === "counts"
    ? survey.counts.get(questionId) ?? { counts: [], otherCounts: [], missing: 0 }
    : countCodes(survey.responses.codes.get(questionId) ?? [], { codebook, question });
  const answered = sumCounts(counts);
  return {
    parts: [{ surveyId: survey.id, question, place: codebook.place, placeEnglish: codebook.placeEnglish }],
    scale,
    design: codebook.design,
    counts,
    otherCounts,
    missing,
    missingAnswer: codebook.missing,
    answered,
    respondents: answered + sumCounts(otherCounts) + missing,
    applicants: codebook.applicants,
    sources: [survey.source, survey.codebookSource],
  };
}

/** Counts of every closed question of a survey, in the order of the questionnaire. */
export function countAllAnswers(survey: Survey): readonly Distribution[] {
  return survey.codebook.questions.filter(({ type }) => type !== "free").map(({ id }) => countAnswers(survey, id));
}

function findQuestion(codebook: Codebook, questionId: string): Question {
  const question = codebook.questions.find(({ id }) => id === questionId);
  if (question === undefined) {
    const known = codebook.questions.filter(({ type }) => type !== "free").map(({ id }) => id);
    throw new RangeError(
      `Cannot count answers as the question must be one of ${known.join(", ")}: current value is ${questionId}`,
    );
  }
  return question;
}

function countCodes(
  codes: readonly number[],
  { codebook, question }: { readonly codebook: Codebook; readonly question: Question },
): AnswerCounts {
  const scale = codebook.scales.find(({ id }) => id === question.scale);
  const tally = new Map<number, number>();
  for (const code of codes) tally.set(code, (tally.get(code) ?? 0) + 1);
  const take = ({ code }: { readonly code: number }) => {
    const count = tally.get(code) ?? 0;
    tally.delete(code);
    return count;
  };
  const counts = (scale?.answers ?? []).map(take);
  const otherCounts = (scale?.otherAnswers ?? []).map(take);
  const missing = take(codebook.missing);
  const [stray] = tally.keys();
  if (stray !== undefined) {
    throw new RangeError(
      `Cannot count answers to ${question.id} as codes must be of its scale: current value is ${stray}`,
    );
  }
  return { counts, otherCounts, missing };
}

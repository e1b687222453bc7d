import type { AnswerScale, Codebook, Question } from "./codebook.ts";

/** A question that offers answers, with those answers. */
export interface ClosedQuestion {
  readonly question: Question;
  readonly scale: AnswerScale;
}

/**
 * A question of a code book by its id.
 *
 * @throws {RangeError} when there is none, naming those there are
 */
export function findQuestion({ id: survey, questions }: Codebook, id: string): Question {
  const question = questions.find((candidate) => candidate.id === id);
  if (question === undefined) {
    const known = questions.filter(({ type }) => type !== "free").map((candidate) => candidate.id);
    throw new RangeError(
      `Cannot find a question of ${survey} as it must be one of ${known.join(", ")}: current value is ${id}`,
    );
  }
  return question;
}

/**
 * The answers that a closed question offers.
 *
 * @throws {TypeError} when it is free text
 * @throws {RangeError} when its scale is not in the code book
 */
export function scaleOf({ id: survey, scales }: Codebook, question: Question): AnswerScale {
  if (question.scale === null) {
    throw new TypeError(
      `Cannot take the scale of a question of ${survey} as it must be closed: current value is ${question.id} (free text)`,
    );
  }
  const scale = scales.find(({ id }) => id === question.scale);
  if (scale === undefined) {
    throw new RangeError(
      `Cannot take the scale of ${question.id} of ${survey} as it must be in the code book: current value is ${question.scale}`,
    );
  }
  return scale;
}

/**
 * A closed question of a code book by its id, with its answers.
 *
 * @throws {RangeError} when there is none
 * @throws {TypeError} when it is free text
 */
export function closedQuestion(codebook: Codebook, id: string): ClosedQuestion {
  const question = findQuestion(codebook, id);
  return { question, scale: scaleOf(codebook, question) };
}

/** Every question of a code book that offers answers, in the order of the questionnaire. */
export function closedQuestions(codebook: Codebook): readonly ClosedQuestion[] {
  return codebook.questions.filter(({ type }) => type !== "free")
    .map((question) => ({ question, scale: scaleOf(codebook, question) }));
}

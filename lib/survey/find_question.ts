import { oneOfThese } from "../data/nearest_word.ts";
import type { AnswerScale, Codebook, NumberRange, Question } from "./codebook.ts";

/** A question that offers answers, with those answers: one of them is given, or of a multiple question any number. */
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
      `Cannot find a question of ${survey} as it must be ${oneOfThese(id, known)}`,
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
      `Cannot take the scale of a question of ${survey} as it must be closed: current value is ${question.id} (${
        question.type === "free" ? "free text" : question.type
      })`,
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
 * The numbers that can be answered to a number question.
 *
 * @throws {TypeError} when the question is of another type
 */
export function rangeOf({ id: survey }: Codebook, { id, type, numbers }: Question): NumberRange {
  if (numbers === undefined) {
    throw new TypeError(
      `Cannot take the numbers of a question of ${survey} as it must be of type number: current value is ${id} (${type})`,
    );
  }
  return numbers;
}

/**
 * A question of a code book by its id to which one answer is given, with its answers.
 *
 * @throws {RangeError} when there is none
 * @throws {TypeError} when it is of another type, such as free text
 */
export function closedQuestion(codebook: Codebook, id: string): ClosedQuestion {
  const question = findQuestion(codebook, id);
  if (question.type === "multiple") {
    throw new TypeError(
      `Cannot count one answer a respondent as the question must be single or a scale: current value is ${id} (multiple)`,
    );
  }
  return { question, scale: scaleOf(codebook, question) };
}

/** Every question of a code book to which one answer is given, in the order of the questionnaire. */
export function closedQuestions(codebook: Codebook): readonly ClosedQuestion[] {
  return codebook.questions.filter(({ type }) => type === "single" || type === "scale")
    .map((question) => ({ question, scale: scaleOf(codebook, question) }));
}

/**
 * A question of a code book by its id that can be counted, whatever its type, with what is counted: the answers it offers, or
 * the bands of a number.
 *
 * @throws {RangeError} when there is none
 * @throws {TypeError} when it is free text
 */
export function countedQuestion(codebook: Codebook, id: string): ClosedQuestion {
  const question = findQuestion(codebook, id);
  return { question, scale: question.type === "number" ? bandScale(codebook, question) : scaleOf(codebook, question) };
}

/** Every question of a code book but free ones, in the order of the questionnaire. */
export function countedQuestions(codebook: Codebook): readonly ClosedQuestion[] {
  return codebook.questions.filter(({ type }) => type !== "free").map(({ id }) => countedQuestion(codebook, id));
}

/** The bands of a number question as a scale: they are of this project, whatever the question says. */
function bandScale(codebook: Codebook, question: Question): AnswerScale {
  return {
    id: `${question.id}-bands`,
    kind: "ordered",
    family: null,
    basis: "questionnaire",
    reason: "bands of the code book",
    answers: rangeOf(codebook, question).bands.map(({ label, labelEnglish }, at) => ({
      code: at,
      label,
      labelEnglish,
    })),
    otherAnswers: [],
  };
}

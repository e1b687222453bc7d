import type { AnswerScale } from "../survey/codebook.ts";

/** Whether two scales offer the same answers, word for word, in the same order and with the same leaning. */
export function sameScale(one: AnswerScale, other: AnswerScale): boolean {
  const answers = ({ kind, answers, otherAnswers }: AnswerScale) =>
    JSON.stringify([
      kind,
      answers.map(({ code, label, side }) => [code, label, side ?? null]),
      otherAnswers.map(({ code, label, meaning }) => [code, label, meaning]),
    ]);
  return answers(one) === answers(other);
}

/**
 * Whether the answers of two scales correspond one by one: the same scale, or two of a family that the code book declares.
 */
export function correspondingScales(one: AnswerScale, other: AnswerScale): boolean {
  if (sameScale(one, other)) return true;
  if (one.family === null || one.family !== other.family || one.answers.length !== other.answers.length) return false;
  return one.answers.every(({ side }, at) => side === other.answers[at]?.side);
}

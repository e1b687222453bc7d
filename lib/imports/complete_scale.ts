import type { Answer, AnswerScale } from "../survey/codebook.ts";
import { answerKey } from "./answer_key.ts";
import { answerStrength } from "./order_labels.ts";

/**
 * A rating with the answers that nobody gave, as the rating of the other side of a pair has them: よく理解していた where the other
 * has よく理解できた. The word for the strength is the other's, the rest its own; `null` where that tells nothing certain, as of words with blanks between.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const scale = (labels: readonly string[]) => ({
 *   id: "a", kind: "rating", family: null, basis: "questionnaire", reason: "", otherAnswers: [],
 *   answers: labels.map((label, at) => ({
 *     code: at + 1, label, labelEnglish: label, side: label.startsWith("あまり") ? "unfavourable" : "favourable",
 *   } as const)),
 * } as const);
 * const full = scale(["よく理解できた", "だいたい理解できた", "あまり理解できなかった"]);
 * const part = scale(["だいたい理解していた", "あまり理解していなかった"]);
 * assert.deepEqual(completeScale(part, full)?.answers.map(({ label }) => label), [
 *   "よく理解していた", "だいたい理解していた", "あまり理解していなかった",
 * ]);
 * assert.equal(completeScale(full, part), null);
 * ```
 */
export function completeScale(own: AnswerScale, other: AnswerScale): AnswerScale | null {
  if (own.kind !== "rating" || other.kind !== "rating" || own.answers.length >= other.answers.length) return null;
  const written = own.answers.map((answer) => ({ answer, ...strengthOf(answer) }));
  const scores = new Set(other.answers.map((answer) => strengthOf(answer).score));
  if (scores.size < other.answers.length || !written.every(({ score }) => scores.has(score))) return null;
  const answers: Answer[] = [];
  for (const answer of other.answers) {
    const { score, prefix, side } = strengthOf(answer);
    const same = written.find((one) => one.score === score);
    const stems = new Set(written.filter((one) => one.side === side && side !== "neutral").map(({ stem }) => stem));
    const [stem] = stems;
    const label = same?.answer.label ??
      (side === "neutral" ? answer.label : stems.size === 1 && !/[a-z]/.test(prefix) ? `${prefix}${stem}` : null);
    if (label === null) return null;
    const labelEnglish = same?.answer.labelEnglish ?? label;
    answers.push({ ...answer, ...same?.answer, code: answers.length + 1, label, labelEnglish });
  }
  return { ...own, answers };
}

function strengthOf({ label }: Answer) {
  return answerStrength(answerKey(label).bare);
}

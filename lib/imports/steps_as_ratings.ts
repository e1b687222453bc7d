import type { AnswerSide } from "../survey/answer_schemas.ts";
import type { NumberRange } from "../survey/codebook.ts";
import { answerKey } from "./answer_key.ts";
import { answerStrength } from "./order_labels.ts";
import type { ProposedQuestion } from "./proposed_question.ts";

/** More steps than this are measured and not rated. */
const MOST_STEPS = 11;

/** What is counted or measured is no opinion in steps. */
const MEASURED = /年齢|年数|回数|人数|件数|日数|時間|金額|何(?:年|回|人|件|日|時間|歳)|age\b|how many|number of/iu;

/** `1:全くない～5:とてもある`, `1＝とても不安 … 7＝とても安心`: the ends of a scale of steps, as headings say them. */
const ENDS =
  /(\d{1,2})\s*[:：=＝.．…]?\s*([^\d\s:：=＝～〜~→、,，/／.()（）]*)\s*(?:から|[-–－ー～〜~→、,，/／….\s])+\s*(\d{1,2})\s*[:：=＝.．…]?\s*([^\d\s()（）\]】]*)/u;

/**
 * Numbers of a few steps as the answers of a rating, each step an answer: a linear scale of 1 to 5 that is asked before and after
 * can then be set against itself. Questions of other kinds stay as they are.
 *
 * Which end is favourable is told by the words at the ends in the heading, else taken to be the greater one: a guess, marked `steps`.
 *
 * @param questions all of one question before and after: they have one scale, from the least step to the greatest of any
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const asked = (wording: string) => ({
 *   wording, grid: null, type: "number", labels: [], isOrdered: false, columns: [], hasUnlisted: false, guesses: [],
 *   numbers: { minimum: 1, maximum: 5, bands: [] },
 * } as const);
 * assert.deepEqual(stepsAsRatings([asked("自信（1:ある～3:ない）")])[0]?.steps, [
 *   { label: "1", side: "favourable" }, { label: "2", side: "neutral" }, { label: "3", side: "unfavourable" },
 * ]);
 * assert.equal(stepsAsRatings([asked("参加した回数")])[0]?.type, "number");
 * ```
 */
export function stepsAsRatings(questions: readonly ProposedQuestion[]): readonly ProposedQuestion[] {
  const ranges = questions.map(stepsOf);
  const sound = ranges.flatMap((range) => range ?? []);
  const [first] = sound;
  if (first === undefined || sound.length < questions.length) return questions;
  const { isFalling } = first;
  const from = Math.min(...sound.map((range) => range.from));
  const to = Math.max(...sound.map((range) => range.to));
  if (to - from + 1 > MOST_STEPS || sound.some((range) => range.isFalling !== isFalling)) return questions;
  const middle = (from + to) / 2;
  const rising = Array.from({ length: to - from + 1 }, (_, at) => from + at).map((step) => ({
    label: String(step),
    side: sideOf(isFalling ? middle - step : step - middle),
  }));
  const steps = isFalling ? rising : rising.toReversed();
  return questions.map((question) => ({
    ...question,
    type: "closed",
    labels: steps.map(({ label }) => label),
    steps,
    numbers: null,
    guesses: [...question.guesses.filter((what) => what !== "range"), "steps"],
  }));
}

function sideOf(aboveMiddle: number): AnswerSide {
  return aboveMiddle > 0 ? "favourable" : aboveMiddle < 0 ? "unfavourable" : "neutral";
}

/** The steps of one question; `null` where its numbers are amounts. */
function stepsOf({ type, wording, numbers }: ProposedQuestion) {
  if (type !== "number" || numbers === null || MEASURED.test(wording) || !isOfSteps(numbers)) return null;
  const said = ENDS.exec(wording.normalize("NFKC"));
  if (said === null) return { from: numbers.minimum, to: numbers.maximum, isFalling: false };
  const [, from = "", first = "", to = "", last = ""] = said;
  const isAscending = Number(from) < Number(to);
  const sides = [first, last].map((words) => words === "" ? null : answerStrength(answerKey(words).bare).side);
  const [low, high] = isAscending ? sides : sides.toReversed();
  return {
    from: Math.min(Number(from), Number(to)),
    to: Math.max(Number(from), Number(to)),
    isFalling: low === "favourable" && high === "unfavourable",
  };
}

function isOfSteps({ minimum, maximum, decimals = 0, unit, recommendation }: NumberRange): boolean {
  return decimals === 0 && unit === undefined && recommendation !== true && minimum >= 0 && maximum <= 10;
}

import { itemAt } from "../data/item_at.ts";
import { decidingPopulation } from "../study/study.ts";
import { type AnswerCounts, answerCounts } from "../survey/answer_counts.ts";
import type { ClosedQuestion } from "../survey/find_question.ts";
import type { RespondentSurvey, Survey } from "../survey/survey.ts";
import { disclosureRule, isSmallCell } from "./disclosure_rule.ts";
import { countTransitions, type CountTransitionsOptions } from "./count_transitions.ts";
import { transitionCounts, type TransitionMatrix } from "./transition_matrix.ts";
import { tallyAnswers } from "./tally_answers.ts";

/**
 * Whether counts of some people may be shown beside those of all: none of them, and none that is left when they are taken from
 * those of all, may be of 1 to threshold − 1 people.
 *
 * @param own counts of a subset, cell by cell
 * @param wholes the same cells of everything that the subset was taken from
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const rule = { threshold: 10 };
 * assert.equal(mayBeShown([12, 0], { wholes: [[30, 0]], rule }), true);
 * assert.equal(mayBeShown([12, 3], { wholes: [[30, 20]], rule }), false);
 * assert.equal(mayBeShown([12, 15], { wholes: [[13, 40]], rule }), false, "one person is left");
 * ```
 */
export function mayBeShown(
  own: readonly number[],
  { wholes, rule }: {
    readonly wholes: readonly (readonly number[])[];
    readonly rule: { readonly threshold: number | null };
  },
): boolean {
  if (rule.threshold === null) return false;
  const left = wholes.flatMap((cells) => cells.map((count, at) => count - itemAt(own, at, "cell of a subset")));
  return ![...own, ...left].some((count) => isSmallCell(count, rule));
}

/** The rule that what is counted of a survey's subset is held against. */
export function subsetRule({ municipalities }: Pick<RespondentSurvey, "municipalities">) {
  return disclosureRule({ population: decidingPopulation(municipalities) });
}

/**
 * The answers to a question, counted; of some respondents only what may be shown of them, else counts that are marked as
 * withheld and hold nothing.
 *
 * How many of those who were chosen by their occupation have which occupation, the one-way table of all says.
 */
export function protectedTally(survey: RespondentSurvey, closed: ClosedQuestion): AnswerCounts {
  const own = tallyAnswers(survey, closed);
  const { subset } = survey;
  if (subset === undefined) return own;
  const [by, more] = subset.by;
  if (by === closed.question.id && more === undefined) return own;
  const wholes = subset.within.map((whole) => cellsOf(tallyAnswers(whole, closed)));
  if (mayBeShown(cellsOf(own), { wholes, rule: subsetRule(survey) })) return own;
  const { answers, otherAnswers } = closed.scale;
  const nobody = Array.from({ length: answers.length + otherAnswers.length + 1 }, () => 0);
  return { ...answerCounts(closed.scale, nobody), withheld: true };
}

function cellsOf({ answers, otherAnswers, missing, notAsked, answered }: AnswerCounts): readonly number[] {
  return [...answers.map(({ count }) => count), ...otherAnswers.map(({ count }) => count), missing, notAsked, answered];
}

/**
 * How the same people answered before and after; of some respondents only where every cell may be shown, else `null`: then
 * there are the two margins alone.
 */
export function protectedTransitions(survey: Survey, options: CountTransitionsOptions): TransitionMatrix | null {
  const own = countTransitions(survey, options);
  if (survey.form !== "responses" || survey.subset === undefined) return own;
  const wholes = survey.subset.within.map((whole) => movesOf(countTransitions(whole, options)));
  return mayBeShown(movesOf(own), { wholes, rule: subsetRule(survey) }) ? own : null;
}

function movesOf(matrix: TransitionMatrix): readonly number[] {
  const { beforeOnly, afterOnly, neither } = matrix.unmatched;
  return [...transitionCounts(matrix).flat(), beforeOnly, afterOnly, neither, matrix.duplicates];
}

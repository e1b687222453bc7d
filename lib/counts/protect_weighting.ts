import { numberAt } from "../statistics/number_at.ts";
import type { AnswerCounts } from "../survey/answer_counts.ts";
import type { WeightedAnswers } from "../survey/weighted_answers.ts";
import { SMALLEST_OPINION_CELL } from "./disclosure_rule.ts";

/** How many gave each answer, and their weighted shares. */
export type WeightedCounts = Pick<AnswerCounts, "answers" | "otherAnswers" | "missing" | "answered" | "weighting">;

/**
 * Weighted shares as they may be shown: of an answer of one or two people theirs is their own weight, which tells the group
 * that they were weighted as.
 *
 * Where one person gives one answer, shares add up to 1: the withheld ones must then be of three people at least, and more than
 * one answer, so that the rest is nobody's weight. The smallest other ones are withheld until they are; where there are no
 * others, all.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const answer = { code: 1, label: "はい", labelEnglish: "Yes" };
 * const counted = (count: number) => ({ answer, count });
 * const weighting = { shares: [0.5, 0.3, 0.15, 0.05], effectiveSize: 18.2 };
 * const counts = { answers: [counted(10), counted(6), counted(3)], otherAnswers: [], missing: 1, answered: 19, weighting };
 * assert.deepEqual(protectWeighting(counts)?.shares, [0.5, 0.3, null, null]);
 * ```
 */
export function protectWeighting(counts: WeightedCounts): WeightedAnswers | null {
  const { weighting, answered } = counts;
  if (weighting === null) return null;
  const people = peopleOf(counts);
  const small = people.flatMap((count, at) => count > 0 && count < SMALLEST_OPINION_CELL ? [at] : []);
  const given = counts.answers.reduce((sum, { count }) => sum + count, 0);
  const others = people.flatMap((count, at) => count > 0 && !small.includes(at) ? [{ count, at }] : [])
    .toSorted((a, b) => a.count - b.count || a.at - b.at);
  const withheld = new Set(small);
  // Several answers of one person add up to nothing that is known.
  if (small.length > 0 && given === answered) {
    const hidden = () => [...withheld].reduce((sum, at) => sum + numberAt(people, at), 0);
    for (const { at } of others) {
      if (withheld.size > 1 && hidden() >= SMALLEST_OPINION_CELL) break;
      withheld.add(at);
    }
  }
  return { ...weighting, shares: weighting.shares.map((share, at) => withheld.has(at) ? null : share) };
}

/** The attack: whether a weighted share that is shown, or that the others leave over, is the weight of one or two people. */
export function tellsWeight(counts: WeightedCounts): boolean {
  const { weighting, answers, answered } = counts;
  if (weighting === null) return false;
  const people = peopleOf(counts);
  const isSmall = (count: number) => count > 0 && count < SMALLEST_OPINION_CELL;
  if (weighting.shares.some((share, at) => share !== null && isSmall(numberAt(people, at)))) return true;
  const given = answers.reduce((sum, { count }) => sum + count, 0);
  const hidden = people.filter((_, at) => weighting.shares[at] === null).reduce((sum, count) => sum + count, 0);
  return given === answered && isSmall(hidden);
}

/** People by answer, in the order of the shares. */
function peopleOf({ answers, otherAnswers, missing }: WeightedCounts): readonly number[] {
  return [...[...answers, ...otherAnswers].map(({ count }) => count), missing];
}

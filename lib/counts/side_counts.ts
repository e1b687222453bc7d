import { peopleIn } from "../survey/answer_counts.ts";
import type { AnswerSide } from "../survey/answer_schemas.ts";
import { countsOf, type Distribution } from "./distribution.ts";

/** Answers to a rating, for, neither and against. */
export type SideCounts = Readonly<Record<AnswerSide, number>>;

/**
 * Totals of the favourable, neutral and unfavourable answers to a rating, from counts.
 *
 * A share of favourable answers (肯定的回答割合) is made of these, never by adding rounded percentages.
 *
 * @throws {TypeError} when the scale has no sides, such as ages or occupations
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * import { countAnswers } from "./count_answers.ts";
 * const distribution = countAnswers(await loadSurvey("gyoda-training-2"), "gyoda-training-2-q03");
 * const { favourable, neutral, unfavourable } = sideCounts(distribution);
 * assert.equal(favourable + neutral + unfavourable, distribution.answered);
 * ```
 */
export function sideCounts({ scale, answers }: Pick<Distribution, "scale" | "answers">): SideCounts {
  if (scale.kind !== "rating") {
    throw new TypeError(
      `Cannot total favourable answers as the scale must be a rating: current value is ${scale.id} (${scale.kind})`,
    );
  }
  const total = (side: AnswerSide) => peopleIn(answers.filter(({ answer }) => answer.side === side));
  return { favourable: total("favourable"), neutral: total("neutral"), unfavourable: total("unfavourable") };
}

/** Answers counted with the lowest level first, as the tests of `statistics/` take them. */
export function levelsOf(distribution: Pick<Distribution, "answers">): readonly number[] {
  return countsOf(distribution).toReversed();
}

/**
 * The mapping "sides": the answers to a rating joined into unfavourable, neutral and favourable, in this order.
 *
 * So that questions on different scales can be compared at all. A side that the scale does not have stays at 0. Answers
 * beside the scale are in none: they lean to no side.
 *
 * @throws {TypeError} when the scale is no rating
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * import { chartDistribution } from "./chart_distribution.ts";
 * const distribution = chartDistribution("2-34:gyoda-training-2", await loadSurveys());
 * assert.equal(sideLevels(distribution).reduce((sum, count) => sum + count, 0), distribution.answered);
 * ```
 */
export function sideLevels(distribution: Distribution): readonly number[] {
  const { favourable, neutral, unfavourable } = sideCounts(distribution);
  return [unfavourable, neutral, favourable];
}

import { countsOf, type Distribution } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";

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
 * import { chartDistribution } from "../counts/chart_distribution.ts";
 * const distribution = chartDistribution("2-34:gyoda-training-2", await loadSurveys());
 * assert.equal(sideLevels(distribution).reduce((sum, count) => sum + count, 0), distribution.answered);
 * ```
 */
export function sideLevels(distribution: Distribution): readonly number[] {
  const { favourable, neutral, unfavourable } = sideCounts(distribution);
  return [unfavourable, neutral, favourable];
}

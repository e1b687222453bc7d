import { countsOf, type Distribution } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { peopleIn } from "../survey/answer_counts.ts";

const SIDES = {
  id: "sides",
  kind: "rating",
  family: null,
  reason: "選択肢を、肯定・中立・否定の三つにまとめたもの。",
} as const;

const ANSWERS = [
  { code: 1, label: "肯定的回答", labelEnglish: "Favourable", side: "favourable" },
  { code: 2, label: "中立", labelEnglish: "Neutral", side: "neutral" },
  { code: 3, label: "否定的回答", labelEnglish: "Unfavourable", side: "unfavourable" },
] as const;

/**
 * The mapping "sides": the answers to a rating joined into favourable, neutral and unfavourable.
 *
 * So that questions on different scales can be compared at all. A side that the scale does not have stays at 0. Answers
 * beside the scale join those without an answer: they lean to no side.
 *
 * @throws {TypeError} when the scale is no rating
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * import { chartDistribution } from "../counts/chart_distribution.ts";
 * const distribution = chartDistribution("2-34:gyoda-training-2", await loadSurveys());
 * const joined = joinSides(distribution);
 * assert.deepEqual([joined.answers.length, joined.respondents], [3, 12]);
 * ```
 */
export function joinSides(distribution: Distribution): Distribution {
  const counts = sideCounts(distribution);
  return {
    ...distribution,
    scale: { ...SIDES, basis: distribution.scale.basis },
    answers: ANSWERS.map((answer) => ({ answer, count: counts[answer.side] })),
    otherAnswers: [],
    missing: distribution.missing + peopleIn(distribution.otherAnswers),
  };
}

/** Answers counted with the lowest level first, as the tests of `statistics/` take them. */
export function levelsOf(distribution: Pick<Distribution, "answers">): readonly number[] {
  return countsOf(distribution).toReversed();
}

import type { Distribution } from "./distribution.ts";

/** From this mark on somebody would recommend, up to that one would not. */
const PROMOTER = 9;
const DETRACTOR = 6;

/**
 * The net promoter score of a 0–10 question of how likely one would recommend: the share of 9 and 10 less that of 0 to 6, in
 * percentage points of all who answered, to one digit, half away from zero. `null` of any other question, and when nobody
 * answered.
 *
 * Source: Reichheld (2003), The One Number You Need to Grow.
 */
export function recommendationScore({ parts: [{ question }], answers, answered }: Distribution): number | null {
  if (question.numbers?.recommendation !== true || answered === 0) return null;
  const total = answers.reduce(
    (sum, { count }, mark) => mark >= PROMOTER ? sum + count : mark <= DETRACTOR ? sum - count : sum,
    0,
  );
  const tenths = Math.floor((2000 * Math.abs(total) + answered) / (2 * answered));
  return Math.sign(total) * tenths / 10 + 0;
}

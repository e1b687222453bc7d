import { sum } from "simple-statistics";

/**
 * Sum of counts, such as the people over all answers of a question.
 *
 * Compensated summation (Kahan–Babuška), so that shares add up as well as counts; whole numbers are exact. No counts make 0.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(sumCounts([4, 12, 4, 0]), 20);
 * assert.equal(sumCounts([]), 0);
 * assert.equal(sumCounts([0.1, 0.2, 0.3]), 0.6);
 * ```
 */
export function sumCounts(counts: readonly number[]): number {
  return sum([...counts]);
}

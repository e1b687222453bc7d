import { requireLevel } from "./require_count.ts";

/**
 * What a confidence level leaves to error: 1 − level, as the plan wrote it.
 *
 * In doubles 1 − 0.95 is 0.05000000000000004, and a p-value of exactly 0.05 would be below that. Rounded to fifteen decimals,
 * which no plan writes.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual([0.95, 0.9, 0.99, 0.999].map(alphaOf), [0.05, 0.1, 0.01, 0.001]);
 * assert.ok(0.05 < 1 - 0.95);
 * ```
 */
export function alphaOf(confidenceLevel: number): number {
  return Number((1 - requireLevel("find what a level leaves to error", confidenceLevel)).toFixed(15));
}

/** Of a p-value, how much its last bits may be off: sums and the factor of an adjustment round, each by less than this. */
const LAST_BITS = 1e-12;

/**
 * Whether a p-value is below alpha: the one place that decides it, for verdicts, for the level of an interval that agrees with
 * them, for what would tip a finding.
 *
 * A p-value of exactly alpha is **not** below. An interval is the differences that its test does not reject, ends included; at
 * p = alpha the interval just touches no difference, which is still among them, and so nothing may be said to be shown. That is
 * also the careful side: whoever rejects at p = alpha is wrong as often as the level allows, whoever does not is wrong less
 * often. What differs from alpha by rounding alone counts as alpha, so that a p-value of 0.01 among five tests does.
 *
 * @param alpha what a level leaves, as `alphaOf` gives it, or a threshold of one's own
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const alpha = alphaOf(0.95);
 * assert.deepEqual([0.0499, 0.05, 0.0501].map((pValue) => isBelow(pValue, alpha)), [true, false, false]);
 * // 3 × 0.0166… in doubles.
 * assert.ok(!isBelow(0.05 - 7e-18, alpha));
 * ```
 */
export function isBelow(pValue: number, alpha: number): boolean {
  return pValue < alpha * (1 - LAST_BITS);
}

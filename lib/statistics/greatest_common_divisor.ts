/**
 * Computes the greatest common divisor of two whole numbers ≥ 0, 0 standing for "none yet".
 *
 * @param a first number
 * @param b second number
 * @returns the largest number that divides both; `b` when `a` is 0
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { greatestCommonDivisor } from "./greatest_common_divisor.ts";
 * assert.equal(greatestCommonDivisor(12, 18), 6);
 * assert.equal(greatestCommonDivisor(0, 5), 5);
 * ```
 */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

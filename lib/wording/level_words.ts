import { alphaOf } from "../statistics/alpha.ts";

/**
 * The p-value below which a test at a confidence level calls something clear of chance.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(alphaText(0.95), "0.05");
 * ```
 */
export function alphaText(confidenceLevel: number): string {
  return thresholdText(alphaOf(confidenceLevel));
}

/** A p-value that decides, with as many digits as it needs: `0.05`, `0.005`. */
export function thresholdText(threshold: number): string {
  return String(Number(threshold.toFixed(6)));
}

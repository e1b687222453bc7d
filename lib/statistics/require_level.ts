/**
 * Checks that a confidence level lies strictly between 0 and 1, and returns it.
 *
 * @param action what was being attempted, as it should read after "Cannot"
 * @param confidenceLevel level to check; 95 instead of 0.95 is the usual slip
 * @throws {RangeError} if the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { requireLevel } from "./require_level.ts";
 * assert.equal(requireLevel("compute an interval", 0.95), 0.95);
 * assert.throws(() => requireLevel("compute an interval", 95), RangeError);
 * ```
 */
export function requireLevel(action: string, confidenceLevel: number): number {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new RangeError(
      `Cannot ${action} as confidenceLevel must be in (0, 1): current value is ${confidenceLevel}`,
    );
  }
  return confidenceLevel;
}

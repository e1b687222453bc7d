/** How far two numbers may lie apart and still be called the same. */
export interface Tolerance {
  /** Part of the committed number. */
  readonly rtol: number;
  /** In the number's own unit. */
  readonly atol: number;
}

/** Numbers must be the same. */
export const EXACT: Tolerance = { rtol: 0, atol: 0 };

/** How two texts with numbers in them compare. */
export type TextAgreement = "same" | "within" | "different";

const NUMBER = /[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/**
 * Whether two numbers are within a tolerance of each other: |after − before| ≤ atol + rtol · |before|.
 *
 * Source: numpy.isclose, with the committed number as the reference. Two NaN agree; infinities only with themselves.
 */
export function isWithin(before: number, after: number, { rtol, atol }: Tolerance): boolean {
  if (Object.is(before, after) || before === after) return true;
  // One more unit in the last place, as 0.3 − 0.2 is not 0.1.
  return Math.abs(after - before) <= (atol + rtol * Math.abs(before)) * (1 + 4 * Number.EPSILON);
}

/**
 * Compares two texts number by number: all else must be the same, and each number within the tolerance.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const tolerance = { rtol: 0, atol: 0.1 };
 * assert.equal(compareNumbersIn("mean 3.50 of 1,024", "mean 3.52 of 1,024", tolerance), "within");
 * assert.equal(compareNumbersIn("mean 3.50 of 1,024", "mean 3.70 of 1,024", tolerance), "different");
 * assert.equal(compareNumbersIn("mean 3.50", "median 3.50", tolerance), "different");
 * ```
 */
export function compareNumbersIn(before: string, after: string, tolerance: Tolerance): TextAgreement {
  if (before === after) return "same";
  if (tolerance.rtol === 0 && tolerance.atol === 0) return "different";
  const between = (text: string) => text.split(NUMBER).join("\0");
  if (between(before) !== between(after)) return "different";
  const [former, latter] = [numbersIn(before), numbersIn(after)];
  return former.every((number, index) => isWithin(number, latter[index] ?? NaN, tolerance)) ? "within" : "different";
}

function numbersIn(text: string): readonly number[] {
  return (text.match(NUMBER) ?? []).map((number) => Number(number.replaceAll(",", "").replace("−", "-")));
}

/** Where the numbers of a question lie; each rounded half up to one more digit than an answer may have. */
export interface NumberSummary {
  /** People who gave a number. */
  readonly people: number;
  readonly mean: number;
  /** A quarter of the people lies at or below it; between two numbers it is interpolated. */
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

/**
 * Mean, median and quartiles of the numbers that people answered; `null` when nobody did.
 *
 * Least and greatest are left out: they are somebody's answer. Computed in whole numbers, so that the last digit is the same
 * everywhere.
 *
 * Source: R `mean` and `quantile(type = 7)`, its default (Hyndman & Fan 1996).
 *
 * @param decimals digits after the point that an answer may have
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const summary = numberSummary([9, 10, 0, 7, 8], { decimals: 0 });
 * assert.deepEqual(summary, { people: 5, mean: 6.8, lowerQuartile: 7, median: 8, upperQuartile: 9 });
 * assert.equal(numberSummary([], { decimals: 0 }), null);
 * ```
 */
export function numberSummary(
  numbers: readonly number[],
  { decimals }: { readonly decimals: number },
): NumberSummary | null {
  const people = numbers.length;
  if (people === 0) return null;
  const unit = 10 ** decimals;
  const whole = numbers.map((number) => Math.round(number * unit)).sort((one, other) => one - other);
  const rounded = (numerator: number, denominator: number) => halfUp(numerator * 10, denominator) / (unit * 10);
  const quartile = (quarters: 1 | 2 | 3) => {
    const place = Math.floor((people - 1) * quarters / 4);
    const rest = (people - 1) * quarters % 4;
    const lower = whole[place] ?? NaN;
    const upper = whole[place + (rest === 0 ? 0 : 1)] ?? NaN;
    return rounded(4 * lower + rest * (upper - lower), 4);
  };
  return {
    people,
    mean: rounded(whole.reduce((sum, number) => sum + number, 0), people),
    lowerQuartile: quartile(1),
    median: quartile(2),
    upperQuartile: quartile(3),
  };
}

/** A fraction as the nearest whole number, halves up. */
function halfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

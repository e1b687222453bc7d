import { itemAt } from "../data/item_at.ts";

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
 * @param options.decimals digits after the point that an answer may have
 * @param options.people how many gave each of the numbers; one each when left out
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
  { decimals, people: times }: { readonly decimals: number; readonly people?: readonly number[] },
): NumberSummary | null {
  const peopleAt = (row: number) => times === undefined ? 1 : itemAt(times, row, "people with a number");
  const people = numbers.reduce((sum, _, row) => sum + peopleAt(row), 0);
  if (people === 0) return null;
  const unit = 10 ** decimals;
  const whole = numbers.map((number, row) => ({ number: Math.round(number * unit), people: peopleAt(row) }))
    .sort((one, other) => one.number - other.number);
  /** The number of who stands at a place when all stand in a row by their numbers. */
  const numberAt = (place: number) => {
    let last = -1;
    return whole.find(({ people }) => (last += people) >= place)?.number ?? NaN;
  };
  const rounded = (numerator: number, denominator: number) => halfUp(numerator * 10, denominator) / (unit * 10);
  const quartile = (quarters: 1 | 2 | 3) => {
    const place = Math.floor((people - 1) * quarters / 4);
    const rest = (people - 1) * quarters % 4;
    const lower = numberAt(place);
    const upper = numberAt(place + (rest === 0 ? 0 : 1));
    return rounded(4 * lower + rest * (upper - lower), 4);
  };
  return {
    people,
    mean: rounded(whole.reduce((sum, { number, people }) => sum + number * people, 0), people),
    lowerQuartile: quartile(1),
    median: quartile(2),
    upperQuartile: quartile(3),
  };
}

/** A fraction as the nearest whole number, halves up. */
function halfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

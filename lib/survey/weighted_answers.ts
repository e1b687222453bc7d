/** Shares of answers when people count by their weights. */
export interface WeightedAnswers {
  /**
   * Share in [0, 1] of all who were asked: one for each answer, then one for each beside the scale, then no answer; to four
   * digits. `null` for one that is withheld, as it would be the weight of one or two people.
   */
  readonly shares: readonly (number | null)[];
  /** How many unweighted people would be as sure: Kish's effective sample size, to one digit. */
  readonly effectiveSize: number;
}

/**
 * Weighted shares of answers, and what the weights cost; `null` when nobody was asked.
 *
 * Source: effective size (Σw)² ÷ Σw², Kish (1965), Survey Sampling.
 *
 * @param people for each respondent the places of the answers given, or that the question was not asked
 * @param options.squares squared weights, where a row stands for several people and `weights` holds their sums; `null` for the
 * squares of `weights`
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const weighted = weightedAnswers([[0], [1], "not-asked"], { weights: [3, 1, 5], offered: 2 });
 * assert.deepEqual(weighted, { shares: [0.75, 0.25], effectiveSize: 1.6 });
 * ```
 */
export function weightedAnswers(
  people: readonly (readonly number[] | "not-asked")[],
  { weights, squares = null, offered }: {
    readonly weights: readonly number[];
    /** @default null */
    readonly squares?: readonly number[] | null;
    readonly offered: number;
  },
): WeightedAnswers | null {
  const asked = people.flatMap((places, at) => {
    const weight = weights[at] ?? NaN;
    const square = squares === null ? weight ** 2 : squares[at] ?? NaN;
    return places === "not-asked" ? [] : [{ places, weight, square }];
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const total = sum(asked.map(({ weight }) => weight));
  if (total === 0) return null;
  const shares = Array.from(
    { length: offered },
    (_, place) => sum(asked.filter(({ places }) => places.includes(place)).map(({ weight }) => weight)) / total,
  );
  const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  return {
    shares: shares.map((share) => rounded(share, 4)),
    effectiveSize: rounded(total ** 2 / sum(asked.map(({ square }) => square)), 1),
  };
}

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
  { weights, offered }: { readonly weights: readonly number[]; readonly offered: number },
): WeightedAnswers | null {
  const asked = people.flatMap((places, at) => places === "not-asked" ? [] : [{ places, weight: weights[at] ?? NaN }]);
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
    effectiveSize: rounded(total ** 2 / sum(asked.map(({ weight }) => weight ** 2)), 1),
  };
}

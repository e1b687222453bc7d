import { normalUpperTail } from "./distributions.ts";
import { quantileOfLevel } from "./tested_difference.ts";

/** An odds ratio, or a ratio of two, of a proportional-odds model, with Wald's interval and test. */
export interface OddsRatio {
  /** Logarithm of the ratio: > 0 when more people answer higher. */
  readonly logOddsRatio: number;
  /** Its standard error. */
  readonly standardError: number;
  /** Odds of answering above any level, over the same odds of what is compared with. */
  readonly oddsRatio: number;
  /** Lower Wald limit of the ratio. */
  readonly lower: number;
  /** Upper Wald limit of the ratio. */
  readonly upper: number;
  /** Two-sided Wald p-value. */
  readonly pValue: number;
}

/**
 * A ratio from its logarithm and standard error.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { oddsRatio, lower, pValue } = oddsRatioOf({ logOddsRatio: Math.log(2), standardError: 0.5 }, 0.95);
 * assert.deepEqual([oddsRatio, lower, pValue].map((value) => value.toFixed(3)), ["2.000", "0.751", "0.166"]);
 * ```
 */
export function oddsRatioOf(
  { logOddsRatio, standardError }: Pick<OddsRatio, "logOddsRatio" | "standardError">,
  confidenceLevel: number,
): OddsRatio {
  const reach = quantileOfLevel(confidenceLevel) * standardError;
  return {
    logOddsRatio,
    standardError,
    oddsRatio: Math.exp(logOddsRatio),
    lower: Math.exp(logOddsRatio - reach),
    upper: Math.exp(logOddsRatio + reach),
    pValue: 2 * normalUpperTail(Math.abs(logOddsRatio) / standardError),
  };
}

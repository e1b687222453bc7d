import { type ConfidenceOptions, type ProportionInterval, requireShare } from "./proportion_interval.ts";
import { betaQuantile } from "./distributions.ts";

/**
 * Computes the Jeffreys interval of a share: the middle of what is believable after seeing the counts, starting from
 * Jeffreys' prior.
 *
 * Reads as a probability statement about the share, and is close to Wilson's interval elsewhere.
 *
 * At 0 of n the lower limit is set to 0, at n of n the upper limit to 1; the other limit stays the (1 + level)/2 quantile.
 * This is the choice of Brown, Cai & DasGupta; statsmodels leaves both quantiles as they are.
 *
 * Source: Brown, Cai & DasGupta (2001), Statistical Science 16:101–133, § 4.1; R `qbeta`.
 *
 * @param count people who gave the answer
 * @param total people in the base; missing answers already left out
 * @param options credible level
 * @returns shares in [0, 1]
 * @throws {RangeError} if the counts are not whole numbers, `total` is 0 or `count` exceeds it, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { jeffreysInterval } from "./jeffreys_interval.ts";
 * const { lower, upper } = jeffreysInterval(20, 42);
 * assert.equal(lower.toFixed(6), "0.330954");
 * assert.equal(upper.toFixed(6), "0.624586");
 * ```
 */
export function jeffreysInterval(count: number, total: number, options: ConfidenceOptions = {}): ProportionInterval {
  const share = requireShare("compute the Jeffreys interval", { count, total, options });
  const shapes = { alpha: count + 0.5, beta: total - count + 0.5 };
  return {
    method: "jeffreys",
    ...share,
    lower: count === 0 ? 0 : betaQuantile((1 - share.confidenceLevel) / 2, shapes),
    upper: count === total ? 1 : betaQuantile((1 + share.confidenceLevel) / 2, shapes),
  };
}

import { type ConfidenceOptions, type ProportionInterval, requireShare } from "./proportion_interval.ts";
import { betaQuantile } from "./distributions.ts";

/**
 * Computes the Clopper–Pearson ("exact") interval of a share.
 *
 * Covers the true share at least as often as its level promises, whatever the share, and is therefore wide: for a claim
 * that must not be overstated. For everyday use `wilsonInterval` is nearer to its level.
 *
 * At 0 of n the lower limit is 0, at n of n the upper limit is 1.
 *
 * Source: Clopper & Pearson (1934), Biometrika 26:404–413; R `binom.test`, `Hmisc::binconf(method = "exact")`.
 *
 * @param count people who gave the answer
 * @param total people in the base; missing answers already left out
 * @param options confidence level
 * @returns shares in [0, 1]
 * @throws {RangeError} if the counts are not whole numbers, `total` is 0 or `count` exceeds it, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { clopperPearsonInterval } from "./clopper_pearson_interval.ts";
 * const { lower, upper } = clopperPearsonInterval(0, 12);
 * assert.equal(lower, 0);
 * assert.equal(upper.toFixed(6), "0.264648");
 * ```
 */
export function clopperPearsonInterval(
  count: number,
  total: number,
  options: ConfidenceOptions = {},
): ProportionInterval {
  const share = requireShare("compute the Clopper–Pearson interval", { count, total, options });
  const tail = (1 - share.confidenceLevel) / 2;
  return {
    method: "clopper-pearson",
    ...share,
    lower: count === 0 ? 0 : betaQuantile(tail, { alpha: count, beta: total - count + 1 }),
    upper: count === total ? 1 : betaQuantile(1 - tail, { alpha: count + 1, beta: total - count }),
  };
}

import { type ConfidenceOptions, type ProportionInterval, requireShare } from "./proportion_interval.ts";
import { normalQuantile } from "./distributions.ts";

/**
 * Computes the Wilson score interval of a share.
 *
 * The interval to print beside a share when the group is small: unlike estimate ± 1.96 standard errors it never leaves
 * [0, 1] and does not collapse when everybody, or nobody, gave the answer. No continuity correction.
 *
 * It speaks of sampling error only. A questionnaire answered by whoever chose to is not a random sample: print
 * `nonresponseBounds` next to it.
 *
 * At 0 of n the lower limit is exactly 0, at n of n the upper limit is exactly 1.
 *
 * Source: Wilson (1927), JASA 22:209–212; R `prop.test(correct = FALSE)`. R `Hmisc::binconf(method = "wilson")` differs at 1
 * and n − 1, where it puts another limit.
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
 * import { wilsonInterval } from "./wilson_interval.ts";
 * const { lower, upper } = wilsonInterval(20, 42);
 * assert.equal(lower.toFixed(6), "0.333596");
 * assert.equal(upper.toFixed(6), "0.622775");
 * ```
 */
export function wilsonInterval(count: number, total: number, options: ConfidenceOptions = {}): ProportionInterval {
  const share = requireShare("compute the Wilson interval", { count, total, options });
  const z = normalQuantile((1 + share.confidenceLevel) / 2);
  const centre = count + z * z / 2;
  const spread = z * Math.sqrt(count * (total - count) / total + z * z / 4);
  const denominator = total + z * z;
  return {
    method: "wilson",
    ...share,
    // Both limits are algebraically exact at the ends; rounding must not turn a 0 into 1e-18.
    lower: count === 0 ? 0 : (centre - spread) / denominator,
    upper: count === total ? 1 : (centre + spread) / denominator,
  };
}

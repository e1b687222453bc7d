import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import {
  type DifferenceTest,
  lastWithin,
  type LimitAt,
  type Limits,
  limitsAt,
  quantileOfLevel,
  twoSided,
} from "./tested_difference.ts";
import type { ShareCounts } from "./newcombe_interval.ts";
import { requireCount, requireLevel } from "./require_count.ts";
import { valueKind } from "./value_kinds.ts";

/** Result of {@linkcode shareDifference}. */
export interface ShareDifference extends DifferenceTest {
  readonly method: "score, Miettinen–Nurminen";
}

/**
 * Compares a share between two groups of different people: difference, interval and p-value from one procedure.
 *
 * The interval holds the differences that the score test does not reject; at no difference that test is the chi-square test
 * with N − 1, which keeps its level in small groups. Both groups without, or with nothing but, the answer: 0 with p = 1 and
 * an interval that does not collapse.
 *
 * Source: Miettinen & Nurminen (1985), Statistics in Medicine 4:213–226; Campbell (2007), Statistics in Medicine
 * 26:3661–3675; statsmodels `test_proportions_2indep` and `confint_proportions_2indep(method="score", correction=True)`.
 *
 * @param first people with the answer in the first group, and all of it
 * @param second the same of the second group
 * @param options confidence level
 * @returns first less second
 * @throws {RangeError} if a number is not a count, a group is empty, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { shareDifference } from "./share_difference.ts";
 * const { estimate, lower, upper, pValue } = shareDifference({ count: 7, total: 12 }, { count: 22, total: 24 });
 * assert.deepEqual([estimate, lower, upper].map((limit) => limit.toFixed(3)), ["-0.333", "-0.618", "-0.053"]);
 * assert.ok(pValue < 0.05);
 * ```
 */
export function shareDifference(
  first: ShareCounts,
  second: ShareCounts,
  options: ConfidenceOptions = {},
): ShareDifference {
  requireOptions("compute share difference", options, CONFIDENCE_OPTIONS);
  const action = "compare two shares";
  requireKind(action, first, { name: "first", kind: valueKind.shareCounts });
  requireKind(action, second, { name: "second", kind: valueKind.shareCounts });
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  for (const { count, total } of [first, second]) {
    requireCount(action, { name: "the people of a group", value: total, minimum: 1 });
    requireCount(action, { name: "the people with the answer", value: count, maximum: total });
  }
  const { gap, variance } = apart(first, second, 0);
  const statistic = gap === 0 ? 0 : gap / Math.sqrt(variance);
  return {
    method: "score, Miettinen–Nurminen",
    estimate: differenceOf(first, second),
    ...shareDifferenceLimits(first, second, quantileOfLevel(confidenceLevel)),
    confidenceLevel,
    statistic,
    pValue: twoSided(statistic),
    sampleSize: first.total + second.total,
  };
}

/**
 * The differences that lie within z of what was observed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const half = { count: 5, total: 10 };
 * const { lower, upper } = shareDifferenceLimits(half, half, 1.96);
 * assert.ok(lower < -0.3 && upper > 0.3);
 * ```
 */
export function shareDifferenceLimits(first: ShareCounts, second: ShareCounts, z: number): Limits {
  return limitsAt(shareDifferenceLimit(first, second), z);
}

/**
 * One of the two limits, for who needs no more: each is searched for.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const half = { count: 5, total: 10 };
 * const limit = shareDifferenceLimit(half, half);
 * assert.equal(limit(1.96, "upper"), shareDifferenceLimits(half, half, 1.96).upper);
 * ```
 */
export function shareDifferenceLimit(
  first: ShareCounts,
  second: ShareCounts,
): LimitAt {
  const estimate = differenceOf(first, second);
  return (z, side) =>
    lastWithin(estimate, side === "lower" ? -1 : 1, (difference) => {
      const { gap, variance } = apart(first, second, difference);
      return gap * gap - z * z * variance;
    });
}

function differenceOf(first: ShareCounts, second: ShareCounts): number {
  // One division, so that equal shares differ by exactly 0.
  return (first.count * second.total - second.count * first.total) / (first.total * second.total);
}

/** How far the observed difference lies above `difference`, and with what variance if that were true. */
function apart(first: ShareCounts, second: ShareCounts, difference: number) {
  const { one, other } = likeliestShares(first, second, difference);
  const people = first.total + second.total;
  return {
    gap: differenceOf(first, second) - difference,
    variance: (one * (1 - one) / first.total + other * (1 - other) / second.total) * people / (people - 1),
  };
}

/** The likeliest shares that differ by just so much: root of the cubic that their likelihood leads to. */
function likeliestShares(first: ShareCounts, second: ShareCounts, difference: number) {
  const people = first.total + second.total;
  const found = first.count + second.count;
  if (difference === 0) return { one: found / people, other: found / people };
  const a = people;
  const b = (first.total + 2 * second.total) * difference - people - found;
  const c = (second.total * difference - people - 2 * second.count) * difference + found;
  const d = second.count * difference * (1 - difference);
  const third = b / (3 * a);
  const v = third ** 3 - b * c / (6 * a * a) + d / (2 * a);
  const u = (v >= 0 ? 1 : -1) * Math.sqrt(Math.max(0, third ** 2 - c / (3 * a)));
  const ratio = u === 0 ? 0 : Math.max(-1, Math.min(1, v / u ** 3));
  const start = 2 * u * Math.cos((Math.PI + Math.acos(ratio)) / 3) - third;
  // The second share is what is left within [0, 1] for both.
  const other = Math.max(0, -difference, Math.min(1, 1 - difference, start));
  return { one: other + difference, other };
}

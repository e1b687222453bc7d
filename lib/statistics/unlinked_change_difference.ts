import { requireKind, requireOptions } from "../data/check_call.ts";
import type { ShareCounts } from "./newcombe_interval.ts";
import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { recovered } from "./recovered_limits.ts";
import { requireCount, requireLevel } from "./require_count.ts";
import { shareDifferenceLimit } from "./share_difference.ts";
import { type DifferenceTest, type LimitAt, testByLimits } from "./tested_difference.ts";
import { valueKind } from "./value_kinds.ts";

/** A share before and after in two samples of different people, as of questionnaires that cannot be joined. */
export interface UnlinkedChange {
  readonly before: ShareCounts;
  readonly after: ShareCounts;
}

/** Result of {@linkcode unlinkedChangeDifference}. */
export interface UnlinkedChangeDifference extends DifferenceTest {
  readonly method: "MOVER, Miettinen–Nurminen";
}

/**
 * Compares a change between two groups when before and after cannot be joined: a difference of two differences of shares.
 *
 * All four samples are taken to be of different people. Where they are the same people, not known which, the interval is
 * longer than it need be, as people resemble themselves.
 *
 * Source: MOVER as in `changeDifference`, from the intervals of `shareDifference`.
 *
 * @param first the first group's share before and after
 * @param second the second group's
 * @param options confidence level
 * @returns change of the first group less change of the second
 * @throws {RangeError} if a number is not a count, a sample is empty, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { unlinkedChangeDifference } from "./unlinked_change_difference.ts";
 * const first = { before: { count: 6, total: 20 }, after: { count: 16, total: 20 } };
 * const second = { before: { count: 10, total: 24 }, after: { count: 11, total: 24 } };
 * assert.equal(unlinkedChangeDifference(first, second).estimate.toFixed(4), "0.4583");
 * ```
 */
export function unlinkedChangeDifference(
  first: UnlinkedChange,
  second: UnlinkedChange,
  options: ConfidenceOptions = {},
): UnlinkedChangeDifference {
  requireOptions("compute unlinked change difference", options, CONFIDENCE_OPTIONS);
  const action = "compare two changes of unlinked shares";
  requireKind(action, first, { name: "first", kind: valueKind.unlinkedChange });
  requireKind(action, second, { name: "second", kind: valueKind.unlinkedChange });
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  const samples = [first.before, first.after, second.before, second.after];
  for (const { count, total } of samples) {
    requireCount(action, { name: "the people of a sample", value: total, minimum: 1 });
    requireCount(action, { name: "the people with the answer", value: count, maximum: total });
  }
  return {
    method: "MOVER, Miettinen–Nurminen",
    ...testByLimits(unlinkedChangeLimit(first, second), {
      estimate: differenceOfShifts(first, second),
      confidenceLevel,
    }),
    sampleSize: samples.reduce((sum, { total }) => sum + total, 0),
  };
}

function shiftOf({ before, after }: UnlinkedChange): number {
  return after.count / after.total - before.count / before.total;
}

function differenceOfShifts(first: UnlinkedChange, second: UnlinkedChange): number {
  const difference = shiftOf(first) - shiftOf(second);
  // Differences of rounded shares are no exact 0 where the changes are equal.
  return Math.abs(difference) < 1e-15 ? 0 : difference;
}

/**
 * The difference of two unlinked changes at either end of what lies within z of what was observed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const half = { count: 5, total: 10 };
 * const same = { before: half, after: half };
 * const limitAt = unlinkedChangeLimit(same, same);
 * assert.ok(limitAt(1.96, "lower") < -0.5 && limitAt(1.96, "upper") > 0.5);
 * ```
 */
export function unlinkedChangeLimit(first: UnlinkedChange, second: UnlinkedChange): LimitAt {
  return recovered(differenceOfShifts(first, second), [
    { estimate: shiftOf(first), limitAt: shareDifferenceLimit(first.after, first.before) },
    { estimate: shiftOf(second), limitAt: shareDifferenceLimit(second.after, second.before) },
  ]);
}

import { requireKind } from "../data/check_call.ts";
import { valueKind } from "./value_kinds.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/**
 * Which departure from "no difference" a test looks for. `"greater"`: after is higher than before, or the first group is
 * higher than the second; `"less"` the reverse.
 */
export type Alternative = "two-sided" | "greater" | "less";

/** What every test returns, whatever it tests. */
export interface TestResult {
  /** Name of the test, with the choices that change its number. */
  readonly method: string;
  /** Which departure it looked for. */
  readonly alternative: Alternative;
  /** The test's own statistic; each test says which. */
  readonly statistic: number;
  /** Probability, if there were no difference, of data at least this far from it; in [0, 1], never NaN. */
  readonly pValue: number;
  /** People (of a paired test: pairs) the test was computed from, missing answers already left out. */
  readonly sampleSize: number;
  /** Whether `pValue` is the exact permutation probability, or comes from an approximation. */
  readonly exact: boolean;
}

/** What every test of paired answers adds: the three counts that stand beside each p-value. */
export interface PairedTestResult extends TestResult {
  /** Pairs higher after than before. */
  readonly rose: number;
  /** Pairs that did not move. */
  readonly same: number;
  /** Pairs lower after than before. */
  readonly fell: number;
}

/** An answer in place of numbers, where the numbers would mislead. */
export interface StatedRefusal {
  /** Name of what was asked for. */
  readonly method: string;
  /** Why there is no number, as a sentence. */
  readonly refused: string;
  /** People the attempt was made with. */
  readonly sampleSize: number;
}

/**
 * Tells a refusal from a result.
 *
 * @param result what a statistic returned
 * @returns `true` if it holds a reason instead of numbers
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isRefusal } from "./test_result.ts";
 * assert.ok(isRefusal({ method: "Bhapkar test", refused: "every pair moved alike", sampleSize: 3 }));
 * ```
 */
export function isRefusal(result: object): result is StatedRefusal {
  requireKind("tell a refusal from a result", result, { name: "result", kind: valueKind.result });
  requireNoOptions("tell a refusal from a result", arguments, 1);
  return "refused" in result;
}

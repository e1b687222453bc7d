import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { requireCount, requireLevel } from "./require_count.ts";

/** An interval for one share of a group of people, all of it as shares in [0, 1]. */
export interface ProportionInterval {
  /** How the interval was computed, e.g. `"wilson"`. */
  readonly method: string;
  /** Share observed: `count / sampleSize`. */
  readonly estimate: number;
  /** Lower limit, in [0, `estimate`]. */
  readonly lower: number;
  /** Upper limit, in [`estimate`, 1]. */
  readonly upper: number;
  /** Confidence (or, for Jeffreys, credible) level, in (0, 1). */
  readonly confidenceLevel: number;
  /** People counted. */
  readonly count: number;
  /** People in the base. */
  readonly sampleSize: number;
}

/** What every interval of a share or of a difference of shares can be told. */
export interface ConfidenceOptions {
  /**
   * Two-sided confidence level, in (0, 1).
   * @default {0.95}
   */
  readonly confidenceLevel?: number;
}

/** The kind of each of these options. */
export const CONFIDENCE_OPTIONS: OptionKinds<ConfidenceOptions> = { confidenceLevel: kind.number };

/**
 * Checks what an interval of a share is made from, at the door of each of them.
 *
 * @param action what is attempted, as it should read after "Cannot"
 * @param share people counted, the base, and the options given
 * @returns what each of these intervals holds besides its method and limits
 * @throws {RangeError} if the counts are not whole numbers, `total` is 0 or `count` exceeds it, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { requireShare } from "./proportion_interval.ts";
 * const share = requireShare("compute an interval", { count: 5, total: 20, options: {} });
 * assert.deepEqual(share, { estimate: 0.25, confidenceLevel: 0.95, count: 5, sampleSize: 20 });
 * ```
 */
export function requireShare(
  action: string,
  { count, total, options }: { readonly count: number; readonly total: number; readonly options: ConfidenceOptions },
): Omit<ProportionInterval, "method" | "lower" | "upper"> {
  requireOptions(action, options, CONFIDENCE_OPTIONS);
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  requireCount(action, { name: "total", value: total, minimum: 1 });
  requireCount(action, { name: "count", value: count, maximum: total });
  return { estimate: count / total, confidenceLevel, count, sampleSize: total };
}

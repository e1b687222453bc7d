import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import type { FavourableTransitions } from "./collapse_transitions.ts";
import { normalUpperTail } from "./distributions.ts";
import { isCountedOut } from "./sign_flip.ts";
import { signFlipTail } from "./sign_flip_tail.ts";
import type { TestResult } from "./test_result.ts";
import { requireFavourable } from "./favourable_cells.ts";

/** Which p-value {@linkcode mcnemar} gives. */
export interface McnemarOptions {
  /**
   * `"exact"` never rejects too often, and therefore too seldom; `"mid-p"` counts only half of the probability of the
   * very table observed, comes closer to its nominal level and may slightly exceed it.
   * @default {"exact"}
   */
  readonly variant?: "exact" | "mid-p";
}

/** The kind of each of these options. */
export const MCNEMAR_OPTIONS: OptionKinds<McnemarOptions> = { variant: kind.oneOf("exact", "mid-p") };

/** Result of {@linkcode mcnemar}; `statistic` is `gained`. */
export interface McnemarResult extends TestResult {
  readonly method: "McNemar test, exact" | "McNemar test, mid-p" | "McNemar test, normal approximation";
  readonly alternative: "two-sided";
  /** People unfavourable before and favourable after. */
  readonly gained: number;
  /** People favourable before and unfavourable after. */
  readonly lost: number;
}

/**
 * Tests whether as many people turned favourable as turned away.
 *
 * For before/after answers reduced to favourable or not (`collapseTransitions`). Only the people who changed sides carry
 * information; those who did not are in `sampleSize` alone. Nobody changed sides: p = 1. As many gained as lost: p = 1, or, as
 * mid-p, 1 less half of the probability of that table.
 *
 * Where more than thirty thousand changed sides the normal approximation takes over, and `method` says so.
 *
 * Source: McNemar (1947), Psychometrika 12:153–157; mid-p: Fagerland, Lydersen & Laake (2013), BMC Medical Research
 * Methodology 13:91. R `binom.test(gained, gained + lost)` agrees; R's `mcnemar.test` is only the chi-square.
 *
 * @param transitions `[[neither, gained], [lost, both]]`
 * @param options exact or mid-p
 * @returns the test
 * @throws {RangeError} if a cell is not a count, or there is nobody
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mcnemar } from "./mcnemar.ts";
 * assert.equal(mcnemar([[10, 5], [0, 3]]).pValue, 2 / 32);
 * assert.equal(mcnemar([[10, 5], [0, 3]], { variant: "mid-p" }).pValue, 1 / 32);
 * ```
 */
export function mcnemar(transitions: FavourableTransitions, options: McnemarOptions = {}): McnemarResult {
  requireOptions("compute the McNemar test", options, MCNEMAR_OPTIONS);
  const { variant = "exact" } = options;
  const action = "compute the McNemar test";
  const { gained, lost, sampleSize } = requireFavourable(action, transitions);
  const changed = [{ score: 1, count: gained + lost }];
  if (!isCountedOut(changed)) {
    const statistic = (Math.abs(gained - lost) - (variant === "exact" ? 1 : 0)) / Math.sqrt(gained + lost);
    return {
      method: "McNemar test, normal approximation",
      alternative: "two-sided",
      statistic: gained,
      pValue: Math.min(1, 2 * normalUpperTail(statistic)),
      sampleSize,
      exact: false,
      gained,
      lost,
    };
  }
  const fewer = Math.min(gained, lost);
  const asFew = signFlipTail(changed, fewer);
  const fewerStill = signFlipTail(changed, fewer - 1);
  const exact = Math.min(1, 2 * asFew);
  // The table observed has its mirror in the other tail; where it is its own mirror, half of one is all there is.
  const midP = gained === lost ? 1 - (asFew - fewerStill) / 2 : asFew + fewerStill;
  return {
    method: variant === "exact" ? "McNemar test, exact" : "McNemar test, mid-p",
    alternative: "two-sided",
    statistic: gained,
    pValue: variant === "exact" || gained + lost === 0 ? exact : midP,
    sampleSize,
    exact: variant === "exact",
    gained,
    lost,
  };
}

import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import type { FavourableTransitions } from "./collapse_transitions.ts";
import type { DifferenceInterval } from "./newcombe_interval.ts";
import { wilsonInterval } from "./wilson_interval.ts";
import { requireFavourable } from "./favourable_cells.ts";

/** How {@linkcode newcombePairedInterval} takes the pairs into account. */
export interface NewcombePairedOptions extends ConfidenceOptions {
  /**
   * Correlation of before and after: `"corrected"` draws a positive one towards 0 (Newcombe's method 10), `"observed"` takes it
   * as it is (MOVER Wilson), which is a little shorter.
   * @default {"corrected"}
   */
  readonly correlation?: "corrected" | "observed";
}

/** The kind of each of these options. */
export const NEWCOMBE_PAIRED_OPTIONS: OptionKinds<NewcombePairedOptions> = {
  ...CONFIDENCE_OPTIONS,
  correlation: kind.oneOf("corrected", "observed"),
};

/**
 * Computes Newcombe's interval of the change of a favourable share among the same people.
 *
 * For before/after answers reduced to favourable or not (`collapseTransitions`). Built from the Wilson intervals of the two
 * shares and their correlation, which it takes from the pairs with a correction towards 0.
 *
 * Stays in [−1, 1] and does not collapse when nobody changed sides, or all did.
 *
 * To be set beside `pairedScore` where it matters whether the choice of an interval decides.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17:2635–2650, method 10; R `contingencytables::
 * Newcombe_square_and_add_CI_paired_2x2`. With the observed correlation: Tang, Ling, Ling & Tian (2010), Statistics in Medicine
 * 29:78–96 (method of variance estimates recovery).
 *
 * @param transitions `[[neither, gained], [lost, both]]`
 * @param options confidence level, correlation
 * @returns after less before
 * @throws {RangeError} if a cell is not a count, there is nobody, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { newcombePairedInterval } from "./newcombe_paired_interval.ts";
 * // Complete response before and after consolidation therapy (Cavo et al. 2012): published −0.1186 to −0.0046.
 * const { estimate, lower, upper } = newcombePairedInterval([[80, 6], [16, 59]]);
 * assert.deepEqual([estimate, lower, upper].map((limit) => limit.toFixed(4)), ["-0.0621", "-0.1186", "-0.0046"]);
 * ```
 */
export function newcombePairedInterval(
  transitions: FavourableTransitions,
  options: NewcombePairedOptions = {},
): DifferenceInterval {
  requireOptions("compute the paired Newcombe interval", options, NEWCOMBE_PAIRED_OPTIONS);
  const action = "compute the paired Newcombe interval";
  const { gained, lost, both, sampleSize } = requireFavourable(action, transitions);
  const { correlation: kept = "corrected", ...level } = options;
  const before = wilsonInterval(lost + both, sampleSize, level);
  const after = wilsonInterval(gained + both, sampleSize, level);
  const correlation = phi(transitions, kept === "corrected" ? sampleSize / 2 : 0);
  const estimate = (gained - lost) / sampleSize;
  const reach = (mine: number, theirs: number) =>
    Math.sqrt(Math.max(0, mine ** 2 - 2 * correlation * mine * theirs + theirs ** 2));
  return {
    method: kept === "corrected" ? "newcombe paired" : "MOVER Wilson, paired",
    estimate,
    lower: Math.max(-1, estimate - reach(after.estimate - after.lower, before.upper - before.estimate)),
    upper: Math.min(1, estimate + reach(after.upper - after.estimate, before.estimate - before.lower)),
    confidenceLevel: before.confidenceLevel,
    sampleSize,
  };
}

/** Correlation between before and after; a positive one less a correction for continuity, and 0 when a margin is empty. */
function phi([[neither, gained], [lost, both]]: FavourableTransitions, correction: number): number {
  const margins = Math.sqrt((neither + gained) * (lost + both)) * Math.sqrt((neither + lost) * (gained + both));
  if (margins === 0) return 0;
  const product = neither * both - gained * lost;
  return (product > 0 ? Math.max(0, product - correction) : product) / margins;
}

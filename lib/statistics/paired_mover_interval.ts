import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { requireOptions } from "../data/check_call.ts";
import type { FavourableTransitions } from "./collapse_transitions.ts";
import type { DifferenceInterval } from "./newcombe_interval.ts";
import { requireCount } from "./require_count.ts";
import { wilsonInterval } from "./wilson_interval.ts";

/**
 * Computes the MOVER Wilson score interval of the change of a favourable share among the same people.
 *
 * As `newcombePairedInterval`, with the correlation as it is observed instead of drawn towards 0: a little shorter. To be
 * set beside `pairedScore` where it matters whether the choice of an interval decides.
 *
 * Source: Tang, Ling, Ling & Tian (2010), Statistics in Medicine 29:78–96 (method of variance estimates recovery).
 *
 * @param transitions `[[neither, gained], [lost, both]]`
 * @param options confidence level
 * @returns after less before
 * @throws {RangeError} if a cell is not a count, there is nobody, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pairedMoverInterval } from "./paired_mover_interval.ts";
 * const { estimate, lower, upper } = pairedMoverInterval([[80, 6], [16, 59]]);
 * assert.ok(lower < estimate && estimate < upper && upper < 0);
 * ```
 */
export function pairedMoverInterval(
  transitions: FavourableTransitions,
  options: ConfidenceOptions = {},
): DifferenceInterval {
  requireOptions("compute paired mover interval", options, CONFIDENCE_OPTIONS);
  const action = "compute the paired MOVER interval";
  const [[neither, gained], [lost, both]] = transitions;
  for (const [name, value] of Object.entries({ neither, gained, lost, both })) requireCount(action, { name, value });
  const sampleSize = neither + gained + lost + both;
  requireCount(action, { name: "the number of pairs", value: sampleSize, minimum: 1 });
  const before = wilsonInterval(lost + both, sampleSize, options);
  const after = wilsonInterval(gained + both, sampleSize, options);
  const margins = (neither + gained) * (lost + both) * (neither + lost) * (gained + both);
  const correlation = margins === 0 ? 0 : (neither * both - gained * lost) / Math.sqrt(margins);
  const estimate = (gained - lost) / sampleSize;
  const reach = (mine: number, theirs: number) =>
    Math.sqrt(Math.max(0, mine ** 2 - 2 * correlation * mine * theirs + theirs ** 2));
  return {
    method: "MOVER Wilson, paired",
    estimate,
    lower: Math.max(-1, estimate - reach(after.estimate - after.lower, before.upper - before.estimate)),
    upper: Math.min(1, estimate + reach(after.upper - after.estimate, before.estimate - before.lower)),
    confidenceLevel: before.confidenceLevel,
    sampleSize,
  };
}

import { requireKind, requireOptions } from "../data/check_call.ts";
import { type PairedMoves, type PairedScore, pairedScore } from "./paired_score.ts";
import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { requireCount } from "./require_count.ts";
import { valueKind } from "./value_kinds.ts";

/** The same people counted before and after, each time by themselves. */
export interface PairedMargins {
  /** People with the answer before. */
  readonly before: number;
  /** People with it after. */
  readonly after: number;
  /** All of them, the same on both sides. */
  readonly people: number;
}

/** Result of {@linkcode marginsScore}: `up` and `down` are those of the pairing that is least sure. */
export type MarginsScore = Omit<PairedScore, "method"> & { readonly method: "paired score, least sure pairing" };

/**
 * Tests a change of the same people when only the totals before and after are known, and not who is who.
 *
 * The totals settle how many more went up than down, not how many went either way. Of all pairings that agree with them this
 * takes the one in which most moved: it has the widest interval and the largest p-value of `pairedScore`, so that what is
 * clear of chance here is so whoever moved. How sure the true pairing is stays open; `movementBounds` has its ends.
 *
 * With nothing to find it errs in 4 to 6.4 % of samples of 12 to 124 people where everybody moves, and in about 1 % where answers
 * before and after have nothing to do with each other: it misses more than a test of the pairs.
 *
 * Source: Tango (1998), Statistics in Medicine 17:891–908, over the bounds of Fréchet (1951); checked with 50 digits by going
 * through every pairing, `tests/reference/margins_score.py`.
 *
 * @param margins people with the answer before, after, and all
 * @param options confidence level
 * @returns share after less share before
 * @throws {RangeError} if a number is not a count, there is nobody, more have the answer than there are, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { marginsScore } from "./margins_score.ts";
 * const { up, down, estimate, pValue } = marginsScore({ before: 6, after: 16, people: 20 });
 * // Fourteen may have turned up and four down, or ten up and nobody down: the first is less sure.
 * assert.deepEqual([up, down, estimate], [14, 4, 0.5]);
 * assert.equal(pValue.toFixed(3), "0.018");
 * ```
 */
export function marginsScore(margins: PairedMargins, options: ConfidenceOptions = {}): MarginsScore {
  requireOptions("compute the score test of margins", options, CONFIDENCE_OPTIONS);
  return { ...pairedScore(leastSureMoves(margins), options), method: "paired score, least sure pairing" };
}

/**
 * The moves of the pairing in which most moved.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(leastSureMoves({ before: 1, after: 5, people: 6 }), { up: 5, down: 1, pairs: 6 });
 * ```
 */
export function leastSureMoves(margins: PairedMargins): PairedMoves {
  const action = "compute the score test of margins";
  requireKind(action, margins, { name: "margins", kind: valueKind.pairedMargins });
  const { before, after, people } = margins;
  requireCount(action, { name: "the people", value: people, minimum: 1 });
  requireCount(action, { name: "the people with the answer before", value: before, maximum: people });
  requireCount(action, { name: "the people with the answer after", value: after, maximum: people });
  return { up: Math.min(people - before, after), down: Math.min(before, people - after), pairs: people };
}

import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { scoredTest } from "./sign_flip.ts";
import type { Alternative, PairedTestResult } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";

/** What {@linkcode pairedSigns} looks for. */
export interface PairedSignsOptions {
  /**
   * Which departure to look for; `"greater"`: more rose than fell.
   * @default {"two-sided"}
   */
  readonly alternative?: Alternative;
}

/** The kind of each of these options. */
export const PAIRED_SIGNS_OPTIONS: OptionKinds<PairedSignsOptions> = {
  alternative: kind.oneOf("two-sided", "greater", "less"),
};

/** Result of {@linkcode pairedSigns}; `statistic` is the number of pairs that rose. */
export interface PairedSignsResult extends PairedTestResult {
  readonly method: "exact sign test";
  /** Pairs that moved: the ones whose signs are tested. */
  readonly movedPairs: number;
}

/**
 * Tests exactly whether more people rose than fell.
 *
 * For ordered answers whose distances mean nothing: only the direction of each move counts. Pairs that did not move are
 * left out. Nobody moved: p = 1.
 *
 * Source: Dixon & Mood (1946), JASA 41:557–566; R `binom.test(rose, rose + fell)`.
 *
 * Exact up to a thousand moves or so; beyond, the normal approximation with continuity correction (`exact` says which).
 *
 * @param transitions `transitions[before][after]`, square, of the same people
 * @param options alternative
 * @returns the test, with the counts of pairs that rose, stayed and fell
 * @throws {TypeError} if the table is not square
 * @throws {RangeError} if there is no pair, or a cell is not a count
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pairedSigns } from "./paired_signs.ts";
 * assert.equal(pairedSigns([[4, 5], [1, 2]]).pValue, 14 / 64);
 * ```
 */
export function pairedSigns(transitions: TransitionCounts, options: PairedSignsOptions = {}): PairedSignsResult {
  requireOptions("compute the sign test", options, PAIRED_SIGNS_OPTIONS);
  const { roseSum, fellSum: _, moves: __, ...test } = scoredTest(transitions, {
    action: "compute the sign test",
    alternative: options.alternative,
    weigh: ({ rose, fell }) => [{ score: 1, rose, fell }],
  });
  return { method: "exact sign test", statistic: roseSum, ...test, movedPairs: test.rose + test.fell };
}

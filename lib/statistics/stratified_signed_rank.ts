import { pairedDifferences } from "./paired_differences.ts";
import { rankedMoves, signFlip } from "./sign_flip.ts";
import type { PairedTestResult } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";
import { requireKind } from "../data/check_call.ts";
import { valueKind } from "./value_kinds.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/** Result of {@linkcode stratifiedSignedRank}; `statistic` is the rank sum of the pairs that rose, over all strata. */
export interface StratifiedSignedRankResult extends PairedTestResult {
  readonly method: "stratified signed-rank test, exact";
  /** Sum of the ranks of the pairs that fell. */
  readonly fellRankSum: number;
  /** Pairs of each stratum. */
  readonly strataSizes: readonly number[];
}

/**
 * Tests exactly whether people answered higher after than before, over several events at once, each ranked by itself.
 *
 * For one change common to several events or cities. Moves are ranked within their event, so that events on different scales
 * can stand together; pairs that did not move are left out. It takes the people of an event for independent: how far events
 * differ among themselves one event a city cannot tell.
 *
 * Nobody moved: p = 1.
 *
 * Source: the signed-rank test within strata, as in van Elteren (1960); its exact distribution is that of `signedRank`
 * (R `exactRankTests::perm.test(paired = TRUE)` with the signed ranks of all strata).
 *
 * Exact up to a thousand moves or so; beyond, the normal approximation with continuity correction (`exact` says which).
 *
 * @param strata `transitions[before][after]` of each event, square
 * @returns the test, with the counts of pairs that rose, stayed and fell over all strata
 * @throws {TypeError} if a table is not square
 * @throws {RangeError} if there is no stratum, a stratum has no pair, or a cell is not a count
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { stratifiedSignedRank } from "./stratified_signed_rank.ts";
 * const test = stratifiedSignedRank([[[2, 3], [0, 4]], [[1, 3], [1, 2]]]);
 * assert.deepEqual([test.rose, test.same, test.fell], [6, 9, 1]);
 * ```
 */
export function stratifiedSignedRank(strata: readonly TransitionCounts[]): StratifiedSignedRankResult {
  const action = "compute the stratified signed-rank test";
  requireKind(action, strata, { name: "strata", kind: valueKind.tables });
  requireNoOptions(action, arguments, 1);
  if (strata.length === 0) {
    throw new RangeError(`Cannot ${action} as at least one stratum is needed: current number is 0`);
  }
  const differences = strata.map((transitions) => pairedDifferences(transitions, { action }));
  const { roseSum, fellSum, pValue, exact } = signFlip(
    differences.flatMap((stratum) => rankedMoves(stratum)),
    "two-sided",
  );
  const total = (which: "rose" | "same" | "fell" | "sampleSize") =>
    differences.reduce((sum, stratum) => sum + stratum[which], 0);
  return {
    method: "stratified signed-rank test, exact",
    alternative: "two-sided",
    statistic: roseSum / 2,
    fellRankSum: fellSum / 2,
    pValue,
    sampleSize: total("sampleSize"),
    exact,
    rose: total("rose"),
    same: total("same"),
    fell: total("fell"),
    strataSizes: differences.map(({ sampleSize }) => sampleSize),
  };
}

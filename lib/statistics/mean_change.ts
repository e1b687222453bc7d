import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { mean, sampleStandardDeviation } from "simple-statistics";
import { bootstrapInterval } from "./bootstrap_interval.ts";
import type { DifferenceTest, Limits } from "./tested_difference.ts";
import { studentTQuantile, studentUpperTail } from "./distributions.ts";
import { numberAt } from "./number_at.ts";
import { pairedDifferences } from "./paired_differences.ts";
import { requireLevel } from "./require_count.ts";
import { type ScoreSummary, scoreSummary } from "./score_summary.ts";
import { isRefusal, type StatedRefusal } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";

/** How {@linkcode meanChange} scores and resamples. */
export interface MeanChangeOptions extends ConfidenceOptions {
  /**
   * Score of each level, lowest first; whole numbers, each above the last.
   * @default {1, 2, 3, …}
   */
  readonly scores?: readonly number[];
  /**
   * Seed of the bootstrap.
   * @default {1}
   */
  readonly seed?: number;
  /**
   * Resamples of the bootstrap.
   * @default {1999}
   */
  readonly replicates?: number;
}

/** So many people are drawn in all resamples, half a second; with more the t interval is the same. */
const RESAMPLED = 4e6;

/** The kind of each of these options. */
export const MEAN_CHANGE_OPTIONS: OptionKinds<MeanChangeOptions> = {
  ...CONFIDENCE_OPTIONS,
  scores: kind.numbers,
  seed: kind.wholeNumber(0),
  replicates: kind.wholeNumber(1),
};

/** Scores of the same people before and after; everything in the unit of the scores. `statistic` is t. */
export interface MeanChange extends DifferenceTest {
  readonly method: "paired t";
  readonly before: ScoreSummary;
  readonly after: ScoreSummary;
  /** Of the people's changes, with n − 1. */
  readonly standardDeviation: number;
  readonly degreesOfFreedom: number;
  /** Bootstrap (BCa) interval of the mean change, resampling people; `null` where resampling cannot give one, and
   * beyond 2,000 pairs (at 1,999 resamples), where the t interval is the same. */
  readonly bootstrap: Limits | null;
}

/**
 * Mean scores of the same people before and after, and the mean change with its t interval and a paired bootstrap interval.
 *
 * For reports that print mean scores. A mean takes the steps between answers to be equally wide: a convention, so set it
 * beside how many rose and fell. Estimate, interval and p-value are those of the paired t test; the bootstrap interval shows
 * whether much hangs on the normal distribution, and is itself too short with a dozen people.
 *
 * A single pair, or pairs that all changed alike, have no spread to estimate: a refusal.
 *
 * Source: R `t.test(after, before, paired = TRUE)`; `boot::boot.ci(type = "bca")`.
 *
 * @param transitions `transitions[before][after]`, square, of the same people
 * @param options confidence level, scores, seed
 * @returns the change of the mean score, after less before, or why there is none
 * @throws {TypeError} if the table is not square or the scores do not fit it
 * @throws {RangeError} if there is no pair, or a cell is not a count
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { meanChange } from "./mean_change.ts";
 * import { isRefusal } from "./test_result.ts";
 * const change = meanChange([[1, 4], [1, 6]]);
 * assert.ok(!isRefusal(change));
 * assert.deepEqual([change.before.mean, change.after.mean, change.estimate.toFixed(2)], [19 / 12, 22 / 12, "0.25"]);
 * ```
 */
export function meanChange(transitions: TransitionCounts, options: MeanChangeOptions = {}): MeanChange | StatedRefusal {
  requireOptions("compute the mean change", options, MEAN_CHANGE_OPTIONS);
  const action = "compute the mean change";
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  // Refuses tables and scores that are none.
  const { sampleSize } = pairedDifferences(transitions, { action, scores: options.scores });
  const scores = options.scores ?? transitions.map((_, level) => level + 1);
  const changes = transitions.flatMap((row, before) =>
    row.flatMap((count, after) => Array<number>(count).fill(numberAt(scores, after) - numberAt(scores, before)))
  );
  const refuse = (refused: string) => ({ method: "paired t", refused, sampleSize });
  if (sampleSize === 1) return refuse("a single pair has no spread to estimate");
  const standardDeviation = sampleStandardDeviation(changes);
  if (changes.every((change) => change === changes[0])) return refuse("every pair changed alike");
  const estimate = mean(changes);
  const standardError = standardDeviation / Math.sqrt(sampleSize);
  const degreesOfFreedom = sampleSize - 1;
  const reach = studentTQuantile((1 + confidenceLevel) / 2, degreesOfFreedom) * standardError;
  const statistic = estimate / standardError;
  const margin = (side: "before" | "after") =>
    transitions.map((row, level) =>
      side === "before"
        ? row.reduce((sum, count) => sum + count, 0)
        : transitions.reduce((sum, other) => sum + numberAt(other, level), 0)
    );
  const { seed = 1, replicates = 1999 } = options;
  // Sums of whole scores, so that the resamples do not depend on the order of additions.
  const resampled = sampleSize * replicates > RESAMPLED
    ? null
    : bootstrapInterval(changes, (drawn) => drawn.reduce((sum, change) => sum + change, 0) / sampleSize, {
      seed,
      replicates,
      confidenceLevel,
    });
  return {
    method: "paired t",
    estimate,
    lower: estimate - reach,
    upper: estimate + reach,
    confidenceLevel,
    sampleSize,
    statistic,
    pValue: Math.min(1, 2 * studentUpperTail(Math.abs(statistic), degreesOfFreedom)),
    before: scoreSummary(margin("before"), { scores }),
    after: scoreSummary(margin("after"), { scores }),
    standardDeviation,
    degreesOfFreedom,
    bootstrap: resampled === null || isRefusal(resampled) ? null : { lower: resampled.lower, upper: resampled.upper },
  };
}

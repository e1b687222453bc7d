import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { quantileSorted, weightedMean, weightedVariance } from "simple-statistics";
import type { LevelCounts } from "./group_counts.ts";
import { requireCount } from "./require_count.ts";
import { sumCounts } from "./sum_counts.ts";
import { numberAt } from "./number_at.ts";
import { valueKind } from "./value_kinds.ts";

/** How {@linkcode scoreSummary} scores the levels. */
export interface ScoreSummaryOptions {
  /**
   * Score of each level, lowest first.
   * @default {1, 2, 3, …}
   */
  readonly scores?: readonly number[];
}

/** The kind of each of these options. */
export const SCORE_SUMMARY_OPTIONS: OptionKinds<ScoreSummaryOptions> = { scores: kind.numbers };

/** Where scores lie and how far they spread, all in the unit of the scores. */
export interface ScoreSummary {
  readonly mean: number;
  /** Of a sample, with n − 1; `null` for a single person. */
  readonly standardDeviation: number | null;
  readonly minimum: number;
  /** A quarter of the people lies at or below it; between two scores it is interpolated. */
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: number;
  /** People counted. */
  readonly sampleSize: number;
}

/**
 * Describes answers on a scale as scores: mean, standard deviation, quartiles.
 *
 * For reports that print a mean score, and for comparing with them. A mean takes it that the steps between the answers are
 * equally far apart, which nobody has measured: print the counts, or the favourable share, beside it.
 *
 * Levels without people have no part in it. Missing answers are left out before. Cost: linear in the number of people.
 *
 * Source: R `mean`, `sd` and `quantile(type = 7)`, its default (Hyndman & Fan 1996), of every person's score.
 *
 * @param counts people per level, lowest level first
 * @param options scores of the levels
 * @returns the summary, in the unit of the scores
 * @throws {TypeError} if there is not one score for each level
 * @throws {RangeError} if a count is not a whole number ≥ 0, nobody answered, or a score is not a finite number
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { scoreSummary } from "./score_summary.ts";
 * const { mean, median, lowerQuartile, sampleSize } = scoreSummary([1, 2, 4, 3]);
 * assert.deepEqual([mean, median, lowerQuartile, sampleSize], [2.9, 3, 2.25, 10]);
 * assert.equal(scoreSummary([5, 0, 5], { scores: [0, 50, 100] }).mean, 50);
 * ```
 */
export function scoreSummary(counts: LevelCounts, options: ScoreSummaryOptions = {}): ScoreSummary {
  requireOptions("summarise scores", options, SCORE_SUMMARY_OPTIONS);
  const action = "summarise scores";
  requireKind(action, counts, { name: "counts", kind: valueKind.levelCounts });
  const scores = options.scores ?? counts.map((_, level) => level + 1);
  if (scores.length !== counts.length) {
    throw new TypeError(
      `Cannot ${action} as each of the ${counts.length} levels must have one score: current value is ${scores.length}`,
    );
  }
  const strange = scores.find((score) => !Number.isFinite(score));
  if (strange !== undefined) {
    throw new RangeError(`Cannot ${action} as every score must be a finite number: current value is ${strange}`);
  }
  counts.forEach((value, level) => requireCount(action, { name: `level ${level + 1}`, value }));
  const sampleSize = requireCount(action, { name: "the people counted", value: sumCounts(counts), minimum: 1 });
  const weights = [...counts];
  const values = [...scores];
  const people = scores.flatMap((score, level) => Array<number>(numberAt(counts, level)).fill(score)).sort((a, b) =>
    a - b
  );
  const at = (share: number) => quantileSorted(people, share);
  return {
    mean: weightedMean(values, weights),
    standardDeviation: sampleSize === 1
      ? null
      : Math.sqrt(weightedVariance(values, weights) * sampleSize / (sampleSize - 1)),
    minimum: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    maximum: at(1),
    sampleSize,
  };
}

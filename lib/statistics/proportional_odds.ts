import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { requireOptions } from "../data/check_call.ts";
import { chiSquareUpperTail } from "./distributions.ts";
import { groupCounts, type LevelCounts } from "./group_counts.ts";
import { isSeparated, proportionalOddsFit } from "./proportional_odds_fit.ts";
import { type OddsRatio, oddsRatioOf } from "./odds_ratio.ts";
import { requireLevel } from "./require_count.ts";
import type { StatedRefusal } from "./test_result.ts";
import { numberAt } from "./number_at.ts";
import { sumCounts } from "./sum_counts.ts";

/** One group against the first, in {@linkcode ProportionalOdds}; > 1 when the group answers higher than the first. */
export interface ProportionalOddsGroup extends OddsRatio {
  /** Index of the group. */
  readonly group: number;
}

/** A chi-square from comparing two models. */
export interface ModelComparison {
  /** Twice the difference of the log-likelihoods. */
  readonly statistic: number;
  /** Parameters by which the models differ. */
  readonly degreesOfFreedom: number;
  /** Upper tail of the chi-square. */
  readonly pValue: number;
}

/** Result of {@linkcode proportionalOdds}. */
export interface ProportionalOdds {
  readonly method: "proportional-odds model";
  readonly exact: false;
  /** Every group but the first. */
  readonly groups: readonly ProportionalOddsGroup[];
  /** Whether the groups differ at all: against a model without groups. */
  readonly groupTest: ModelComparison;
  /**
   * Nominal test: whether the odds ratios differ from level to level, which the model denies; a small p says that it does not
   * fit. `null` with two levels, where there is nothing to differ.
   */
  readonly nominalTest: ModelComparison | null;
  /** Thresholds between neighbouring used levels, as log-odds in the first group. */
  readonly thresholds: readonly number[];
  /** Indices of the levels that somebody used; the others are left out. */
  readonly usedLevels: readonly number[];
  /** Cells of group × used level without anybody: the more, the rougher both chi-squares. */
  readonly emptyCells: number;
  readonly logLikelihood: number;
  /** Confidence level, in (0, 1). */
  readonly confidenceLevel: number;
  /** All people. */
  readonly sampleSize: number;
  /** People in each group. */
  readonly groupSizes: readonly number[];
}

/**
 * Fits a proportional-odds (cumulative logit) model of ordered answers with the group as the only factor.
 *
 * For one question at several events when a single number a group is wanted: the odds of a higher answer against the first
 * group, alike at every level; the nominal test says whether "alike" holds. Approximations throughout: at small n read the
 * exact tests first.
 *
 * Where some group lies wholly at one end, or the groups do not overlap enough to tie all levels together, the likelihood has
 * no maximum (separation): a refusal is returned, and no numbers. The same if all answers are alike.
 *
 * Source: McCullagh (1980), JRSS B 42:109–142; R `ordinal::clm`, `ordinal::nominal_test`, `MASS::polr`.
 *
 * @param groups counts per level of each group, lowest level first; the first group is the one compared with
 * @param options confidence level
 * @returns the fitted model, or why there is none
 * @throws {TypeError} if there are fewer than two groups, or their levels differ in number
 * @throws {RangeError} if a count is not a whole number ≥ 0, a group is empty, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { proportionalOdds } from "./proportional_odds.ts";
 * import { isRefusal } from "./test_result.ts";
 * const model = proportionalOdds([[10, 20], [20, 10]]);
 * assert.ok(!isRefusal(model));
 * // With two levels the odds ratio is that of the table.
 * assert.equal(model.groups[0]?.oddsRatio.toFixed(9), "0.250000000");
 * assert.ok(isRefusal(proportionalOdds([[5, 0], [0, 5]])));
 * ```
 */
export function proportionalOdds(
  groups: readonly LevelCounts[],
  options: ConfidenceOptions = {},
): ProportionalOdds | StatedRefusal {
  requireOptions("fit proportional odds", options, CONFIDENCE_OPTIONS);
  const action = "fit the proportional-odds model";
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  const { sizes, pooled, sampleSize } = groupCounts(action, groups);
  const usedLevels = [...pooled.keys()].filter((level) => numberAt(pooled, level) > 0);
  const used = groups.map((counts) => usedLevels.map((level) => numberAt(counts, level)));
  const method = "proportional-odds model";
  if (usedLevels.length < 2) return { method, refused: "all answers are alike", sampleSize };
  const fit = isSeparated(used) ? null : proportionalOddsFit(used);
  if (fit === null) {
    return { method, refused: "separation: the groups overlap too little for a finite odds ratio", sampleSize };
  }
  const compare = (larger: number, smaller: number, degreesOfFreedom: number): ModelComparison => {
    // Rounding must not make a statistic of 0 negative.
    const statistic = Math.max(0, 2 * (larger - smaller));
    return { statistic, degreesOfFreedom, pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
  };
  const alone = used.reduce((sum, counts) => sum + multinomial(counts), 0);
  const together = multinomial(usedLevels.map((level) => numberAt(pooled, level)));
  return {
    method,
    exact: false,
    groups: fit.shifts.slice(1).map((logOddsRatio, index) => {
      const standardError = fit.standardErrors[index + 1] ?? NaN;
      return { group: index + 1, ...oddsRatioOf({ logOddsRatio, standardError }, confidenceLevel) };
    }),
    groupTest: compare(fit.logLikelihood, together, sizes.length - 1),
    nominalTest: usedLevels.length === 2
      ? null
      : compare(alone, fit.logLikelihood, (sizes.length - 1) * (usedLevels.length - 2)),
    thresholds: fit.thresholds,
    usedLevels,
    emptyCells: used.flat().filter((count) => count === 0).length,
    logLikelihood: fit.logLikelihood,
    confidenceLevel,
    sampleSize,
    groupSizes: sizes,
  };
}

/** Log-likelihood of counts under their own shares. */
function multinomial(counts: LevelCounts): number {
  const size = sumCounts(counts);
  return counts.reduce((sum, count) => count === 0 ? sum : sum + count * Math.log(count / size), 0);
}

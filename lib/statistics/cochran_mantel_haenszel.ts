import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { chiSquareUpperTail, normalQuantile } from "./distributions.ts";
import type { LevelCounts } from "./group_counts.ts";
import { isDealtOut, type MonteCarloOptions, type MonteCarloPValue, stratifiedMonteCarlo } from "./monte_carlo.ts";
import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { type QuadraticForm, quadraticForm } from "./quadratic_form.ts";
import { requireLevel } from "./require_count.ts";
import { canDiffer, type Contrasts, momentsOf, observedOf, sumOf } from "./stratified_moments.ts";
import { sumCounts } from "./sum_counts.ts";
import type { TestResult } from "./test_result.ts";
import { checkStrata, contrastsOf } from "./stratified_contrasts.ts";
import { valueKind } from "./value_kinds.ts";

/** How {@linkcode cochranMantelHaenszel} looks for a difference. */
export interface CochranMantelHaenszelOptions extends ConfidenceOptions {
  /**
   * Scores of the levels, for ordered answers: the groups' mean scores are compared.
   * @default {undefined, any difference between the groups}
   */
  readonly levelScores?: readonly number[];
  /**
   * Scores of the groups, for groups in an order: a trend over them is looked for.
   * @default {undefined, any difference between the groups}
   */
  readonly groupScores?: readonly number[];
  /**
   * Draw the p-value by dealing answers within each stratum instead of taking the chi-square: for small strata. With more
   * than a thousand people in all (and 9,999 dealings) the chi-square is taken.
   * @default {undefined, the chi-square approximation}
   */
  readonly monteCarlo?: MonteCarloOptions;
}

/** The kind of each of these options. */
export const COCHRAN_MANTEL_HAENSZEL_OPTIONS: OptionKinds<CochranMantelHaenszelOptions> = {
  ...CONFIDENCE_OPTIONS,
  levelScores: kind.numbers,
  groupScores: kind.numbers,
  monteCarlo: kind.record("how to simulate, { seed }", "seed"),
};

/** How far the first of two groups lies above the second among people of the same stratum. */
export interface StratifiedDifference {
  /** Difference of mean scores, strata weighted by n₁n₂/n (Mantel and Haenszel). */
  readonly estimate: number;
  /** Lower limit: where the same statistic, with the variance that the test has, just reaches the level. */
  readonly lower: number;
  readonly upper: number;
  readonly confidenceLevel: number;
}

/** Result of {@linkcode cochranMantelHaenszel}; `statistic` is χ². */
export interface CochranMantelHaenszelResult extends TestResult {
  readonly method: "Cochran–Mantel–Haenszel test" | "Cochran–Mantel–Haenszel test, Monte-Carlo";
  readonly alternative: "two-sided";
  readonly exact: false;
  /** Directions in which the groups could differ; 0 when no stratum has two groups and two answers. */
  readonly degreesOfFreedom: number;
  /** Between two groups on scored levels; `null` otherwise, and where nothing could differ. */
  readonly difference: StratifiedDifference | null;
  /** People of each stratum. */
  readonly strataSizes: readonly number[];
  /** People in strata where two groups and two answers meet: the others say nothing. */
  readonly informative: number;
  /** Seed, dealings and standard error of a Monte-Carlo p-value; `null` for the chi-square. */
  readonly monteCarlo: MonteCarloPValue | null;
}

/**
 * Tests whether groups of different people answer differently among those who are alike in something else, their stratum.
 *
 * For events compared among people who started from the same answer, or before against after over several events at once. With
 * `levelScores` answers are ordered, with both scores a trend is looked for, with neither any difference is.
 *
 * Strata in which all are of one group, or all answered alike, carry nothing. Nothing to differ: χ² = 0 on 0 degrees of
 * freedom, p = 1. Without continuity correction.
 *
 * Source: Landis, Heyman & Koch (1978), International Statistical Review 46:237–254; R `mantelhaen.test(correct = FALSE)`,
 * with scores `coin::cmh_test`.
 *
 * @param strata `strata[stratum][group][level]`: people, over the same groups and levels throughout; a group may be empty
 * @param options scores, how to find the p-value, confidence level
 * @returns the test, and the difference between two groups on scored levels
 * @throws {TypeError} if there is no stratum, or strata or scores differ in groups or levels
 * @throws {RangeError} if a count is not a whole number ≥ 0, nobody is there, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { cochranMantelHaenszel } from "./cochran_mantel_haenszel.ts";
 * const test = cochranMantelHaenszel([[[4, 9], [8, 3]], [[2, 7], [5, 4]]]);
 * assert.equal(test.statistic.toFixed(3), "5.955");
 * assert.equal(test.pValue.toFixed(4), "0.0147");
 * ```
 */
export function cochranMantelHaenszel(
  strata: readonly (readonly LevelCounts[])[],
  options: CochranMantelHaenszelOptions = {},
): CochranMantelHaenszelResult {
  const action = "compute the Cochran–Mantel–Haenszel test";
  requireOptions(action, options, COCHRAN_MANTEL_HAENSZEL_OPTIONS);
  requireKind(action, strata, { name: "strata", kind: valueKind.tables });
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  const { groups, levels, strataSizes, sampleSize } = checkStrata(action, strata);
  const contrasts: Contrasts = {
    groups: contrastsOf(action, { name: "groupScores", count: groups, scores: options.groupScores }),
    levels: contrastsOf(action, { name: "levelScores", count: levels, scores: options.levelScores }),
  };
  const informative = strata.filter(canDiffer);
  const moments = informative.map((stratum) => momentsOf(stratum, contrasts));
  const size = contrasts.groups.length * contrasts.levels.length;
  const covariance = Array.from(
    { length: size },
    (_, row) =>
      Array.from({ length: size }, (_, column) => sumOf(moments, ({ covariance }) => covariance[row]![column]!)),
  );
  const form = quadraticForm(covariance);
  const departure = (tables: readonly (readonly LevelCounts[])[]) =>
    Array.from(
      { length: size },
      (_, at) =>
        sumOf([...tables.entries()], ([stratum, table]) =>
          observedOf(table, contrasts)[at]! - moments[stratum]!.expected[at]!),
    );
  const observed = departure(informative);
  const statistic = form.rank === 0 ? 0 : form.of(observed);
  const drawn = options.monteCarlo === undefined || form.rank === 0 || !isDealtOut(sampleSize, options.monteCarlo)
    ? null
    : stratifiedMonteCarlo(informative, (dealt) => form.of(departure(dealt)), options.monteCarlo);
  return {
    method: drawn === null ? "Cochran–Mantel–Haenszel test" : "Cochran–Mantel–Haenszel test, Monte-Carlo",
    alternative: "two-sided",
    statistic,
    degreesOfFreedom: form.rank,
    pValue: form.rank === 0 ? 1 : drawn?.pValue ?? chiSquareUpperTail(statistic, form.rank),
    sampleSize,
    exact: false,
    difference: groups === 2 && options.levelScores !== undefined && options.groupScores === undefined
      ? differenceOf(informative, { observed, form, confidenceLevel })
      : null,
    strataSizes,
    informative: sumOf(informative, (stratum) => sumCounts(stratum.flat())),
    monteCarlo: drawn,
  };
}

/** The first group less the second: the departure of its sum of scores is Σ n₁n₂/n times the difference of the means. */
function differenceOf(
  informative: readonly (readonly LevelCounts[])[],
  { observed, form, confidenceLevel }: {
    readonly observed: readonly number[];
    readonly form: QuadraticForm;
    readonly confidenceLevel: number;
  },
): StratifiedDifference | null {
  if (form.rank === 0) return null;
  const weight = sumOf(informative, ([first = [], second = []]) => {
    const [one, other] = [sumCounts(first), sumCounts(second)];
    return one * other / (one + other);
  });
  const estimate = observed[0]! / weight;
  const reach = normalQuantile((1 + confidenceLevel) / 2) / (weight * Math.sqrt(form.of([1])));
  return { estimate, lower: estimate - reach, upper: estimate + reach, confidenceLevel };
}

import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { kind, type OptionKinds, requireOptions } from "../data/check_call.ts";
import { normalQuantile } from "./distributions.ts";
import { requireCount, requireLevel, requireSquareCounts } from "./require_count.ts";
import type { StatedRefusal } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";
import { cellAt, numberAt } from "./number_at.ts";

/** How {@linkcode weightedKappa} weighs disagreements. */
export interface WeightedKappaOptions extends ConfidenceOptions {
  /**
   * `"none"`: every disagreement counts alike (categories without order); `"linear"`: by the levels between; `"quadratic"`: by
   * their square.
   * @default {"none"}
   */
  readonly weights?: "none" | "linear" | "quadratic";
}

/** The kind of each of these options. */
export const WEIGHTED_KAPPA_OPTIONS: OptionKinds<WeightedKappaOptions> = {
  ...CONFIDENCE_OPTIONS,
  weights: kind.oneOf("none", "linear", "quadratic"),
};

/** Agreement of two coders beyond chance. */
export interface WeightedKappa {
  readonly method: "Cohen's kappa" | "weighted kappa, linear" | "weighted kappa, quadratic";
  /** κ in [−1, 1]: 1 full agreement, 0 what chance would give. */
  readonly estimate: number;
  /** Lower limit of a large-sample interval, at least −1; `null` where the standard error is 0 and says nothing. */
  readonly lower: number | null;
  /** Upper limit, at most 1; `null` likewise. */
  readonly upper: number | null;
  /** Confidence level, in (0, 1). */
  readonly confidenceLevel: number;
  /** Large-sample standard error of κ. */
  readonly standardError: number;
  /** (Weighted) share of agreement observed. */
  readonly observedAgreement: number;
  /** The same if the coders had coded independently. */
  readonly expectedAgreement: number;
  /** Things both coded. */
  readonly sampleSize: number;
}

/**
 * Computes Cohen's kappa, weighted or not, of two coders.
 *
 * For free answers coded by two people: how far they agree beyond what their habits alone would give. Print the table with
 * it: with one dominant category κ is low although the coders agree almost always.
 *
 * The interval is κ ± z standard errors and rough below some 30 things; full agreement leaves no variance to estimate, so
 * that κ is 1 and the limits are `null`. Both coders put everything in one category: chance alone explains it, κ is
 * undefined and a refusal is returned.
 *
 * Source: Cohen (1968), Psychological Bulletin 70:213–220; standard error: Fleiss, Cohen & Everitt (1969), Psychological
 * Bulletin 72:323–327; R `vcd::Kappa`, `psych::cohen.kappa`.
 *
 * @param codings `codings[first coder][second coder]`, square, in the order of the levels
 * @param options weights and confidence level
 * @returns κ with interval, or why there is none
 * @throws {TypeError} if the table is not square
 * @throws {RangeError} if a cell is not a count, nothing was coded, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isRefusal } from "./test_result.ts";
 * import { weightedKappa } from "./weighted_kappa.ts";
 * const kappa = weightedKappa([[20, 5], [10, 15]]);
 * assert.ok(!isRefusal(kappa));
 * assert.equal(kappa.estimate.toFixed(10), "0.4000000000");
 * ```
 */
export function weightedKappa(
  codings: TransitionCounts,
  options: WeightedKappaOptions = {},
): WeightedKappa | StatedRefusal {
  requireOptions("compute kappa", options, WEIGHTED_KAPPA_OPTIONS);
  const { weights = "none" } = options;
  const action = "compute kappa";
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  const sampleSize = requireSquareCounts(action, { name: "codings", table: codings });
  requireCount(action, { name: "the number of things coded", value: sampleSize, minimum: 1 });
  const weight = weighing(weights, codings.length);
  const rows = codings.map((row) => row.reduce((sum, count) => sum + count, 0) / sampleSize);
  const columns = codings.map((_, second) => codings.reduce((sum, row) => sum + numberAt(row, second), 0) / sampleSize);
  const method = weights === "none" ? "Cohen's kappa" as const : `weighted kappa, ${weights}` as const;
  if (rows.some((share, level) => share === 1 && columns[level] === 1)) {
    return {
      method,
      refused: "both coders put everything in one category, so that chance explains it all",
      sampleSize,
    };
  }
  const { estimate, standardError, ...agreement } = kappa(codings, { sampleSize, rows, columns, weight });
  const reach = normalQuantile((1 + confidenceLevel) / 2) * standardError;
  return {
    method,
    estimate,
    lower: reach > 0 ? Math.max(-1, estimate - reach) : null,
    upper: reach > 0 ? Math.min(1, estimate + reach) : null,
    confidenceLevel,
    standardError,
    ...agreement,
    sampleSize,
  };
}

type OfCategories = (first: number, second: number) => number;

/** How much a coding counts as agreement, from 0 to 1. */
function weighing(weights: "none" | "linear" | "quadratic", categories: number): OfCategories {
  if (weights === "none") return (first, second) => Number(first === second);
  return (first, second) => 1 - (Math.abs(first - second) / (categories - 1)) ** (weights === "linear" ? 1 : 2);
}

/** κ with its standard error, from the shares of each coder's categories. */
function kappa(codings: TransitionCounts, { sampleSize, rows, columns, weight }: {
  readonly sampleSize: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly weight: OfCategories;
}): Pick<WeightedKappa, "estimate" | "standardError" | "observedAgreement" | "expectedAgreement"> {
  const sum = (term: OfCategories) =>
    rows.reduce((total, _, first) => total + columns.reduce((part, _, second) => part + term(first, second), 0), 0);
  const share = (first: number, second: number) => cellAt(codings, first, second) / sampleSize;
  const chance = (first: number, second: number) => numberAt(rows, first) * numberAt(columns, second);
  const observedAgreement = sum((first, second) => weight(first, second) * share(first, second));
  const expectedAgreement = sum((first, second) => weight(first, second) * chance(first, second));
  const estimate = (observedAgreement - expectedAgreement) / (1 - expectedAgreement);
  const rowWeights = rows.map((_, first) =>
    columns.reduce((total, part, second) => total + part * weight(first, second), 0)
  );
  const columnWeights = columns.map((_, second) =>
    rows.reduce((total, part, first) => total + part * weight(first, second), 0)
  );
  const spread = sum((first, second) =>
    share(first, second) *
    (weight(first, second) - (numberAt(rowWeights, first) + numberAt(columnWeights, second)) * (1 - estimate)) ** 2
  ) - (estimate - expectedAgreement * (1 - estimate)) ** 2;
  // What rounding leaves of no variance is none.
  const standardError = Math.sqrt((spread > 1e-14 ? spread : 0) / sampleSize) / (1 - expectedAgreement);
  return { estimate, standardError, observedAgreement, expectedAgreement };
}

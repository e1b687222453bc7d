import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { requireCount, requireLevel } from "./require_count.ts";
import { wilsonInterval } from "./wilson_interval.ts";
import { valueKind } from "./value_kinds.ts";

/** A category of respondents, such as an occupation, in the group and in the standard. */
export interface StandardStratum {
  /** People of the group in this category with the answer. */
  readonly count: number;
  /** People of the group in this category. */
  readonly total: number;
  /** People of the standard population in this category. */
  readonly standard: number;
}

/** A share as it would be if the group were made up like a standard. */
export interface StandardisedShare {
  readonly method: "direct standardisation";
  /** Share in [0, 1]. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidenceLevel: number;
  /** The group's own share. */
  readonly crude: number;
  /** The weight of each category, adding up to 1. */
  readonly weights: readonly number[];
  /** People of the group in the categories that weigh. */
  readonly sampleSize: number;
}

/**
 * The share a group would have if its people were spread over the categories as in a standard population.
 *
 * For setting events side by side that were attended by people of different occupations or ages. It answers only what these
 * categories explain. A category that weighs in the standard but in which the group has nobody makes the share unknown.
 *
 * Source: direct standardisation; interval from the Wilson intervals of the categories (MOVER; Yan & Su 2010, Statistics in
 * Biopharmaceutical Research 2:358–367).
 *
 * @param strata categories with the group's counts and the standard's people
 * @param options confidence level
 * @returns the standardised share; `null` when a category that weighs is empty in the group
 * @throws {RangeError} if a number is not a count, or the standard is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { directStandardisation } from "./direct_standardisation.ts";
 * const share = directStandardisation([{ count: 8, total: 10, standard: 1 }, { count: 1, total: 5, standard: 1 }]);
 * assert.deepEqual([share?.crude, share?.estimate], [0.6, 0.5]);
 * ```
 */
export function directStandardisation(
  strata: readonly StandardStratum[],
  options: ConfidenceOptions = {},
): StandardisedShare | null {
  requireOptions("compute direct standardisation", options, CONFIDENCE_OPTIONS);
  const action = "standardise a share";
  requireKind(action, strata, { name: "strata", kind: valueKind.standardStrata });
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  for (const { count, total, standard } of strata) {
    requireCount(action, { name: "the standard's people", value: standard });
    requireCount(action, { name: "the people of a category", value: total });
    requireCount(action, { name: "the people with the answer", value: count, maximum: total });
  }
  const people = strata.reduce((sum, { standard }) => sum + standard, 0);
  requireCount(action, { name: "the standard's people", value: people, minimum: 1 });
  const weighing = strata.filter(({ standard }) => standard > 0);
  if (weighing.some(({ total }) => total === 0)) return null;
  const parts = weighing.map(({ count, total, standard }) => ({
    weight: standard / people,
    ...wilsonInterval(count, total, { confidenceLevel }),
  }));
  const estimate = weighing.reduce((sum, { count, total, standard }) => sum + standard * count / total, 0) / people;
  const reach = (towards: "lower" | "upper") =>
    Math.sqrt(parts.reduce((sum, part) => sum + (part.weight * (part[towards] - part.estimate)) ** 2, 0));
  const all = strata.reduce((sum, { total }) => sum + total, 0);
  return {
    method: "direct standardisation",
    estimate,
    lower: Math.max(0, estimate - reach("lower")),
    upper: Math.min(1, estimate + reach("upper")),
    confidenceLevel,
    crude: strata.reduce((sum, { count }) => sum + count, 0) / all,
    weights: strata.map(({ standard }) => standard / people),
    sampleSize: weighing.reduce((sum, { total }) => sum + total, 0),
  };
}

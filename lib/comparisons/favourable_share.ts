import { baseOf, type Distribution, type ShareBase } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { type NonresponseBounds, nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import type { ProportionInterval } from "../statistics/proportion_interval.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";

/** A share of favourable answers (肯定的回答割合) with its base, its interval, and what the silent people leave open. */
export interface FavourableShare {
  /** People with a favourable answer. */
  readonly count: number;
  /** People the share is of. */
  readonly base: number;
  /** Which people those are. */
  readonly basis: ShareBase | "pairs";
  /** `count / base`; `null` when there is nobody. */
  readonly share: number | null;
  /** Wilson interval; `null` when there is nobody. */
  readonly interval: ProportionInterval | null;
  /**
   * Between which shares all who had applied must lie: everybody who gave no answer might have answered either way.
   * `null` when the number of applicants is not known, or is less than the people who answered.
   */
  readonly bounds: NonresponseBounds | null;
}

/** How {@linkcode favourableShare} counts. */
export interface FavourableShareOptions {
  /**
   * What the share is of.
   * @default "respondents"
   */
  readonly base?: ShareBase;
  /** @default 0.95 */
  readonly confidenceLevel?: number;
}

/**
 * The share of favourable answers to a rating, from counts, with Wilson interval and non-response bounds.
 *
 * @throws {TypeError} when the scale is no rating
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * import { chartDistribution } from "../counts/chart_distribution.ts";
 * const { base, bounds } = favourableShare(chartDistribution("2-47:soka-training-1", await loadSurveys()));
 * assert.deepEqual([base, bounds?.population], [20, 42]);
 * ```
 */
export function favourableShare(distribution: Distribution, options: FavourableShareOptions = {}): FavourableShare {
  const { base: basis = "respondents", confidenceLevel = 0.95 } = options;
  const { favourable: count } = sideCounts(distribution);
  const base = baseOf(distribution, basis);
  // わからない is an answer, and no favourable one; only people of whom nothing is known are left open.
  const responses = distribution.respondents - distribution.missing;
  return shareOf({ count, base, basis, responses, applicants: distribution.applicants, confidenceLevel });
}

/** Counts behind a share. */
export interface ShareOfCounts {
  readonly count: number;
  readonly base: number;
  readonly basis: FavourableShare["basis"];
  /** People whose answer is known. */
  readonly responses: number;
  readonly applicants: number | null;
  readonly confidenceLevel: number;
}

/** A share with interval and bounds from its counts. */
export function shareOf(counts: ShareOfCounts): FavourableShare {
  const { count, base, basis, responses, applicants, confidenceLevel } = counts;
  return {
    count,
    base,
    basis,
    share: base === 0 ? null : count / base,
    interval: base === 0 ? null : wilsonInterval(count, base, { confidenceLevel }),
    bounds: applicants === null || applicants < responses || applicants === 0
      ? null
      : nonresponseBounds({ count, responses, population: applicants }),
  };
}

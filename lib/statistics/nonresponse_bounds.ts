import { requireCount } from "./require_count.ts";
import { requireKind } from "../data/check_call.ts";
import { valueKind } from "./value_kinds.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/** Everything {@linkcode nonresponseBounds} needs; named, because three counts in a row are easily swapped. */
export interface NonresponseCounts {
  /** People who gave the answer of interest. */
  readonly count: number;
  /** People who answered the question. */
  readonly responses: number;
  /** People who could have answered: applicants or participants. */
  readonly population: number;
}

/** Between which shares the whole population must lie, whatever the silent people think. */
export interface NonresponseBounds {
  readonly method: "non-response bounds";
  /** Share among those who answered, or `null` when nobody answered. */
  readonly respondentShare: number | null;
  /** Share of the population if no silent person would have given the answer. */
  readonly lower: number;
  /** Share of the population if every silent person would have given the answer. */
  readonly upper: number;
  /** `lower` as people. */
  readonly lowerCount: number;
  /** `upper` as people. */
  readonly upperCount: number;
  /** People who did not answer. */
  readonly silent: number;
  /** Share of the population that answered. */
  readonly responseRate: number;
  /** People who answered. */
  readonly sampleSize: number;
  /** Base of `lower` and `upper`. */
  readonly population: number;
}

/**
 * Bounds a share over everybody who could have answered, from the answers of those who did.
 *
 * To be printed next to every share of a questionnaire that not everybody returned. It is a bound and not a correction:
 * with k of n answers and N people the share lies in [k/N, (k + N − n)/N] with certainty, and nothing in the data says
 * where. It is no confidence interval and involves no chance.
 *
 * Everybody answered: both bounds equal the share. Nobody answered: [0, 1].
 *
 * Source: Manski (1989), Journal of Human Resources 24:343–360 (worst-case bounds); plain arithmetic.
 *
 * @param counts people who gave the answer, who answered, and who could have
 * @returns shares in [0, 1] of `population`, and the same as people
 * @throws {RangeError} unless 0 ≤ count ≤ responses ≤ population, population ≥ 1, all whole numbers
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { nonresponseBounds } from "./nonresponse_bounds.ts";
 * const bounds = nonresponseBounds({ count: 15, responses: 20, population: 42 });
 * assert.equal(bounds.lowerCount, 15);
 * assert.equal(bounds.upperCount, 37);
 * assert.equal(bounds.lower, 15 / 42);
 * ```
 */
export function nonresponseBounds(counts: NonresponseCounts): NonresponseBounds {
  const action = "bound the share for non-response";
  requireKind(action, counts, { name: "counts", kind: valueKind.nonresponse });
  requireNoOptions(action, arguments, 1);
  const { count, responses, population } = counts;
  requireCount(action, { name: "population", value: population, minimum: 1 });
  requireCount(action, { name: "responses", value: responses, maximum: population });
  requireCount(action, { name: "count", value: count, maximum: responses });
  const silent = population - responses;
  return {
    method: "non-response bounds",
    respondentShare: responses === 0 ? null : count / responses,
    lower: count / population,
    upper: (count + silent) / population,
    lowerCount: count,
    upperCount: count + silent,
    silent,
    responseRate: responses / population,
    sampleSize: responses,
    population,
  };
}

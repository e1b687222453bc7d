import { requireCount } from "./require_count.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/** A factor for standard errors, with what it takes for granted. */
export interface FinitePopulationCorrection {
  readonly method: "finite-population correction";
  /** What a standard error is multiplied by, in [0, 1]; 0 when everybody answered. */
  readonly factor: number;
  /** People who answered. */
  readonly sampleSize: number;
  /** People there are. */
  readonly population: number;
  /** What must be true for the factor to mean anything; to be printed with it. */
  readonly assumes: "a simple random sample, which people who chose to answer are not";
}

/**
 * Computes the finite-population correction √((N − n) / (N − 1)).
 *
 * How much narrower an interval would be if the people who answered had been drawn by lot from a population so small that
 * drawing most of it leaves little unknown. Respondents of a questionnaire were not drawn by lot: show the factor, if at
 * all, beside the non-response bounds, and do not multiply published intervals by it.
 *
 * A population of one person that answered: 0.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., § 2.6.
 *
 * @param sampleSize people who answered
 * @param population people there are, at least `sampleSize`
 * @returns the factor and its assumption
 * @throws {RangeError} if the counts are not whole numbers with 1 ≤ sampleSize ≤ population
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { finitePopulationCorrection } from "./finite_population_correction.ts";
 * assert.equal(finitePopulationCorrection(20, 42).factor.toFixed(4), "0.7325");
 * ```
 */
export function finitePopulationCorrection(sampleSize: number, population: number): FinitePopulationCorrection {
  const action = "compute the finite-population correction";
  requireNoOptions(action, arguments, 2);
  requireCount(action, { name: "population", value: population, minimum: 1 });
  requireCount(action, { name: "sampleSize", value: sampleSize, minimum: 1, maximum: population });
  return {
    method: "finite-population correction",
    factor: sampleSize === population ? 0 : Math.sqrt((population - sampleSize) / (population - 1)),
    sampleSize,
    population,
    assumes: "a simple random sample, which people who chose to answer are not",
  };
}

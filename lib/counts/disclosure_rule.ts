/** From how many people on a cell of a table split by attribute may be shown. */
export interface DisclosureRule {
  /** Cells of 1 to `threshold − 1` people are withheld; `null`: nothing split by attribute is shown at all. */
  readonly threshold: number | null;
}

/**
 * From how many people on a cell of answers before by answers after may be shown: neither says who somebody is, but whoever
 * knows what a person thought beforehand would learn what that person thinks now. The disclosure policy has the reasons.
 */
export const SMALLEST_OPINION_CELL = 3;

/**
 * Mean and quartiles of fewer numbers than this are not shown. With the bands they give the numbers away: of 5 to 8 made
 * answers they told the greatest in three to six of ten draws, of 20 in none of 300.
 */
export const FEWEST_NUMBERS = 20;

export { FEWEST_RESPONDENTS } from "../survey/fewest_respondents.ts";

/** Options of {@linkcode disclosureRule}. */
export interface DisclosureRuleOptions {
  /**
   * Inhabitants of the municipality that the table is about, of several those of the smallest; `null` when not known: then
   * nothing split by attribute may be shown.
   */
  readonly population: number | null;
}

/**
 * The rule of Japan's national health-claims database for published tables: no cell under 10, in municipalities of fewer
 * than 25,000 inhabitants none under 20, of fewer than 2,000 nothing. Cells of 0 may be shown.
 *
 * The one place for these thresholds.
 *
 * @throws {RangeError} for a population that is not a whole number ≥ 0
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual([82_000, 24_999, 1_999].map((population) => disclosureRule({ population }).threshold), [10, 20, null]);
 * ```
 */
export function disclosureRule({ population }: DisclosureRuleOptions): DisclosureRule {
  if (population === null) return { threshold: null };
  if (!Number.isInteger(population) || population < 0) {
    throw new RangeError(
      `Cannot choose a disclosure rule as the population must be >= 0: current value is ${population}`,
    );
  }
  if (population < 2_000) return { threshold: null };
  return { threshold: population < 25_000 ? 20 : 10 };
}

/** Whether a cell must be withheld by itself. */
export function isSmallCell(count: number, { threshold }: DisclosureRule): boolean {
  return count > 0 && (threshold === null || count < threshold);
}

import type { PairedComparison } from "./before_after_comparison.ts";
import { beforeAfterSensitivity } from "./before_after_sensitivity.ts";
import { type KeptResults, keptResultsSchema } from "./kept_results.ts";

/** Digits of a kept number: more than are ever shown, and fewer than let one try out which cells gave it. */
const DIGITS = 8;

/**
 * What protected counts keep of a comparison whose cells may be withheld: everything that needs them all.
 *
 * @param comparison made with every test there is, as `ALL_PAIRED_TESTS` names them
 */
export function resultsToKeep(comparison: PairedComparison): KeptResults {
  const { movement, favourableTransitions, tests } = comparison;
  const { rows, tippingPoint } = beforeAfterSensitivity(comparison);
  const rounded = (_: string, value: unknown) => typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value;
  // Through JSON and the schema, so that what is kept is exactly what is read again.
  const kept: unknown = JSON.parse(
    JSON.stringify({ movement, favourableTransitions, tests, sensitivity: { rows, tippingPoint } }, rounded),
  );
  return keptResultsSchema.parse(kept);
}

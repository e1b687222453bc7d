import type { PairedComparison } from "./before_after_comparison.ts";
import { beforeAfterSensitivity } from "./before_after_sensitivity.ts";
import { type KeptResults, keptResultsSchema } from "./kept_results.ts";
import type { ProtectedCells } from "../counts/protect_transitions.ts";
import { TESTS_OF_SUMS } from "./paired_tests.ts";

/** Digits of a kept number: more than are ever shown. */
const DIGITS = 8;

/**
 * What protected counts keep of a comparison: everything that needs the answers. Where cells are withheld, only tests of what
 * is shown besides: of 12 to 20 people the others told 308 of 323 withheld cells of one or two, once all matrices that agree
 * with the totals were tried.
 *
 * @param comparison made with every test there is, as `ALL_PAIRED_TESTS` names them
 * @param cells the matrix as it is shown
 */
export function resultsToKeep(comparison: PairedComparison, cells: ProtectedCells): KeptResults {
  const { movement, favourableTransitions } = comparison;
  const sensitivity = beforeAfterSensitivity(comparison);
  const isWhole = !cells.flat().includes(null);
  const tests = comparison.tests.filter(({ name }) => isWhole || TESTS_OF_SUMS.includes(name));
  const rows = sensitivity.rows.filter(({ test }) => isWhole || TESTS_OF_SUMS.includes(test));
  const { tippingPoint } = sensitivity;
  const rounded = (_: string, value: unknown) => typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value;
  // Through JSON and the schema, so that what is kept is exactly what is read again.
  const kept: unknown = JSON.parse(
    JSON.stringify({ movement, favourableTransitions, tests, sensitivity: { rows, tippingPoint } }, rounded),
  );
  return keptResultsSchema.parse(kept);
}

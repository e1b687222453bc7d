import { requireKind } from "../data/check_call.ts";
import { valueKind } from "./value_kinds.ts";
import { requireNoOptions } from "../data/require_no_options.ts";

/**
 * Adjusts the p-values of a declared family of tests by Holm's step-down rule.
 *
 * So that the chance of even one false alarm among all tests of the family stays below the level. Needs no independence.
 *
 * An empty family gives an empty list. Equal p-values get equal adjusted ones.
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6:65–70; R `p.adjust(method = "holm")`.
 *
 * @param pValues p-values in any order, each in [0, 1]
 * @returns adjusted p-values in the same order
 * @throws {RangeError} if a p-value is not in [0, 1]
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { holmAdjustment } from "./holm_adjustment.ts";
 * assert.deepEqual(holmAdjustment([0.5, 0.125, 0.25]), [0.5, 0.375, 0.5]);
 * ```
 */
export function holmAdjustment(pValues: readonly number[]): number[] {
  requireKind("adjust p-values", pValues, { name: "pValues", kind: valueKind.pValues });
  requireNoOptions("adjust p-values", arguments, 1);
  pValues.forEach((pValue) => {
    if (!(pValue >= 0 && pValue <= 1)) {
      throw new RangeError(`Cannot adjust p-values as each must be in [0, 1]: current value is ${pValue}`);
    }
  });
  const adjusted = pValues.slice();
  let largest = 0;
  [...pValues.entries()].sort(([, a], [, b]) => a - b).forEach(([index, pValue], rank) => {
    largest = Math.max(largest, Math.min(1, pValue * (pValues.length - rank)));
    adjusted[index] = largest;
  });
  return adjusted;
}

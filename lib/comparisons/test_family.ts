import { holmAdjustment } from "../statistics/holm_adjustment.ts";

/** How p-values of a family of comparisons are adjusted. */
export type FamilyAdjustment = "holm" | "none";

/** The comparisons that were declared as one family before looking: a false alarm in any of them counts once. */
export interface TestFamily {
  readonly adjustment: FamilyAdjustment;
  /** What was compared, such as constructs or pairs of events; those without a test included. */
  readonly members: readonly string[];
  /** Members with a test: what the adjustment divides by. */
  readonly tests: number;
}

/**
 * Adjusts the p-values of a declared family; members without a test stay without and do not count.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { adjusted, family } = adjustFamily([0.03, null, 0.01], { members: ["a", "b", "c"], adjustment: "holm" });
 * assert.deepEqual(adjusted, [0.03, null, 0.02]);
 * assert.equal(family.tests, 2);
 * ```
 */
export function adjustFamily(
  pValues: readonly (number | null)[],
  { members, adjustment }: Pick<TestFamily, "members" | "adjustment">,
): { readonly adjusted: readonly (number | null)[]; readonly family: TestFamily } {
  const tested = pValues.filter((pValue) => pValue !== null);
  const values = adjustment === "holm" ? holmAdjustment(tested) : tested;
  let next = 0;
  const adjusted = pValues.map((pValue) => pValue === null ? null : values[next++] ?? null);
  return { adjusted, family: { adjustment, members, tests: tested.length } };
}

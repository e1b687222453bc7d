import type { OutcomeRecord } from "../facts/goal_tables.ts";

/**
 * Groups of outcomes that are printed in one and the same sentence, the largest first; those that stand once are left out.
 *
 * Whoever counts or compares outcomes must say it: five times one sentence is not five findings.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { outcomes } = await loadReport();
 * assert.deepEqual(identicalOutcomes(outcomes.records).map(({ length }) => length), [5, 2]);
 * ```
 */
export function identicalOutcomes<Outcome extends Pick<OutcomeRecord, "printed">>(
  outcomes: readonly Outcome[],
): readonly (readonly Outcome[])[] {
  return [...Map.groupBy(outcomes, ({ printed }) => printed).values()]
    .filter(({ length }) => length > 1)
    .toSorted((one, other) => other.length - one.length);
}

import type { OutcomeRecord } from "../facts/goal_tables.ts";

/** What the report says of a goal or an outcome: nothing that remains, something, or that it was not held. */
export type OutcomeStatus = OutcomeRecord["status"];

/**
 * What the outcomes beside a goal say of it, together: something remains as soon as one of them says so.
 *
 * The report judges no goal. That nothing is said to remain does not mean that the goal was reached.
 *
 * @param outcomes the outcomes printed beside one goal, at least one
 * @throws {RangeError} without an outcome
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(goalStatus([{ status: "nothing-said-to-remain" }, { status: "something-remains" }]), "something-remains");
 * assert.equal(goalStatus([{ status: "not-held" }]), "not-held");
 * ```
 */
export function goalStatus(outcomes: readonly Pick<OutcomeRecord, "status">[]): OutcomeStatus {
  if (outcomes.length === 0) {
    throw new RangeError("Cannot tell the status of a goal as an outcome must stand beside it: current number is 0");
  }
  if (outcomes.every(({ status }) => status === "not-held")) return "not-held";
  return outcomes.every(({ status }) => status === "nothing-said-to-remain")
    ? "nothing-said-to-remain"
    : "something-remains";
}

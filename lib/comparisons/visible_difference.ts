import { alphaOf } from "../statistics/alpha.ts";
import { type AnalysisPlan, DEFAULT_ANALYSIS_PLAN } from "../study/analysis_plan.ts";
import type { TestFamily } from "./test_family.ts";

/** What a comparison of so many people can show. */
export interface VisibleDifference {
  /**
   * Smallest difference that the test finds with the planned probability, every test of its family allowed for; `null` when
   * it would miss even the largest.
   */
  readonly detectable: number | null;
  /** The planned probability. */
  readonly power: number;
  /** Share taken to move against the rest, where it is changes that are compared. */
  readonly against: number;
}

/** How sure a test must be, with which probability it is to find something, and what would not matter. */
export type Visibility = Pick<AnalysisPlan, "power" | "against" | "confidenceLevel" | "equivalence">;

/** What the plan of a project that has none of its own asks for. */
export const DEFAULT_VISIBILITY: Visibility = DEFAULT_ANALYSIS_PLAN;

/**
 * The level at which a test of a family finds something whatever the others find: that of Holm's first step. Held there, what
 * is called detectable does not depend on what was observed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const family = { id: "difference-shares", tests: 5, confidenceLevel: 0.95 } as const;
 * assert.equal(strictestLevel({ ...family, adjustment: "holm" }), 0.99);
 * assert.equal(strictestLevel({ ...family, adjustment: "none" }), 0.95);
 * ```
 */
export function strictestLevel({ adjustment, tests, confidenceLevel }: TestFamily): number {
  return adjustment === "none" ? confidenceLevel : 1 - alphaOf(confidenceLevel) / Math.max(1, tests);
}

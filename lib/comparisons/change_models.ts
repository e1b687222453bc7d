import { hasWithheldCells, lowestFirst } from "../counts/transition_matrix.ts";
import { levelsOf } from "../counts/side_counts.ts";
import { itemAt } from "../data/item_at.ts";
import { cochranMantelHaenszel, type CochranMantelHaenszelResult } from "../statistics/cochran_mantel_haenszel.ts";
import {
  type ProportionalOddsChange,
  proportionalOddsChange,
  unlinkedProportionalOddsChange,
} from "../statistics/proportional_odds_change.ts";
import type { StatedRefusal } from "../statistics/test_result.ts";
import type { KnownChange } from "./before_after_comparison.ts";

/**
 * Changes of several events compared once more, by other procedures than the planned ones: do they say the same? None of it is
 * of the analysis plan, and none is adjusted.
 */
export interface ChangeModels {
  /** Ordinal logit with event × time, or why there is none; `null` where answers of the pairs are withheld. */
  readonly ordinal: ProportionalOddsChange | StatedRefusal | null;
  /**
   * Answers after of each two events among people who gave the same answer before: who started at the top could not rise.
   * Empty without pairs.
   */
  readonly sameStart: readonly SameStart[];
  /** Answers before against those after within each event, without pairs: one shift common to all; `null` with pairs. */
  readonly commonShift: CochranMantelHaenszelResult | null;
}

/** Two events among people who started alike; the difference is in steps of the scale. */
export interface SameStart {
  /** Places of the events. */
  readonly first: number;
  readonly second: number;
  readonly test: CochranMantelHaenszelResult;
}

/**
 * Fits the models to the changes of events that may be compared.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(changeModels([], 0.95), { ordinal: null, sameStart: [], commonShift: null });
 * ```
 */
export function changeModels(changes: readonly KnownChange[], confidenceLevel: number): ChangeModels {
  const none: ChangeModels = { ordinal: null, sameStart: [], commonShift: null };
  if (changes.length < 2) return none;
  const tables = changes.flatMap((one) =>
    one.kind === "paired" && !hasWithheldCells(one.transitions) ? [lowestFirst(one.transitions)] : []
  );
  if (tables.length === changes.length) {
    return {
      ordinal: proportionalOddsChange(tables, { confidenceLevel }),
      sameStart: tables.flatMap((one, first) =>
        tables.slice(first + 1).map((other, offset) => ({
          first,
          second: first + 1 + offset,
          // A stratum for each answer before.
          test: cochranMantelHaenszel(one.map((row, before) => [row, itemAt(other, before, "answer before")]), {
            levelScores: [...one.keys()],
            confidenceLevel,
          }),
        }))
      ),
      commonShift: null,
    };
  }
  if (changes.some(({ kind }) => kind === "paired")) return none;
  const margins = changes.map(({ counts }) => ({ before: levelsOf(counts.before), after: levelsOf(counts.after) }));
  return {
    ordinal: unlinkedProportionalOddsChange(margins, { confidenceLevel }),
    sameStart: [],
    commonShift: cochranMantelHaenszel(margins.map(({ before, after }) => [after, before]), {
      levelScores: [...itemAt(margins, 0, "event").after.keys()],
      confidenceLevel,
    }),
  };
}

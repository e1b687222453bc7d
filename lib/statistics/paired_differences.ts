import { requireCount, requireSquareCounts } from "./require_count.ts";
import type { TransitionCounts } from "./transition_counts.ts";
import { numberAt } from "./number_at.ts";

/** Pairs that moved by the same distance, whichever way. */
export interface MoveSize {
  /** Distance in score units, > 0. */
  readonly distance: number;
  /** Pairs that moved up by it. */
  readonly rose: number;
  /** Pairs that moved down by it. */
  readonly fell: number;
}

/** All a test of paired ordinal answers needs. */
export interface PairedDifferences {
  /** Sizes of move that occur, smallest first. */
  readonly moves: readonly MoveSize[];
  /** Pairs higher after. */
  readonly rose: number;
  /** Pairs that did not move. */
  readonly same: number;
  /** Pairs lower after. */
  readonly fell: number;
  /** All pairs. */
  readonly sampleSize: number;
}

/** Where the checks and scores of {@linkcode pairedDifferences} come from. */
export interface PairedDifferencesOptions {
  /** What is being attempted, for the message of an error. */
  readonly action: string;
  /**
   * Score of each level, strictly increasing whole numbers.
   * @default {1, 2, 3, …}
   */
  readonly scores?: readonly number[] | undefined;
}

/**
 * Sums a before × after table by how far, and which way, people moved.
 *
 * @param transitions `transitions[before][after]`, square
 * @param options scores of the levels, and the text of errors
 * @returns sizes of move with their counts
 * @throws {TypeError} if the table is not square
 * @throws {RangeError} if it is empty, or a cell is not a count, or the scores do not rise
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pairedDifferences } from "./paired_differences.ts";
 * const { moves, same } = pairedDifferences([[1, 2], [3, 4]], { action: "see an example" });
 * assert.deepEqual(moves, [{ distance: 1, rose: 2, fell: 3 }]);
 * assert.equal(same, 5);
 * ```
 */
export function pairedDifferences(transitions: TransitionCounts, options: PairedDifferencesOptions): PairedDifferences {
  const { action } = options;
  const sampleSize = requireSquareCounts(action, { name: "transitions", table: transitions });
  const scores = requireScores(transitions.length, options);
  const sizes = new Map<number, { rose: number; fell: number }>();
  const total = { rose: 0, same: 0, fell: 0 };
  transitions.forEach((row, before) => {
    row.forEach((count, after) => {
      if (count === 0) return;
      const move = numberAt(scores, after) - numberAt(scores, before);
      const way = move > 0 ? "rose" : move < 0 ? "fell" : "same";
      total[way] += count;
      if (way === "same") return;
      const size = sizes.get(Math.abs(move)) ?? { rose: 0, fell: 0 };
      size[way] += count;
      sizes.set(Math.abs(move), size);
    });
  });
  requireCount(action, { name: "the number of pairs", value: sampleSize, minimum: 1 });
  const moves = [...sizes].map(([distance, size]) => ({ distance, ...size })).sort((a, b) => a.distance - b.distance);
  return { moves, ...total, sampleSize };
}

function requireScores(levels: number, options: PairedDifferencesOptions): readonly number[] {
  const { action, scores } = options;
  if (scores === undefined) return Array.from({ length: levels }, (_, level) => level + 1);
  if (scores.length !== levels) {
    throw new TypeError(`Cannot ${action} as scores must be ${levels}: current value is ${scores.length} scores`);
  }
  scores.forEach((score, level) => {
    const below = scores[level - 1] ?? -Infinity;
    if (!Number.isSafeInteger(score) || score <= below) {
      throw new RangeError(
        `Cannot ${action} as scores must be whole numbers, each above the last: current value is ${scores.join(", ")}`,
      );
    }
  });
  return scores;
}

import type { Source } from "../data/source.ts";
import type { TransitionCounts } from "../statistics/transition_counts.ts";
import type { AnswerScale, Question, SurveyDesign } from "../survey/codebook.ts";

/**
 * Answers of the same people before (rows) and after (columns), counted.
 *
 * Only people with an answer of the scale on both sides are in `counts`; all others are told apart and none is lost.
 */
export interface TransitionMatrix {
  readonly surveyIds: readonly string[];
  readonly before: TransitionSide;
  readonly after: TransitionSide;
  readonly design: Exclude<SurveyDesign, "unlinked" | "post-only">;
  /** `counts[before][after]`, both in the order of the scale: the most favourable answer first. */
  readonly counts: readonly (readonly number[])[];
  /** People with an answer on both sides: the sum of `counts`. */
  readonly matched: number;
  readonly unmatched: UnmatchedCounts;
  /** Respondents who come more than once on a side, so that nobody can say which answer is theirs; not in `counts`. */
  readonly duplicates: readonly string[];
  readonly applicants: number | null;
  readonly sources: readonly Source[];
}

/** A question of a transition and its answers. */
export interface TransitionSide {
  readonly question: Question;
  readonly scale: AnswerScale;
}

/** People who are on one side only, or on neither. */
export interface UnmatchedCounts {
  /** An answer before, and after none, one beside the scale, or no questionnaire. */
  readonly beforeOnly: number;
  /** An answer after, and before none, one beside the scale, or no questionnaire. */
  readonly afterOnly: number;
  /** A questionnaire, but no answer of the scale on either side. */
  readonly neither: number;
}

/** Everybody a transition knows of: matched, unmatched, and those listed more than once. */
export function peopleOf({ matched, unmatched, duplicates }: TransitionMatrix): number {
  return matched + unmatched.beforeOnly + unmatched.afterOnly + unmatched.neither + duplicates.length;
}

/**
 * The counts with the lowest level first on both sides, as the tests of `statistics/` take them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(lowestFirst({ counts: [[5, 0], [3, 1]] }), [[1, 3], [0, 5]]);
 * ```
 */
export function lowestFirst({ counts }: Pick<TransitionMatrix, "counts">): TransitionCounts {
  return counts.toReversed().map((row) => row.toReversed());
}

/** How the matched people answered before and after: the margins of the matrix. */
export function matchedMargins({ counts }: Pick<TransitionMatrix, "counts">): {
  readonly before: readonly number[];
  readonly after: readonly number[];
} {
  const total = (row: readonly number[]) => row.reduce((sum, count) => sum + count, 0);
  return { before: counts.map(total), after: counts.map((_, column) => total(counts.map((row) => row[column] ?? 0))) };
}

import type { Source } from "../data/source.ts";
import type { TransitionCounts } from "../statistics/transition_counts.ts";
import { itemAt } from "../data/item_at.ts";
import type { CountedAnswer } from "../survey/answer_counts.ts";
import type { Answer, AnswerScale, Question, SurveyDesign } from "../survey/codebook.ts";
import type { FavourableTransitions } from "../statistics/collapse_transitions.ts";

/**
 * Answers of the same people before (rows) and after (columns), counted.
 *
 * Only people with an answer of the scale on both sides are in `rows`; all others are told apart and none is lost.
 */
export interface TransitionMatrix {
  readonly surveyIds: readonly string[];
  readonly before: TransitionSide;
  readonly after: TransitionSide;
  readonly design: Exclude<SurveyDesign, "unlinked" | "post-only">;
  /** One for each answer before, in the order of the scale: the most favourable first. */
  readonly rows: readonly TransitionRow[];
  /** People with an answer on both sides: the sum of `rows`. */
  readonly matched: number;
  readonly unmatched: UnmatchedCounts;
  /** Respondents who come more than once on a side, so that nobody can say which answer is theirs; in no row. */
  readonly duplicates: number;
  readonly applicants: number | null;
  readonly sources: readonly Source[];
  /** What is known besides the cells where some may be withheld; `null` when all cells are at hand. */
  readonly protection: TransitionProtection | null;
}

/** What is published with a matrix from protected counts. */
export interface TransitionProtection {
  /** Matched people by answer before, in the order of the scale. */
  readonly beforeTotals: readonly number[];
  /** Matched people by answer after. */
  readonly afterTotals: readonly number[];
  /** Small cells that the totals alone give away, which no other withheld cell can protect. */
  readonly exposed: number;
  /** What `compareBeforeAfter` found with all cells at hand. */
  readonly results: unknown;
}

/** People with one answer after; `null` when they are withheld. */
export interface TransitionCell {
  readonly answer: Answer;
  readonly count: number | null;
}

/** People with one answer before, by their answer after. */
export interface TransitionRow {
  readonly answer: Answer;
  /** Every answer after, in the order of the scale. */
  readonly after: readonly TransitionCell[];
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
  return matched + unmatched.beforeOnly + unmatched.afterOnly + unmatched.neither + duplicates;
}

/**
 * Rows of a transition from a count for each pair of places on the two scales.
 *
 * @param counts for each answer before one count for each answer after; `null` for one that is withheld
 * @throws {RangeError} when there are more or fewer rows or columns than answers
 */
export function transitionRows(
  counts: readonly (readonly (number | null)[])[],
  { before, after }: Pick<TransitionMatrix, "before" | "after">,
): readonly TransitionRow[] {
  const [from, to] = [before.scale.answers, after.scale.answers];
  const stray = counts.find(({ length }) => length !== to.length);
  if (counts.length !== from.length || stray !== undefined) {
    throw new RangeError(
      `Cannot count transitions of ${before.question.id} to ${after.question.id} as they must be ${from.length} × ${to.length} answers: current value is ${counts.length} × ${
        (stray ?? to).length
      }`,
    );
  }
  return from.map((answer, row) => ({
    answer,
    after: to.map((answer, column) => ({
      answer,
      count: itemAt(itemAt(counts, row, "answer before"), column, "answer after"),
    })),
  }));
}

/** Whether some cells are withheld, so that nobody can be told by them. */
export function hasWithheldCells({ rows }: Pick<TransitionMatrix, "rows">): boolean {
  return rows.some(({ after }) => after.some(({ count }) => count === null));
}

/**
 * The counts alone: `counts[before][after]`, both in the order of the scale.
 *
 * @throws {TypeError} when some are withheld
 */
export function transitionCounts({ rows }: Pick<TransitionMatrix, "rows">): readonly (readonly number[])[] {
  return rows.map(({ after }) =>
    after.map(({ count }) => {
      if (count !== null) return count;
      throw new TypeError("Cannot compute with the cells of a matrix as all must be at hand: some are withheld");
    })
  );
}

/**
 * The counts with the lowest level first on both sides, as the tests of `statistics/` take them.
 */
export function lowestFirst(matrix: Pick<TransitionMatrix, "rows">): TransitionCounts {
  return transitionCounts(matrix).toReversed().map((row) => row.toReversed());
}

/** How the matched people answered before and after: the margins of the matrix. */
export function matchedMargins(
  { rows, before, after, protection }: Pick<TransitionMatrix, "rows" | "before" | "after" | "protection">,
): {
  readonly before: readonly CountedAnswer[];
  readonly after: readonly CountedAnswer[];
} {
  const { beforeTotals, afterTotals } = protection ?? marginsOf(transitionCounts({ rows }));
  const counted = ({ scale }: TransitionSide, totals: readonly number[]) =>
    scale.answers.map((answer, place) => ({ answer, count: itemAt(totals, place, "total of a matrix") }));
  return { before: counted(before, beforeTotals), after: counted(after, afterTotals) };
}

function marginsOf(counts: readonly (readonly number[])[]) {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const [first = []] = counts;
  return {
    beforeTotals: counts.map(sum),
    afterTotals: first.map((_, column) => sum(counts.map((row) => itemAt(row, column, "answer after")))),
  };
}

/**
 * A transition matrix reduced to favourable or not, by the sides that the code book gives the answers.
 *
 * @returns `[[neither, gained], [lost, both]]`; neutral answers are not favourable
 * @throws {TypeError} when a scale is no rating
 */
export function favourableTransitions(
  { before, after, rows }: Pick<TransitionMatrix, "before" | "after" | "rows">,
): FavourableTransitions {
  for (const { scale } of [before, after]) {
    if (scale.kind !== "rating") {
      throw new TypeError(
        `Cannot tell favourable answers as the scale must be a rating: current value is ${scale.id} (${scale.kind})`,
      );
    }
  }
  const sideOf = ({ side }: Answer) => side === "favourable" ? 1 : 0;
  const collapsed: [[number, number], [number, number]] = [[0, 0], [0, 0]];
  const counts = transitionCounts({ rows });
  for (const [row, { answer: from, after }] of rows.entries()) {
    for (const [column, { answer: to }] of after.entries()) {
      collapsed[sideOf(from)][sideOf(to)] += itemAt(itemAt(counts, row, "answer before"), column, "answer after");
    }
  }
  return collapsed;
}

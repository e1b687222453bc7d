import {
  matchedMargins,
  transitionCounts,
  type TransitionMatrix,
  transitionRows,
} from "../counts/transition_matrix.ts";
import { countOf, peopleIn } from "../survey/answer_counts.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import type { Movement } from "./before_after_comparison.ts";

/** What people without an answer on a side are taken for: not to have moved, or to have moved as far as the scale goes. */
export type SupposedMove = "unchanged" | "best" | "worst";

/**
 * Adds the people with an answer on one side, with the other one supposed; and, for the extremes, those with none.
 *
 * A respondent who comes more than once counts as often as they answered.
 */
export function fillMissing(
  { before, after }: Pick<BeforeAfterCounts, "before" | "after">,
  transitions: TransitionMatrix,
  move: SupposedMove,
): TransitionMatrix {
  const { rows, unmatched } = transitions;
  const matched = matchedMargins(transitions);
  // Places count from the most favourable answer.
  const last = rows.length - 1;
  const afterOf = (place: number) => move === "unchanged" ? place : move === "best" ? 0 : last;
  const beforeOf = (place: number) => move === "unchanged" ? place : move === "best" ? last : 0;
  return withPeople(transitions, [
    ...before.answers.map(({ answer, count }, row) => (
      { row, column: afterOf(row), count: count - countOf(matched.before, answer) }
    )),
    ...after.answers.map(({ answer, count }, column) => (
      { row: beforeOf(column), column, count: count - countOf(matched.after, answer) }
    )),
    ...move === "unchanged" ? [] : [{ row: beforeOf(0), column: afterOf(0), count: unmatched.neither }],
  ]);
}

/**
 * Adds people who did not move, or moved by one level: across the line between favourable and not, so that every test
 * counts the move.
 */
export function addMoved(transitions: TransitionMatrix, count: number, way: keyof Movement): TransitionMatrix {
  const { answers } = transitions.before.scale;
  const above = Math.max(0, answers.findLastIndex(({ side }) => side === "favourable"));
  const below = Math.min(above + 1, answers.length - 1);
  const row = way === "rose" ? below : above;
  const column = way === "fell" ? below : above;
  return withPeople(transitions, [{ row, column, count }]);
}

/** How many rose, stayed and fell. */
export function movementOf(transitions: Pick<TransitionMatrix, "rows">): Movement {
  const counts = transitionCounts(transitions);
  const total = (which: (row: number, column: number) => boolean) =>
    counts.reduce(
      (sum, cells, row) => sum + cells.reduce((part, count, column) => which(row, column) ? part + count : part, 0),
      0,
    );
  return {
    rose: total((row, column) => column < row),
    same: total((row, column) => column === row),
    fell: total((row, column) => column > row),
  };
}

interface PlacedPeople {
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

function withPeople(transitions: TransitionMatrix, people: readonly PlacedPeople[]): TransitionMatrix {
  const counts = transitionCounts(transitions).map((cells, row) =>
    cells.map((count, column) =>
      count + peopleIn(people.filter((placed) => placed.row === row && placed.column === column))
    )
  );
  const rows = transitionRows(counts, transitions);
  const outside = people.find(({ row, column }) => rows[row]?.after[column] === undefined);
  if (outside !== undefined) {
    throw new RangeError(
      `Cannot suppose answers of people as the scale must have them: current value is row ${outside.row}, column ${outside.column}`,
    );
  }
  const matched = transitions.matched + peopleIn(people);
  return { ...transitions, rows, matched, protection: null };
}

import type { Question } from "../survey/codebook.ts";
import { type GridRow, LONGEST_CELL } from "./export_grid.ts";

/** What is wrong with a row, so that it is refused. */
export type RowFaultKind =
  | "unknown-answer"
  | "several-answers"
  | "exclusive-answer"
  | "not-a-number"
  | "out-of-range"
  | "too-long"
  | "cut-off"
  | "too-many-cells"
  | "no-group"
  | "no-weight";

/** One fault of one row. */
export interface RowFault {
  readonly kind: RowFaultKind;
  /** Id of the question; `null` when the row as a whole is meant. */
  readonly question: string | null;
  /** What is written, as far as it is about an answer; `null` otherwise. */
  readonly written: string | null;
}

/** Reads one question's answer out of a row. */
export type QuestionReader = (row: GridRow, faults: RowFault[]) => string;

/** A cell; `null`, with its fault, when the row ends before it or it is longer than an answer can be. */
export function cellAt(
  { cells }: GridRow,
  { at, question, faults }: { readonly at: number; readonly question: Question; readonly faults: RowFault[] },
): string | null {
  const cell = cells[at];
  if (cell === undefined) {
    faults.push({ kind: "cut-off", question: question.id, written: null });
    return null;
  }
  if (cell.length > LONGEST_CELL) {
    faults.push({ kind: "too-long", question: question.id, written: null });
    return null;
  }
  return cell;
}

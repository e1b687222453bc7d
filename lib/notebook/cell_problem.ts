/** Something that is wrong with a cell, found without running it. */
export interface CellProblem {
  /** Path of the notebook as it was given. */
  readonly path: string;
  /** Place among the code cells, from 1; undefined where the message has no place in a cell. */
  readonly cellNumber: number | undefined;
  /** Line of the cell, from 1. */
  readonly line: number | undefined;
  /** Column, from 1. */
  readonly column: number | undefined;
  /** `TS2322`, `no-unused-vars`, `syntax`, `await-promise`, … */
  readonly code: string;
  /** What is wrong. */
  readonly message: string;
}

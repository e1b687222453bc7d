import type { Notebook } from "./notebook_format.ts";

/** How a run of a notebook can end. */
export type NotebookOutcome = "passed" | "cell-error" | "timeout" | "kernel-died" | "start-failed";

/** What makes a cell fail. */
export type CellFailureKind =
  | "error"
  | "syntax"
  | "display"
  | "unhandled-rejection"
  | "uncaught-error"
  | "late-output"
  | "failed-test"
  | "undeclared-read"
  | "undeclared-write"
  | "timeout"
  | "kernel-died";

/** Why one cell failed. */
export interface CellFailure {
  /** What happened. */
  readonly kind: CellFailureKind;
  /** Place among the code cells, from 1. */
  readonly cellNumber: number;
  /** Name of the error. */
  readonly name: string;
  /** Message of the error. */
  readonly message: string;
  /** Line of the cell, from 1, where it is known. */
  readonly line: number | undefined;
  /** Stack as the kernel gave it; its lines are not the cell's. */
  readonly stack: readonly string[];
}

/** What a cell printed to the standard output and error of the kernel's process, where no notebook shows it. */
export interface CellProcessOutput {
  /** Place among the code cells, from 1. */
  readonly cellNumber: number;
  /** Standard output. */
  readonly stdout: string;
  /** Standard error. */
  readonly stderr: string;
}

/** What came of a notebook. */
export interface NotebookRun {
  /** Path as it was given. */
  readonly path: string;
  /** How it ended. */
  readonly outcome: NotebookOutcome;
  /** The executed notebook, as far as it went; undefined where the file could not be read. */
  readonly notebook: Notebook | undefined;
  /** Why it did not pass, in the order of the cells; empty if it passed or could not start. */
  readonly failures: readonly CellFailure[];
  /** Why it could not start; undefined if it did. */
  readonly startFault: string | undefined;
  /** Printed past the notebook; cells that printed nothing there are left out. */
  readonly processOutput: readonly CellProcessOutput[];
  /** Number of code cells in the notebook. */
  readonly cellCount: number;
  /** Wall time in milliseconds; for people, never for a file. */
  readonly milliseconds: number;
}

/** Progress of one notebook. */
export type NotebookProgress =
  | { readonly kind: "start"; readonly path: string; readonly cellCount: number }
  | { readonly kind: "cell"; readonly path: string; readonly cellCount: number; readonly cellNumber: number }
  | { readonly kind: "end"; readonly path: string; readonly cellCount: number; readonly run: NotebookRun };

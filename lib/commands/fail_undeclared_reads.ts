import type { CellFailure, NotebookRun } from "../notebook/notebook_run.ts";
import type { UndeclaredRead } from "../outputs/declared_reads.ts";

/** A run that read what nobody follows has not passed, whatever its cells showed. Gives the run with these failures. */
export function failUndeclaredReads(run: NotebookRun, undeclared: readonly UndeclaredRead[]): NotebookRun {
  // A kernel that was killed or a cell that threw is the graver news, and may be why a strange path was touched.
  if (run.outcome !== "passed" || undeclared.length === 0) return run;
  const failures = undeclared.map(({ path, cellNumber, reason }): CellFailure => ({
    kind: "undeclared-read",
    cellNumber,
    name: "UndeclaredRead",
    message: `the cell touches ${path}: ${reason}`,
    line: undefined,
    stack: [],
  }));
  return { ...run, outcome: "cell-error", failures };
}

import { formatNotebookFailure } from "../notebook/format_notebook_failure.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import type { NotebookRun } from "../notebook/notebook_run.ts";
import { writeNotebook } from "../notebook/write_notebook.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { WORK_FOLDER } from "./project_lock.ts";
import { printError } from "./print_line.ts";

/** The exit code of several runs: the gravest of what happened. */
export function exitCodeOf(runs: readonly NotebookRun[]): ExitCode {
  const outcomes = new Set(runs.map(({ outcome }) => outcome));
  if (outcomes.has("kernel-died") || outcomes.has("start-failed")) return EXIT_CODE.kernelDied;
  if (outcomes.has("timeout")) return EXIT_CODE.timeout;
  if (outcomes.has("cell-error")) return EXIT_CODE.cellError;
  return EXIT_CODE.same;
}

/**
 * Tells about every notebook that did not pass, and keeps it executed as far as it went, errors in place, so that it can
 * be opened and read.
 */
export async function printFailures(runs: readonly NotebookRun[]): Promise<void> {
  for (const run of runs.filter(({ outcome }) => outcome !== "passed")) {
    printError(`\n${formatNotebookFailure(run)}`);
    if (run.notebook === undefined) continue;
    const kept = `${WORK_FOLDER}/failed/${notebookName(run.path)}.ipynb`;
    await Deno.mkdir(`${WORK_FOLDER}/failed`, { recursive: true });
    await writeNotebook(kept, run.notebook);
    printError(`The notebook as far as it ran: ${kept}`);
  }
}

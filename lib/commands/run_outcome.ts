import { notebookName } from "../notebook/notebook_name.ts";
import type { CellFailure, NotebookRun } from "../notebook/notebook_run.ts";
import { codeCells, type Notebook, writeNotebook } from "../notebook/notebook_format.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { WORK_FOLDER } from "./project_lock.ts";
import { printError } from "./print_line.ts";
import type { UndeclaredRead } from "../outputs/declared_reads.ts";
import { shortened } from "../notebook/terminal_text.ts";

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

/** A run that read what nobody follows has not passed, whatever its cells showed. Gives the run with these failures. */
export function failUndeclaredReads(run: NotebookRun, undeclared: readonly UndeclaredRead[]): NotebookRun {
  // A kernel that was killed or a cell that threw is the graver news, and may be why a strange path was touched. But whoever was
  // refused a program, the network or a library threw for that, in words that do not say so.
  const told = undeclared.filter(({ permission }) =>
    run.outcome === "passed" || (run.outcome === "cell-error" && permission !== "read")
  );
  if (told.length === 0) return run;
  const failures = told.map(({ path, cellNumber, reason }): CellFailure => ({
    kind: "undeclared-read",
    // The log knows where cells end; that of one that threw has no end.
    cellNumber: run.outcome === "passed" ? cellNumber : run.failures[0]?.cellNumber ?? cellNumber,
    name: "UndeclaredRead",
    message: `the cell touches ${path}: ${reason}`,
    line: undefined,
    stack: [],
  }));
  return { ...run, outcome: "cell-error", failures: [...failures, ...run.failures] };
}

/** Letters of a message, of a line of the stack or of what was printed that a terminal is shown; the notebook keeps more. */
const MOST_SHOWN = 20_000;

/**
 * What went wrong in a notebook, for the terminal: notebook, cell number, the cell with the failing line marked, the
 * error and its stack; then what was printed past the notebook.
 *
 * @returns plain text without a newline at the end; empty for a run that passed and printed nothing past the notebook
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * const run = { path: "a.ipynb", notebook: undefined, failures: [], processOutput: [], cellCount: 0, milliseconds: 1 };
 * equal(
 *   formatNotebookFailure({ ...run, outcome: "start-failed", startFault: "no kernel" }),
 *   "a.ipynb: start-failed: no kernel",
 * );
 * ```
 */
export function formatNotebookFailure(run: NotebookRun): string {
  const parts = run.failures.map((failure) => formatFailure(run, failure));
  if (run.startFault !== undefined) parts.push(`${run.path}: ${run.outcome}: ${run.startFault}`);
  for (const { cellNumber, stdout, stderr } of run.processOutput) {
    for (const [name, text] of [["output", stdout], ["error output", stderr]] as const) {
      if (text === "") continue;
      parts.push(
        `${run.path} cell ${cellNumber} printed to the kernel's ${name}, which no notebook shows:\n${
          indent(shortened(text.trimEnd(), { most: MOST_SHOWN }).trimEnd(), "  | ")
        }`,
      );
    }
  }
  return parts.join("\n\n");
}

function formatFailure(run: NotebookRun, failure: CellFailure): string {
  const line = failure.line === undefined ? "" : `, line ${failure.line}`;
  const head = `${run.path}: cell ${failure.cellNumber} of ${run.cellCount}${line}: ${failure.kind}: ` +
    shortened(`${failure.name}: ${failure.message}`, { most: MOST_SHOWN });
  // The first line of a stack repeats name and message.
  const stack = failure.stack.filter((text) => /^\s+at /.test(text)).map((text) => `    ${text.trim()}`);
  const source = run.notebook === undefined ? [] : sourceLines(run.notebook, failure);
  return [head, ...source, ...stack].join("\n");
}

function sourceLines(notebook: Notebook, failure: CellFailure): string[] {
  const found = [...codeCells(notebook)].find(({ cellNumber }) => cellNumber === failure.cellNumber);
  if (found === undefined) return [];
  const lines = found.cell.source.split("\n");
  const width = String(lines.length).length;
  return lines.map((text, index) => {
    const mark = index + 1 === failure.line ? ">" : " ";
    return `  ${mark} ${String(index + 1).padStart(width)} | ${text}`.trimEnd();
  });
}

function indent(text: string, prefix: string): string {
  return text.split("\n").map((line) => prefix + line).join("\n");
}

import { dirname, resolve } from "node:path";
import { isolateCode } from "./kernel_prelude.ts";
import { type Notebook, parseNotebook } from "./notebook_format.ts";
import type { NotebookOutcome, NotebookRun } from "./notebook_run.ts";
import { prepareKernel, proveKernel } from "./prove_kernel.ts";
import { startKernel } from "./start_kernel.ts";
import { environmentCode, environmentVariables } from "./kernel_environment.ts";
import { NotebookExecution, type RunNotebookOptions } from "./notebook_execution.ts";

/** A notebook that is not, or not as it is, in a file. */
export interface NamedNotebook {
  /** How messages name it; its folder is the default working folder. */
  readonly path: string;
  /** The notebook. */
  readonly notebook: Notebook;
}

/**
 * Runs a notebook from top to bottom in a fresh Deno kernel, up to the first cell that fails.
 *
 * The file is not written: that is for the caller to decide ({@linkcode writeNotebook}). Cells tagged `skip-execution`
 * are left as they are, cells tagged `raises-exception` may fail, cells after a failed one lose their outputs, because
 * those would be another run's.
 *
 * @throws the signal's reason where it was aborted, or a message of the kernel that cannot be read; every other end is
 * an outcome of the run
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * const cell = { cell_type: "code" as const, metadata: {}, source: "1 + 1", outputs: [], execution_count: null };
 * const notebook = { nbformat: 4 as const, nbformat_minor: 5, metadata: {}, cells: [cell] };
 * equal((await runNotebook({ path: "sum.ipynb", notebook })).outcome, "passed");
 * ```
 */
export async function runNotebook(
  source: string | NamedNotebook,
  options: RunNotebookOptions = {},
): Promise<NotebookRun> {
  const started = performance.now();
  const path = typeof source === "string" ? source : source.path;
  const cwd = options.cwd ?? dirname(resolve(path));
  let execution: NotebookExecution | undefined;
  let outcome: NotebookOutcome = "start-failed";
  let startFault: string | undefined;
  try {
    options.signal?.throwIfAborted();
    const notebook = typeof source === "string"
      ? parseNotebook(await Deno.readTextFile(source), path)
      : source.notebook;
    execution = new NotebookExecution(path, notebook, { root: cwd, ...options });
    options.onProgress?.({ kind: "start", path, cellCount: execution.cells.length });
    const env = options.environment === undefined ? {} : environmentVariables(options.environment);
    await using kernel = await startKernel({ ...options, cwd, env: { ...env, ...options.env } });
    await proveKernel(kernel, options.startTimeout);
    await prepareKernel(kernel, [
      ...options.isolated === undefined ? [] : [isolateCode(options.isolated)],
      ...options.environment === undefined ? [] : [environmentCode(options.environment)],
    ]);
    outcome = await execution.run(kernel);
  } catch (fault) {
    options.signal?.throwIfAborted();
    if (execution?.hasStarted === true) throw fault;
    startFault = fault instanceof Error ? fault.message : String(fault);
  }
  const cellCount = execution?.cells.length ?? 0;
  const run: NotebookRun = {
    path,
    outcome,
    notebook: execution?.notebook,
    failures: execution?.failures ?? [],
    startFault,
    processOutput: execution?.processOutput ?? [],
    cellCount,
    milliseconds: performance.now() - started,
  };
  options.onProgress?.({ kind: "end", path, cellCount, run });
  return run;
}

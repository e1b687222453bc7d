import { type NamedNotebook, runNotebook } from "./run_notebook.ts";
import type { RunNotebookOptions } from "./notebook_execution.ts";
import type { NotebookRun } from "./notebook_run.ts";

/** How several notebooks are run. */
export interface RunNotebooksOptions extends RunNotebookOptions {
  /** Notebooks at once. @default navigator.hardwareConcurrency */
  readonly concurrency?: number;
  /** What is different for one notebook, by its place in the list. @default nothing */
  readonly optionsFor?: (index: number) => RunNotebookOptions;
}

/** As many kernels as cores are busy anyway: V8's helper threads would only take turns with them (a quarter of the time). */
const KERNEL_ENV = { DENO_V8_FLAGS: "--single-threaded" };

/**
 * Runs notebooks, each in a fresh kernel, as many at once as there are cores.
 *
 * @returns the runs in the order of the notebooks, whatever order they ended in
 * @throws the signal's reason where it was aborted; by then every kernel has been killed
 * @throws {RangeError} where `concurrency` is no whole number > 0
 * @example
 * ```ts
 * import { deepStrictEqual as deepEqual } from "node:assert/strict";
 * deepEqual(await runNotebooks([]), []);
 * ```
 */
export async function runNotebooks(
  notebooks: readonly (string | NamedNotebook)[],
  options: RunNotebooksOptions = {},
): Promise<NotebookRun[]> {
  const { concurrency = navigator.hardwareConcurrency, signal, optionsFor, ...rest } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(
      `Cannot run notebooks at once as concurrency must be an integer > 0: current value is ${concurrency}`,
    );
  }
  // One fault of the runner itself ends the other runs too: their kernels must not outlive this call.
  const stop = new AbortController();
  const runs = new Map<number, NotebookRun>();
  const queue = notebooks.entries();
  const work = async () => {
    for (const [index, notebook] of queue) {
      const own = optionsFor?.(index);
      const run = await runNotebook(notebook, {
        ...rest,
        ...own,
        env: { ...KERNEL_ENV, ...rest.env, ...own?.env },
        signal: signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]),
      });
      runs.set(index, run);
    }
  };
  const workers = Array.from({ length: Math.min(concurrency, notebooks.length) }, () =>
    work().catch((fault) => {
      stop.abort(fault);
      throw fault;
    }));
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return [...runs].sort(([a], [b]) => a - b).map(([, run]) => run);
}

import { guardedImports } from "./guarded_imports.ts";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { cellFailures } from "./cell_failures.ts";
import { isolateCode, settleCode, sortProcessOutput } from "./kernel_prelude.ts";
import { type CodeCell, codeCells, type Notebook, parseNotebook, tagsOf } from "./notebook_format.ts";
import type { IsolateFolders } from "./kernel_isolation_source.ts";
import type { CellOutputs, DisplayRegistry } from "./notebook_outputs.ts";
import type { CellFailure, CellProcessOutput, NotebookOutcome, NotebookProgress, NotebookRun } from "./notebook_run.ts";
import { proveKernel } from "./prove_kernel.ts";
import { type CellRun, runCell } from "./run_cell.ts";
import { executeSilently, type Kernel, startKernel, type StartKernelOptions } from "./start_kernel.ts";
import { environmentCode, environmentVariables, type KernelEnvironment } from "./kernel_environment.ts";

/** How a notebook is run. */
export interface RunNotebookOptions extends Omit<StartKernelOptions, "cwd"> {
  /** Working folder of the kernel. @default the notebook's folder */
  readonly cwd?: string;
  /** Seconds for one cell, unless `timeout` in the metadata of the cell or the notebook says otherwise. @default 120 */
  readonly cellTimeout?: number;
  /** Seconds for which timers that cells left behind are waited for at the end. @default 1 */
  readonly settleTimeout?: number;
  /** Cells that use the network, start a program or write into the project, but for one folder, fail. @default they do not */
  readonly isolated?: IsolateFolders;
  /** What is different from another run of the same notebook. @default nothing */
  readonly environment?: KernelEnvironment;
  /** Folder whose path is cut out of error outputs, so that they read the same on every machine. @default `cwd` */
  readonly root?: string;
  /** Told when the notebook starts, after each code cell, and at the end. @default nobody */
  readonly onProgress?: (progress: NotebookProgress) => void;
}

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
    if (options.isolated !== undefined) await executeSilently(kernel.connection, isolateCode(options.isolated));
    if (options.environment !== undefined) {
      await executeSilently(kernel.connection, environmentCode(options.environment));
    }
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

interface CellState {
  readonly cell: CodeCell;
  readonly cellNumber: number;
  readonly timeout: number;
  readonly runs: boolean;
  readonly mayFail: boolean;
  outputs?: CellOutputs;
}

class NotebookExecution {
  readonly notebook: Notebook;
  readonly cells: readonly CellState[];
  readonly failures: CellFailure[] = [];
  readonly processOutput: CellProcessOutput[] = [];
  hasStarted = false;
  readonly #path: string;
  readonly #options: RunNotebookOptions & { readonly root: string };
  readonly #displays: DisplayRegistry = new Map();

  constructor(path: string, notebook: Notebook, options: RunNotebookOptions & { readonly root: string }) {
    this.#path = path;
    this.#options = options;
    this.notebook = structuredClone(notebook);
    const ownTimeout = readTimeout(notebook.metadata.timeout, path) ?? options.cellTimeout ?? 120;
    this.cells = [...codeCells(this.notebook)].map(({ cell, cellNumber }) => {
      const tags = tagsOf(cell.metadata);
      const isSkipped = tags.includes("skip-execution");
      if (!isSkipped) Object.assign(cell, { outputs: [], execution_count: null });
      return {
        cell,
        cellNumber,
        timeout: readTimeout(cell.metadata.timeout, `${path} cell ${cellNumber}`) ?? ownTimeout,
        runs: !isSkipped && cell.source.trim() !== "",
        mayFail: tags.includes("raises-exception"),
      };
    });
  }

  async run(kernel: Kernel): Promise<NotebookOutcome> {
    this.hasStarted = true;
    try {
      return await this.#runCells(kernel);
    } finally {
      for (const { cell, outputs } of this.cells) if (outputs !== undefined) cell.outputs = outputs.finish();
    }
  }

  async #runCells(kernel: Kernel): Promise<NotebookOutcome> {
    const common = {
      displays: this.#displays,
      root: this.#options.root,
      ...(this.#options.signal === undefined ? {} : { signal: this.#options.signal }),
    };
    for (const state of this.cells) {
      const { cell, cellNumber, timeout } = state;
      if (state.runs) {
        const run = await runCell(kernel, guardedImports(cell.source), { ...common, cellNumber, timeout });
        state.outputs = run.outputs;
        cell.execution_count = run.reply?.execution_count ?? null;
        const outcome = await this.#judge(run, state);
        if (outcome !== "passed") return outcome;
      }
      const cellCount = this.cells.length;
      this.#options.onProgress?.({ kind: "cell", path: this.#path, cellCount, cellNumber });
    }
    const last = this.cells.findLast((state) => state.runs);
    if (last === undefined) return "passed";
    // A timer that a cell left behind may still throw or print: that must not pass for want of a later cell.
    const settle = settleCode((this.#options.settleTimeout ?? 1) * 1000);
    const cellNumber = last.cellNumber + 1;
    const end = await runCell(kernel, "", { ...common, cellNumber, timeout: last.timeout, settle, silent: true });
    if (end.faults.length === 0 && end.outputs.finish().length > 0) {
      const message = "printed or displayed something after the last cell had ended";
      this.failures.push({
        ...UNPLACED,
        kind: "late-output",
        cellNumber: last.cellNumber,
        name: "LateOutput",
        message,
      });
    }
    return await this.#judge(end, last);
  }

  async #judge(run: CellRun, state: CellState): Promise<NotebookOutcome> {
    const { cellNumber, timeout } = state;
    const printed = { stdout: sortProcessOutput(run.stdout, cellNumber), stderr: new Map([[cellNumber, run.stderr]]) };
    for (const number of [...new Set([...printed.stdout.keys(), cellNumber])].sort((a, b) => a - b)) {
      if (number < 1 || number > this.cells.length) continue;
      const [stdout, stderr] = [printed.stdout.get(number) ?? "", printed.stderr.get(number) ?? ""];
      if (stdout !== "" || stderr !== "") this.processOutput.push({ cellNumber: number, stdout, stderr });
    }
    for (const failure of await cellFailures(run, { cellNumber, timeout, source: state.cell.source })) {
      const culprit = this.cells.find((other) => other.cellNumber === failure.cellNumber) ?? state;
      // The executed notebook shows every failure, also those for which the kernel sent no error.
      culprit.outputs?.addError({ ename: failure.name, evalue: failure.message, traceback: failure.stack });
      const isEnd = failure.kind === "timeout" || failure.kind === "kernel-died";
      if (!culprit.mayFail || isEnd) this.failures.push(failure);
    }
    if (run.ending !== "done") return run.ending;
    return this.failures.length > 0 ? "cell-error" : "passed";
  }
}

const UNPLACED = { line: undefined, stack: [] } as const;
const timeoutSchema = z.number().positive().optional();

function readTimeout(value: unknown, place: string): number | undefined {
  const result = timeoutSchema.safeParse(value);
  if (result.success) return result.data;
  throw new RangeError(
    `Cannot use metadata.timeout of ${place} as it must be a number of seconds > 0: current value is ${
      JSON.stringify(value)
    }`,
  );
}

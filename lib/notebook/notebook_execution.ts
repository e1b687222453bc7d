import { guardedImports } from "./guarded_imports.ts";
import { z } from "zod";
import { cellFailures } from "./cell_failures.ts";
import { settleCode, sortProcessOutput } from "./kernel_prelude.ts";
import { type CodeCell, codeCells, type Notebook, tagsOf } from "./notebook_format.ts";
import type { IsolateFolders } from "./kernel_isolation_source.ts";
import type { CellOutputs, DisplayRegistry } from "./notebook_outputs.ts";
import type { CellFailure, CellProcessOutput, NotebookOutcome, NotebookProgress } from "./notebook_run.ts";
import { type CellRun, runCell } from "./run_cell.ts";
import type { Kernel, StartKernelOptions } from "./start_kernel.ts";
import type { KernelEnvironment } from "./kernel_environment.ts";

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
  /** The code that a cell is run as, on the lines of its own. @default as it stands */
  readonly prepareCode?: (source: string) => string;
  /** Told when the notebook starts, after each code cell, and at the end. @default nobody */
  readonly onProgress?: (progress: NotebookProgress) => void;
}

interface CellState {
  readonly cell: CodeCell;
  readonly cellNumber: number;
  readonly timeout: number;
  readonly runs: boolean;
  readonly mayFail: boolean;
  outputs?: CellOutputs;
}

/** One run of a notebook in its kernel, cell by cell. */
export class NotebookExecution {
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
        const code = guardedImports(this.#options.prepareCode?.(cell.source) ?? cell.source);
        const run = await runCell(kernel, code, { ...common, cellNumber, timeout });
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

import { itemAt } from "../data/item_at.ts";
import { projectPath } from "../data/project_path.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import type { NotebookProgress, NotebookRun } from "../notebook/notebook_run.ts";
import type { NamedNotebook } from "../notebook/run_notebook.ts";
import { runNotebooks } from "../notebook/run_notebooks.ts";
import type { KernelEnvironment } from "../notebook/kernel_environment.ts";
import { type SortedReads, sortReads } from "../outputs/declared_reads.ts";
import { libraryImports } from "../outputs/direct_imports.ts";
import { AUDIT_VARIABLE, followKernelAudit } from "../outputs/kernel_audit.ts";
import { compareRecords, type OutputRecord } from "../outputs/output_record.ts";
import {
  openRecords,
  OUTPUTS_FOLDER_VARIABLE,
  OWN_NOTEBOOK_VARIABLE,
  readRecords,
  removeRecords,
} from "../outputs/record_log.ts";
import { drawPngs } from "./draw_pngs.ts";
import { failUndeclaredReads } from "./run_outcome.ts";
import { notebookPath } from "./notebook_files.ts";
import type { Progress } from "./progress.ts";
import { UserError } from "./exit_code.ts";

/** A notebook to run: as it lies in `notebooks/`, or another version of it. */
export interface NotebookTask {
  /** Name without ending. */
  readonly name: string;
  /** What is run in its place, such as the same cells with other parameters. @default the file */
  readonly notebook?: NamedNotebook["notebook"];
  /** Paths that it declares to read besides data with a sidecar. @default [] */
  readonly declaredReads?: readonly string[];
  /** Whether it is somebody's own, and no part of a report: what it saves has a section of page and workbook. @default false */
  readonly isOwn?: boolean;
}

/** How notebooks are run into a staging folder. */
export interface RunIntoStagingOptions {
  /** Absolute path of the folder that takes what the notebooks save. */
  readonly staging: string;
  /** Which pictures of earlier runs may be taken instead of drawing them again, by path and checksum; `null` for none. */
  readonly reusePictures: ((path: string, checksum: string) => boolean) | null;
  /** Told how far the run has come. */
  readonly progress: Progress;
  /** What is different from another run of the same notebooks. @default nothing */
  readonly environment?: KernelEnvironment;
  /** Kernels at once. @default the number of cores */
  readonly jobs?: number;
  /** Seconds for one cell, unless the notebook says otherwise. @default the runner's */
  readonly timeout?: number;
  /** Stops everything. */
  readonly signal?: AbortSignal;
}

/** What a run of notebooks left behind. */
export interface StagedRun {
  /** In the order of the tasks. */
  readonly runs: readonly NotebookRun[];
  /** Every figure and table saved, with its cell and its files, PNG included. */
  readonly outputs: readonly OutputRecord[];
  /** What each notebook read, by name. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
}

/**
 * Runs notebooks in fresh kernels that save into a staging folder, and draws each figure as PNG there.
 *
 * The PNGs of a notebook are drawn here, while other kernels still run: a kernel need not load fonts and rasteriser. A
 * notebook that read what the cache cannot follow has failed.
 *
 * @throws {UserError} when two notebooks save something under one key
 */
export async function runIntoStaging(
  tasks: readonly NotebookTask[],
  options: RunIntoStagingOptions,
): Promise<StagedRun> {
  const { staging, progress, jobs, timeout, signal } = options;
  const logOf = await openRecords(staging);
  const watched = tasks.map((task) => watch(task, staging, logOf(task.name)));
  const ended: Promise<EndedNotebook>[] = [];
  const onProgress = (index: number) => (event: NotebookProgress) => {
    const { task, audit, cellsOfRecords } = watched[index] ?? fail(index);
    if (event.kind === "cell") {
      audit.cellEnded(event.cellNumber);
      cellsOfRecords(event.cellNumber);
      progress.cellDone(task.name, event.cellNumber, event.cellCount);
    }
    if (event.kind !== "end") return;
    ended[index] = endNotebook(event.run, watched[index] ?? fail(index), options);
    // It is waited for when all notebooks have ended; until then its failure is nobody's.
    ended[index]?.catch(() => {});
  };
  try {
    await runNotebooks(
      tasks.map(({ name, notebook }) =>
        notebook === undefined ? notebookPath(name) : { path: notebookPath(name), notebook }
      ),
      {
        root: projectPath(""),
        isolated: { root: projectPath(""), writable: staging },
        prepareCode: await libraryImports(),
        ...(options.environment === undefined ? {} : { environment: options.environment }),
        optionsFor: (index) => ({
          onProgress: onProgress(index),
          env: {
            [OUTPUTS_FOLDER_VARIABLE]: staging,
            [AUDIT_VARIABLE]: logOf(itemAt(tasks, index, "notebook").name),
            ...itemAt(tasks, index, "notebook").isOwn === true ? { [OWN_NOTEBOOK_VARIABLE]: "1" } : {},
          },
        }),
        ...(jobs === undefined ? {} : { concurrency: jobs }),
        ...(timeout === undefined ? {} : { cellTimeout: timeout }),
        ...(signal === undefined ? {} : { signal }),
      },
    );
    const notebooks = await Promise.all(ended);
    const outputs = notebooks.flatMap(({ outputs }) => outputs).toSorted(compareRecords);
    requireUniqueFiles(outputs);
    await removeRecords(staging);
    return {
      runs: notebooks.map(({ run }) => run),
      outputs,
      reads: new Map(notebooks.map(({ run, reads }) => [notebookName(run.path), reads.reads])),
    };
  } finally {
    await Promise.allSettled(ended);
  }
}

interface WatchedNotebook {
  readonly task: NotebookTask;
  readonly audit: ReturnType<typeof followKernelAudit>;
  /** Told when a cell ends; without a cell, gives the cell of each record. */
  readonly cellsOfRecords: (ended?: number) => readonly number[];
}

function watch(task: NotebookTask, staging: string, log: string): WatchedNotebook {
  const cells: number[] = [];
  return {
    task,
    audit: followKernelAudit(log, projectPath("notebooks")),
    cellsOfRecords(endedCell) {
      if (endedCell === undefined) return cells;
      const saved = readRecords(staging, task.name).length;
      while (cells.length < saved) cells.push(endedCell);
      return cells;
    },
  };
}

interface EndedNotebook {
  readonly run: NotebookRun;
  readonly outputs: readonly OutputRecord[];
  readonly reads: SortedReads;
}

async function endNotebook(
  run: NotebookRun,
  { task, audit, cellsOfRecords }: WatchedNotebook,
  { staging, progress, reusePictures, signal }: RunIntoStagingOptions,
): Promise<EndedNotebook> {
  const reads = await sortReads(audit.touchedPaths(), { staging, declared: task.declaredReads ?? [] });
  const judged = failUndeclaredReads(run, reads.undeclared);
  progress.notebookEnded(task.name, `${judged.outcome} ${(run.milliseconds / 1000).toFixed(1)} s`);
  if (judged.outcome !== "passed") return { run: judged, outputs: [], reads };
  const outputs = await drawPngs(readRecords(staging, task.name), {
    staging,
    reuse: reusePictures,
    ...(signal === undefined ? {} : { signal }),
  });
  const cells = cellsOfRecords();
  return { run: judged, outputs: outputs.map((record, at) => ({ ...record, cell: cells[at] ?? null })), reads };
}

function fail(index: number): never {
  throw new RangeError(`Cannot follow a notebook as it must be one of the tasks: current value is ${index}`);
}

/** @throws {UserError} when two outputs have a file in common */
export function requireUniqueFiles(outputs: readonly OutputRecord[]): void {
  const owners = new Map<string, string | null>();
  for (const { notebook, files } of outputs) {
    for (const { path } of files) {
      const owner = owners.get(path);
      if (owner !== undefined) {
        throw new UserError(`Cannot keep ${path} as one notebook must own it: ${owner} and ${notebook} both save it`);
      }
      owners.set(path, notebook);
    }
  }
}

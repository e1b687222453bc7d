import { basename } from "node:path";
import { projectPath } from "../data/project_path.ts";
import type { NotebookProgress, NotebookRun } from "../notebook/notebook_run.ts";
import { runNotebooks } from "../notebook/run_notebooks.ts";
import { OUTPUTS_FOLDER_VARIABLE } from "../outputs/open_outputs.ts";
import { compareRecords, type OutputRecord } from "../outputs/output_record.ts";
import { removeRecords } from "../outputs/record_log.ts";
import { drawPngs } from "./draw_pngs.ts";
import { notebookPath } from "./notebook_files.ts";
import { openProgress } from "./progress.ts";

/** How notebooks are run into a staging folder. */
export interface RunIntoStagingOptions {
  /** Absolute path of the folder that takes what the notebooks save. */
  readonly staging: string;
  /** Take pictures of figures that have not changed from earlier runs instead of drawing them again. */
  readonly reusePictures: boolean;
  /** Kernels at once. @default the number of cores */
  readonly jobs?: number;
  /** Seconds for one cell, unless the notebook says otherwise. @default the runner's */
  readonly timeout?: number;
  /** Stops everything. */
  readonly signal?: AbortSignal;
}

/** What a run of notebooks left behind. */
export interface StagedRun {
  readonly runs: readonly NotebookRun[];
  /** Every figure and table saved, with its files, PNG included. */
  readonly outputs: readonly OutputRecord[];
}

/**
 * Runs notebooks in fresh kernels that save into a staging folder, and draws each figure as PNG there.
 *
 * The PNGs of a notebook are drawn here, while other kernels still run: a kernel need not load fonts and rasteriser.
 *
 * @throws {RangeError} when two notebooks save something under one key
 */
export async function runIntoStaging(names: readonly string[], options: RunIntoStagingOptions): Promise<StagedRun> {
  const { staging, jobs, timeout, signal } = options;
  const progress = openProgress(names);
  const drawings: Promise<readonly OutputRecord[]>[] = [];
  const onProgress = (event: NotebookProgress) => {
    const name = notebookName(event.path);
    if (event.kind === "cell") progress.cellDone(name, event.cellNumber, event.cellCount);
    if (event.kind !== "end") return;
    progress.notebookEnded(name, `${event.run.outcome} ${(event.run.milliseconds / 1000).toFixed(1)} s`);
    if (event.run.outcome === "passed") drawings.push(drawPngs(name, { staging, reuse: options.reusePictures }));
  };
  try {
    const runs = await runNotebooks((await longestFirst(names)).map(notebookPath), {
      onProgress,
      root: projectPath(""),
      // As many kernels as cores are busy anyway: V8's helper threads would only take turns with them (a quarter of the time).
      env: { [OUTPUTS_FOLDER_VARIABLE]: staging, DENO_V8_FLAGS: "--single-threaded" },
      ...(jobs === undefined ? {} : { concurrency: jobs }),
      ...(timeout === undefined ? {} : { cellTimeout: timeout }),
      ...(signal === undefined ? {} : { signal }),
    });
    const outputs = (await Promise.all(drawings)).flat().toSorted(compareRecords);
    requireUniqueFiles(outputs);
    await removeRecords(staging);
    return { runs, outputs };
  } finally {
    await Promise.allSettled(drawings);
    progress.stop();
  }
}

/**
 * Orders notebooks so that the last kernel does not run alone: those with most to show, by the size of their file, first.
 * The order has no influence on what they make.
 */
async function longestFirst(names: readonly string[]): Promise<readonly string[]> {
  const sized = await Promise.all(
    names.map(async (name) => ({ name, size: (await Deno.stat(notebookPath(name))).size })),
  );
  return sized.toSorted((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

/** Name of a notebook from its path. */
export function notebookName(path: string): string {
  return basename(path, ".ipynb");
}

function requireUniqueFiles(outputs: readonly OutputRecord[]): void {
  const owners = new Map<string, string | null>();
  for (const { notebook, files } of outputs) {
    for (const { path } of files) {
      const owner = owners.get(path);
      if (owner !== undefined) {
        throw new RangeError(`Cannot keep ${path} as one notebook must own it: ${owner} and ${notebook} both save it`);
      }
      owners.set(path, notebook);
    }
  }
}

import { DataError } from "../data/data_error.ts";
import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import { serializeNotebook } from "../notebook/notebook_format.ts";
import type { NotebookRun } from "../notebook/notebook_run.ts";
import { writeNotebook } from "../notebook/write_notebook.ts";
import { exchangeFolders, recoverFolder } from "../outputs/exchange_folders.ts";
import { makeManifest } from "../outputs/make_manifest.ts";
import { formatManifest, type Manifest, MANIFEST_FILE, readManifest } from "../outputs/manifest.ts";
import { compareRecords, type OutputRecord } from "../outputs/output_record.ts";
import { type NotebookFreshness, type PresentNotebook, staleNotebooks } from "../outputs/stale_notebooks.ts";
import { type OutputsVerification, verifyOutputs } from "../outputs/verify_outputs.ts";
import { writeReportPage } from "../page/write_report_page.ts";
import { loadReport } from "../report/load_report.ts";
import { loadSurveys } from "../survey/load_surveys.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { notebookPath, presentNotebooks } from "./notebook_files.ts";
import { lockProject, WORK_FOLDER } from "./project_lock.ts";
import { runIntoStaging } from "./run_into_staging.ts";
import { exitCodeOf, tellFailures } from "./run_outcome.ts";
import { complain, sayLine } from "./say_line.ts";

/** Options of {@linkcode reportCommand}. */
export interface ReportOptions {
  /** Run every notebook, stale or not. @default false */
  readonly force?: boolean;
  /** Kernels at once. @default the number of cores */
  readonly jobs?: number;
  /** Seconds for one cell, unless the notebook says otherwise. @default the runner's */
  readonly timeout?: number;
  /** Stops everything and leaves the previous outputs whole. */
  readonly signal?: AbortSignal;
}

const OUTPUTS = projectPath("outputs");
const STAGING = `${WORK_FOLDER}/outputs`;
const NOTHING: OutputsVerification = { missing: [], changed: [], unexpected: [] };

/**
 * The main job: runs every stale notebook in a fresh kernel and puts figures, tables and manifest into `outputs/`.
 *
 * Everything is made in a staging folder that takes the place of `outputs/` in one step, when all notebooks have passed
 * and the manifest is written: a run that fails or is killed leaves the previous outputs whole.
 */
export async function reportCommand(options: ReportOptions = {}): Promise<ExitCode> {
  using lock = await lockProject();
  if (lock === null) {
    complain("Cannot write outputs/ as another run is writing it: wait until it has ended");
    return EXIT_CODE.usage;
  }
  if (await recoverFolder(STAGING, OUTPUTS)) sayLine("outputs/ brought back: an earlier run was killed");
  await Deno.remove(STAGING, { recursive: true }).catch(() => {});

  const manifest = await readManifest(OUTPUTS);
  const verification = manifest === null ? NOTHING : await verifyOutputs(OUTPUTS, manifest);
  const notebooks = await presentNotebooks();
  const freshness = staleNotebooks(notebooks, { manifest, verification, force: options.force ?? false });
  const stale = freshness.filter(({ staleBecause }) => staleBecause !== null);
  const forgotten = manifest?.notebooks.some(({ name }) => !notebooks.some((notebook) => notebook.name === name)) ??
    false;
  const pageIsWhole = manifest !== null && hasWholePage(manifest, verification);
  if (stale.length === 0 && !forgotten && pageIsWhole) {
    sayLine(
      `Up to date: ${notebooks.length} notebooks, ${manifest?.outputs.length ?? 0} figures and tables in ${OUTPUTS}`,
    );
    return EXIT_CODE.same;
  }
  if (!(await dataAreSound())) return EXIT_CODE.usage;
  for (const { name, staleBecause } of stale) sayLine(`to run: ${name} (${staleBecause})`);

  const fresh = freshness.filter(({ staleBecause }) => staleBecause === null);
  const kept = await keepFresh(manifest, fresh);
  const staged = await runIntoStaging(stale.map(({ name }) => name), {
    ...options,
    staging: STAGING,
    reusePictures: true,
  });
  const exitCode = exitCodeOf(staged.runs);
  if (exitCode !== EXIT_CODE.same) {
    await tellFailures(staged.runs);
    complain("\noutputs/ and notebooks/ are as they were before this run.");
    return exitCode;
  }
  const pages = await makePages();
  await carryUnknownFiles(verification);
  const executed = new Map(staged.runs.map((run) => [run.path, serialized(run)]));
  const records = notebooks.map((notebook): PresentNotebook => {
    const text = executed.get(notebookPath(notebook.name));
    return text === undefined ? notebook : { ...notebook, executed: sha256(text) };
  });
  const outputs = [...kept, ...staged.outputs, ...pages].toSorted(compareRecords);
  const fullManifest = await makeManifest(outputs, records);
  await Deno.writeTextFile(`${STAGING}/${MANIFEST_FILE}`, formatManifest(fullManifest));
  await exchangeFolders(STAGING, OUTPUTS);
  for (const run of staged.runs) if (run.notebook !== undefined) await writeNotebook(run.path, run.notebook);
  await Deno.remove(STAGING, { recursive: true }).catch(() => {});
  summarise(fullManifest, staged.runs.length);
  return EXIT_CODE.same;
}

/** The committee's page and workbook, into the staging folder. */
async function makePages(): Promise<readonly OutputRecord[]> {
  sayLine("making report.html and tables.xlsx");
  await Deno.mkdir(STAGING, { recursive: true });
  return (await writeReportPage({ staging: STAGING })).map((record) => ({ ...record, notebook: null }));
}

/** Whether page and workbook are there, byte for byte as the manifest says. */
function hasWholePage({ outputs }: Manifest, { missing, changed }: OutputsVerification): boolean {
  const files = outputs.filter(({ notebook }) => notebook === null).flatMap((output) => output.files);
  return files.length > 0 && files.every(({ path }) => !missing.includes(path) && !changed.includes(path));
}

/** Reads the data once before any kernel starts: a fault is then told once and whole, not by every notebook. */
async function dataAreSound(): Promise<boolean> {
  try {
    await loadSurveys({ report: await loadReport() });
    return true;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    complain(error.message);
    return false;
  }
}

/** Takes over the files of notebooks that need not be run. */
async function keepFresh(
  manifest: Manifest | null,
  fresh: readonly NotebookFreshness[],
): Promise<readonly OutputRecord[]> {
  const names = new Set<string | null>(fresh.map(({ name }) => name));
  const kept = manifest?.outputs.filter(({ notebook }) => names.has(notebook)) ?? [];
  await copyFiles(kept.flatMap(({ files }) => files.map(({ path }) => path)));
  return kept;
}

/** Takes over files that no manifest knows: they are somebody's, and nothing is lost silently. */
async function carryUnknownFiles({ unexpected }: OutputsVerification): Promise<void> {
  const missing: string[] = [];
  for (const path of unexpected) {
    if (!(await exists(`${STAGING}/${path}`))) missing.push(path);
  }
  await copyFiles(missing);
  for (const path of missing) sayLine(`kept, though no notebook makes it: outputs/${path}`);
}

async function copyFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await Deno.mkdir(`${STAGING}/${path}`.replace(/[^/]*$/, ""), { recursive: true });
    await Deno.copyFile(`${OUTPUTS}/${path}`, `${STAGING}/${path}`);
  }
}

async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}

function serialized(run: NotebookRun): string {
  return run.notebook === undefined ? "" : serializeNotebook(run.notebook);
}

function summarise({ outputs, notebooks }: Manifest, ran: number): void {
  const figures = outputs.filter(({ kind }) => kind === "figure").length;
  const tables = outputs.filter(({ kind }) => kind === "table").length;
  const synthetic = outputs.filter(({ origin }) => origin === "synthetic").length;
  sayLine(
    `\n${ran} of ${notebooks.length} notebooks run; ${figures} figures and ${tables} tables, ${
      synthetic === 0 ? "none from synthetic data" : `${synthetic} of them from synthetic data (合成データ)`
    }.
Figures:  ${projectPath("outputs/figures")}
Tables:   ${projectPath("outputs/tables")}
Page:     ${projectPath("outputs/report.html")}
Workbook: ${projectPath("outputs/tables.xlsx")}
Manifest: ${projectPath(`outputs/${MANIFEST_FILE}`)}`,
  );
}

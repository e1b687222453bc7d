import { projectPath } from "../data/project_path.ts";
import { parseNotebook } from "../notebook/notebook_format.ts";
import type { NotebookRun } from "../notebook/notebook_run.ts";
import { compareManifests } from "../outputs/compare_manifests.ts";
import { makeManifest } from "../outputs/make_manifest.ts";
import { readManifest } from "../outputs/manifest.ts";
import { writeReportPage } from "../page/write_report_page.ts";
import { verifyOutputs } from "../outputs/verify_outputs.ts";
import { compareNotebooks } from "./compare_notebooks.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { notebookNames } from "./notebook_files.ts";
import { lockProject, WORK_FOLDER } from "./project_lock.ts";
import { notebookName, runIntoStaging } from "./run_into_staging.ts";
import { exitCodeOf, tellFailures } from "./run_outcome.ts";
import { complain, sayLine } from "./say_line.ts";

/** Options of {@linkcode checkCommand}. */
export interface CheckOptions {
  /** Kernels at once. @default the number of cores */
  readonly jobs?: number;
  /** Seconds for one cell, unless the notebook says otherwise. @default the runner's */
  readonly timeout?: number;
  /** Stops everything. */
  readonly signal?: AbortSignal;
}

/**
 * Runs every notebook again beside what is committed, and names whatever differs: cells, figures, tables, manifest.
 *
 * Nothing in `outputs/` or `notebooks/` is touched.
 */
export async function checkCommand(options: CheckOptions = {}): Promise<ExitCode> {
  using lock = await lockProject();
  if (lock === null) {
    complain("Cannot check outputs/ as another run is writing it: wait until it has ended");
    return EXIT_CODE.usage;
  }
  const committed = await readManifest(projectPath("outputs"));
  if (committed === null) {
    complain('Cannot check outputs/ as it has no readable manifest.json: run "deno task report"');
    return EXIT_CODE.usage;
  }
  const staging = `${WORK_FOLDER}/check`;
  await Deno.remove(staging, { recursive: true }).catch(() => {});
  const { runs, outputs } = await runIntoStaging(await notebookNames(), {
    ...options,
    staging,
    reusePictures: false,
  });
  const exitCode = exitCodeOf(runs);
  if (exitCode !== EXIT_CODE.same) {
    await tellFailures(runs);
    return exitCode;
  }
  const pages = (await writeReportPage({ staging })).map((record) => ({ ...record, notebook: null }));
  const fresh = await makeManifest([...outputs, ...pages], []);
  const verification = await verifyOutputs(projectPath("outputs"), committed);
  const comparison = compareManifests(committed, fresh);
  const drifts = [
    ...comparison.missing.map((path) => `missing: a fresh run does not make outputs/${path}`),
    ...comparison.unexpected.map((path) =>
      `unexpected: a fresh run makes outputs/${path}, which is not in the manifest`
    ),
    ...comparison.changed.map((path) => `changed: a fresh run makes another outputs/${path}`),
    // PNG files are not committed: that they are not there yet is no drift, that they are others is.
    ...verification.missing.filter((path) => !path.endsWith(".png")).map((path) => `missing: outputs/${path}`),
    ...verification.changed.map((path) => `changed: outputs/${path} is not the file that the manifest names`),
    ...verification.unexpected.map((path) => `unexpected: outputs/${path} is not in the manifest`),
    ...await notebookDrifts(runs),
    ...versionDrifts(committed, fresh),
  ];
  await Deno.remove(staging, { recursive: true });
  for (const drift of drifts) sayLine(drift);
  sayLine(
    drifts.length === 0
      ? `Nothing drifted: ${runs.length} notebooks, ${outputs.length} figures and tables are what is committed.`
      : `\n${drifts.length} differences. If they are wanted, run "deno task report" and commit.`,
  );
  return drifts.length === 0 ? EXIT_CODE.same : EXIT_CODE.drift;
}

async function notebookDrifts(runs: readonly NotebookRun[]): Promise<readonly string[]> {
  const drifts = await Promise.all(runs.map(async ({ path, notebook }) => {
    if (notebook === undefined) return [];
    return compareNotebooks(parseNotebook(await Deno.readTextFile(path), path), notebook)
      .map(({ cellNumber }) => `changed: output of notebooks/${notebookName(path)}.ipynb cell ${cellNumber}`);
  }));
  return drifts.flat();
}

type Versions = Awaited<ReturnType<typeof makeManifest>>;

function versionDrifts(committed: Versions, fresh: Versions): readonly string[] {
  const drifts: string[] = [];
  if (committed.deno !== fresh.deno) drifts.push(`changed: Deno ${committed.deno} → ${fresh.deno}`);
  for (const name of new Set([...Object.keys(committed.packages), ...Object.keys(fresh.packages)])) {
    const [before, after] = [committed.packages[name] ?? "none", fresh.packages[name] ?? "none"];
    if (before !== after) drifts.push(`changed: package ${name} ${before} → ${after}`);
  }
  for (const path of new Set([...Object.keys(committed.inputs), ...Object.keys(fresh.inputs)])) {
    const [before, after] = [committed.inputs[path], fresh.inputs[path]];
    if (before !== after) drifts.push(`changed: data file ${path}`);
  }
  return drifts;
}

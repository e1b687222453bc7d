import { projectPath } from "../data/project_path.ts";
import { counted } from "../drift/check_result.ts";
import { recoverFolder } from "../outputs/exchange_folders.ts";
import { makeManifest } from "../outputs/make_manifest.ts";
import { type Manifest, readManifest } from "../outputs/manifest.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { compareRecords, type OutputRecord } from "../outputs/output_record.ts";
import { copyOutput, publishOutputs } from "../outputs/publish_outputs.ts";
import { dataOfPage, readCodeState } from "../outputs/code_state.ts";
import { type NotebookFreshness, staleNotebooks, stalePage } from "../outputs/stale_notebooks.ts";
import { verifyOutputs } from "../outputs/verify_outputs.ts";
import { type Edition, editionOf, isBesideOutputs } from "./edition.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { makePage } from "./make_page.ts";
import { notebookRecords } from "./notebook_records.ts";
import { type PreparedNotebook, prepareNotebooks } from "./prepare_notebooks.ts";
import { openProgress } from "./progress.ts";
import { lockProject } from "./project_lock.ts";
import { readSoundData } from "./read_sound_data.ts";
import { requireUniqueFiles, runIntoStaging, type StagedRun } from "./run_into_staging.ts";
import type { RunOptions } from "./run_options.ts";
import { exitCodeOf, tellFailures } from "./run_outcome.ts";
import { complain, sayLine } from "./say_line.ts";
import { selectNotebooks } from "./select_notebooks.ts";
import { untilAborted } from "./until_aborted.ts";
import { writeExecuted } from "./write_executed.ts";

/** Options of {@linkcode reportCommand}. */
export interface ReportOptions extends RunOptions {
  /** Run every notebook, stale or not. @default false */
  readonly force?: boolean;
}

/**
 * The main job: runs every stale notebook in a fresh kernel and puts figures, tables and manifest into `outputs/`.
 *
 * Everything is made in a staging folder that takes the place of `outputs/` in one step, when all notebooks have passed
 * and the manifest is written: a run that fails or is killed leaves the previous outputs whole.
 */
export async function reportCommand(options: ReportOptions = {}): Promise<ExitCode> {
  const edition = editionOf(options.parameters ?? new Map());
  using lock = await lockProject();
  if (lock === null) {
    complain("Cannot write outputs/ as another run is writing it: wait until it has ended");
    return EXIT_CODE.usage;
  }
  if (await recoverFolder(edition.staging, edition.outputs)) {
    sayLine("outputs/ brought back: an earlier run was killed");
  }
  await Deno.remove(edition.staging, { recursive: true }).catch(() => {});

  const { notebooks, faults } = await prepareNotebooks(edition);
  if (faults.length > 0) {
    for (const fault of faults) complain(fault);
    return EXIT_CODE.usage;
  }
  const selected = selectNotebooks(notebooks, options.notebooks);
  const manifest = await readManifest(edition.outputs);
  const verification = await verifyOutputs(edition.outputs, manifest);
  const code = await readCodeState(await readModuleGraph());
  const state = { manifest, verification, code };
  const freshness = new Map(
    staleNotebooks(notebooks.map(({ present }) => present), { ...state, force: false })
      .map(({ name, staleBecause }) => [name, staleBecause]),
  );
  const stale = selected.map(({ name }): NotebookFreshness => (
    { name, staleBecause: options.force === true ? "asked for by --force" : freshness.get(name) ?? null }
  )).filter(({ staleBecause }) => staleBecause !== null);
  const forgotten = manifest?.notebooks.some(({ name }) => !notebooks.some((notebook) => notebook.name === name)) ??
    false;
  const isMain = edition.parameters.size === 0;
  // Page and workbook depend on no notebook: they are stale when their data or code changed, whatever is run again.
  const pageReason = isMain ? stalePage({ ...state, data: await dataOfPage() }) : null;
  if (stale.length === 0 && !forgotten && pageReason === null) {
    const count = manifest?.outputs.length ?? 0;
    sayLine(`Up to date: ${selected.length} notebooks, ${count} figures and tables in ${edition.outputs}`);
    return EXIT_CODE.same;
  }
  if (await readSoundData() === null) return EXIT_CODE.usage;
  for (const { name, staleBecause } of stale) sayLine(`to run: ${name} (${staleBecause})`);

  using pageUnderWay = pageReason === null
    ? null
    : await makePage({ staging: edition.staging, code, reuse: () => true });
  if (pageUnderWay !== null) sayLine(`to make: report.html and tables.xlsx (${pageReason})`);
  const staged = await runStale(stale, { edition, notebooks, options });
  const exitCode = exitCodeOf(staged.runs);
  if (exitCode !== EXIT_CODE.same) {
    await tellFailures(staged.runs);
    complain("\noutputs/ and notebooks/ are as they were before this run.");
    return exitCode;
  }
  const ran = new Set(stale.map(({ name }) => name));
  const kept =
    manifest?.outputs.filter(({ notebook }) =>
      notebook === null ? pageReason === null : !ran.has(notebook) && freshness.has(notebook)
    ) ?? [];
  requireUniqueFiles([...kept, ...staged.outputs]);
  for (const { path } of kept.flatMap(({ files }) => files)) {
    await copyOutput(path, { from: edition.outputs, to: edition.staging });
  }
  const pages = pageUnderWay === null ? [] : await untilAborted(pageUnderWay.records, options.signal);
  const fullManifest = await makeManifest({
    outputs: [...kept, ...staged.outputs, ...pages].toSorted(compareRecords),
    notebooks: notebookRecords(notebooks, { staged, manifest, code }),
    sources: new Map(notebooks.map(({ name, present }) => [name, present.sources])),
    code,
  });
  options.signal?.throwIfAborted();
  const { kept: own } = await publishOutputs({ ...edition, manifest: fullManifest, keep: verification.unexpected });
  for (const path of own.filter((path) => !isBesideOutputs(path, edition))) {
    sayLine(`kept, though no notebook makes it: outputs/${path}`);
  }
  await writeExecuted(staged.runs, edition);
  summarise(fullManifest, { ran: stale.length, edition });
  return EXIT_CODE.same;
}

async function runStale(
  stale: readonly NotebookFreshness[],
  { edition, notebooks, options }: {
    readonly edition: Edition;
    readonly notebooks: readonly PreparedNotebook[];
    readonly options: ReportOptions;
  },
): Promise<StagedRun> {
  const names = stale.map(({ name }) => name);
  const tasks = notebooks.filter(({ name }) => names.includes(name)).map(({ task }) => task);
  const { parameters: _, notebooks: __, force: ___, ...run } = options;
  using progress = openProgress(names.toSorted());
  return await runIntoStaging(tasks, { ...run, staging: edition.staging, reusePictures: () => true, progress });
}

function summarise(
  { outputs, notebooks }: Manifest,
  { ran, edition }: { readonly ran: number; readonly edition: Edition },
): void {
  const made = outputs.filter(({ kind }) => kind === "figure" || kind === "table" || kind === "form");
  const ofKind = (kind: OutputRecord["kind"]) => made.filter((record) => record.kind === kind).length;
  const synthetic = made.filter(({ origin }) => origin === "synthetic").length;
  const forms = ofKind("form") === 0 ? "" : `, ${counted(ofKind("form"), "form")}`;
  const isMain = edition.parameters.size === 0;
  sayLine([
    "",
    `${ran} of ${counted(notebooks.length, "notebook")} run; ${counted(ofKind("figure"), "figure")} and ${
      counted(ofKind("table"), "table")
    }${forms}, ${
      synthetic === 0 ? "none from synthetic data" : `${synthetic} of them from synthetic data (合成データ)`
    }.`,
    `Figures:  ${edition.outputs}/figures`,
    `Tables:   ${edition.outputs}/tables`,
    ...(isMain
      ? [`Page:     ${projectPath("outputs/report.html")}`, `Workbook: ${projectPath("outputs/tables.xlsx")}`]
      : []),
    `Manifest: ${edition.outputs}/manifest.json`,
  ].join("\n"));
}

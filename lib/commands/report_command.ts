import { languageSuffix } from "../data/language.ts";
import { projectPath } from "../data/project_path.ts";
import { originLabel } from "../wording/source_words.ts";
import { counted } from "../wording/counted.ts";
import { recoverFolder } from "../outputs/exchange_folders.ts";
import { type Manifest, readManifest } from "../outputs/manifest.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { type OutputRecord, shownOutputs } from "../outputs/output_record.ts";
import { readCodeState } from "../outputs/code_state.ts";
import type { NotebookFreshness } from "../outputs/stale_notebooks.ts";
import { verifyOutputs } from "../outputs/verify_outputs.ts";
import { LARGEST_PAGE } from "../page/page_title.ts";
import { languageOf, MADE_TOGETHER, type Variant, variantOf } from "./variant.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { isPlain, keepFresh, type Look, look } from "./known_fresh.ts";
import { makePageBeside, makePageOfOther } from "./make_page.ts";
import { ownOfRun } from "./own_of_run.ts";
import { type PreparedNotebook, prepareNotebooks } from "./prepare_notebooks.ts";
import { openProgress } from "./progress.ts";
import { lockProject } from "./project_lock.ts";
import { readSoundData } from "./read_sound_data.ts";
import { runIntoStaging, type StagedRun } from "./run_into_staging.ts";
import { type RunOptions, selectNotebooks } from "./run_options.ts";
import { exitCodeOf, printFailures } from "./run_outcome.ts";
import { printError, printLine } from "./print_line.ts";
import { publish, recordsThatStay, staleParts } from "./publish_report.ts";

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
  const variant = variantOf(options.parameters ?? new Map());
  using lock = await lockProject();
  if (lock === null) {
    printError("Cannot write outputs/ as another run is writing it: wait until it has ended");
    return EXIT_CODE.usage;
  }
  await clearAway(variant);
  const manifest = await readManifest(variant.outputs);
  const seen = isPlain(options) ? lookAtAll(manifest) : null;
  const notebooks = await notebooksToRun(variant);
  if (notebooks === null) return EXIT_CODE.usage;
  const selected = selectNotebooks(notebooks, options.notebooks);
  const verification = await verifyOutputs(variant.outputs, manifest);
  const code = await readCodeState(await readModuleGraph());
  const { stale, forgotten, pageReason, freshness } = await staleParts({
    notebooks,
    selected,
    variant,
    state: { manifest, verification, code },
    isForced: options.force === true,
  });
  if (stale.length === 0 && !forgotten && pageReason === null) {
    const count = shownOutputs(manifest?.outputs ?? []);
    const said = `Up to date: ${
      counted(selected.length, "notebook")
    }, ${count} figures and tables in ${variant.outputs}`;
    printLine(said);
    if (seen !== null) await keepFresh(seen, said);
    return EXIT_CODE.same;
  }
  if (await readSoundData() === null) return EXIT_CODE.usage;
  for (const { name, staleBecause } of stale) printLine(`to run: ${name} (${staleBecause})`);

  const lang = languageOf(variant);
  const pageOptions = { staging: variant.staging, lang: lang ?? "ja", code, reuse: () => true } as const;
  const inOutputs = { records: manifest?.outputs ?? [], folderOf: () => variant.outputs };
  await using pageUnderWay = pageReason === null ? null : await makePageBeside({ ...pageOptions, own: inOutputs });
  if (pageUnderWay !== null) printLine(`to make: ${MADE_TOGETHER} (${pageReason})`);
  const staged = await runStale(stale, { variant, notebooks, options });
  const exitCode = exitCodeOf(staged.runs);
  if (exitCode !== EXIT_CODE.same) {
    await printFailures(staged.runs);
    printError("\noutputs/ and notebooks/ are as they were before this run.");
    return exitCode;
  }
  const stay = recordsThatStay(manifest, { stale, freshness });
  const own = ownOfRun(staged, { stay, fresh: variant.staging, before: variant.outputs });
  const { signal } = options;
  const pages = await (pageUnderWay?.records(own, signal) ??
    makePageOfOther({ ...pageOptions, lang, own, before: inOutputs.records, signal }));
  const to = { variant, notebooks, manifest, code, stay, pages, unexpected: verification.unexpected };
  const made = await publish(staged, { ...to, ...(signal === undefined ? {} : { signal }) });
  summarise(made, { ran: stale.length, variant });
  await warnOfLargePage(pages ?? []);
  return EXIT_CODE.same;
}

/** Clears away what an earlier run left. */
async function clearAway(variant: Variant): Promise<void> {
  if (await recoverFolder(variant.staging, variant.outputs)) {
    printLine("outputs/ brought back: an earlier run was killed");
  }
  await Deno.remove(variant.staging, { recursive: true }).catch(() => {});
}

/** Takes stock before anything but the manifest is read. */
function lookAtAll(manifest: Manifest | null): Look {
  const outside = manifest?.notebooks.flatMap(({ reads }) => reads).filter((path) => !path.startsWith("data/")) ?? [];
  return look([...new Set(outside)]);
}

/** Reads the notebooks; tells their faults and gives `null` when there are any. */
async function notebooksToRun(variant: Variant): Promise<readonly PreparedNotebook[] | null> {
  const { notebooks, faults } = await prepareNotebooks(variant);
  for (const fault of faults) printError(fault);
  return faults.length > 0 ? null : notebooks;
}

async function runStale(
  stale: readonly NotebookFreshness[],
  { variant, notebooks, options }: {
    readonly variant: Variant;
    readonly notebooks: readonly PreparedNotebook[];
    readonly options: ReportOptions;
  },
): Promise<StagedRun> {
  const names = stale.map(({ name }) => name);
  const tasks = notebooks.filter(({ name }) => names.includes(name)).map(({ task }) => task);
  const { parameters: _, notebooks: __, force: ___, ...run } = options;
  using progress = openProgress(names.toSorted());
  return await runIntoStaging(tasks, { ...run, staging: variant.staging, reusePictures: () => true, progress });
}

/** A page that is large is still a page: whoever passes it on should know. */
async function warnOfLargePage(pages: readonly OutputRecord[]): Promise<void> {
  const files = pages.filter(({ kind }) => kind === "page").flatMap((page) => page.files);
  const apart = files.length > 1 ? ", although each language is a file of its own" : "";
  for (const { path } of files) {
    const { size } = await Deno.stat(projectPath(`outputs/${path}`));
    if (size <= LARGEST_PAGE) continue;
    printError(
      `Warning: outputs/${path} has ${
        counted(size, "byte")
      }, more than ${LARGEST_PAGE} that can be passed on by mail and opened on old machines${apart}.`,
    );
  }
}

function summarise(
  { outputs, notebooks }: Manifest,
  { ran, variant }: { readonly ran: number; readonly variant: Variant },
): void {
  const made = outputs.filter(({ kind }) => kind === "figure" || kind === "table" || kind === "form");
  const ofKind = (kind: OutputRecord["kind"]) => made.filter((record) => record.kind === kind).length;
  const synthetic = made.filter(({ origin }) => origin === "synthetic").length;
  const forms = ofKind("form") === 0 ? "" : `, ${counted(ofKind("form"), "form")}`;
  const isMain = variant.parameters.size === 0;
  printLine([
    "",
    `${ran} of ${counted(notebooks.length, "notebook")} run; ${counted(ofKind("figure"), "figure")} and ${
      counted(ofKind("table"), "table")
    }${forms}, ${
      synthetic === 0
        ? "none from synthetic data"
        : `${synthetic} of them from synthetic data (${originLabel("synthetic", "ja")})`
    }.`,
    `Figures:  ${variant.outputs}/figures`,
    `Tables:   ${variant.outputs}/tables`,
    ...(isMain
      ? [
        `Page:     ${projectPath("outputs/report.html")}`,
        `Workbook: ${projectPath("outputs/tables.xlsx")}`,
        `Word:     ${projectPath("outputs/report.docx")} and outputs/chapters`,
      ]
      : editionFiles(variant)),
    `Manifest: ${variant.outputs}/manifest.json`,
  ].join("\n"));
}

/** Workbook and documents of an edition in a language of its own. */
function editionFiles(variant: Variant): readonly string[] {
  const lang = languageOf(variant);
  if (lang === null) return [];
  const suffix = languageSuffix(lang);
  return [
    `Workbook: ${variant.outputs}/tables${suffix}.xlsx`,
    `Word:     ${variant.outputs}/report${suffix}.docx and ${variant.outputs}/chapters`,
  ];
}

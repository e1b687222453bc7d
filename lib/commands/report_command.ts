import { languageSuffix } from "../data/language.ts";
import { projectPath } from "../data/project_path.ts";
import { originLabel } from "../wording/source_words.ts";
import { counted } from "../wording/counted.ts";
import { recoverFolder } from "../outputs/exchange_folders.ts";
import { makeManifest } from "../outputs/make_manifest.ts";
import { type Manifest, readManifest } from "../outputs/manifest.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { compareRecords, type OutputRecord, shownOutputs } from "../outputs/output_record.ts";
import { copyOutput, publishOutputs } from "../outputs/publish_outputs.ts";
import { type CodeState, dataOfPage, readCodeState } from "../outputs/code_state.ts";
import { type NotebookFreshness, staleNotebooks, stalePage } from "../outputs/stale_notebooks.ts";
import { verifyOutputs } from "../outputs/verify_outputs.ts";
import { LARGEST_PAGE } from "../page/page_title.ts";
import { isBesideOutputs, languageOf, MADE_TOGETHER, type Variant, variantOf } from "./variant.ts";
import { EXIT_CODE, type ExitCode, UserError } from "./exit_code.ts";
import { isPlain, keepFresh, type Look, look } from "./known_fresh.ts";
import { makePage } from "./make_page.ts";
import { notebookRecords } from "./notebook_records.ts";
import { type PreparedNotebook, prepareNotebooks } from "./prepare_notebooks.ts";
import { openProgress } from "./progress.ts";
import { lockProject } from "./project_lock.ts";
import { readSoundData } from "./read_sound_data.ts";
import { requireUniqueFiles, runIntoStaging, type StagedRun } from "./run_into_staging.ts";
import { type RunOptions, selectNotebooks } from "./run_options.ts";
import { exitCodeOf, printFailures } from "./run_outcome.ts";
import { printError, printLine } from "./print_line.ts";
import { untilAborted } from "./on_interruption.ts";
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
  const variant = variantOf(options.parameters ?? new Map());
  using lock = await lockProject();
  if (lock === null) {
    printError("Cannot write outputs/ as another run is writing it: wait until it has ended");
    return EXIT_CODE.usage;
  }
  await clearAway(variant);
  const manifest = await readManifest(variant.outputs);
  const look = isPlain(options) ? lookAtAll(manifest) : null;
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
    const said = `Up to date: ${selected.length} notebooks, ${count} figures and tables in ${variant.outputs}`;
    printLine(said);
    if (look !== null) await keepFresh(look, said);
    return EXIT_CODE.same;
  }
  if (await readSoundData() === null) return EXIT_CODE.usage;
  for (const { name, staleBecause } of stale) printLine(`to run: ${name} (${staleBecause})`);

  const lang = languageOf(variant);
  await using pageUnderWay = pageReason === null
    ? null
    : await makePage({ staging: variant.staging, lang: lang ?? "ja", code, reuse: () => true });
  if (pageUnderWay !== null) printLine(`to make: ${MADE_TOGETHER} (${pageReason})`);
  const staged = await runStale(stale, { variant, notebooks, options });
  const exitCode = exitCodeOf(staged.runs);
  if (exitCode !== EXIT_CODE.same) {
    await printFailures(staged.runs);
    printError("\noutputs/ and notebooks/ are as they were before this run.");
    return exitCode;
  }
  const kept = recordsThatStay(manifest, { stale, freshness, pageReason });
  const pages = pageUnderWay === null ? [] : await untilAborted(pageUnderWay.records, options.signal);
  const made = await publish(staged, {
    variant,
    notebooks,
    manifest,
    code,
    kept,
    pages,
    unexpected: verification.unexpected,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  summarise(made, { ran: stale.length, variant });
  await warnOfLargePage(pages);
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

/** What has to be made anew, and why. */
interface StaleParts {
  readonly stale: readonly NotebookFreshness[];
  /** Why each notebook is stale, by its name; `null` for a fresh one. */
  readonly freshness: ReadonlyMap<string, string | null>;
  /** Whether the manifest holds a notebook that is gone. */
  readonly forgotten: boolean;
  /** Why page and workbook are stale; `null` when they are not, or not part of the variant. */
  readonly pageReason: string | null;
}

async function staleParts({ notebooks, selected, variant, state, isForced }: {
  readonly notebooks: readonly PreparedNotebook[];
  readonly selected: readonly PreparedNotebook[];
  readonly variant: Variant;
  readonly state: Omit<Parameters<typeof staleNotebooks>[1], "force">;
  readonly isForced: boolean;
}): Promise<StaleParts> {
  const freshness = new Map(
    staleNotebooks(notebooks.map(({ present }) => present), { ...state, force: false })
      .map(({ name, staleBecause }) => [name, staleBecause]),
  );
  const stale = selected.map(({ name }): NotebookFreshness => (
    { name, staleBecause: isForced ? "asked for by --force" : freshness.get(name) ?? null }
  )).filter(({ staleBecause }) => staleBecause !== null);
  const names = new Set(notebooks.map(({ name }) => name));
  const forgotten = state.manifest?.notebooks.some(({ name }) => !names.has(name)) ?? false;
  // Page and workbook depend on no notebook: they are stale when their data or code changed, whatever is run again.
  const pageReason = languageOf(variant) !== null ? stalePage({ ...state, data: await dataOfPage() }) : null;
  return { stale, freshness, forgotten, pageReason };
}

/** Records of what is neither made anew nor of a notebook that is gone. */
function recordsThatStay(
  manifest: Manifest | null,
  { stale, freshness, pageReason }: Omit<StaleParts, "forgotten">,
): readonly OutputRecord[] {
  const ran = new Set(stale.map(({ name }) => name));
  return manifest?.outputs.filter(({ notebook }) =>
    notebook === null ? pageReason === null : !ran.has(notebook) && freshness.has(notebook)
  ) ?? [];
}

interface PublishReportOptions {
  readonly variant: Variant;
  readonly notebooks: readonly PreparedNotebook[];
  readonly manifest: Manifest | null;
  readonly code: CodeState;
  /** Records of the manifest before that stay. */
  readonly kept: readonly OutputRecord[];
  readonly pages: readonly OutputRecord[];
  /** Files of the outputs folder that nothing makes. */
  readonly unexpected: readonly string[];
  readonly signal?: AbortSignal;
}

/** Puts what was made in the place of what was there, and gives the new manifest. */
async function publish(staged: StagedRun, options: PublishReportOptions): Promise<Manifest> {
  const { variant, notebooks, manifest, code, kept, pages, unexpected, signal } = options;
  requireUniqueFiles([...kept, ...staged.outputs]);
  for (const { path } of kept.flatMap(({ files }) => files)) {
    await copyOutput(path, { from: variant.outputs, to: variant.staging });
    // The manifest is to name nothing that is not there; pictures are in no checkout, and made when their figure is.
    if (path.endsWith(".png")) continue;
    const isThere = await Deno.stat(`${variant.staging}/${path}`).then(() => true, () => false);
    if (!isThere) {
      throw new UserError(`Cannot finish the report as outputs/${path} went away while it ran: run it again.`);
    }
  }
  const made = await makeManifest({
    outputs: [...kept, ...staged.outputs, ...pages].toSorted(compareRecords),
    notebooks: notebookRecords(notebooks, { staged, manifest, code }),
    sources: new Map(notebooks.map(({ name, present }) => [name, present.sources])),
    code,
  });
  signal?.throwIfAborted();
  const { kept: own } = await publishOutputs({ ...variant, manifest: made, keep: unexpected });
  for (const path of own.filter((path) => !isBesideOutputs(path, variant))) {
    printLine(`kept, though no notebook makes it: outputs/${path}`);
  }
  await writeExecuted(staged.runs, variant);
  return made;
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

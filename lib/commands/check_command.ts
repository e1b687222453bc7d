import { DataError } from "../data/data_error.ts";
import { driftsOf } from "../drift/check_result.ts";
import { asDrift } from "../drift/difference.ts";
import type { Finding } from "../drift/findings.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { readCodeState } from "../outputs/code_state.ts";
import { answersInGit, answersInGitFindings } from "./answers_in_git.ts";
import { printUnusableData } from "./check_data.ts";
import { printReport } from "./print_report.ts";
import { languageOf, quoted, type Variant, variantOf } from "./variant.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { findDrifts } from "./find_drifts.ts";
import { makePageBeside, makePageOfOther } from "./make_page.ts";
import { ownOfRun } from "./own_of_run.ts";
import type { PreparedNotebook } from "./prepare_notebooks.ts";
import { openProgress } from "./progress.ts";
import { lockProject, WORK_FOLDER } from "./project_lock.ts";
import { readDataOrFaults } from "./read_sound_data.ts";
import { runIntoStaging, type RunIntoStagingOptions, type StagedRun } from "./run_into_staging.ts";
import { type RunOptions, selectNotebooks } from "./run_options.ts";
import { exitCodeOf, printFailures } from "./run_outcome.ts";
import { printError, printLine } from "./print_line.ts";
import { takeDrifts, type TakenDrifts } from "./take_drifts.ts";
import { freshManifest, readChanges, readCommitted, readUpdateState, reuseOf } from "./committed_outputs.ts";

/** Options of {@linkcode checkCommand}. */
export interface CheckOptions extends RunOptions {
  /** Take what the fresh run made, where it is not the same. @default false */
  readonly update?: boolean;
  /** Run only notebooks of which something changed since they were run, and say which and why. @default false */
  readonly changed?: boolean;
  /** Cosmetic differences count as drifts. @default false */
  readonly strict?: boolean;
  /** Absolute path of the folder for page, Markdown and JUnit file. @default `.check/` */
  readonly reports?: string;
}

/**
 * Runs every notebook again beside what is committed, and says of each figure, table and cell that moved: what, from what to
 * what, and because of which data row, cell or module.
 *
 * Nothing in `outputs/` or `notebooks/` is touched, unless `update` asks for it.
 */
export async function checkCommand(options: CheckOptions = {}): Promise<ExitCode> {
  const variant = variantOf(options.parameters ?? new Map());
  using lock = await lockProject();
  if (lock === null) {
    printError("Cannot check outputs/ as another run is writing it: wait until it has ended");
    return EXIT_CODE.usage;
  }
  const former = await readCommitted(variant);
  if (former === null) return EXIT_CODE.usage;
  const { notebooks, committed } = former;
  const asked = selectNotebooks(notebooks, options.notebooks);
  const data = await readDataOrFaults();
  if (data instanceof DataError) return await printUnusableData(data, { subject: SUBJECT, ...reportsIn(options) });

  const staging = `${WORK_FOLDER}/check`;
  await Deno.remove(staging, { recursive: true }).catch(() => {});
  const code = await readCodeState(await readModuleGraph());
  const changes = options.changed === true ? await readChanges(asked, { variant, committed, code }) : null;
  const selected = changes?.notebooks ?? asked;
  if (changes !== null && selected.length === 0 && !changes.isPageStale) return printUnchanged(asked.length);
  const isWhole = selected.length === notebooks.length;
  const update = options.update === true ? await readUpdateState({ variant, committed, code }) : null;
  // An update leaves page and workbook no older than their data: the manifest will name today's.
  const lang = languageOf(variant);
  const withPage = lang !== null && (isWhole || update?.isPageStale === true || changes?.isPageStale === true);
  const reuse = reuseOf(committed);
  const inOutputs = { records: committed.outputs, folderOf: () => variant.outputs };
  await using pageUnderWay = withPage ? await makePageBeside({ staging, lang, code, reuse, own: inOutputs }) : null;
  const staged = await runFresh(selected, { ...options, staging, reusePictures: reuse });
  if (exitCodeOf(staged.runs) !== EXIT_CODE.same) return await printUnfinished(staged, options);
  const stay = committed.outputs.filter(({ notebook }) => isLeftAlone(notebook, { notebooks, selected }));
  const own = ownOfRun(staged, { stay, fresh: staging, before: variant.outputs });
  const { signal } = options;
  const page = { staging, lang: update === null ? null : lang, code, reuse, own, before: committed.outputs, signal };
  const pages = await (pageUnderWay?.records(own, signal) ?? makePageOfOther(page));
  const fresh = await freshManifest(staged, { notebooks, committed, code, pages: pages ?? [] });
  const compared = { committed, fresh, notebooks, selected, data, code, variant, staging };
  const found = await findDrifts(staged, { ...compared, subject: SUBJECT, withPage: pages !== null });
  const findings = [...answersInGitFindings(await answersInGit()), ...found.findings];
  const result = options.strict === true ? { ...found, findings: findings.map(strictly) } : { ...found, findings };
  signal?.throwIfAborted();
  await printReport(result, { ...reportsIn(options), pictures: { committed: variant.outputs, fresh: staging } });
  if (update !== null) {
    signal?.throwIfAborted();
    const taken = await takeDrifts(result, staged, { variant, staging, committed, notebooks, code, pages, ...update });
    printUpdate(taken);
    return EXIT_CODE.same;
  }
  await Deno.remove(staging, { recursive: true });
  if (driftsOf(result).length === 0) return EXIT_CODE.same;
  tellHowToTake(variant, options.notebooks ?? []);
  return EXIT_CODE.drift;
}

function printUnchanged(notebooks: number): ExitCode {
  printLine(`Nothing changed since it was run: ${notebooks} ${notebooks === 1 ? "notebook" : "notebooks"}.`);
  return EXIT_CODE.same;
}

/** What went wrong with the notebooks; nothing is compared then. */
async function printUnfinished({ runs }: StagedRun, options: CheckOptions): Promise<ExitCode> {
  await printFailures(runs);
  await printReport({ subject: SUBJECT, findings: [], notes: [], runs, outputs: 0 }, reportsIn(options));
  return exitCodeOf(runs);
}

/** Whether a notebook is there and was not run. */
function isLeftAlone(
  name: string | null,
  { notebooks, selected }: Readonly<Record<"notebooks" | "selected", readonly PreparedNotebook[]>>,
): boolean {
  const isIn = (list: readonly PreparedNotebook[]) => list.some((one) => one.name === name);
  return isIn(notebooks) && !isIn(selected);
}

/** The command that takes what drifted, for the same variant and notebooks. */
function tellHowToTake(variant: Variant, chosen: readonly string[]): void {
  const names = chosen.map((name) => ` --notebook ${quoted(name)}`).join("");
  printLine(`If this is wanted, run "deno task check --update${variant.settings}${names}" and commit.`);
}

function printUpdate({ written, kept }: TakenDrifts): void {
  for (const path of kept) printLine(`kept, though no notebook makes it: outputs/${path}`);
  if (written.length === 0) printLine("Nothing to update: everything is as it was.");
  else printLine(`Updated, everything else is as it was:\n${written.map((path) => `  ${path}`).join("\n")}`);
}

const SUBJECT = "a fresh run and what is committed";

function reportsIn({ reports }: CheckOptions) {
  return reports === undefined ? {} : { folder: reports };
}

async function runFresh(
  notebooks: readonly PreparedNotebook[],
  { jobs, timeout, signal, staging, reusePictures }:
    & CheckOptions
    & Pick<RunIntoStagingOptions, "staging" | "reusePictures">,
): Promise<StagedRun> {
  using progress = openProgress(notebooks.map(({ name }) => name).toSorted());
  return await runIntoStaging(notebooks.map(({ task }) => task), {
    staging,
    progress,
    reusePictures,
    ...(jobs === undefined ? {} : { jobs }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(signal === undefined ? {} : { signal }),
  });
}

function strictly(finding: Finding): Finding {
  return { ...finding, grade: "drift", differences: finding.differences.map(asDrift) };
}

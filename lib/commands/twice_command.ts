import { shownOutputs } from "../outputs/output_record.ts";
import { DataError } from "../data/data_error.ts";
import { driftsOf } from "../drift/check_result.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import type { NotebookRun } from "../notebook/notebook_run.ts";
import { makeManifest } from "../outputs/make_manifest.ts";
import { readManifest } from "../outputs/manifest.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { type CodeState, readCodeState } from "../outputs/code_state.ts";
import { type RandomGenerator, randomGenerator } from "../statistics/random_generator.ts";
import type { Language } from "../data/language.ts";
import { printUnusableData } from "./check_data.ts";
import { printReport } from "./print_report.ts";
import { languageOf, variantOf } from "./variant.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { makePageBeside } from "./make_page.ts";
import { notebookRecords } from "./notebook_records.ts";
import { type PreparedNotebook, prepareNotebooks } from "./prepare_notebooks.ts";
import { openProgress, type Progress } from "./progress.ts";
import { lockProject, WORK_FOLDER } from "./project_lock.ts";
import { readDataOrFaults } from "./read_sound_data.ts";
import { runIntoStaging } from "./run_into_staging.ts";
import { type RunOptions, selectNotebooks } from "./run_options.ts";
import { exitCodeOf, printFailures } from "./run_outcome.ts";
import { printError, printLine } from "./print_line.ts";
import { differences, type Side, writtenMeanwhile } from "./compare_sides.ts";

/** Options of {@linkcode twiceCommand}. */
export interface TwiceOptions extends RunOptions {
  /** Seed of the order in which notebooks are run. @default 1 */
  readonly seed?: number;
  /** Absolute path of the folder for page, Markdown and JUnit file. @default `.check/` */
  readonly reports?: string;
}

const TURNS = ["first", "second"] as const;

/**
 * Runs all notebooks twice at the same time and compares everything byte for byte: the second time in the reverse of a
 * shuffled order, in another zone and language, in the other {@linkcode KernelEnvironment}, and with every figure drawn by jsdom.
 */
export async function twiceCommand(options: TwiceOptions = {}): Promise<ExitCode> {
  using lock = await lockProject();
  if (lock === null) {
    printError("Cannot check outputs/ as another run is writing it: wait until it has ended");
    return EXIT_CODE.usage;
  }
  const variant = variantOf(options.parameters ?? new Map());
  const { notebooks, faults } = await prepareNotebooks(variant);
  for (const fault of faults) printError(fault);
  if (faults.length > 0) return EXIT_CODE.usage;
  const reports = options.reports === undefined ? {} : { folder: options.reports };
  const data = await readDataOrFaults();
  if (data instanceof DataError) return await printUnusableData(data, { subject: SUBJECT, ...reports });
  const selected = selectNotebooks(notebooks, options.notebooks);
  const code = await readCodeState(await readModuleGraph());
  const began = Date.now();
  const sides = await runBoth(selected, {
    ...options,
    code,
    committed: (await readManifest(variant.outputs))?.outputs ?? [],
    outputs: variant.outputs,
    lang: selected.length === notebooks.length ? languageOf(variant) : null,
  });
  const runs = sides.flatMap(({ staged }) => staged.runs);
  const exitCode = exitCodeOf(runs);
  if (exitCode !== EXIT_CODE.same) {
    const failed = failedOnce(runs);
    await printFailures(failed);
    for (const { path } of failed.filter(({ outcome }) => outcome !== "passed")) {
      const isOnce = runs.some((run) => run.path === path && run.outcome === "passed");
      if (isOnce) printError(`notebooks/${notebookName(path)}.ipynb failed in one of the two runs only.`);
    }
    await printReport({ subject: SUBJECT, findings: [], notes: [], runs: failed, outputs: 0 }, reports);
    return exitCode;
  }
  const [first, second] = await Promise.all(sides.map(async (side) => {
    const notebooks = notebookRecords(selected, { ...side, manifest: null, code });
    const sources = new Map(selected.map(({ name, present }) => [name, present.sources]));
    const outputs = [...side.staged.outputs, ...side.pages];
    return { ...side, manifest: await makeManifest({ outputs, notebooks, sources, code }) };
  }));
  if (first === undefined || second === undefined) throw new RangeError("Cannot compare as there must be two runs");
  const findings = [...await differences(first, second, data), ...await writtenMeanwhile(sides, began)];
  options.signal?.throwIfAborted();
  const result = {
    subject: SUBJECT,
    findings,
    notes: [],
    runs: second.staged.runs,
    outputs: shownOutputs(second.manifest.outputs),
  };
  await printReport(result, { ...reports, pictures: { committed: first.folder, fresh: second.folder } });
  for (const { folder } of sides) await Deno.remove(folder, { recursive: true });
  if (driftsOf(result).length === 0) return EXIT_CODE.same;
  printLine(
    "The second run had another time zone, language and order of notebooks, a clock more than a year ahead, other random " +
      "numbers, folders listed backwards, and its figures drawn by jsdom:\nwhat is not the same twice depends on one of them.",
  );
  return EXIT_CODE.drift;
}

const SUBJECT = "two runs of the same notebooks in shuffled order";

/** Both runs at once, with half of the kernels each: one in a shuffled order, the other in its reverse. */
async function runBoth(
  selected: readonly PreparedNotebook[],
  { seed = 1, jobs = navigator.hardwareConcurrency, timeout, signal, code, committed, outputs, lang }: TwiceOptions & {
    readonly code: CodeState;
    /** What is committed, and where it lies: page and workbook begin with what own notebooks saved then. */
    readonly committed: readonly OutputRecord[];
    readonly outputs: string;
    /** Language of workbook and documents; `null` to make none. */
    readonly lang: Language | null;
  },
): Promise<readonly Side[]> {
  const order = shuffled(selected, randomGenerator(seed));
  const names = selected.map(({ name }) => name).toSorted();
  using progress = openProgress(TURNS.flatMap((turn) => names.map((name) => `${name} (${turn})`)));
  return await Promise.all(TURNS.map(async (turn): Promise<Side> => {
    const folder = `${WORK_FOLDER}/twice-${turn}`;
    await Deno.remove(folder, { recursive: true }).catch(() => {});
    await using page = lang !== null
      ? await makePageBeside({
        staging: folder,
        lang,
        code,
        reuse: null,
        isSecondDrawing: turn === "second",
        own: { records: committed, folderOf: () => outputs },
      })
      : null;
    const staged = await runIntoStaging((turn === "first" ? order : order.toReversed()).map(({ task }) => task), {
      staging: folder,
      environment: turn,
      reusePictures: null,
      progress: ofTurn(progress, turn),
      jobs: Math.max(1, Math.floor(jobs / 2)),
      ...(timeout === undefined ? {} : { timeout }),
      ...(signal === undefined ? {} : { signal }),
    });
    const own = { records: staged.outputs, folderOf: () => folder };
    return { folder, staged, pages: await page?.records(own, signal) ?? [] };
  }));
}

/** One run of each notebook: the one that failed, if there is one. */
function failedOnce(runs: readonly NotebookRun[]): readonly NotebookRun[] {
  const byPath = new Map<string, NotebookRun>();
  for (const run of runs) {
    const other = byPath.get(run.path);
    if (other === undefined || other.outcome === "passed") byPath.set(run.path, run);
  }
  return [...byPath.values()];
}

function ofTurn(progress: Progress, turn: string): Progress {
  return {
    cellDone: (notebook, done, total) => progress.cellDone(`${notebook} (${turn})`, done, total),
    notebookEnded: (notebook, outcome) => progress.notebookEnded(`${notebook} (${turn})`, outcome),
    [Symbol.dispose]() {},
  };
}

/** Fisher and Yates' shuffle. */
function shuffled<Item>(items: readonly Item[], { below }: RandomGenerator): readonly Item[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last--) {
    const chosen = below(last + 1);
    const [one, other] = [all[last], all[chosen]];
    if (one === undefined || other === undefined) break;
    [all[last], all[chosen]] = [other, one];
  }
  return all;
}

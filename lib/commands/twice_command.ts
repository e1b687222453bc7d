import { driftsOf } from "../drift/check_result.ts";
import { type CellDrift, cellDrifts } from "../drift/cell_drifts.ts";
import type { CauseContext } from "../drift/causes.ts";
import { findingsOf } from "../drift/findings.ts";
import { outputDrifts } from "../drift/output_drifts.ts";
import { DEFAULT_RULES } from "../drift/rules.ts";
import { makeManifest } from "../outputs/make_manifest.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { readCodeState } from "../outputs/recipe.ts";
import { type RandomGenerator, randomGenerator } from "../statistics/random_generator.ts";
import { tellCheck } from "./check_reports.ts";
import { editionOf } from "./edition.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { findingTitle } from "./finding_title.ts";
import { makePage } from "./make_page.ts";
import { notebookRecords } from "./notebook_records.ts";
import { prepareNotebooks } from "./prepare_notebooks.ts";
import { openProgress, type Progress } from "./progress.ts";
import { lockProject, WORK_FOLDER } from "./project_lock.ts";
import { readSoundData } from "./read_sound_data.ts";
import { notebookName, runIntoStaging } from "./run_into_staging.ts";
import type { RunOptions } from "./run_options.ts";
import { exitCodeOf, tellFailures } from "./run_outcome.ts";
import { complain, sayLine } from "./say_line.ts";
import { selectNotebooks } from "./select_notebooks.ts";

/** Options of {@linkcode twiceCommand}. */
export interface TwiceOptions extends RunOptions {
  /** Seed of the order in which notebooks are run. @default 1 */
  readonly seed?: number;
  /** Absolute path of the folder for page, Markdown and JUnit file. @default `.check/` */
  readonly reports?: string;
}

/**
 * The second run is in another zone and language, and both run at once: whatever depends on a clock, on the machine's
 * habits or on which notebook ends first comes out otherwise.
 */
const SURROUNDINGS = [
  { TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
  { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
] as const;

/** Runs all notebooks twice at the same time, in two shuffled orders, and compares everything byte for byte. */
export async function twiceCommand(options: TwiceOptions = {}): Promise<ExitCode> {
  using lock = await lockProject();
  if (lock === null) {
    complain("Cannot check outputs/ as another run is writing it: wait until it has ended");
    return EXIT_CODE.usage;
  }
  const edition = editionOf(options.parameters ?? new Map());
  const { notebooks, faults } = await prepareNotebooks(edition);
  for (const fault of faults) complain(fault);
  const data = faults.length > 0 ? null : await readSoundData();
  if (data === null) return EXIT_CODE.usage;
  const selected = selectNotebooks(notebooks, options.notebooks);
  const random = randomGenerator(options.seed ?? 1);
  const names = selected.map(({ name }) => name).toSorted();
  using progress = openProgress(["first", "second"].flatMap((turn) => names.map((name) => `${name} (${turn})`)));
  const code = await readCodeState(await readModuleGraph());
  const withPage = selected.length === notebooks.length && edition.parameters.size === 0;
  const sides = await Promise.all(SURROUNDINGS.map(async (env, index) => {
    const staging = `${WORK_FOLDER}/twice-${index + 1}`;
    await Deno.remove(staging, { recursive: true }).catch(() => {});
    const { jobs, timeout, signal } = options;
    using page = withPage ? await makePage({ staging, code, reuse: null }) : null;
    const staged = await runIntoStaging(shuffled(selected, random).map(({ task }) => task), {
      staging,
      env,
      reusePictures: null,
      progress: ofTurn(progress, index === 0 ? "first" : "second"),
      ...(jobs === undefined ? {} : { jobs }),
      ...(timeout === undefined ? {} : { timeout }),
      ...(signal === undefined ? {} : { signal }),
    });
    return { folder: staging, staged, pages: await page?.records ?? [] };
  }));
  const [first, second] = sides;
  if (first === undefined || second === undefined) throw new RangeError("Cannot compare as there must be two runs");
  const runs = sides.flatMap(({ staged }) => staged.runs);
  const exitCode = exitCodeOf(runs);
  if (exitCode !== EXIT_CODE.same) {
    await tellFailures(runs);
    return exitCode;
  }
  const manifests = await Promise.all(sides.map(({ staged, pages }) =>
    makeManifest({
      outputs: [...staged.outputs, ...pages],
      notebooks: notebookRecords(selected, { staged, manifest: null, freshness: new Map(), code }),
      sources: new Map(selected.map(({ name, present }) => [name, present.sources])),
      code,
    })
  ));
  const [manifest, other] = manifests;
  if (manifest === undefined || other === undefined) throw new RangeError("Cannot compare as there must be two runs");
  const strict = { ...DEFAULT_RULES, mode: "strict" } as const;
  const files = await outputDrifts({ folder: first.folder, manifest }, { folder: second.folder, manifest: other }, {
    rulesFor: () => strict,
  });
  const cells: CellDrift[] = [];
  const byName = new Map(second.staged.runs.map((run) => [notebookName(run.path), run.notebook]));
  for (const run of first.staged.runs) {
    const name = notebookName(run.path);
    const fresh = byName.get(name);
    if (run.notebook !== undefined && fresh !== undefined) {
      cells.push(...await cellDrifts(name, { committed: run.notebook, fresh, rules: strict }));
    }
  }
  const findings = findingsOf({ files, cells }, {
    context: NO_CHANGES,
    records: other.outputs,
    titleOf: (record) => findingTitle(record, data.report),
  });
  const subject = "two runs of the same notebooks in shuffled order";
  const result = { subject, findings, notes: [], runs: second.staged.runs, outputs: other.outputs.length };
  const pictures = { committed: first.folder, fresh: second.folder };
  await tellCheck(result, { pictures, ...(options.reports === undefined ? {} : { folder: options.reports }) });
  for (const { folder } of sides) await Deno.remove(folder, { recursive: true });
  if (driftsOf(result).length === 0) return EXIT_CODE.same;
  sayLine("A result that is not the same twice depends on a clock, on chance or on which cell ended first.");
  return EXIT_CODE.drift;
}

/** Both runs had the same cells, code and data. */
const NO_CHANGES: CauseContext = {
  changes: { data: [], code: [], notebooks: new Map(), relinked: new Set(), versions: [] },
  behind: () => ({ cellNumbers: [], code: [], packages: new Set() }),
  shownBy: () => [],
  readsOf: () => [],
  columnsOf: () => null,
  showsAsRecorded: () => false,
  versionsOf: () => ({ before: null, after: null }),
};

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

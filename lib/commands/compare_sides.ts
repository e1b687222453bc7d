import { projectPath } from "../data/project_path.ts";
import type { CauseContext } from "../drift/cause.ts";
import { cellDriftsOf } from "../drift/cell_drifts.ts";
import { drift } from "../drift/difference.ts";
import { type Finding, findingsOf } from "../drift/findings.ts";
import { outputDrifts } from "../drift/output_drifts.ts";
import { DEFAULT_RULES } from "../drift/rules.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import type { Manifest } from "../outputs/manifest.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import { findingTitle } from "./finding_title.ts";
import type { SoundData } from "./read_sound_data.ts";
import type { StagedRun } from "./run_into_staging.ts";

/** One of the two runs that are set against each other. */
export interface Side {
  /** Absolute path of what was made. */
  readonly folder: string;
  readonly staged: StagedRun;
  readonly pages: readonly OutputRecord[];
}

/** What is not the same in both runs, byte for byte. */
export async function differences(
  first: Side & { readonly manifest: Manifest },
  second: Side & { readonly manifest: Manifest },
  { report }: SoundData,
): Promise<readonly Finding[]> {
  const rules = { ...DEFAULT_RULES, mode: "strict" } as const;
  const files = await outputDrifts(first, second, { rulesFor: () => rules });
  const others = new Map(second.staged.runs.map((run) => [run.path, run.notebook]));
  const versions = first.staged.runs.map(({ path, notebook }) => (
    { name: notebookName(path), committed: notebook, fresh: others.get(path) }
  ));
  const cells = await cellDriftsOf(versions, rules);
  const records = second.manifest.outputs;
  const found = findingsOf({ files, cells }, {
    context: NO_CHANGES,
    records,
    titleOf: (record) => findingTitle(record, report),
  });
  // Both runs had the same cells, code and data: there is no cause to look for in them.
  return found.map((finding) => ({ ...finding, causes: [] }));
}

/** Files that notebooks read and that were written while they ran: what is read depends on which notebook ends first. */
export async function writtenMeanwhile(sides: readonly Side[], began: number): Promise<readonly Finding[]> {
  const readers = new Map<string, Set<string>>();
  for (const [name, paths] of sides.flatMap(({ staged }) => [...staged.reads])) {
    for (const path of paths) readers.set(path, (readers.get(path) ?? new Set()).add(name));
  }
  const findings: Finding[] = [];
  for (const [path, names] of readers) {
    const state = await Deno.stat(projectPath(path)).catch(() => null);
    if (state === null || state.isDirectory || (state.mtime?.getTime() ?? 0) < began) continue;
    const what =
      `it was written while notebooks ran that read it (${[...names].sort().join(", ")}): which of them sees ` +
      "what depends on their order";
    findings.push({ ...NOTHING_SHOWN, title: path, differences: [drift(what)] });
  }
  return findings;
}

const NOTHING_SHOWN = {
  kind: "changed",
  grade: "drift",
  key: null,
  notebook: null,
  cellNumber: null,
  causes: [],
  files: [],
  cells: [],
} as const;

/** Both runs had the same cells, code and data. */
const NO_CHANGES: CauseContext = {
  changes: { data: [], code: [], notebooks: new Map(), relinked: new Set(), versions: [] },
  dependenciesOf: () => ({ cellNumbers: [], code: [], packages: new Set() }),
  shownBy: () => [],
  readsOf: () => [],
  columnsOf: () => null,
  showsAsRecorded: () => false,
  versionsOf: () => ({ before: null, after: null }),
};

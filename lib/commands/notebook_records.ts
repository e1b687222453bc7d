import type { Manifest, NotebookRecord } from "../outputs/manifest.ts";
import type { CodeState } from "../outputs/code_state.ts";
import { staleNotebooks } from "../outputs/stale_notebooks.ts";
import { WHOLE } from "../outputs/verify_outputs.ts";
import { executedChecksum, notebookPath } from "./notebook_files.ts";
import type { PreparedNotebook } from "./prepare_notebooks.ts";
import type { StagedRun } from "./run_into_staging.ts";

/** What {@linkcode notebookRecords} knows of the runs. */
export interface NotebookRecordsOptions {
  readonly staged: Pick<StagedRun, "runs" | "reads">;
  /** The manifest before; `null` when there is none. */
  readonly manifest: Manifest | null;
  /** The code of today. */
  readonly code: CodeState;
}

/** What the manifest is to say of each notebook, in reading order: of those that were run, and of the others as before. */
export function notebookRecords(
  notebooks: readonly PreparedNotebook[],
  { staged, manifest, code }: NotebookRecordsOptions,
): readonly NotebookRecord[] {
  const executed = new Map(staged.runs.map(({ path, notebook }) => [path, notebook]));
  return notebooks.toSorted((a, b) => a.name < b.name ? -1 : 1).flatMap(({ name, present }): NotebookRecord[] => {
    const run = executed.get(notebookPath(name));
    if (run !== undefined) {
      const reads = staged.reads.get(name) ?? [];
      const links = code.linksOfCells(present.sources);
      return [{ name, cells: present.cells.join(" "), links, executed: executedChecksum(run), reads }];
    }
    const former = manifest?.notebooks.find((record) => record.name === name);
    if (former === undefined) return [];
    // Code and data of the manifest will be today's: that this notebook is still stale must not get lost. What is missing or
    // was edited shows itself the next time, too: on a fresh checkout no picture is there.
    const [freshness] = staleNotebooks([present], { manifest, verification: WHOLE, code, force: false });
    const stale = freshness?.staleBecause ?? null;
    return [stale === null ? former : { ...former, stale }];
  });
}

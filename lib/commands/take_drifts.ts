import { sha256 } from "../data/sha256.ts";
import { type CheckResult, driftsOf } from "../drift/check_result.ts";
import { codeCells, type Notebook } from "../notebook/notebook_format.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import type { NotebookRun } from "../notebook/notebook_run.ts";
import { makeManifest } from "../outputs/make_manifest.ts";
import type { Manifest } from "../outputs/manifest.ts";
import { compareRecords, type OutputRecord } from "../outputs/output_record.ts";
import { copyOutput, publishOutputs } from "../outputs/publish_outputs.ts";
import type { CodeState } from "../outputs/code_state.ts";
import { needsNoRecord, type Variant } from "./variant.ts";
import { notebookRecords } from "./notebook_records.ts";
import type { PreparedNotebook } from "./prepare_notebooks.ts";
import type { StagedRun } from "./run_into_staging.ts";
import { writeExecuted } from "./write_executed.ts";

/** What {@linkcode takeDrifts} takes from where. */
export interface TakeDriftsOptions {
  readonly variant: Variant;
  /** Absolute path of the folder with what the fresh run made; afterwards it is gone. */
  readonly staging: string;
  readonly committed: Manifest;
  /** All notebooks of the variant, also those that were not run. */
  readonly notebooks: readonly PreparedNotebook[];
  readonly code: CodeState;
  /** Records of page and workbook; `null` when they were not made. */
  readonly pages: readonly OutputRecord[] | null;
  /** Files of the outputs folder that nothing makes. */
  readonly unexpected: readonly string[];
}

/** What an update did. */
export interface TakenDrifts {
  /** Files and notebooks that were written, from the project's top level, or from the variant's folder. */
  readonly written: readonly string[];
  /** Files of outputs/ that nothing makes: they are somebody's and stay. */
  readonly kept: readonly string[];
}

/**
 * Takes what drifted from a fresh run, and leaves everything else as it is committed, byte for byte: cosmetic differences,
 * numbers within their tolerance, sanitised times, and all of the notebooks that were not run.
 */
export async function takeDrifts(
  result: Pick<CheckResult, "findings">,
  staged: StagedRun,
  options: TakeDriftsOptions,
): Promise<TakenDrifts> {
  const { variant, staging, committed, notebooks, code, pages, unexpected } = options;
  const drifts = driftsOf(result);
  const files = new Set(drifts.flatMap(({ files }) => files).map(({ path }) => path));
  const cells = new Set(
    drifts.flatMap(({ cells }) => cells).map(({ notebook, cellNumber }) => `${notebook} ${cellNumber}`),
  );
  const runs = staged.runs.map((run): NotebookRun => {
    const before = notebooks.find(({ name }) => name === notebookName(run.path))?.committed;
    if (before === undefined || run.notebook === undefined) return run;
    const isTaken = (cellNumber: number) => cells.has(`${notebookName(run.path)} ${cellNumber}`);
    return { ...run, notebook: takeCells(run.notebook, { before, isTaken }) };
  });
  const ran = new Set<string | null>(runs.map(({ path }) => notebookName(path)));
  const outputs: OutputRecord[] = committed.outputs.filter(({ notebook }) =>
    notebook === null ? pages === null : !ran.has(notebook) && notebooks.some(({ name }) => name === notebook)
  );
  for (const { path } of outputs.flatMap(({ files }) => files)) {
    await copyOutput(path, { from: variant.outputs, to: staging });
  }
  const former = new Map(
    committed.outputs.flatMap(({ files }) => files).map(({ path, sha256 }) => [path, sha256]),
  );
  for (const record of [...staged.outputs, ...pages ?? []]) {
    const isTaken = record.files.some(({ path }) => files.has(path) || !former.has(path));
    outputs.push(isTaken ? record : await leaveRecord(record, { former, from: variant.outputs, to: staging }));
  }
  const manifest = await makeManifest({
    outputs: outputs.toSorted(compareRecords),
    notebooks: notebookRecords(notebooks, { staged: { ...staged, runs }, manifest: committed, code }),
    sources: new Map(notebooks.map(({ name, present }) => [name, present.sources])),
    code,
  });
  const { kept, written } = await publishOutputs({ staging, outputs: variant.outputs, manifest, keep: unexpected });
  return {
    written: [...written.map((path) => `outputs/${path}`), ...await writeExecuted(runs, variant)],
    kept: kept.filter((path) => !needsNoRecord(path, variant)),
  };
}

/** A fresh notebook in which cells that are not taken show what they showed before, numbered as they were run now. */
export function takeCells(
  fresh: Notebook,
  { before, isTaken }: { readonly before: Notebook; readonly isTaken: (cellNumber: number) => boolean },
): Notebook {
  const merged = structuredClone(fresh);
  const former = [...codeCells(before)].map(({ cell }) => cell);
  for (const { cell, cellNumber } of codeCells(merged)) {
    const own = former[cellNumber - 1];
    if (own === undefined || own.source !== cell.source || isTaken(cellNumber)) continue;
    const count = cell.execution_count;
    cell.outputs = own.outputs.map((output) =>
      output.output_type === "execute_result" ? { ...output, execution_count: count } : output
    );
  }
  return merged;
}

/** The committed files of a record in the place of the fresh ones. */
async function leaveRecord(
  record: OutputRecord,
  { former, from, to }: { readonly former: ReadonlyMap<string, string>; readonly from: string; readonly to: string },
): Promise<OutputRecord> {
  const files = await Promise.all(record.files.map(async ({ path, sha256: fresh }) => {
    await copyOutput(path, { from, to });
    const bytes = await Deno.readFile(`${from}/${path}`).catch(() => null);
    // A picture need not be there.
    return { path, sha256: bytes === null ? former.get(path) ?? fresh : sha256(bytes) };
  }));
  return { ...record, files };
}

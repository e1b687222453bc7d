import { relative, sep } from "node:path";
import { projectPath } from "../data/project_path.ts";
import { recoverFolder } from "../outputs/exchange_folders.ts";
import { makeManifest } from "../outputs/make_manifest.ts";
import { type Manifest, readManifest } from "../outputs/manifest.ts";
import { compareRecords, type OutputRecord } from "../outputs/output_record.ts";
import { type CodeState, dataOfPage } from "../outputs/code_state.ts";
import { staleNotebooks, stalePage } from "../outputs/stale_notebooks.ts";
import { verifyOutputs } from "../outputs/verify_outputs.ts";
import type { Variant } from "./variant.ts";
import { notebookRecords } from "./notebook_records.ts";
import { type PreparedNotebook, prepareNotebooks } from "./prepare_notebooks.ts";
import type { StagedRun } from "./run_into_staging.ts";
import { printError, printLine } from "./print_line.ts";
import { withoutPictures } from "./stale_command.ts";

/** What an earlier run here made of the same data by the same code, and what is committed too, is not made a third time. */
export function reuseOf({ outputs }: Manifest): (path: string, checksum: string) => boolean {
  const files = new Map(outputs.flatMap(({ files }) => files).map(({ path, sha256 }) => [path, sha256]));
  return (path, checksum) => files.get(path) === checksum;
}

/** What is committed of a variant, and its notebooks; tells why when it cannot be checked, and gives `null`. */
export async function readCommitted(variant: Variant) {
  if (await recoverFolder(variant.staging, variant.outputs)) {
    printLine("outputs/ brought back: an earlier run was killed");
  }
  const { notebooks, faults } = await prepareNotebooks(variant);
  for (const fault of faults) printError(fault);
  if (faults.length > 0) return null;
  const committed = await readManifest(variant.outputs);
  if (committed !== null) return { notebooks, committed };
  const folder = relative(projectPath(""), variant.outputs).replaceAll(sep, "/");
  printError(`Cannot check ${folder}/ as it has no readable manifest.json: run "deno task report${variant.settings}"`);
  return null;
}

/** Notebooks of which something changed since they were run, each told with why, and whether page and workbook are older than that. */
export async function readChanges(
  asked: readonly PreparedNotebook[],
  { variant, committed, code }: {
    readonly variant: Variant;
    readonly committed: Manifest;
    readonly code: CodeState;
  },
) {
  const verification = withoutPictures(await verifyOutputs(variant.outputs, committed));
  const state = { manifest: committed, verification, code };
  const stale = staleNotebooks(asked.map(({ present }) => present), { ...state, force: false })
    .filter(({ staleBecause }) => staleBecause !== null);
  for (const { name, staleBecause } of stale) printLine(`to run: ${name} (${staleBecause})`);
  const names = stale.map(({ name }) => name);
  return {
    notebooks: asked.filter(({ name }) => names.includes(name)),
    isPageStale: stalePage({ ...state, data: await dataOfPage() }) !== null,
  };
}

/** What an update has to know of what it does not touch. */
export async function readUpdateState(
  { variant, committed, code }: {
    readonly variant: Variant;
    readonly committed: Manifest;
    readonly code: CodeState;
  },
) {
  const verification = await verifyOutputs(variant.outputs, committed);
  return {
    isPageStale: stalePage({ manifest: committed, verification, code, data: await dataOfPage() }) !== null,
    unexpected: verification.unexpected,
  };
}

interface FreshManifestOptions {
  readonly notebooks: readonly PreparedNotebook[];
  readonly committed: Manifest;
  readonly code: CodeState;
  readonly pages: readonly OutputRecord[];
}

/** The manifest as a report would write it now. */
export async function freshManifest(staged: StagedRun, options: FreshManifestOptions): Promise<Manifest> {
  const { notebooks, committed, code, pages } = options;
  return await makeManifest({
    outputs: [...staged.outputs, ...pages].toSorted(compareRecords),
    notebooks: notebookRecords(notebooks, { staged, manifest: committed, code }),
    sources: new Map(notebooks.map(({ name, present }) => [name, present.sources])),
    code,
  });
}

import { makeManifest } from "../outputs/make_manifest.ts";
import type { Manifest } from "../outputs/manifest.ts";
import { compareRecords, type OutputRecord } from "../outputs/output_record.ts";
import { copyOutput, publishOutputs } from "../outputs/publish_outputs.ts";
import { type CodeState, dataOfPage } from "../outputs/code_state.ts";
import { type NotebookFreshness, staleNotebooks, stalePage } from "../outputs/stale_notebooks.ts";
import { languageOf, needsNoRecord, type Variant } from "./variant.ts";
import { UserError } from "./exit_code.ts";
import { notebookRecords } from "./notebook_records.ts";
import type { PreparedNotebook } from "./prepare_notebooks.ts";
import { requireUniqueFiles, type StagedRun } from "./run_into_staging.ts";
import { printLine } from "./print_line.ts";
import { writeExecuted } from "./write_executed.ts";

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

/** Notebooks that were not chosen and page, as far as something changed since they were made. */
export async function staleParts({ notebooks, selected, variant, state, isForced }: {
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
  // What notebooks of one's own save is known when they have been run; else they are stale when their data or code changed.
  const pageReason = languageOf(variant) !== null ? stalePage({ ...state, data: await dataOfPage() }) : null;
  return { stale, freshness, forgotten, pageReason };
}

/** Records of what notebooks made that are neither run anew nor gone. */
export function recordsThatStay(
  manifest: Manifest | null,
  { stale, freshness }: Pick<StaleParts, "stale" | "freshness">,
): readonly OutputRecord[] {
  const ran = new Set(stale.map(({ name }) => name));
  return manifest?.outputs.filter(({ notebook }) =>
    notebook !== null && !ran.has(notebook) && freshness.has(notebook)
  ) ?? [];
}

interface PublishReportOptions {
  readonly variant: Variant;
  readonly notebooks: readonly PreparedNotebook[];
  readonly manifest: Manifest | null;
  readonly code: CodeState;
  /** Records of what notebooks made that stay. */
  readonly stay: readonly OutputRecord[];
  /** Records of page and workbook; `null` when those of the manifest before stay. */
  readonly pages: readonly OutputRecord[] | null;
  /** Files of the outputs folder that nothing makes. */
  readonly unexpected: readonly string[];
  readonly signal?: AbortSignal;
}

/** Puts what was made in the place of what was there, and gives the new manifest. */
export async function publish(staged: StagedRun, options: PublishReportOptions): Promise<Manifest> {
  const { variant, notebooks, manifest, code, stay, pages, unexpected, signal } = options;
  const formerPages = manifest?.outputs.filter(({ notebook }) => notebook === null) ?? [];
  const kept = pages === null ? [...stay, ...formerPages] : stay;
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
    outputs: [...kept, ...staged.outputs, ...pages ?? []].toSorted(compareRecords),
    notebooks: notebookRecords(notebooks, { staged, manifest, code }),
    sources: new Map(notebooks.map(({ name, present }) => [name, present.sources])),
    code,
  });
  signal?.throwIfAborted();
  const { kept: own } = await publishOutputs({ ...variant, manifest: made, keep: unexpected });
  for (const path of own.filter((path) => !needsNoRecord(path, variant))) {
    printLine(`kept, though no notebook makes it: outputs/${path}`);
  }
  await writeExecuted(staged.runs, variant);
  return made;
}

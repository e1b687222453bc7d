import type { Manifest, NotebookRecord } from "./manifest.ts";
import { readChecksum } from "./read_state.ts";
import type { CodeState } from "./code_state.ts";
import { WITHHELD } from "./respondents_memory.ts";
import { mayRead } from "./declared_reads.ts";
import type { OutputsVerification } from "./verify_outputs.ts";

/** A notebook as it lies in `notebooks/`. */
export interface PresentNotebook {
  readonly name: string;
  /** Sources of its code cells. */
  readonly sources: readonly string[];
  /** Checksum of each code cell. */
  readonly cells: readonly string[];
  /** SHA-256 of what its code cells show. */
  readonly executed: string;
  /** Paths outside `data/` that it may read. */
  readonly declaredReads: readonly string[];
}

/** Why something has to be made again; `null` when it is what would come out today. */
export interface NotebookFreshness {
  readonly name: string;
  readonly staleBecause: string | null;
}

/** Options of {@linkcode staleNotebooks}. */
export interface StaleNotebooksOptions {
  /** The manifest of the last run, if there is a readable one. */
  readonly manifest: Manifest | null;
  /** How the outputs folder compares with it. */
  readonly verification: OutputsVerification;
  /** The code of today. */
  readonly code: CodeState;
  /** Run everything, whatever the manifest says. */
  readonly force: boolean;
}

/**
 * Which notebooks have to be run again, each with the reason.
 *
 * A notebook is fresh when its cells, every module that they load, every data file and folder that it read, the lock file
 * and Deno are those of the manifest, and what it made and shows is still there, byte for byte. Nothing is run to find out.
 */
export function staleNotebooks(
  notebooks: readonly PresentNotebook[],
  { manifest, verification, code, force }: StaleNotebooksOptions,
): readonly NotebookFreshness[] {
  const damaged = new Set([...verification.missing, ...verification.changed]);
  const records = new Map(manifest?.notebooks.map((record) => [record.name, record]));
  const outputs = Map.groupBy(manifest?.outputs ?? [], (output) => output.notebook);
  const codeChanges = changesOfLists(manifest, code);
  return notebooks.map((notebook): NotebookFreshness => {
    const { name } = notebook;
    if (force) return { name, staleBecause: "asked for by --force" };
    const record = records.get(name);
    if (manifest === null || record === undefined) return { name, staleBecause: "not run yet" };
    const files = (outputs.get(name) ?? []).flatMap(({ files }) => files);
    const lost = files.find(({ path }) => damaged.has(path));
    const found = [
      ...changedCells(record, notebook),
      ...(manifest.deno === Deno.version.deno ? [] : [`Deno is ${Deno.version.deno} and was ${manifest.deno}`]),
      ...(record.links === code.linksOfCells(notebook.sources) ? [] : ["lib/mod.ts gives it other functions"]),
      ...codeChanges(code.codeOfCells(notebook.sources)),
      ...changedData(manifest, { code, paths: record.reads }),
      ...record.reads.filter((path) => !mayRead(path, notebook.declaredReads)).map((path) => `${path} is not declared`),
      ...(record.executed === notebook.executed ? [] : ["what the notebook shows changed"]),
      ...(lost === undefined ? [] : [`outputs/${lost.path} is missing or changed`]),
    ];
    return { name, staleBecause: reasonOf(withKept(found, record.stale)) };
  });
}

/** Why page and workbook have to be made again; `null` when they need not. */
export function stalePage(
  { manifest, verification, code, data }: Omit<StaleNotebooksOptions, "force"> & { readonly data: readonly string[] },
): string | null {
  if (manifest === null) return "not made yet";
  const files = manifest.outputs.filter(({ notebook }) => notebook === null).flatMap(({ files }) => files);
  if (files.length === 0) return "not made yet";
  const damaged = new Set([...verification.missing, ...verification.changed]);
  const former = Object.keys(manifest.data).filter((path) => path.startsWith("data/"));
  return reasonOf([
    ...(manifest.deno === Deno.version.deno ? [] : [`Deno is ${Deno.version.deno} and was ${manifest.deno}`]),
    ...changedCode(manifest, { code, paths: code.codeOfPage }),
    ...changedData(manifest, { code, paths: [...new Set([...data, ...former])].sort() }),
    ...files.filter(({ path }) => damaged.has(path)).map(({ path }) => `outputs/${path} is missing or changed`),
  ]);
}

function changedCells({ cells }: NotebookRecord, notebook: PresentNotebook): readonly string[] {
  const former = cells === "" ? [] : cells.split(" ");
  if (former.length !== notebook.cells.length) {
    return [`it has ${notebook.cells.length} code cells and had ${former.length}`];
  }
  return notebook.cells.flatMap((cell, index) => cell === former[index] ? [] : [`cell ${index + 1} changed`]);
}

/** Changes of the code in a list, found once for a list that several notebooks have. */
function changesOfLists(
  manifest: Manifest | null,
  code: CodeState,
): (paths: readonly string[]) => readonly string[] {
  const found = new Map<readonly string[], readonly string[]>();
  return (paths) => {
    const changes = found.get(paths) ?? (manifest === null ? [] : changedCode(manifest, { code, paths }));
    found.set(paths, changes);
    return changes;
  };
}

function changedCode(
  manifest: Manifest,
  { code, paths }: { readonly code: CodeState; readonly paths: readonly string[] },
): readonly string[] {
  return paths.flatMap((path) => changeOf(path, { before: manifest.code[path], now: code.checksums.get(path) }));
}

function changedData(
  manifest: Manifest,
  { code, paths }: { readonly code: CodeState; readonly paths: readonly string[] },
): readonly string[] {
  return paths.flatMap((path) =>
    changeOf(path, { before: manifest.data[path]?.sha256, now: code.data.get(path) ?? readChecksum(path) })
  );
}

/** What became of a file; nothing has no checksum or an empty one. */
function changeOf(
  path: string,
  { before, now }: { readonly before: string | undefined; readonly now: string | undefined },
): readonly string[] {
  if (before === now) return [];
  if (before === WITHHELD && (now ?? "") !== "") return [`nobody here knows which answers ${path} held`];
  return [`${path} ${(before ?? "") === "" ? "is new" : (now ?? "") === "" ? "is gone" : "changed"}`];
}

/**
 * What was found behind the reasons that the manifest kept, without what these name already: code and data of the manifest are
 * those of a later run, but cells and links are the notebook's own, so that their changes are found each time.
 */
function withKept(found: readonly string[], kept: string | undefined): readonly string[] {
  if (kept === undefined) return found;
  const named = new Set(kept.split(BETWEEN));
  return [kept, ...found.filter((reason) => !named.has(reason))];
}

/** Between reasons that are told in one line. */
const BETWEEN = ", ";

function reasonOf(reasons: readonly string[]): string | null {
  if (reasons.length === 0) return null;
  return reasons.slice(0, 3).join(BETWEEN) + (reasons.length > 3 ? `, and ${reasons.length - 3} more` : "");
}

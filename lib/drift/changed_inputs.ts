import { type ChangedPlace, changedPlaces } from "../outputs/align_sequences.ts";
import { type DataChange, dataChange } from "../outputs/data_changes.ts";
import type { Manifest, NotebookRecord } from "../outputs/manifest.ts";

/** Everything that differs between what two sets of outputs were made from. */
export interface ChangedInputs {
  readonly data: readonly DataChange[];
  /** Files of code with other checksums, the lock file and deno.json among them. */
  readonly code: readonly CodeChange[];
  /** Notebooks with other cells, by name. */
  readonly notebooks: ReadonlyMap<string, NotebookChange>;
  /** Notebooks that get other code from `lib/mod.ts` by the names that they import, though their cells are the same. */
  readonly relinked: ReadonlySet<string>;
  /** Deno and packages of another version. */
  readonly versions: readonly VersionChange[];
}

/** A file of code that is another. */
export interface CodeChange {
  readonly path: string;
  readonly kind: "changed" | "added" | "removed";
}

/** A notebook that came, went, or has other code cells, or the same ones in another order. */
export interface NotebookChange {
  readonly kind: "changed" | "added" | "removed" | "reordered";
  /** Its code cells that differ; empty when the whole notebook came or went, or only its order changed. */
  readonly cells: readonly ChangedPlace[];
}

/** Another version of Deno or of a package. */
export interface VersionChange {
  /** Name by which `lib/` imports the package; `null` for Deno. */
  readonly packageName: string | null;
  /** Such as `package d3 7.9.1 → 7.9.2`. */
  readonly text: string;
}

/** What changed in data, code, cells and versions from one manifest to another. */
export function changedInputs(before: Manifest, after: Manifest): ChangedInputs {
  const data = union(before.data, after.data).flatMap((path) => {
    const found = dataChange(path, { before: before.data[path], after: after.data[path] });
    return found === null ? [] : [found];
  });
  const code = union(before.code, after.code).filter((path) => before.code[path] !== after.code[path])
    .map((path): CodeChange => ({ path, kind: kindOf(before.code[path], after.code[path]) }));
  const [former, latter] = [before, after].map(({ notebooks }) => new Map(notebooks.map((one) => [one.name, one])));
  const notebooks = new Map<string, NotebookChange>();
  const relinked = new Set<string>();
  for (const name of new Set([...former?.keys() ?? [], ...latter?.keys() ?? []])) {
    const [old, now] = [former?.get(name), latter?.get(name)];
    if (old?.cells !== now?.cells) notebooks.set(name, notebookChange(old, now));
    else if (old?.links !== now?.links) relinked.add(name);
  }
  const versions = union(before.packages, after.packages)
    .filter((name) => before.packages[name] !== after.packages[name])
    .map((packageName): VersionChange => {
      const [old = "none", now = "none"] = [before.packages[packageName], after.packages[packageName]];
      return { packageName, text: `package ${packageName} ${old} → ${now}` };
    });
  if (before.deno !== after.deno) versions.unshift({ packageName: null, text: `Deno ${before.deno} → ${after.deno}` });
  return { data, code, notebooks, relinked, versions };
}

/** Whether nothing differs. */
export function isUnchanged({ data, code, notebooks, relinked, versions }: ChangedInputs): boolean {
  return data.length + code.length + notebooks.size + relinked.size + versions.length === 0;
}

function notebookChange(before: NotebookRecord | undefined, after: NotebookRecord | undefined): NotebookChange {
  if (before === undefined || after === undefined) return { kind: kindOf(before, after), cells: [] };
  const [former, latter] = [before.cells, after.cells].map((cells) => cells === "" ? [] : cells.split(" "));
  const sorted = (cells: readonly string[] = []) => cells.toSorted().join(" ");
  if (sorted(former) === sorted(latter)) return { kind: "reordered", cells: [] };
  return { kind: "changed", cells: changedPlaces(former ?? [], latter ?? []) };
}

function kindOf(before: unknown, after: unknown): "changed" | "added" | "removed" {
  return before === undefined ? "added" : after === undefined ? "removed" : "changed";
}

function union(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}

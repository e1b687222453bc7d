import { type DataChange, dataChange } from "../outputs/data_changes.ts";
import type { Manifest } from "../outputs/manifest.ts";

/** Everything that differs between what two sets of outputs were made from. */
export interface ChangedInputs {
  readonly data: readonly DataChange[];
  /** Files of code with other checksums, the lock file and deno.json among them. */
  readonly code: readonly string[];
  /** Numbers of the code cells that are others, by notebook; a notebook that came or went has none. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  /** Deno and packages of another version, such as `package d3 7.9.1 → 7.9.2`. */
  readonly versions: readonly string[];
}

/** What changed in data, code, cells and versions from one manifest to another. */
export function changedInputs(before: Manifest, after: Manifest): ChangedInputs {
  const data = union(before.data, after.data).flatMap((path) => {
    const found = dataChange(path, { before: before.data[path], after: after.data[path] });
    return found === null ? [] : [found];
  });
  const code = union(before.code, after.code).filter((path) => before.code[path] !== after.code[path]);
  const cells = new Map<string, readonly number[]>();
  for (const { name, cells: now } of after.notebooks) {
    const former = before.notebooks.find((record) => record.name === name)?.cells;
    const [old, fresh] = [former ?? "", now].map((text) => text.split(" "));
    const changed = (fresh ?? []).flatMap((cell, at) => cell === old?.[at] ? [] : [at + 1]);
    if (former !== now) cells.set(name, changed);
  }
  for (const { name } of before.notebooks) {
    if (!after.notebooks.some((record) => record.name === name)) cells.set(name, []);
  }
  const versions = union(before.packages, after.packages)
    .filter((name) => before.packages[name] !== after.packages[name])
    .map((name) => `package ${name} ${before.packages[name] ?? "none"} → ${after.packages[name] ?? "none"}`);
  if (before.deno !== after.deno) versions.unshift(`Deno ${before.deno} → ${after.deno}`);
  return { data, code, cells, versions };
}

/** Whether nothing differs. */
export function isUnchanged({ data, code, cells, versions }: ChangedInputs): boolean {
  return data.length + code.length + cells.size + versions.length === 0;
}

function union(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}

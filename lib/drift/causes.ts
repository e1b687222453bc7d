import { sidecarPath } from "../data/source.ts";
import type { DataChange } from "../outputs/data_changes.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import { type ChangedInputs, isUnchanged } from "./changed_inputs.ts";
import {
  changedValues,
  describeCodeChange,
  describeDataChange,
  type FileVersions,
  saysTheSame,
} from "./describe_change.ts";

/** Why something moved. */
export interface Cause {
  readonly kind: "data" | "cells" | "code" | "version" | "hand" | "unexplained";
  /** File to look at, from the project's top level; `null` when there is none. */
  readonly path: string | null;
  /** Said as it follows "cause: ". */
  readonly text: string;
}

/** What causes are found from. */
export interface CauseContext {
  readonly changes: ChangedInputs;
  /** What stands behind a cell of a notebook, or behind the whole of it; behind page and workbook for `null`. */
  readonly behind: (notebook: string | null, cellNumber: number | null) => BehindResult;
  /** Figures and tables that a cell shows without saving them, by the keys that it names. */
  readonly shownBy: (notebook: string, cellNumber: number) => readonly OutputRecord[];
  /** Data that a notebook read; for page and workbook, all. */
  readonly readsOf: (notebook: string | null) => readonly string[];
  /** Columns of a data file that a figure or table is made of; `null` when it may be any. */
  readonly columnsOf: (record: OutputRecord, path: string) => readonly string[] | null;
  /** Whether a fresh run of a notebook shows exactly what the manifest remembers, so that its file was edited by hand. */
  readonly showsAsRecorded: (notebook: string) => boolean;
  /** The versions of a changed file before and after. */
  readonly versionsOf: (path: string) => FileVersions;
}

/** Code that can have a part in a result. */
export interface BehindResult {
  /** Cells of the notebook, from 1. */
  readonly cellNumbers: readonly number[];
  /** Paths of code. */
  readonly code: readonly string[];
  /** Names by which that code imports packages. */
  readonly packages: ReadonlySet<string>;
}

/** What moved. */
export interface MovedThing {
  /** Its record if it is a figure or table, two if it is both; none for a cell that saves nothing. */
  readonly records: readonly OutputRecord[];
  /** Notebook that shows or makes it; `null` for page and workbook, and for what belongs to nothing. */
  readonly notebook: string | null;
  /** Its cells; of what is no longer made, those that it had. */
  readonly cellNumbers: readonly number[];
  /** A fresh run no longer makes it. */
  readonly isGone: boolean;
  /** Files and cells of it that data and code make as the manifest says, so that somebody's hand moved them. */
  readonly edited: readonly string[];
  /** Nothing else of it moved. */
  readonly onlyEdited: boolean;
  /** What differs, in sentences. */
  readonly differences: readonly string[];
}

/**
 * Why a figure, table or cell moved: the data rows that it is made of, its cells, the code behind it, packages or Deno.
 *
 * Only what can have had an influence is named: data that the figure names as its source, of a table's columns those that
 * the figure counts, the cells that its cell builds on, of `lib/` the modules behind the names that these mention. Where
 * none of that changed, what changed farther away is named.
 */
export function causesOf(moved: MovedThing, context: CauseContext): readonly Cause[] {
  const hand = moved.edited.map((place): Cause => ({
    kind: "hand",
    path: place,
    text: place === "outputs/manifest.json"
      ? `${place} was edited or merged by hand: data and code make what lies there`
      : `${place} was edited, renamed or deleted by hand: data and code make what the manifest says`,
  }));
  if (moved.onlyEdited && hand.length > 0) return hand;
  return [...hand, ...changesBehind(moved, context)];
}

function changesBehind(moved: MovedThing, context: CauseContext): readonly Cause[] {
  const { notebook, cellNumbers } = moved;
  const wide = context.behind(notebook, null);
  const near = cellNumbers.length === 0 ? wide : joined(cellNumbers.map((number) => context.behind(notebook, number)));
  const data = dataCauses(moved, context);
  if (data.explaining.length > 0) return data.explaining;
  const found = [
    [
      ...data.near,
      ...cellCauses(moved, context.changes, near.cellNumbers),
      ...codeCauses(moved, context, near),
      ...versionCauses(context, near),
    ],
    data.far,
    [...cellCauses(moved, context.changes, null), ...codeCauses(moved, context, wide)],
    versionCauses(context, null),
  ].find((causes) => causes.length > 0);
  if (found !== undefined) return found;
  const text = isUnchanged(context.changes)
    ? "the same cells, code and data gave another result: run deno task check --twice"
    : "none of the changes that are known: run deno task check --twice";
  return [{ kind: "unexplained", path: null, text }];
}

function joined(results: readonly BehindResult[]): BehindResult {
  return {
    cellNumbers: [...new Set(results.flatMap(({ cellNumbers }) => cellNumbers))],
    code: [...new Set(results.flatMap(({ code }) => code))],
    packages: new Set(results.flatMap(({ packages }) => [...packages])),
  };
}

/** Data that it is made of, and data that its notebook merely read. */
function dataCauses(moved: MovedThing, context: CauseContext) {
  const { notebook, cellNumbers } = moved;
  const records = moved.records.length > 0 || notebook === null
    ? moved.records
    : cellNumbers.flatMap((number) => context.shownBy(notebook, number));
  const inputs = new Set(records.flatMap((shown) => shown.inputs).flatMap((path) => [path, sidecarPath(path)]));
  const columnsOf = (path: string) => {
    const all = records.map((shown) => context.columnsOf(shown, path));
    const known = all.filter((columns) => columns !== null);
    return records.length === 0 || known.length < all.length ? null : known.flat();
  };
  const isCounted = ({ path, columns: changed }: DataChange) => {
    const counted = columnsOf(path);
    return counted === null || changed.length === 0 || changed.some((name) => counted.includes(name));
  };
  const reads = new Set(context.readsOf(notebook));
  const news = newsAmong(context.changes.data, context);
  const own = news.filter(({ path }) => inputs.has(path));
  const read = news.filter(({ path }) => reads.has(path));
  const asCauses = (changes: readonly DataChange[]) =>
    changes.map((change): Cause => ({
      kind: "data",
      path: change.path,
      text: describeDataChange(change, context.versionsOf(change.path), { columns: columnsOf(change.path) }),
    }));
  // A cell that names no figure may show anything that its notebook read.
  const near = records.length === 0 ? read : own.filter(isCounted);
  // Where the values of some rows account for all that moved, nothing else is to blame.
  const values = new Map(near.map((change) => [change, changedValues(change, context.versionsOf(change.path))]));
  const speaking = near.filter((change) => moved.differences.some((one) => isToldBy(one, values.get(change) ?? [])));
  const all = speaking.flatMap((change) => values.get(change) ?? []);
  const isExplained = moved.differences.length > 0 && moved.differences.every((one) => isToldBy(one, all));
  return {
    explaining: isExplained ? asCauses(speaking) : [],
    near: asCauses(near),
    far: asCauses(own.length > 0 ? own : read),
  };
}

/** Shorter values stand in many places by chance. */
const LEAST_TELLING = 4;

/** Whether a sentence quotes one of these values, or a part of it. */
function isToldBy(sentence: string, values: readonly string[]): boolean {
  const quotes = [...sentence.matchAll(/「([^「」]*)」/g)].map(([, text = ""]) => text)
    .flatMap((text) => text.split("…")).filter((text) => text.length >= LEAST_TELLING);
  return quotes.some((quote) => values.some((value) => value.includes(quote) || quote.includes(value)));
}

/**
 * Leaves out what follows from another change: a folder changes with the files in it, and a sidecar whenever its file is
 * sealed anew.
 */
export function newsAmong(
  changes: readonly DataChange[],
  { versionsOf }: Pick<CauseContext, "versionsOf">,
): readonly DataChange[] {
  const paths = changes.map(({ path }) => path);
  const isSealedAnew = ({ path, kind, places }: DataChange) => {
    if (!path.endsWith(".source.json") || !paths.some((file) => file !== path && sidecarPath(file) === path)) {
      return false;
    }
    const lines = versionsOf(path).after?.split("\n");
    return kind !== "changed" || lines === undefined ||
      places.every(({ number }) => /^\s*"(?:sha256|rows)":/.test(lines[number - 1] ?? ""));
  };
  return changes.filter((change) => !paths.some((file) => file.startsWith(`${change.path}/`)) && !isSealedAnew(change));
}

/** @param near the cells that it builds on; `null` for any cell above it */
function cellCauses(
  { notebook, cellNumbers, isGone }: MovedThing,
  { notebooks }: ChangedInputs,
  near: readonly number[] | null,
): readonly Cause[] {
  const changed = notebook === null ? undefined : notebooks.get(notebook);
  if (notebook === null || changed === undefined) return [];
  const path = `notebooks/${notebook}.ipynb`;
  const cause = (what: string): Cause => ({ kind: "cells", path, text: `${path} ${what}` });
  if (changed.kind === "reordered") return [cause("has its cells in another order")];
  if (changed.kind !== "changed") return [cause(changed.kind)];
  const own = changed.cells.filter(({ number, formerNumber, kind }) =>
    isGone
      ? formerNumber !== null && cellNumbers.includes(formerNumber)
      : kind !== "removed" && cellNumbers.includes(number)
  );
  const behind = changed.cells.filter(({ number, kind }) =>
    near === null
      ? cellNumbers.length === 0 || kind === "removed" || number <= Math.max(...cellNumbers)
      : kind !== "removed" && near.includes(number)
  );
  const told = own.length > 0 ? own : isGone && near !== null ? [] : behind;
  if (told.length === 0) return [];
  const words = told.slice(0, 5).map(({ number, kind }) => `cell ${number} ${kind}`);
  return [cause(words.join(", ") + (told.length > 5 ? ` and ${told.length - 5} more` : ""))];
}

function codeCauses({ notebook }: MovedThing, context: CauseContext, { code }: BehindResult): readonly Cause[] {
  const { changes, versionsOf } = context;
  // Where packages have other versions, these are told, and not the files in which they stand.
  const told = changes.code.filter(({ path }) =>
    code.includes(path) && (changes.versions.length === 0 || (path !== "deno.json" && path !== "deno.lock"))
  );
  const telling = told.filter(({ path }) => !saysTheSame(versionsOf(path)));
  const causes = (telling.length > 0 ? telling : told).map((change): Cause => (
    { kind: "code", path: change.path, text: describeCodeChange(change, versionsOf(change.path)) }
  ));
  if (notebook === null || !changes.relinked.has(notebook)) return causes;
  const text = "lib/mod.ts changed: names that the notebook imports mean other code";
  return [...causes, { kind: "code", path: "lib/mod.ts", text }];
}

/** @param behind code that it was made by; `null` for whatever changed */
function versionCauses({ changes }: CauseContext, behind: BehindResult | null): readonly Cause[] {
  return changes.versions
    .filter(({ packageName }) => packageName === null || behind === null || behind.packages.has(packageName))
    .map(({ text }): Cause => ({ kind: "version", path: "deno.json", text }));
}

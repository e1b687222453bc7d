import { sidecarPath } from "../data/source.ts";
import type { DataChange } from "../outputs/data_changes.ts";
import type { Cause, CauseContext, MovedThing } from "./cause.ts";
import {
  changedCells,
  changedValues,
  describeDataChange,
  evenBlanks,
  type FileVersions,
  isTelling,
} from "./describe_change.ts";
import type { Difference } from "./difference.ts";

/** Changes of data that can have moved something. */
export interface DataCauses {
  /** Rows whose values account for all that moved; where there are any, nothing else is to blame. */
  readonly explaining: readonly Cause[];
  /** Data that it is made of, in columns that it counts. */
  readonly near: readonly Cause[];
  /** Data that it is made of in other columns, or that its notebook merely read. */
  readonly far: readonly Cause[];
}

/** Which changes of data can have moved a figure, table or cell, by how near they are to it. */
export function dataCauses(moved: MovedThing, context: CauseContext): DataCauses {
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
  const speaking = near.filter((change) => moved.differences.some((one) => shows(one, values.get(change) ?? [])));
  const all = speaking.flatMap((change) => values.get(change) ?? []);
  const isExplained = moved.differences.length > 0 && moved.differences.every((one) => shows(one, all));
  return {
    explaining: isExplained ? asCauses(speaking) : [],
    near: asCauses(near),
    far: asCauses(own.length > 0 ? own : read),
  };
}

/**
 * Whether a difference shows one of these values of the data: as what came or went, or as what a row is known by whose cells
 * changed.
 */
function shows({ values: changed }: Difference, values: readonly string[]): boolean {
  return changed.some(({ row, old, now }) =>
    values.some((value) => {
      const isIn = (text: string | null) => text !== null && evenBlanks(text).includes(value);
      // A label of a figure may go over several lines: each is a text of its own.
      const isPart = (text: string | null) => text !== null && isTelling(text) && value.includes(evenBlanks(text));
      if (isIn(row) || isPart(row)) return true;
      if (old === now) return isIn(now) || isPart(now);
      return isIn(old) !== isIn(now) || isPart(old) !== isPart(now);
    })
  );
}

/**
 * Leaves out what follows from another change: a folder changes with the files in it, a sidecar whenever its file is sealed
 * anew, and answers, which stand in their file as they are worded, with a wording of the code book.
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
  const codebooks = changes.filter(({ path, kind }) => path.endsWith("/codebook.json") && kind === "changed");
  const isReworded = (change: DataChange) =>
    codebooks.some(({ path }) =>
      path === change.path.replace(/[^/]+$/, "codebook.json") &&
      saysNewWordings(change, { answers: versionsOf(change.path), codebook: versionsOf(path) })
    );
  return changes.filter((change) =>
    !paths.some((file) => file.startsWith(`${change.path}/`)) && !isSealedAnew(change) && !isReworded(change)
  );
}

/** Whether all that changed in a table are wordings that changed in the code book, too. */
function saysNewWordings(
  change: DataChange,
  { answers, codebook }: { readonly answers: FileVersions; readonly codebook: FileVersions },
): boolean {
  const { before, after } = codebook;
  if (change.kind !== "changed" || before === null || after === null) return false;
  const pairs = changedCells(change, answers);
  const holdsWording = (text: string, wording: string) => text.includes(JSON.stringify(wording));
  return pairs !== null && pairs.length > 0 &&
    pairs.every(({ old, now }) =>
      holdsWording(before, old) && !holdsWording(after, old) && holdsWording(after, now) && !holdsWording(before, now)
    );
}

import type { DataFingerprint } from "./data_fingerprint.ts";
import { alignSequences } from "./align_sequences.ts";

/** Where a data file differs from what the manifest remembers of it. */
export interface DataChange {
  /** Path from the project's top level. */
  readonly path: string;
  readonly kind: "changed" | "added" | "removed";
  /** Places that differ, in the order of the file; empty when the whole file came or went, or only its form changed. */
  readonly places: readonly DataPlace[];
  /** Headings of the columns of a table whose cells differ; empty for other files. */
  readonly columns: readonly string[];
}

/** A row of a table or a line of another file. */
export interface DataPlace {
  readonly unit: "row" | "line";
  /** Place among the rows (without the heading) or lines, from 1; of a removed one the place that it had. */
  readonly number: number;
  readonly kind: "changed" | "added" | "removed";
}

/**
 * What changed between two fingerprints of a data file.
 *
 * @returns `null` when the file is the same, byte for byte
 */
export function dataChange(
  path: string,
  { before, after }: { readonly before: DataFingerprint | undefined; readonly after: DataFingerprint | undefined },
): DataChange | null {
  if (before?.sha256 === after?.sha256) return null;
  if (before === undefined) return { path, kind: "added", places: [], columns: [] };
  if (after === undefined) return { path, kind: "removed", places: [], columns: [] };
  const unit = before.rows !== undefined && after.rows !== undefined ? "row" : "line";
  const [former, latter] = unit === "row" ? [before.rows, after.rows] : [before.lines, after.lines];
  const places = former === undefined || latter === undefined ? [] : changedPlaces(words(former), words(latter), unit);
  return { path, kind: "changed", places, columns: changedColumns(before.columns, after.columns) };
}

function words(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

/** A row that went where another came in its place has changed; others were added or removed. */
function changedPlaces(
  before: readonly string[],
  after: readonly string[],
  unit: DataPlace["unit"],
): readonly DataPlace[] {
  return alignSequences(before, after).flatMap(({ removed, added, beforeStart, afterStart }) => {
    const both = Math.min(removed, added);
    return [
      ...Array.from({ length: both }, (_, at): DataPlace => ({ unit, number: afterStart + at + 1, kind: "changed" })),
      ...Array.from({ length: added - both }, (_, at): DataPlace => (
        { unit, number: afterStart + both + at + 1, kind: "added" }
      )),
      ...Array.from({ length: removed - both }, (_, at): DataPlace => (
        { unit, number: beforeStart + both + at + 1, kind: "removed" }
      )),
    ];
  });
}

function changedColumns(
  before: DataFingerprint["columns"] = {},
  after: DataFingerprint["columns"] = {},
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}

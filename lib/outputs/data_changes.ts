import { type ChangedPlace, changedPlaces } from "./changed_places.ts";
import type { DataFingerprint } from "./data_fingerprint.ts";

/** Where a data file differs from what the manifest remembers of it. */
export interface DataChange {
  /** Path from the project's top level. */
  readonly path: string;
  readonly kind: "changed" | "added" | "removed";
  /** What the places are: rows of a table (without the heading), or lines of another file. */
  readonly unit: "row" | "line";
  /** Places that differ, in the order of the file; empty when the whole file came or went, or only its form changed. */
  readonly places: readonly ChangedPlace[];
  /** Headings of the columns of a table whose cells differ; empty for other files. */
  readonly columns: readonly string[];
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
  if ((before?.sha256 ?? "") === (after?.sha256 ?? "")) return null;
  const whole = (kind: "added" | "removed"): DataChange => ({ path, kind, unit: "line", places: [], columns: [] });
  // That a notebook looked for a file in vain is remembered as an empty checksum.
  if (before === undefined || before.sha256 === "") return whole("added");
  if (after === undefined || after.sha256 === "") return whole("removed");
  const unit = before.rows !== undefined && after.rows !== undefined ? "row" : "line";
  const [former, latter] = unit === "row" ? [before.rows, after.rows] : [before.lines, after.lines];
  const places = former === undefined || latter === undefined ? [] : changedPlaces(words(former), words(latter));
  return { path, kind: "changed", unit, places, columns: changedColumns(before.columns, after.columns) };
}

function words(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

function changedColumns(
  before: DataFingerprint["columns"] = {},
  after: DataFingerprint["columns"] = {},
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}

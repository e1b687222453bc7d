import { parseCsv } from "../data/parse_csv.ts";
import { alignSequences } from "../outputs/align_sequences.ts";
import type { DataChange, DataPlace } from "../outputs/data_changes.ts";
import { change, quoted } from "./difference.ts";

/** The two versions of a changed file, as far as they are at hand. */
export interface FileVersions {
  /** As the committed outputs were made from; `null` when no version control gives it. */
  readonly before: string | null;
  /** As it is today; `null` when it is gone. */
  readonly after: string | null;
}

const MOST_PLACES = 3;

/**
 * A changed data file in words: `data/surveys/soka-training-1/responses.csv row 14 changed (line 15,
 * soka-training-1-q05: だいたい理解できた → よく理解できた)`.
 *
 * Which rows changed is known from the manifest alone; what stood in them, only when the former file is at hand.
 */
export function describeDataChange({ path, kind, places, columns }: DataChange, versions: FileVersions): string {
  if (kind !== "changed") return `${path} ${kind}`;
  if (places.length === 0) return `${path} changed${columns.length === 0 ? " in form" : ` (${columns.join(", ")})`}`;
  const told = places.slice(0, MOST_PLACES).map((place) => describePlace(place, { columns, versions }));
  const more = places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more` : "";
  return `${path} ${told.join("; ")}${more}`;
}

function describePlace(
  { unit, number, kind }: DataPlace,
  { columns, versions }: { readonly columns: readonly string[]; readonly versions: FileVersions },
): string {
  const head = `${unit} ${number} ${kind}`;
  if (unit === "line") {
    const text = (kind === "removed" ? versions.before : versions.after)?.split("\n")[number - 1]?.trim();
    return text === undefined || text === "" ? head : `${head}: ${quoted(text, 60)}`;
  }
  const after = versions.after === null ? null : parseCsv(versions.after, "after");
  const row = kind === "removed" ? undefined : after?.rows[number - 1];
  if (row === undefined || after === null) return head;
  const before = versions.before === null ? null : parseCsv(versions.before, "before");
  const old = kind === "changed" ? before?.rows.find((other) => other.cells[0] === row.cells[0]) : undefined;
  const cells = columns.flatMap((name) => {
    const now = row.cells[after.header.indexOf(name)];
    const was = old?.cells[before?.header.indexOf(name) ?? -1];
    if (now === undefined || (was !== undefined && was === now)) return [];
    return [was === undefined ? `${name} is now ${quoted(now, 40)}` : `${name}: ${change(was, now)}`];
  });
  return `${head} (${[`line ${row.line}`, ...kind === "changed" ? cells.slice(0, MOST_PLACES) : []].join(", ")})`;
}

/** A changed file of code in words, with the first line that changed when the former file is at hand. */
export function describeCodeChange(path: string, { before, after }: FileVersions): string {
  if (after === null) return `${path} removed`;
  if (before === null) return `${path} changed`;
  const [old, now] = [before.split("\n"), after.split("\n")];
  const [first, ...rest] = alignSequences(old, now);
  if (first === undefined) return `${path} changed`;
  const more = rest.length === 0 ? "" : ` and ${rest.length} more ${rest.length === 1 ? "place" : "places"}`;
  const [was, is] = [old[first.beforeStart]?.trim() ?? "", now[first.afterStart]?.trim() ?? ""];
  const what = first.added === 0
    ? `${quoted(was)} removed`
    : first.removed === 0
    ? `${quoted(is)} added`
    : change(was, is);
  return `${path} line ${first.afterStart + 1} changed: ${what}${more}`;
}

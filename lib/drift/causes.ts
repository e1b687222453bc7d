import { sidecarPath } from "../data/source.ts";
import type { DataChange } from "../outputs/data_changes.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import { type ChangedInputs, isUnchanged } from "./changed_inputs.ts";
import { describeCodeChange, describeDataChange, type FileVersions } from "./describe_change.ts";

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
  /** Paths of the code behind a notebook's results; behind page and workbook for `null`. */
  readonly codeOf: (notebook: string | null) => readonly string[];
  /** Data that a notebook read; for page and workbook, all. */
  readonly readsOf: (notebook: string | null) => readonly string[];
  /** Columns of a data file that a figure or table is made of; `null` when it may be any. */
  readonly columnsOf: (record: OutputRecord, path: string) => readonly string[] | null;
  /** Whether a fresh run of a notebook shows exactly what the manifest remembers, so that its file was edited by hand. */
  readonly showsAsRecorded: (notebook: string) => boolean;
  /** The versions of a changed file before and after. */
  readonly versionsOf: (path: string) => FileVersions;
}

/** What moved: its record if it is a figure or table, the notebook that shows or makes it, its cell. */
export interface MovedThing {
  readonly record: OutputRecord | null;
  readonly notebook: string | null;
  readonly cellNumber: number | null;
  /** A fresh run makes what the manifest says. */
  readonly byHand: boolean;
  /** Where it lies, for a sentence. */
  readonly place: string;
}

/**
 * Why a figure, table or cell moved: the data rows that it is made of, else its cells, the code behind it, packages or Deno.
 *
 * Only what can have had an influence is named: data that the figure names as its source before data that its notebook
 * read, of a table's columns those that the figure counts, of `lib/` the modules that its notebook loads.
 */
export function causesOf(moved: MovedThing, context: CauseContext): readonly Cause[] {
  if (moved.byHand) {
    return [{
      kind: "hand",
      path: moved.place,
      text: `${moved.place} was edited, renamed or deleted by hand: data and code make what the manifest says`,
    }];
  }
  const { changes, codeOf } = context;
  const code = codeOf(moved.notebook);
  const found: Cause[] = [
    ...dataCauses(moved, context),
    ...cellCauses(moved, changes),
    ...changes.code.filter((path) => code.length === 0 || code.includes(path) || !isModule(path)).map((path): Cause => (
      { kind: "code", path, text: describeCodeChange(path, context.versionsOf(path)) }
    )),
    ...changes.versions.map((text): Cause => ({ kind: "version", path: "deno.json", text })),
  ];
  if (found.length > 0) return found;
  const text = isUnchanged(changes)
    ? "the same cells, code and data gave another result: run deno task check --twice"
    : "none of the changes that are known: run deno task check --twice";
  return [{ kind: "unexplained", path: null, text }];
}

function dataCauses({ record, notebook }: MovedThing, context: CauseContext): readonly Cause[] {
  const inputs = new Set((record?.inputs ?? []).flatMap((path) => [path, sidecarPath(path)]));
  const reads = new Set(context.readsOf(notebook));
  const relevant = (change: DataChange) => {
    const columns = record === null ? null : context.columnsOf(record, change.path);
    return columns === null || change.columns.length === 0 || change.columns.some((name) => columns.includes(name));
  };
  const own = context.changes.data.filter(({ path }) => inputs.has(path));
  const narrow = own.filter(relevant);
  const read = context.changes.data.filter(({ path }) => reads.has(path));
  // A sidecar changes whenever its file is sealed anew: that is no news beside the file itself.
  const chosen = [narrow, own, read].find((changes) => changes.length > 0) ?? [];
  const files = new Set(chosen.map(({ path }) => path));
  return chosen
    .filter(({ path }) =>
      !(path.endsWith(".source.json") && [...files].some((file) => file !== path && sidecarPath(file) === path))
    )
    .map((change): Cause => (
      { kind: "data", path: change.path, text: describeDataChange(change, context.versionsOf(change.path)) }
    ));
}

function cellCauses({ notebook, cellNumber }: MovedThing, { cells }: ChangedInputs): readonly Cause[] {
  const changed = notebook === null ? undefined : cells.get(notebook);
  if (notebook === null || changed === undefined) return [];
  const path = `notebooks/${notebook}.ipynb`;
  // Cells before the one that moved may have given it what it shows; those after it cannot.
  const before = changed.filter((number) => cellNumber === null || number <= cellNumber);
  if (before.length === 0) return [{ kind: "cells", path, text: `${path} changed` }];
  const exactly = before.filter((number) => number === cellNumber);
  const numbers = exactly.length > 0 ? exactly : before;
  return [{ kind: "cells", path, text: `${path} cell ${numbers.slice(0, 5).join(", ")} changed` }];
}

function isModule(path: string): boolean {
  return path.startsWith("lib/");
}

import type { Cause, CauseContext, Dependencies, MovedThing } from "./cause.ts";
import { type ChangedInputs, isUnchanged } from "./changed_inputs.ts";
import { dataCauses } from "./data_causes.ts";
import { describeCodeChange, saysTheSame } from "./describe_code_change.ts";

/**
 * Why a figure, table or cell moved: the data rows that it is made of, its cells, the code that it depends on, packages or Deno.
 *
 * Only what can have had an influence is named: data that the figure names as its source, of a table's columns those that
 * the figure counts, the cells that its cell builds on, of `lib/` the modules that these mention by name. Where
 * none of that changed, what changed farther away is named.
 */
export function causesOf(moved: MovedThing, context: CauseContext): readonly Cause[] {
  const edited = moved.edited.map((place): Cause => ({
    kind: "hand",
    path: place,
    text: place === "outputs/manifest.json"
      ? `${place} was edited or merged by hand: data and code make what lies there`
      : `${place} was edited, renamed or deleted by hand: data and code make what the manifest says`,
  }));
  const hand = moved.isPictureOld ? [...edited, OLD_PICTURE] : edited;
  if (moved.onlyEdited && hand.length > 0) return hand;
  return [...hand, ...changedDependencies(moved, context)];
}

/** One cause of all pictures: after a pull each of them is old. */
const OLD_PICTURE: Cause = {
  kind: "hand",
  path: null,
  text:
    'pictures (PNG) that are older than their figures, or were edited: no commit holds them, "deno task report" draws ' +
    "them again",
};

function changedDependencies(moved: MovedThing, context: CauseContext): readonly Cause[] {
  const { notebook, cellNumbers } = moved;
  const wide = context.dependenciesOf(notebook, null);
  const near = cellNumbers.length === 0
    ? wide
    : joined(cellNumbers.map((number) => context.dependenciesOf(notebook, number)));
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
    ownCellCauses(moved, context),
  ].find((causes) => causes.length > 0);
  if (found !== undefined) return found;
  const text = isUnchanged(context.changes)
    ? "the same cells, code and data gave another result: run deno task check --twice"
    : "none of the changes that are known: run deno task check --twice";
  return [{ kind: "unexplained", path: null, text }];
}

function joined(results: readonly Dependencies[]): Dependencies {
  return {
    cellNumbers: [...new Set(results.flatMap(({ cellNumbers }) => cellNumbers))],
    code: [...new Set(results.flatMap(({ code }) => code))],
    packages: new Set(results.flatMap(({ packages }) => [...packages])),
  };
}

/** @param near the cells that it builds on; `null` for any cell above it */
function cellCauses(
  { notebook, cellNumbers, isGone }: Pick<MovedThing, "notebook" | "cellNumbers" | "isGone">,
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
  const relied = changed.cells.filter(({ number, kind }) =>
    near === null
      ? cellNumbers.length === 0 || kind === "removed" || number <= Math.max(...cellNumbers)
      : kind !== "removed" && near.includes(number)
  );
  const told = own.length > 0 ? own : isGone && near !== null ? [] : relied;
  if (told.length === 0) return [];
  const words = told.slice(0, 5).map(({ number, kind }) => `cell ${number} ${kind}`);
  return [cause(words.join(", ") + (told.length > 5 ? ` and ${told.length - 5} more` : ""))];
}

/** Page, workbook and document show what notebooks of one's own save: their cells come last, as all else is nearer. */
function ownCellCauses({ notebook, records }: MovedThing, { changes }: CauseContext): readonly Cause[] {
  if (notebook !== null || records.length === 0) return [];
  return [...changes.notebooks].flatMap(([name, changed]) => {
    if (changed.kind !== "changed") {
      return cellCauses(ofNotebook(name, []), changes, null);
    }
    const numbers = changed.cells.filter(({ kind }) => kind !== "removed").map(({ number }) => number);
    return cellCauses(ofNotebook(name, numbers), changes, null);
  });
}

function ofNotebook(notebook: string, cellNumbers: readonly number[]): Parameters<typeof cellCauses>[0] {
  return { notebook, cellNumbers, isGone: false };
}

function codeCauses({ notebook }: MovedThing, context: CauseContext, { code }: Dependencies): readonly Cause[] {
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

/** @param made code that it was made by; `null` for whatever changed */
function versionCauses({ changes }: CauseContext, made: Dependencies | null): readonly Cause[] {
  return changes.versions
    .filter(({ packageName }) => packageName === null || made === null || made.packages.has(packageName))
    .map(({ text }): Cause => ({ kind: "version", path: "deno.json", text }));
}

import type { DataChange } from "../outputs/data_changes.ts";
import type { CauseContext } from "./cause.ts";
import { newsAmong } from "./data_causes.ts";
import { describeDataChange } from "./describe_change.ts";
import { drift } from "./difference.ts";
import type { Finding } from "./findings.ts";

/** Which changes are looked for. */
export interface ChangesWithoutEffectOptions {
  readonly context: CauseContext;
  /** Names of the notebooks that were run. */
  readonly notebooks: readonly string[];
  /** Whether page and workbook were made too: they may depend on all data. */
  readonly withPage: boolean;
}

/**
 * Changes that moved no figure and no table.
 *
 * The committed manifest says of each data file which rows the outputs were made from: that this is no longer true is a
 * finding, even when nothing else shows it. Code that says the same in other words is worth a note and no more.
 */
export function changesWithoutEffect(
  findings: readonly Finding[],
  { context, notebooks, withPage }: ChangesWithoutEffectOptions,
): { readonly findings: readonly Finding[]; readonly notes: readonly string[] } {
  const { changes, dependenciesOf, readsOf, versionsOf } = context;
  const makers = [...notebooks, ...withPage ? [null] : []];
  const blamed = new Set(findings.flatMap(({ causes }) => causes.map(({ path }) => path)));
  const blamedTexts = new Set(findings.flatMap(({ causes }) => causes.map(({ text }) => text)));
  const read = new Set(makers.flatMap(readsOf));
  const data = newsAmong(changes.data, context).filter(({ path }) => read.has(path) && !blamed.has(path));
  const made = makers.map((notebook) => dependenciesOf(notebook, null));
  const loaded = new Set(made.flatMap(({ code }) => code));
  const isPinned = (path: string) => changes.versions.length > 0 && (path === "deno.json" || path === "deno.lock");
  const code = changes.code.map(({ path }) => path)
    .filter((path) => loaded.has(path) && !blamed.has(path) && !isPinned(path));
  const cells = [...changes.notebooks].filter(([name]) => !blamed.has(`notebooks/${name}.ipynb`))
    .filter(([name, { kind }]) => kind === "removed" ? withPage : notebooks.includes(name));
  const versions = changes.versions.filter(({ text }) => !blamedTexts.has(text));
  return {
    findings: data.filter(({ kind }) => kind !== "added" && kind !== "unknown").map((change) =>
      findingOf(change, versionsOf)
    ),
    notes: [
      ...data.filter(({ kind }) => kind === "added").map(({ path }) => `${path} added, without moving anything`),
      ...data.filter(({ kind }) => kind === "unknown").map((change) =>
        describeDataChange(change, versionsOf(change.path))
      ),
      ...(code.length === 0 ? [] : [`code changed without moving anything: ${listed(code)}`]),
      ...cells.map(([name, { kind }]) =>
        `notebooks/${name}.ipynb${
          kind === "changed" || kind === "reordered" ? `: cells ${kind}` : ` ${kind}`
        } without moving anything`
      ),
      ...versions.map(({ text }) => `${text}, without moving anything`),
    ],
  };
}

function findingOf(change: DataChange, versionsOf: CauseContext["versionsOf"]): Finding {
  return {
    kind: "changed",
    grade: "drift",
    key: null,
    title: "outputs/manifest.json",
    notebook: null,
    cellNumber: null,
    differences: [drift("the outputs were made from another version of the data, though no number and no word moved")],
    causes: [{ kind: "data", path: change.path, text: describeDataChange(change, versionsOf(change.path)) }],
    files: [],
    cells: [],
  };
}

function listed(paths: readonly string[]): string {
  return paths.slice(0, 5).join(", ") + (paths.length > 5 ? ` and ${paths.length - 5} more` : "");
}

import { sidecarPath } from "../data/source.ts";
import type { CauseContext } from "./causes.ts";
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
  const { changes, codeOf, readsOf, versionsOf } = context;
  const makers = [...notebooks, ...withPage ? [null] : []];
  const blamed = new Set(findings.flatMap(({ causes }) => causes.map(({ path }) => path)));
  const read = new Set(makers.flatMap(readsOf));
  const sealedAnew = (path: string) => [...blamed].some((file) => file !== null && sidecarPath(file) === path);
  const data = changes.data.filter(({ path }) => read.has(path) && !blamed.has(path) && !sealedAnew(path));
  const told = data.filter(({ path }) =>
    !data.some((other) => other.path !== path && sidecarPath(other.path) === path)
  );
  const loaded = new Set(makers.flatMap(codeOf));
  const code = changes.code.filter((path) => loaded.has(path) && !blamed.has(path));
  const cells = [...changes.cells].filter(([name]) =>
    notebooks.includes(name) && !blamed.has(`notebooks/${name}.ipynb`)
  );
  const versions = blamed.has("deno.json") ? [] : changes.versions;
  return {
    findings: told.filter(({ kind }) => kind !== "added").map((change): Finding => ({
      kind: "changed",
      grade: "drift",
      key: null,
      title: "outputs/manifest.json",
      notebook: null,
      cellNumber: null,
      differences: [
        drift("the outputs were made from another version of the data, though no number and no word moved"),
      ],
      causes: [{ kind: "data", path: change.path, text: describeDataChange(change, versionsOf(change.path)) }],
      files: [],
      cells: [],
    })),
    notes: [
      ...told.filter(({ kind }) => kind === "added").map(({ path }) => `${path} added, without moving anything`),
      ...(code.length === 0 ? [] : [`code changed without moving anything: ${listed(code)}`]),
      ...cells.map(([name]) => `notebooks/${name}.ipynb: cells changed without moving anything`),
      ...versions.map((text) => `${text}, without moving anything`),
    ],
  };
}

function listed(paths: readonly string[]): string {
  return paths.slice(0, 5).join(", ") + (paths.length > 5 ? ` and ${paths.length - 5} more` : "");
}

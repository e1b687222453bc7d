import { UsageError } from "./exit_code.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/** Options that `report` and `check` share. */
export interface RunOptions {
  /** Notebooks to run, by name. @default all */
  readonly notebooks?: readonly string[];
  /** Values for parameters of the notebooks, by name. @default none */
  readonly parameters?: ReadonlyMap<string, string>;
  /** Kernels at once. @default the number of cores */
  readonly jobs?: number;
  /** Seconds for one cell, unless the notebook says otherwise. @default the runner's */
  readonly timeout?: number;
  /** Stops everything and leaves what is there whole. */
  readonly signal?: AbortSignal;
}

/**
 * The notebooks that `--notebook` asks for, each by its name, its number, its file or a path to it (`04_soka`, `4`,
 * `04_soka.ipynb`, `notebooks/04_soka.ipynb`); all of them when it is not given.
 *
 * @throws {UsageError} when there is none of a given name
 */
export function selectNotebooks<Named extends { readonly name: string }>(
  notebooks: readonly Named[],
  wanted: readonly string[] = [],
): readonly Named[] {
  if (wanted.length === 0) return notebooks;
  const names = new Set(wanted.map((given) => nameOf(given, notebooks.map(({ name }) => name))));
  return notebooks.filter(({ name }) => names.has(name));
}

function nameOf(given: string, names: readonly string[]): string {
  // Both separators on every system: a path may be copied from another. Names as macOS writes them are others by the byte.
  const wanted = given.replace(/^.*[\\/]/, "").replace(/\.ipynb$/, "").normalize();
  const exact = names.find((name) => name.normalize() === wanted);
  if (exact !== undefined) return exact;
  const numbered = /^\d+$/.test(wanted) ? names.filter((name) => numberOf(name) === Number(wanted)) : [];
  const [only, ...more] = numbered;
  if (only !== undefined && more.length === 0) return only;
  throw new UsageError(
    more.length > 0
      ? USAGE_WORDS.severalNotebooks(given, numbered.toSorted())
      : USAGE_WORDS.noNotebook(given, names.toSorted()),
  );
}

function numberOf(name: string): number {
  return Number(/^\d+/.exec(name)?.[0] ?? NaN);
}

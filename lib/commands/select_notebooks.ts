import { basename } from "node:path";
import { UsageError } from "./usage_error.ts";

/**
 * The notebooks that `--notebook` asks for, by name with or without ending or folder; all of them when it is not given.
 *
 * @throws {UsageError} when there is none of a given name
 */
export function selectNotebooks<Named extends { readonly name: string }>(
  notebooks: readonly Named[],
  wanted: readonly string[] = [],
): readonly Named[] {
  if (wanted.length === 0) return notebooks;
  const names = wanted.map((name) => basename(name, ".ipynb"));
  for (const name of names) {
    if (notebooks.some((notebook) => notebook.name === name)) continue;
    const there = notebooks.map((notebook) => notebook.name).sort().join(", ");
    throw new UsageError(`Cannot take notebook ${name} as there is none of this name: there are ${there}`);
  }
  return notebooks.filter(({ name }) => names.includes(name));
}

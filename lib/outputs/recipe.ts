import { sha256 } from "../data/sha256.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { projectPath } from "../data/project_path.ts";
import { walkFiles } from "../data/walk_files.ts";

/**
 * SHA-256 over everything besides its own cells that a notebook's result depends on: each file of `lib/` and `data/`,
 * `deno.json`, `deno.lock` and the Deno version.
 *
 * Two runs with the same recipe give the same bytes, so a notebook whose recipe has not changed need not be run again.
 */
export async function sharedRecipe(options: ReadOptions = {}): Promise<string> {
  const root = options.root ?? projectPath("");
  const files = [
    ...await walkFiles("lib", { root }),
    ...await walkFiles("data", { root }),
    "deno.json",
    "deno.lock",
  ];
  const lines = await Promise.all(
    files.map(async (file) => `${sha256(await Deno.readFile(`${root}/${file}`))} ${file}`),
  );
  return sha256([`deno ${Deno.version.deno}`, ...lines].join("\n"));
}

/** The recipe of one notebook: its cells' types, sources and tags together with the shared recipe. Outputs do not count. */
export function notebookRecipe({ cells }: RecipeNotebook, shared: string): string {
  return sha256(JSON.stringify([shared, cells.map((cell) => [cell.cell_type, cell.source, cell.tags])]));
}

/** The part of a notebook that its recipe is made from. */
export interface RecipeNotebook {
  readonly cells: readonly {
    readonly cell_type: string;
    readonly source: string;
    readonly tags: readonly string[];
  }[];
}

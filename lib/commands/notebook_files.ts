import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import { parseNotebook } from "../notebook/notebook_format.ts";
import { notebookRecipe, sharedRecipe } from "../outputs/recipe.ts";
import type { PresentNotebook } from "../outputs/stale_notebooks.ts";

/** Absolute path of a notebook, from its name without ending. */
export function notebookPath(name: string): string {
  return projectPath(`notebooks/${name}.ipynb`);
}

/** Names of all notebooks, in reading order. Files that an editor keeps beside them are passed over. */
export async function notebookNames(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name, isFile } of Deno.readDir(projectPath("notebooks"))) {
    if (isFile && /^[^.].*\.ipynb$/.test(name)) names.push(name.replace(/\.ipynb$/, ""));
  }
  return names.sort();
}

/** Every notebook with its recipe of today and the checksum of its file. */
export async function presentNotebooks(): Promise<readonly PresentNotebook[]> {
  const shared = await sharedRecipe();
  const names = await notebookNames();
  return await Promise.all(names.map(async (name) => {
    const text = await Deno.readTextFile(notebookPath(name));
    const notebook = parseNotebook(text, `notebooks/${name}.ipynb`);
    const cells = notebook.cells.map(({ cell_type, source, metadata }) => ({
      cell_type,
      source,
      tags: Array.isArray(metadata.tags) ? metadata.tags.map(String) : [],
    }));
    return { name, recipe: notebookRecipe({ cells }, shared), executed: sha256(text) };
  }));
}

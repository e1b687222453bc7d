import type { NotebookRun } from "../notebook/notebook_run.ts";
import { writeNotebook } from "../notebook/write_notebook.ts";
import { projectPath } from "../data/project_path.ts";
import type { Edition } from "./edition.ts";
import { notebookName } from "./run_into_staging.ts";

/**
 * Writes the executed notebooks of an edition: its own ones in place, those with other parameters beside their outputs.
 *
 * @returns those that changed, from the project's top level
 */
export async function writeExecuted(
  runs: readonly NotebookRun[],
  { notebooks }: Pick<Edition, "notebooks">,
): Promise<readonly string[]> {
  await Deno.mkdir(notebooks, { recursive: true });
  const changed: string[] = [];
  for (const { path, notebook } of runs) {
    const place = `${notebooks}/${notebookName(path)}.ipynb`;
    if (notebook !== undefined && await writeNotebook(place, notebook)) {
      changed.push(place.slice(projectPath("").length));
    }
  }
  return changed;
}

import { isDeepStrictEqual } from "node:util";
import type { NotebookRun } from "../notebook/notebook_run.ts";
import { type Notebook, parseNotebook, withoutOutputs, writeNotebook } from "../notebook/notebook_format.ts";
import { projectPath } from "../data/project_path.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import type { Variant } from "./variant.ts";
import { printError } from "./print_line.ts";

/**
 * Writes the executed notebooks of a variant: its own ones in place, those with other parameters beside their outputs.
 *
 * A notebook that somebody has edited, renamed or deleted since it was read is left to them, and said so: their work is worth
 * more than outputs that the next run makes again.
 *
 * @returns those that changed, from the project's top level
 */
export async function writeExecuted(
  runs: readonly NotebookRun[],
  { notebooks }: Pick<Variant, "notebooks">,
): Promise<readonly string[]> {
  await Deno.mkdir(notebooks, { recursive: true });
  const changed: string[] = [];
  for (const { path, notebook } of runs) {
    const place = `${notebooks}/${notebookName(path)}.ipynb`;
    if (notebook === undefined) continue;
    if (place === path && !await isStill(path, notebook)) {
      printError(`left as it is, because it was edited while it ran: notebooks/${notebookName(path)}.ipynb`);
    } else if (await writeNotebook(place, notebook)) {
      changed.push(place.slice(projectPath("").length));
    }
  }
  return changed;
}

/** Whether a notebook's file holds what was run: the same cells and texts, whatever outputs stand in it. */
async function isStill(path: string, ran: Notebook): Promise<boolean> {
  try {
    return isDeepStrictEqual(withoutOutputs(parseNotebook(await Deno.readTextFile(path), path)), withoutOutputs(ran));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return false;
    throw error;
  }
}

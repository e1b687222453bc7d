import { z } from "zod";
import { folderEntries } from "../data/folder_entries.ts";
import { projectPath } from "../data/project_path.ts";
import { UserError } from "./exit_code.ts";
import { sha256 } from "../data/sha256.ts";
import { sortedKeys } from "../data/sorted_keys.ts";
import { codeCells, type Notebook, parseNotebook, tagsOf } from "../notebook/notebook_format.ts";
import { cellChecksums } from "../outputs/code_state.ts";
import type { PresentNotebook } from "../outputs/stale_notebooks.ts";

/** Absolute path of a notebook, from its name without ending. */
export function notebookPath(name: string): string {
  return projectPath(`notebooks/${name}.ipynb`);
}

/**
 * Names of all notebooks, in reading order. Files that an editor keeps beside them are passed over; a new project has none yet,
 * nor a folder for them.
 *
 * @throws {UserError} for links: Deno looks for `#lib` from where a notebook really lies
 */
export async function notebookNames(): Promise<readonly string[]> {
  const isLink = (path: string) => Deno.lstat(projectPath(path)).then(({ isSymlink }) => isSymlink, () => false);
  if (await isLink("notebooks")) throw linkError("notebooks/");
  const files = (await folderEntries("notebooks")).files.filter((name) => /^[^.].*\.ipynb$/.test(name));
  for (const name of files) if (await isLink(`notebooks/${name}`)) throw linkError(`notebooks/${name}`);
  return files.map((name) => name.replace(/\.ipynb$/, ""));
}

function linkError(place: string): UserError {
  return new UserError(
    `Cannot use ${place} as it is a link: notebooks find the project's code from where they really lie. Put the files themselves there.`,
  );
}

/** A notebook as it lies in `notebooks/`; `fault` says why it cannot be read as one. */
export type NotebookFile =
  & { readonly name: string; readonly size: number }
  & ({ readonly notebook: Notebook; readonly fault: null } | { readonly notebook: null; readonly fault: string });

/** Every notebook of the project, or those named, in the order of the names. */
export async function readNotebooks(names?: readonly string[]): Promise<readonly NotebookFile[]> {
  return await Promise.all((names ?? await notebookNames()).map(async (name): Promise<NotebookFile> => {
    const text = await Deno.readTextFile(notebookPath(name));
    try {
      return { name, size: text.length, notebook: parseNotebook(text, `notebooks/${name}.ipynb`), fault: null };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { name, size: text.length, notebook: null, fault: error.message };
    }
  }));
}

/** What decides whether a notebook is fresh. */
export function presentNotebook(name: string, notebook: Notebook): PresentNotebook {
  const cells = [...codeCells(notebook)].map(({ cell }) => cell);
  return {
    name,
    sources: cells.map(({ source }) => source),
    cells: cellChecksums(cells.map(({ source, metadata }) => ({ source, tags: tagsOf(metadata) }))),
    executed: executedChecksum(notebook),
    declaredReads: declaredReads(notebook),
  };
}

/** Paths that a notebook declares to read besides data with a sidecar: `"check": { "reads": […] }` of its metadata. */
export function declaredReads({ metadata }: Notebook): readonly string[] {
  return z.object({ reads: z.array(z.string()) }).safeParse(metadata.check).data?.reads ?? [];
}

/** Checksum of what the code cells of a notebook show: a change of its text alone leaves it. */
export function executedChecksum(notebook: Notebook): string {
  return sha256(
    JSON.stringify([...codeCells(notebook)].map(({ cell }) => [cell.execution_count, cell.outputs]), sortedKeys),
  );
}

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
 * @throws {UserError} for links, as Deno looks for `#lib` from where a notebook really lies; for notebooks that would be passed
 * over in silence, and for two that are one file on another machine
 */
export async function notebookNames(): Promise<readonly string[]> {
  const isLink = (path: string) => Deno.lstat(projectPath(path)).then(({ isSymlink }) => isSymlink, () => false);
  if (await isLink("notebooks")) throw linkError("notebooks/");
  const { files, folders } = await folderEntries("notebooks");
  const notebooks = files.filter((name) => /^[^.].*\.ipynb$/.test(name));
  for (const name of notebooks) if (await isLink(`notebooks/${name}`)) throw linkError(`notebooks/${name}`);
  const passedOver = [
    ...files.filter((name) => /^[^.].*\.ipynb$/i.test(name) && !notebooks.includes(name)).map((name) =>
      `notebooks/${name}`
    ),
    ...(await Promise.all(folders.map((name) => notebooksBelow(`notebooks/${name}`)))).flat(),
  ];
  if (passedOver.length > 0) {
    throw new UserError(
      `Cannot run ${
        passedOver.join(", ")
      }: notebooks lie right in notebooks/, each under a name of its own that ends with .ipynb. ` +
        "Move or rename them, or take them out of notebooks/.",
    );
  }
  const twins = [...Map.groupBy(notebooks, (name) => name.normalize().toLowerCase()).values()]
    .filter((group) => group.length > 1);
  if (twins.length > 0) {
    throw new UserError(
      `Cannot tell ${
        twins.map((group) => group.join(" and ")).join("; ")
      } apart: on other machines they are one file. Rename one of them.`,
    );
  }
  return notebooks.map((name) => name.replace(/\.ipynb$/, ""));
}

/** Paths of all notebooks below a folder; none in hidden folders, in which editors keep former versions. */
async function notebooksBelow(folder: string): Promise<readonly string[]> {
  if (/\/\.[^/]*$/.test(folder)) return [];
  const { files, folders } = await folderEntries(folder);
  const below = await Promise.all(folders.map((name) => notebooksBelow(`${folder}/${name}`)));
  return [...files.filter((name) => /^[^.].*\.ipynb$/i.test(name)).map((name) => `${folder}/${name}`), ...below.flat()];
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

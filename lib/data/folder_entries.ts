import { projectPath } from "./project_path.ts";
import type { ReadOptions } from "./read_source.ts";

/**
 * Paths of all files below a folder, sorted by code unit, with forward slashes from the project's top level.
 *
 * The order is the same on every machine: folders are listed in no particular order by the operating system.
 */
export async function walkFiles(folder: string, options: ReadOptions = {}): Promise<readonly string[]> {
  const root = options.root ?? projectPath("");
  const files: string[] = [];
  for await (const entry of Deno.readDir(`${root}/${folder}`)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) files.push(...await walkFiles(path, options));
    else files.push(path);
  }
  return files.sort();
}

/** What lies in a folder of the project: names, sorted. */
export interface FolderEntries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Whether there is such a folder at all. */
  readonly isThere: boolean;
}

/** Names of the files and folders right in a folder of the project, sorted; none when there is no such folder. */
export async function folderEntries(
  folder: string,
  { root = projectPath("") }: ReadOptions = {},
): Promise<FolderEntries> {
  const files: string[] = [];
  const folders: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(`${root}/${folder}`)) {
      (isDirectory ? folders : files).push(name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return { files: [], folders: [], isThere: false };
  }
  return { files: files.sort(), folders: folders.sort(), isThere: true };
}

/**
 * Every file in a folder and its folders, by path from there, sorted; none when there is no such folder.
 *
 * @param folder absolute path
 */
export async function filesInFolder(folder: string): Promise<readonly string[]> {
  try {
    return (await walkFiles("", { root: folder })).map((path) => path.slice(1));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

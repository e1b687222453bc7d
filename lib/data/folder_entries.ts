import { projectPath } from "./project_path.ts";
import type { ReadOptions } from "./read_source.ts";

/** What lies in a folder of the project: names, sorted. */
export interface FolderEntries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
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
  }
  return { files: files.sort(), folders: folders.sort() };
}

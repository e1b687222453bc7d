import { walkFiles } from "./walk_files.ts";

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

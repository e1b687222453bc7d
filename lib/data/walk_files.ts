import type { ReadOptions } from "./read_source.ts";
import { projectPath } from "./project_path.ts";

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

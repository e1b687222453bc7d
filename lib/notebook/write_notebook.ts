import { dirname, join } from "node:path";
import { type Notebook, serializeNotebook } from "./notebook_format.ts";

/**
 * Writes a notebook so that its path always holds a whole file: first beside it, then renamed over it.
 * A file that already holds these bytes is left alone, with its time of change.
 *
 * @returns whether the file changed
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * const folder = await Deno.makeTempDir();
 * const notebook = { nbformat: 4 as const, nbformat_minor: 5, metadata: {}, cells: [] };
 * equal(await writeNotebook(`${folder}/a.ipynb`, notebook), true);
 * equal(await writeNotebook(`${folder}/a.ipynb`, notebook), false);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function writeNotebook(path: string, notebook: Notebook): Promise<boolean> {
  const text = serializeNotebook(notebook);
  const current = await Deno.readTextFile(path).catch((fault: unknown) => {
    if (fault instanceof Deno.errors.NotFound) return undefined;
    throw fault;
  });
  if (current === text) return false;
  // The same folder, because a rename is only atomic within one file system.
  const temporary = join(dirname(path), `.${crypto.randomUUID()}.ipynb.tmp`);
  try {
    await Deno.writeTextFile(temporary, text, { createNew: true });
    await Deno.rename(temporary, path);
  } catch (fault) {
    await Deno.remove(temporary).catch(() => {});
    throw fault;
  }
  return true;
}

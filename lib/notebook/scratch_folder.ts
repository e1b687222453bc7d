import { projectPath } from "../data/project_path.ts";
import { isReadOnlyError } from "../data/read_only_error.ts";

const SCRATCH = ".report/tmp";

/**
 * A new folder for files that nobody keeps, the user's alone (0700), within the project: so a task needs no right to write
 * elsewhere, and works where the machine's own temporary folder is missing or full. Whoever asks for it removes it.
 *
 * In a project that cannot be written it lies in the machine's temporary folder.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const folder = await scratchFolder("example-");
 * assert.ok((await Deno.stat(folder)).isDirectory);
 * await Deno.remove(folder);
 * ```
 */
export async function scratchFolder(prefix: string): Promise<string> {
  const dir = projectPath(SCRATCH);
  try {
    await Deno.mkdir(dir, { recursive: true });
    return await Deno.makeTempDir({ dir, prefix });
  } catch (error) {
    if (!isReadOnlyError(error)) throw error;
    return await Deno.makeTempDir({ prefix });
  }
}

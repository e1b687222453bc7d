import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Absolute path of something inside the project, found from the place of this module.
 *
 * A kernel's working directory is the notebook's folder in one editor and the project's in another: nothing in the
 * project may depend on it.
 *
 * @param relative Path from the project's top level with forward slashes, such as `data/study/events.csv`; empty for the top level.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.ok((await Deno.stat(projectPath("deno.json"))).isFile);
 * ```
 */
export function projectPath(relative: string): string {
  // Put together as paths: a name may hold what means something else in an address, such as %2F.
  return join(fileURLToPath(new URL("../../", import.meta.url)), relative);
}

import { basename } from "node:path";

/**
 * Name of a notebook from its path: without folder and ending.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(notebookName("notebooks/04_soka.ipynb"), "04_soka");
 * ```
 */
export function notebookName(path: string): string {
  return basename(path, ".ipynb");
}

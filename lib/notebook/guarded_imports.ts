/** `node:fs` or `node:fs/promises` as a cell names it, with or without its scheme. */
const FILE_SYSTEM = String.raw`(["'])(?:node:)?fs(\/promises)?\1`;

/**
 * A cell's code with Node's file system taken from the object that the kernel watches: names imported one by one are fixed
 * before anything can be put in their place, so that what they write would only be told afterwards.
 *
 * Lines stay where they are. A name that is put together from parts is not looked for: a notebook is trusted code, and this
 * is against slips.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(
 *   guardedImports('import { openSync, rm as remove } from "node:fs";'),
 *   'const { openSync, rm: remove } = (await import("node:fs")).default;',
 * );
 * assert.equal(guardedImports('import { readFile } from "node:path";'), 'import { readFile } from "node:path";');
 * ```
 */
export function guardedImports(source: string): string {
  if (!source.includes("fs")) return source;
  const object = (promises: string | undefined) =>
    `(await import("node:fs")).default${promises === undefined ? "" : ".promises"}`;
  const whole = (promises: string | undefined) =>
    `import("node:fs").then(({ default: { promises, ...rest } }) => (all => ({ ...all, default: all }))(${
      promises === undefined ? "{ ...rest, promises }" : "promises"
    }))`;
  return source
    .replaceAll(
      new RegExp(String.raw`\bimport\(\s*${FILE_SYSTEM}\s*\)`, "g"),
      (_, __, promises: string | undefined) => whole(promises),
    )
    .replaceAll(
      new RegExp(String.raw`^([ \t]*)import\s*\*\s*as\s+(\w+)\s+from\s*${FILE_SYSTEM.replace("\\1", "\\3")}`, "gm"),
      (_, indent: string, name: string, __, promises: string | undefined) =>
        `${indent}const ${name} = ${object(promises)}`,
    )
    .replaceAll(
      new RegExp(
        String.raw`^([ \t]*)import\s+(?:(\w+)\s*,\s*)?\{([^}]*)\}\s*from\s*${FILE_SYSTEM.replace("\\1", "\\4")}`,
        "gm",
      ),
      (_, indent: string, own: string | undefined, names: string, __, promises: string | undefined) => {
        const taken = names.replaceAll(/\s+as\s+/g, ": ").replaceAll(/\btype\s+\w+(?:: \w+)?\s*,?/g, "");
        const first = own === undefined ? "" : `${own} = ${object(promises)}, `;
        return `${indent}const ${first}{${taken}} = ${object(promises)}`;
      },
    );
}

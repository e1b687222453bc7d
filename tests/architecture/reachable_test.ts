import assert from "node:assert/strict";
import { posix } from "node:path";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/walk_files.ts";

/** Where everything begins: what notebooks import, the command line, and the page's script, which is bundled by its name. */
const ENTRIES = ["lib/mod.ts", "lib/cli.ts", "lib/page/client/main.ts"];

const SPECIFIERS = /(?:\bfrom|\bimport\(|^import|\bnew URL\(|\bimport\.meta\.resolve\()\s*["'](\.[^"']+)["']/gm;
const TYPES_OF = /@ts-types="(\.[^"]+)"/g;

/** Modules that a module names, those of types alone included; what stands in an example of a remark is not its doing. */
async function named(file: string): Promise<readonly string[]> {
  const text = await Deno.readTextFile(projectPath(file));
  const code = text.replaceAll(/^\s*\/\*[^]*?\*\//gm, "");
  return [...code.matchAll(SPECIFIERS), ...text.matchAll(TYPES_OF)].map((match) =>
    posix.join(posix.dirname(file), match[1] ?? "")
  );
}

Deno.test("no module of lib is unreachable: each is used by a command, by the page, or by who imports #lib", async () => {
  const modules = (await walkFiles("lib")).filter((file) => file.endsWith(".ts"));
  const reached = new Set<string>();
  const waiting = [...ENTRIES];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || !modules.includes(file)) continue;
    reached.add(file);
    waiting.push(...await named(file));
  }
  assert.ok(modules.length > 300);
  assert.deepEqual(modules.filter((file) => !reached.has(file)), []);
});

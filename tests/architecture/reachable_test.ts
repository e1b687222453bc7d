import assert from "node:assert/strict";
import { moduleImports } from "./module_imports.ts";

/** Where everything begins: what notebooks import, the command line, and the scripts of pages, which are bundled by their names. */
const ENTRIES = ["lib/mod.ts", "lib/cli.ts", "lib/page/client/main.ts", "lib/page/client/import_page.ts"];

Deno.test("no module of lib is unreachable: each is used by a command, by the page, or by who imports #lib", async () => {
  const imports = await moduleImports();
  const reached = new Set<string>();
  const waiting = [...ENTRIES];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const named = imports.get(file);
    if (reached.has(file) || named === undefined) continue;
    reached.add(file);
    waiting.push(...named);
  }
  assert.ok(imports.size > 300);
  assert.deepEqual([...imports.keys()].filter((file) => !reached.has(file)), []);
});

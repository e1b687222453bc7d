import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { readModuleGraph } from "../../lib/outputs/module_graph.ts";
import { LIBRARY_MODULE } from "../../lib/outputs/passed_on.ts";

/** What a result must not depend on, as no key of the cache holds it. */
const HIDDEN: Readonly<Record<string, RegExp>> = {
  clock: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/,
  chance: /\bMath\.random\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/,
  machine: /\bDeno\.(?:cwd|env|hostname|osRelease|networkInterfaces|mainModule|execPath|Command)\b|\bprocess\./,
  "zone and language of the machine": /\.toLocale\w*\(\s*\)|\bIntl\.\w+\(\s*\)/,
};

/** Where the runner tells a notebook's kernel which folder it saves into. */
const ALLOWED = "lib/outputs/open_outputs.ts: machine";

Deno.test("nothing that notebooks load looks at clock, chance, machine or its language", async () => {
  const modules = (await readModuleGraph()).closure([LIBRARY_MODULE]);
  assert.ok(modules.length > 300);
  const found: string[] = [];
  for (const module of modules) {
    const code = (await Deno.readTextFile(projectPath(module))).replaceAll(/^\s*(?:\*|\/\/|\/\*).*$/gm, "");
    found.push(
      ...Object.entries(HIDDEN).filter(([, pattern]) => pattern.test(code)).map(([name]) => `${module}: ${name}`),
    );
  }
  assert.deepEqual(found, [ALLOWED]);
});

import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

// In Deno 2.9.6 the named imports `equal` and `deepEqual` of node:assert/strict are the loose ones: equal(1, "1") passes.
// The default import is strict.
Deno.test("no test compares loosely: equal and deepEqual come from the default import of node:assert/strict", async () => {
  assert.throws(() => assert.equal(1, "1"), "the default import is strict");
  const files = [...await walkFiles("lib"), ...await walkFiles("tests")].filter((file) => file.endsWith(".ts"));
  const loose: string[] = [];
  for (const file of files) {
    const source = await Deno.readTextFile(projectPath(file));
    for (
      const [, names] of source.matchAll(/import\s*(?:assert\s*,\s*)?\{([^}]*)\}\s*from\s*"node:assert(?:\/strict)?"/g)
    ) {
      if (
        /(^|[,\s])(equal|deepEqual|notEqual|notDeepEqual)\b(?!\s+as)/.test((names ?? "").replaceAll(/\w+ as \w+/g, ""))
      ) loose.push(file);
    }
    if (/from\s*"node:assert"/.test(source)) loose.push(file);
  }
  assert.deepEqual(loose, []);
});

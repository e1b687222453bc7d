import assert from "node:assert/strict";
import { moduleImports } from "./module_imports.ts";

/** Circles of modules: each once, as the modules in the order in which they import each other, first one again at the end. */
function circles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) found.push([...path.slice(at), file].join(" → "));
    if (at !== -1 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) follow(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return found;
}

Deno.test("no modules of lib import each other in a circle, not even for their types", async () => {
  const imports = await moduleImports();
  assert.ok(imports.size > 300, `only ${imports.size} modules found`);
  assert.deepEqual(circles(imports), []);
});

Deno.test("a circle would be found: of two modules, of three through another folder, and of types alone", async () => {
  const root = await Deno.makeTempDir();
  try {
    const files = {
      "lib/a/one.ts": 'import { two } from "./two.ts";\nexport const one = () => two;\n',
      "lib/a/two.ts": 'import type { one } from "./one.ts";\nexport const two: typeof one | 2 = 2;\n',
      "lib/a/three.ts": 'export * from "../b/four.ts";\n',
      "lib/b/four.ts": 'export const four = () => import("./five.ts");\n',
      "lib/b/five.ts": 'import "../a/three.ts";\nimport { two } from "../a/two.ts";\nexport const five = two;\n',
      "lib/b/six.ts": '/**\n * import { seven } from "./seven.ts";\n */\nexport const six = 6;\n',
      "lib/b/seven.ts": 'import { six } from "./six.ts";\nexport const seven = six;\n',
    };
    for (const folder of ["lib/a", "lib/b"]) await Deno.mkdir(`${root}/${folder}`, { recursive: true });
    for (const [file, text] of Object.entries(files)) await Deno.writeTextFile(`${root}/${file}`, text);
    assert.deepEqual(circles(await moduleImports(root)), [
      "lib/a/one.ts → lib/a/two.ts → lib/a/one.ts",
      "lib/a/three.ts → lib/b/four.ts → lib/b/five.ts → lib/a/three.ts",
    ]);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

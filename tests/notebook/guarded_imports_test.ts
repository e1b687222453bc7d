import assert from "node:assert/strict";
import { guardedImports } from "../../lib/notebook/guarded_imports.ts";

const OBJECT = '(await import("node:fs")).default';

Deno.test("names of Node's file system are taken from the object that is watched, on the lines where they stood", () => {
  const cases = [
    ['import { openSync } from "node:fs";', `const { openSync } = ${OBJECT};`],
    ["import { rm as gone } from 'fs/promises'", `const { rm: gone } = ${OBJECT}.promises`],
    ['import fs, { type Stats, rmSync } from "node:fs";', `const fs = ${OBJECT}, { rmSync } = ${OBJECT};`],
    ['import * as all from "node:fs";', `const all = ${OBJECT};`],
    ['import {\n  cpSync,\n  linkSync,\n} from "node:fs";', `const {\n  cpSync,\n  linkSync,\n} = ${OBJECT};`],
  ] as const;
  for (const [source, expected] of cases) {
    const guarded = guardedImports(source);
    assert.equal(guarded.replaceAll(/ {2,}(?=rmSync)/g, " "), expected);
    assert.equal(guarded.split("\n").length, source.split("\n").length);
  }
});

Deno.test("a module asked for at run time has the same functions, by name and as a whole", async () => {
  for (const name of ["node:fs", "node:fs/promises"]) {
    const code = guardedImports(`const all = await import("${name}");`);
    assert.notEqual(code, `const all = await import("${name}");`);
    const run = new Function(`return (async () => { ${code} return all; })()`);
    const all = await run();
    const { default: fs } = await import("node:fs");
    const watched = name === "node:fs" ? fs : fs.promises;
    assert.equal(all.writeFile, watched.writeFile);
    assert.equal(all.default.writeFile, watched.writeFile);
  }
});

Deno.test("what is no import of it stays as it is", () => {
  for (
    const source of ['import fs from "node:fs";', 'import type { Stats } from "node:fs";', "const fs = 1;", "offs"]
  ) {
    assert.equal(guardedImports(source), source);
  }
});

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { projectPath } from "../../lib/data/project_path.ts";
import { directImports, libraryImports } from "../../lib/outputs/direct_imports.ts";
import { passedOn } from "../../lib/outputs/passed_on.ts";

const LIBRARY = passedOn([
  'import { beginAll } from "./begin.ts";',
  'export { sum, type Sum, total as whole } from "./add.ts";',
  'export * as statistics from "./statistics/mod.ts";',
  "beginAll();",
].join("\n"));

const ALWAYS = 'import { beginAll } from "file:///p/lib/begin.ts"; beginAll();';

function direct(source: string): string {
  return decodeURIComponent(directImports(source, LIBRARY, (path) => `file:///p/${path}`));
}

Deno.test("a cell takes names of #lib from the modules behind them, and has done what #lib does when it is loaded", () => {
  const cases = [
    ['import { sum } from "#lib";', "const { sum }", 'export { sum } from "file:///p/lib/add.ts";'],
    ["import { whole } from '#lib'", "const { whole }", 'export { total as whole } from "file:///p/lib/add.ts";'],
    [
      '  import { sum as plus, type Sum } from "#lib";',
      "  const { sum: plus }",
      'export { sum } from "file:///p/lib/add.ts";',
    ],
    [
      'import {\n  sum, // of all\n  statistics,\n} from "#lib";',
      "const { sum, statistics }",
      'export { sum } from "file:///p/lib/add.ts";\nexport * as statistics from "file:///p/lib/statistics/mod.ts";',
    ],
  ] as const;
  for (const [source, taken, exported] of cases) {
    const lines = "\n".repeat(source.split("\n").length - 1);
    const end = source.endsWith(";") ? ";" : "";
    assert.equal(
      direct(source),
      `${taken} =${lines} await import("data:text/javascript,${exported}\n${ALWAYS}")${end}`,
    );
  }
});

Deno.test("what is no import of known names of #lib is left to the kernel", () => {
  const others = [
    'import { summ } from "#lib";',
    'import { type Sum } from "#lib";',
    'import type { Sum } from "#lib";',
    'import * as all from "#lib";',
    'const { sum } = await import("#lib");',
    'import { sum } from "#library";',
    'import { join } from "node:path";',
  ];
  for (const source of others) assert.equal(direct(source), source);
});

Deno.test("a module that does anything besides passing names on is loaded as it is", () => {
  const library = passedOn('export { sum } from "./add.ts";\nglobalThis.begun = true;');
  const source = 'import { sum } from "#lib";';
  assert.equal(directImports(source, library, (path) => path), source);
});

Deno.test("the project's own #lib is taken apart: the names are those that #lib has", async () => {
  const code = (await libraryImports())('import { percent, statistics, Plot, say } from "#lib";');
  assert.equal(code.startsWith("import { percent"), true);
  const taken = (await libraryImports())('import { statistics, Plot, say } from "#lib";');
  const module = /import\((".*")\)/.exec(taken)?.[1] ?? "";
  const direct = await import(JSON.parse(module));
  const whole = await import(pathToFileURL(projectPath("lib/mod.ts")).href);
  for (const name of ["statistics", "Plot", "say"]) assert.equal(direct[name], whole[name]);
});

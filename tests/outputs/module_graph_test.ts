import assert from "node:assert/strict";
import { moduleGraph, readModuleGraph } from "../../lib/outputs/module_graph.ts";
import { loads } from "../../lib/outputs/module_loads.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { projectPath } from "../../lib/data/project_path.ts";

/** What `lib/a.ts` with this text loads, besides itself. */
function loadedBy(text: string, imports: Readonly<Record<string, string>> = {}): readonly string[] {
  const others = ["b.ts", "c.ts", "deep/d.ts", "deep/e.json", "deep/f.css", "mod.ts"];
  const files = new Map([["lib/a.ts", text], ...others.map((name) => [`lib/${name}`, ""] as const)]);
  return moduleGraph(files, { imports }).closure(["lib/a.ts"]).filter((path) => path !== "lib/a.ts");
}

Deno.test("every form of import loads what it names", () => {
  const forms = [
    'import "./b.ts";',
    'import b from "./b.ts";',
    'import { b } from "./b.ts";',
    "import { b } from './b.ts'",
    'import * as b from "./b.ts";',
    'import defer * as b from "./b.ts";',
    'import b, { c } from "./b.ts";',
    'import { type B, b } from "./b.ts";',
    'import type from "./b.ts";',
    'import type, { b } from "./b.ts";',
    'import { "a b" as b } from "./b.ts";',
    'import b from "./b.ts" with { type: "json" };',
    'import{b}from"./b.ts"',
    'export { b } from "./b.ts";',
    'export * from "./b.ts";',
    'export * as b from "./b.ts";',
    'import {\n  b, // it\'s "b"; from here\n  /* and \' */ c,\n} from "./b.ts";',
    'const first = 1; import { b } from "./b.ts";',
    'export const list = ["x"]\nimport { b } from "./b.ts"',
    'const { b } = await import("./b.ts");',
    'await import(\n  /* why */ "./b.ts", { with: { type: "json" } });',
    "await import(`./b.ts`);",
    'await import(\n  import.meta.resolve("./b.ts")\n);',
    'await import.defer("./b.ts");',
    'type B = import("./b.ts").B;',
    'new Worker(new URL("./b.ts", import.meta.url));',
    'Deno.readTextFileSync(new URL(import.meta.resolve("./b.ts")));',
    'const pattern = /"/; /* " */ import { b } from "./b.ts";',
    'const pattern = /"/, open = "/*";\nimport { b } from "./b.ts";\n/* a remark */',
    'const url = "https://example.org"; import { b } from "./b.ts?version=1";',
  ];
  for (const text of forms) assert.deepEqual(loadedBy(text), ["lib/b.ts"], text);
});

Deno.test("types alone, remarks, packages and files outside lib/ load nothing", () => {
  const forms = [
    'import type { B } from "./b.ts";',
    'import type * as b from "./b.ts";',
    'import type B from "./b.ts";',
    'export type { B } from "./b.ts";',
    '/* import { b } from "./b.ts"; */',
    'const a = 1; // import { b } from "./b.ts";',
    'import { z } from "zod";\nimport { join } from "node:path";\nimport "npm:d3";',
    'import rows from "../data/rows.json" with { type: "json" };',
  ];
  for (const text of forms) assert.deepEqual(loadedBy(text), [], text);
});

Deno.test("files of every kind count, in other folders too, and all files of a folder that is searched", () => {
  assert.deepEqual(loadedBy('import e from "./deep/e.json" with { type: "json" };'), ["lib/deep/e.json"]);
  assert.deepEqual(loadedBy('new URL("./deep/f.css", import.meta.url);'), ["lib/deep/f.css"]);
  assert.deepEqual(loadedBy("new URL(`./deep/${name}`, import.meta.url);"), [
    "lib/deep/d.ts",
    "lib/deep/e.json",
    "lib/deep/f.css",
  ]);
});

Deno.test("a module that finds out what it imports when it runs depends on all of lib/", () => {
  const all = ["lib/b.ts", "lib/c.ts", "lib/deep/d.ts", "lib/deep/e.json", "lib/deep/f.css", "lib/mod.ts"];
  for (const text of ["await import(name);", "await import(`./${name}.ts`);", 'await import("./" + name);']) {
    assert.deepEqual(loadedBy(text), all, text);
  }
});

Deno.test("a file of a package is loaded with the package, which the lock file pins", () => {
  const text = 'await import(new URL("part.js", import.meta.resolve("package")).href);';
  assert.deepEqual(loadedBy(text), []);
  assert.deepEqual([...loads(text).specifiers], ["package"]);
  const open = ['new URL(part, import.meta.resolve("package")).href', 'new URL("part.js", import.meta.url).href'];
  for (const address of open) assert.equal(loads(`await import(${address});`).isOpen, true, address);
});

Deno.test("no module of lib/ finds out what it imports when it runs: else everything would depend on all of it", async () => {
  const modules = (await walkFiles("lib")).filter((path) => path.endsWith(".ts"));
  assert.ok(modules.length > 500);
  for (const path of modules) {
    assert.ok(!loads(await Deno.readTextFile(projectPath(path))).isOpen, `${path} imports what only its running tells`);
  }
});

Deno.test("short names of deno.json are followed", () => {
  const imports = { "#b": "./lib/b.ts", "#deep/": "./lib/deep/", "#lib": "./lib/mod.ts", zod: "npm:zod@4.6.7" };
  assert.deepEqual(loadedBy('import { b } from "#b";\nimport { d } from "#deep/d.ts";\nimport "zod";', imports), [
    "lib/b.ts",
    "lib/deep/d.ts",
  ]);
  assert.deepEqual(loadedBy('import { b } from "#lib";', imports), ["lib/mod.ts"]);
});

Deno.test("a closure goes from module to module, in circles too, and names what is missing", () => {
  const files = new Map([
    ["lib/a.ts", 'import "./b.ts";'],
    ["lib/b.ts", 'import "./c/c.ts";'],
    ["lib/c/c.ts", 'import "../a.ts";\nimport "./gone.ts";'],
    ["lib/d.ts", 'import "./a.ts";'],
  ]);
  assert.deepEqual(moduleGraph(files).closure(["lib/b.ts"]), ["lib/a.ts", "lib/b.ts", "lib/c/c.ts", "lib/c/gone.ts"]);
});

const LIBRARY = new Map([
  ["lib/mod.ts", 'export { a, b as c } from "./ab.ts";\n// the rest\nexport { type D, d } from "./d.ts";\n'],
  ["lib/ab.ts", 'import "./deep.ts";'],
  ["lib/d.ts", ""],
  ["lib/deep.ts", ""],
]);
const WHOLE = ["lib/ab.ts", "lib/d.ts", "lib/deep.ts", "lib/mod.ts"];

Deno.test("cells depend on the modules behind the names that they take from #lib, and on no others", () => {
  const graph = moduleGraph(LIBRARY, { imports: { "#lib": "./lib/mod.ts" } });
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['import { d } from "#lib";', ["lib/d.ts"]],
    ['import { c } from "#lib";', ["lib/ab.ts", "lib/deep.ts"]],
    ['import { d as mine } from "#lib";\nimport { type D } from "#lib";', ["lib/d.ts"]],
    ['import type { A } from "#lib";', []],
    ["import {\n  a, // it's \"a\"; ok\n} from '#lib'", ["lib/ab.ts", "lib/deep.ts"]],
    ['import { unheard } from "#lib";', WHOLE],
    ['import * as lib from "#lib";', WHOLE],
    ['import defer * as lib from "#lib";', WHOLE],
    ['import { d } from "#lib";\nawait import("#lib");', WHOLE],
    ['export { d } from "#lib";', WHOLE],
    ['import "#lib";', WHOLE],
    ["const name = '#lib';\nawait import(name);", WHOLE],
    ['1; import { d } from "../lib/d.ts"; import { a } from "../lib/deep.ts";', ["lib/d.ts", "lib/deep.ts"]],
    ["1 + 1;", []],
  ];
  for (const [source, modules] of forms) assert.deepEqual(graph.closureOfCells([source]), modules, source);
  assert.deepEqual(graph.closureOfCells(['import { d } from "#lib";', 'import { a } from "#lib";']), WHOLE.slice(0, 3));
});

Deno.test("a name space that the library passes on stands for the module behind it", () => {
  const library = `${LIBRARY.get("lib/mod.ts")}export * as all from "./ab.ts";\n`;
  const graph = moduleGraph(new Map([...LIBRARY, ["lib/mod.ts", library]]));
  assert.deepEqual(graph.closureOfCells(['import { all } from "#lib";']), ["lib/ab.ts", "lib/deep.ts"]);
  assert.deepEqual(graph.closureOfCells(['import { d } from "#lib";']), ["lib/d.ts"]);
  assert.deepEqual(graph.linksOfCells(['import { all } from "#lib";']), ["all * lib/ab.ts"]);
  const other = moduleGraph(new Map([...LIBRARY, ["lib/mod.ts", library.replace("* as all", "{ all }")]]));
  assert.deepEqual(other.linksOfCells(['import { all } from "#lib";']), ["all all lib/ab.ts"]);
});

Deno.test("a library module that does something itself has a part in whatever takes from it", () => {
  for (const own of ['import "./deep.ts";', "export const own = 1;", 'export * from "./d.ts";', "Object.freeze({});"]) {
    const graph = moduleGraph(new Map([...LIBRARY, ["lib/mod.ts", `${LIBRARY.get("lib/mod.ts")}${own}`]]));
    assert.deepEqual(graph.closureOfCells(['import { d } from "#lib";']), WHOLE, own);
  }
});

Deno.test("another function behind a name is another link, though every file that is left be the same", () => {
  const links = (library: string, cell: string) =>
    moduleGraph(new Map([...LIBRARY, ["lib/mod.ts", library]])).linksOfCells([cell]);
  const cell = 'import { c } from "#lib";';
  const before = links('export { b as c } from "./ab.ts";', cell);
  assert.notDeepEqual(links('export { a as c } from "./ab.ts";', cell), before);
  assert.notDeepEqual(links('export { b as c } from "./d.ts";', cell), before);
  assert.deepEqual(links('export { other } from "./d.ts";\nexport { b as c } from "./ab.ts";', cell), before);
  const whole = 'import * as lib from "#lib";';
  assert.notDeepEqual(links('export { a } from "./ab.ts";', whole), links('export { b } from "./ab.ts";', whole));
});

Deno.test("two files that differ only in bytes that are no text have other checksums", () => {
  const checksums = [[0xff, 0xfe], [0xfe, 0xff]].map((bytes) =>
    moduleGraph(new Map([["lib/font.wasm", new Uint8Array(bytes)]])).checksums.get("lib/font.wasm")
  );
  assert.notEqual(checksums[0], checksums[1]);
});

Deno.test("of every module of lib/, whatever Deno says it loads is in the closure", async () => {
  const graph = await readModuleGraph();
  const modules = [...graph.checksums.keys()].filter((path) => /^lib\/(?!.*\.d\.ts$).*\.ts$/.test(path));
  const told = await dependencies(modules);
  assert.ok(told.size > 400, `${told.size} modules`);
  const missed: string[] = [];
  for (const [path, loads] of told) {
    const closure = new Set(graph.closure([path]));
    missed.push(...loads.filter((other) => !closure.has(other)).map((other) => `${path} loads ${other}`));
  }
  assert.deepEqual(missed, []);
});

/** The files of `lib/` that Deno loads for each module, static and dynamic imports of code alike. */
async function dependencies(modules: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const entry = await Deno.makeTempFile({ suffix: ".ts" });
  const root = new URL(`file://${projectPath("")}`).href;
  try {
    await Deno.writeTextFile(entry, modules.map((path) => `import ${JSON.stringify(root + path)};`).join("\n"));
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["info", "--json", "--config", projectPath("deno.json"), entry],
    }).output();
    const info: DenoInfo = JSON.parse(new TextDecoder().decode(stdout));
    const pathOf = (specifier = "") => specifier.startsWith(`${root}lib/`) ? specifier.slice(root.length) : null;
    return new Map(info.modules.flatMap(({ specifier, dependencies = [] }) => {
      const path = pathOf(specifier);
      const loads = dependencies.map(({ code }) => pathOf(code?.specifier)).filter((other) => other !== null);
      return path === null ? [] : [[path, loads] as const];
    }));
  } finally {
    await Deno.remove(entry);
  }
}

/** What is used here of the answer of `deno info --json`. */
interface DenoInfo {
  readonly modules: readonly {
    readonly specifier: string;
    readonly dependencies?: readonly { readonly code?: { readonly specifier: string } }[];
  }[];
}

Deno.test("packages are told of the modules that load them themselves, by their names: parts, deferred and resolved ones too, types not", () => {
  const graph = moduleGraph(
    new Map([
      [
        "lib/a.ts",
        'import { z } from "zod";\nimport type { Diff } from "diff";\nimport defer * as bars from "cli-progress";\nimport "./b.ts";\n' +
        'const wasm = import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm");\nconst { x } = await import("parse5");\n',
      ],
      ["lib/b.ts", 'import { mean } from "simple-statistics";\nimport { join } from "node:path";\n'],
      ["lib/c.json", '{ "import": "from \\"d3\\"" }'],
    ]),
  );
  assert.deepEqual([...graph.packagesOf(["lib/a.ts"])].sort(), ["@resvg/resvg-wasm", "cli-progress", "parse5", "zod"]);
  assert.deepEqual([...graph.packagesOf(["lib/b.ts", "lib/c.json"])], ["simple-statistics", "node:path"]);
  assert.deepEqual([...graph.packagesOf(["lib/gone.ts"])], []);
});

Deno.test("what the library does when it is loaded is behind every name, and nothing else is", () => {
  const files = {
    "lib/mod.ts":
      'import { begin } from "./begin.ts";\nexport { a } from "./a.ts";\nexport { b } from "./b.ts";\nbegin();\n',
    "lib/begin.ts": 'import "./deep.ts";',
    "lib/deep.ts": "",
    "lib/a.ts": "",
    "lib/b.ts": "",
  };
  const graph = moduleGraph(new Map(Object.entries(files)));
  assert.deepEqual(graph.closureOfCells(['import { a } from "#lib";']), ["lib/a.ts", "lib/begin.ts", "lib/deep.ts"]);
  assert.deepEqual(graph.closureOfCells(["1 + 1;"]), []);
  // A call that is gone leaves no file changed: it is a link of its own.
  assert.deepEqual(graph.linksOfCells(['import { a } from "#lib";']), ["a a lib/a.ts", "begin() lib/begin.ts"]);
  assert.deepEqual(graph.linksOfCells(["1 + 1;"]), []);
  // Called with something, or something else done: then all of it may have a part.
  for (const end of ["begin(1);", "begin();\nglobalThis.x = 1;"]) {
    const other = moduleGraph(
      new Map(Object.entries({ ...files, "lib/mod.ts": files["lib/mod.ts"].replace("begin();", end) })),
    );
    assert.deepEqual(other.closureOfCells(['import { a } from "#lib";']), Object.keys(files).sort());
  }
});

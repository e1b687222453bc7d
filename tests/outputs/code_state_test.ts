import assert from "node:assert/strict";
import { moduleGraph, readModuleGraph } from "../../lib/outputs/module_graph.ts";
import { cellChecksums, readCodeState, settingsChecksum } from "../../lib/outputs/code_state.ts";

const checksum = (settings: Readonly<Record<string, unknown>>) =>
  settingsChecksum(JSON.stringify({ imports: { d3: "npm:d3@7.9.2" }, compilerOptions: { strict: true }, ...settings }));

Deno.test("of deno.json what decides over code counts, and what decides over how people work does not", () => {
  const before = checksum({});
  const tasks = { report: "deno run -A lib/cli.ts report" };
  assert.equal(checksum({ tasks, fmt: { lineWidth: 80 }, lint: { rules: {} }, lock: { frozen: true } }), before);
  const others = [
    { imports: { d3: "npm:d3@7.9.1" } },
    { compilerOptions: { strict: false } },
    { nodeModulesDir: "auto" },
    { unstable: ["temporal"] },
    { scopes: { "./lib/": { d3: "./own.ts" } } },
    { importMap: "./other.json" },
  ];
  for (const settings of others) assert.notEqual(checksum(settings), before, JSON.stringify(settings));
});

Deno.test("the order of settings is of no matter", () => {
  assert.equal(
    checksum({ unstable: ["temporal"], vendor: true, fmt: {} }),
    checksum({ vendor: true, unstable: ["temporal"] }),
  );
});

Deno.test("a cell is told by its source and its tags, and by what is whose", () => {
  const [first, ...others] = cellChecksums([
    { source: "1;", tags: [] },
    { source: "1; ", tags: [] },
    { source: "1;\r", tags: [] },
    { source: "1;", tags: ["raises-exception"] },
    { source: "1;", tags: ["a", "b"] },
    { source: "1;", tags: ["a,b"] },
    { source: "", tags: ["1;"] },
  ]);
  assert.equal(new Set([first, ...others]).size, 7);
  assert.deepEqual(cellChecksums([{ source: "1;", tags: [] }]), [first]);
});

Deno.test("cells depend on what they load, on what runs them, on settings and lock file, and on settings that may come", async () => {
  const graph = moduleGraph(
    new Map([
      ["lib/mod.ts", 'export { a } from "./a.ts";\nexport { b } from "./b.ts";\n'],
      ["lib/a.ts", 'import "./deep.ts";'],
      ["lib/b.ts", ""],
      ["lib/deep.ts", ""],
      ["lib/commands/run_into_staging.ts", 'import "../runner.ts";'],
      ["lib/runner.ts", ""],
      ["lib/commands/page_worker.ts", 'import "../reports/one.ts";'],
      ["lib/reports/one.ts", ""],
      ["lib/page/client/page.css", ""],
    ]),
  );
  const { codeOfCells, codeOfPage, checksums } = await readCodeState(graph);
  const settings = ["deno.json", "deno.jsonc", "deno.lock"];
  const beside = ["notebooks/deno.json", "notebooks/deno.jsonc", "notebooks/package.json", "package.json"];
  assert.deepEqual(codeOfCells(['import { a } from "#lib";']), [
    ...settings,
    "lib/a.ts",
    "lib/commands/run_into_staging.ts",
    "lib/deep.ts",
    "lib/runner.ts",
    ...beside,
  ]);
  assert.deepEqual(codeOfPage, [
    ...settings,
    "lib/commands/page_worker.ts",
    "lib/page/client/main.ts",
    "lib/page/client/page.css",
    "lib/reports/one.ts",
    ...beside,
  ]);
  assert.deepEqual(beside.filter((path) => checksums.has(path)), [], "there are none in this project");
});

Deno.test("the page of this project depends on its sections and on the report, and notebooks do not depend on the page", async () => {
  const { codeOfCells, codeOfPage } = await readCodeState(await readModuleGraph());
  for (
    const path of [
      "lib/commands/page_worker.ts",
      "lib/page/sections/summary_section.ts",
      "lib/page/client/page.css",
      "lib/reports/load_contribution.ts",
      "lib/reports/fy2021/page/report_sections.ts",
      "lib/reports/fy2021/facts/goal_tables.ts",
    ]
  ) assert.ok(codeOfPage.includes(path), path);
  const cells = codeOfCells(['import { say } from "#lib";']);
  assert.deepEqual(cells.filter((path) => path.startsWith("lib/page/") || path === "lib/commands/page_worker.ts"), []);
});

import assert from "node:assert/strict";
import { problemsOf } from "./problems_of_cells.ts";

Deno.test("imports that no cell uses, and import.meta, are told in every notebook", async () => {
  const cells = [
    'import { loadReport, openOutputs } from "#lib";\nawait loadReport();',
    "import.meta.url;",
    "const directory = import.meta.dirname;\ndirectory;",
  ];
  assert.deepEqual(await problemsOf(cells, { house: false }), [
    "1:1 no-unused-vars",
    "2:1 no-import-meta",
    "3:1 no-import-meta",
  ]);
});

Deno.test("an import that only a later cell uses is used", async () => {
  assert.deepEqual(await problemsOf(['import { loadReport } from "#lib";', "await loadReport();"]), []);
});

Deno.test("a cell that may fail does not make the cells after it unreachable", async () => {
  const cells = [
    "const answers = [1, 2];",
    { source: "throw new Error('as expected');", tags: ["raises-exception"] },
    "answers.length;",
    "let last = answers.length;\nlast;",
  ];
  assert.deepEqual(await problemsOf(cells), ["4:1 prefer-const"]);
  assert.deepEqual(await problemsOf(["throw new Error('no');\n1;"]), ["1:2 no-unreachable"]);
});

Deno.test("a cell that leaves a bracket, a text or a remark open is told, though the next one closes it", async () => {
  for (const cells of [["1;", "{", "}", "2;"], ["1;", "const text = `\nabc", "`;\ntext;"], ["1;", "/* a", "b */ 2;"]]) {
    const [first] = await problemsOf(cells);
    assert.equal(first, `2:${cells[1]?.split("\n").length} syntax`, cells.join("\n"));
  }
});

Deno.test("an empty statement is told, as nothing after it would be looked at; a loop without end has none", async () => {
  assert.deepEqual(await problemsOf(["1;", "2;;\n3;", "4;"]), ["2: empty-statement"]);
  assert.deepEqual(await problemsOf(["for (;;) break;"], { house: false }), []);
});

Deno.test("a remark cannot switch off the checks of a whole notebook", async () => {
  const cells = ["// deno-lint-ignore-file\nlet late = 1;\nlate;", "1 == 1;"];
  assert.deepEqual(await problemsOf(cells, { house: false }), ["1:2 prefer-const", "2:1 eqeqeq"]);
  const types = ["// @ts-nocheck: because\nconst n: number = 'text';\nn;"];
  assert.deepEqual(await problemsOf(types, { house: false }), ["1:2 TS2322"]);
});

Deno.test("magics of other kernels are syntax errors of their cell, and hide nothing of other notebooks", async () => {
  assert.deepEqual(await problemsOf(["1;", "%matplotlib inline"]), ["2:1 syntax"]);
  assert.deepEqual(await problemsOf(["%%bash\nls"]), ["1:1 syntax"]);
});

Deno.test("remarks, blank cells and notebooks without code have no problem", async () => {
  assert.deepEqual(await problemsOf(["// only /home/hanako/x.csv", "/* two\nlines */", "1; // end"]), []);
  assert.deepEqual(await problemsOf([]), []);
});

Deno.test("lines are those that a reader sees, whatever ends them, and with separators within texts", async () => {
  const cells = ["const a = '\u2028';\nlet b = a;\r\nb;\r\n", "a == nothing;", "1;\r2;\rnowhere;"];
  assert.deepEqual(await problemsOf(cells, { house: false }), [
    "1:2 prefer-const",
    "2:1 eqeqeq",
    "2:1 TS2304",
    "3:3 TS2304",
  ]);
});

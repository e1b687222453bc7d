import assert from "node:assert/strict";
import { cellSlice } from "../../lib/drift/cell_slice.ts";

const CELLS = [
  'import { drawA, drawB, load as read } from "#lib";\n\nconst report = await read();\nconst outputs = open();',
  "const options = { key: 1 };",
  "await outputs.save(drawA(report, options));",
  "const { first, rest: [second] } = parts;",
  "await outputs.save(drawB(report, second));",
];

Deno.test("a cell builds on the cells that set the names it mentions, and on what these mention", () => {
  assert.deepEqual(cellSlice(CELLS, 3).cellNumbers, [1, 2, 3]);
  assert.deepEqual(cellSlice(CELLS, 5).cellNumbers, [1, 4, 5]);
  assert.deepEqual(cellSlice(CELLS, 2).cellNumbers, [2]);
});

Deno.test("of the library it takes the names that it mentions, under their own names", () => {
  assert.match(cellSlice(CELLS, 3).source, /^import \{ drawA, load as read \} from "#lib";/);
  assert.match(cellSlice(CELLS, 5).source, /^import \{ drawB, load as read \} from "#lib";/);
  assert.doesNotMatch(cellSlice(CELLS, 2).source, /import/);
});

Deno.test("a cell that changes a value without setting a name counts: it pushes, assigns or counts up", () => {
  for (const change of ["list.push(1);", "list[0] = 1;", "list.size += 1;", "list.count++;", "list?.items.sort();"]) {
    assert.deepEqual(cellSlice(["const list = make();", change, "show(list);"], 3).cellNumbers, [1, 2, 3], change);
  }
});

Deno.test("a cell that only looks at a value, or compares it, has no part in what others show of it", () => {
  for (const look of ["list.length;", "list.size === 1;", "show(list);", "list.map((item) => item);"]) {
    assert.deepEqual(cellSlice(["const list = make();", look, "show(list);"], 3).cellNumbers, [1, 3], look);
  }
});

Deno.test("functions, classes, names of Japanese and several names in one statement are followed", () => {
  for (const cell of ["function 計算() {}", "class 計算 {}", "let a = 1, 計算 = 2;", "const [, 計算] = pair;"]) {
    assert.deepEqual(cellSlice([cell, "show(計算);"], 2).cellNumbers, [1, 2], cell);
  }
});

Deno.test("an import of the whole library stays whole", () => {
  const { source } = cellSlice(['import * as lib from "#lib";\nconst a = lib.a();', "show(a);"], 2);
  assert.match(source, /import \* as lib from "#lib"/);
});

Deno.test("a number that no cell has gives nothing to build on", () => {
  assert.deepEqual(cellSlice(CELLS, 99), { cellNumbers: [99], source: "" });
});

import { deepStrictEqual as deepEqual, strictEqual as equal } from "node:assert/strict";
import { transpileCell } from "../../lib/notebook/transpile_cell.ts";

Deno.test("a cell that does not parse is told with line and column", async () => {
  const cell = await transpileCell("const 値 = 1;\n\n  let broken: string = ;\n");
  deepEqual(cell, { ok: false, message: "Expression expected", line: 3, column: 24 });
});

Deno.test("a cell that parses maps lines of its JavaScript back, types and blank lines or not", async () => {
  const cell = await transpileCell("interface A {\n  b: number;\n}\n\nconst a: A = { b: 1 };\n\nfail(a);\n");
  if (!cell.ok) throw new Error(cell.message);
  // JavaScript: `const a = {`, `  b: 1`, `};`, `fail(a);`
  equal(cell.sourceLine(4, 1), 7);
  equal(cell.sourceLine(4, 3), undefined, "no token begins there");
});

Deno.test("an import that the cell does not use still counts as a line", async () => {
  const imports = `import { a, type B } from "#lib";\nimport * as c from "#lib";\nimport type { D } from "#lib";\n`;
  const cell = await transpileCell(`${imports}import e, { f as g } from "#lib";\n\nfail();\n`);
  // The type import leaves no line.
  equal(cell.ok ? cell.sourceLine(4, 1) : undefined, 6);
});

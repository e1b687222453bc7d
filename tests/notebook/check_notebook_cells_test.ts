import { deepStrictEqual as deepEqual, rejects } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { checkNotebookCells } from "../../lib/notebook/check_notebook_cells.ts";

const path = (name: string) => fileURLToPath(new URL(`../notebooks/${name}.ipynb`, import.meta.url));

Deno.test("type errors, lint and syntax errors of cells are told as notebook, cell and line", async () => {
  const problems = await checkNotebookCells(["checks_clean", "types", "lints", "syntax_error"].map(path));
  deepEqual(problems.map(({ path, cellNumber, line, column, code }) => [path, cellNumber, line, column, code]), [
    [path("types"), 1, 1, 7, "TS2322"],
    [path("types"), 2, 3, 7, "TS2322"],
    [path("lints"), 2, 1, 5, "prefer-const"],
    [path("lints"), 2, 2, 1, "eqeqeq"],
    [path("syntax_error"), 2, 2, 24, "syntax"],
  ]);
});

Deno.test("a sound notebook has no problem", async () => {
  deepEqual(await checkNotebookCells([path("checks_clean")]), []);
});

Deno.test("what is no notebook is refused, not passed", async () => {
  await rejects(checkNotebookCells([fileURLToPath(import.meta.url)]), SyntaxError);
  await rejects(checkNotebookCells([path("no_such_notebook")]), Deno.errors.NotFound);
});

Deno.test("a configuration that cannot be used fails and does not pass for no problems", async () => {
  const config = await Deno.makeTempFile({ suffix: ".json" });
  try {
    await Deno.writeTextFile(config, "{ not json");
    await rejects(checkNotebookCells([path("checks_clean")], { config }), /Cannot (lint|check) notebook cells/);
  } finally {
    await Deno.remove(config);
  }
});

import { deepStrictEqual as deepEqual } from "node:assert/strict";
import { checkNotebookCells } from "../../lib/notebook/check_notebook_cells.ts";
import type { CodeCell, Notebook } from "../../lib/notebook/notebook_format.ts";
import { writeNotebook } from "../../lib/notebook/write_notebook.ts";

const shown: CodeCell["outputs"] = [{ output_type: "stream", name: "stdout", text: "1\n" }];

/** How a cell was left: as a run from top to bottom leaves it, unless told otherwise. */
interface Left {
  readonly outputs?: CodeCell["outputs"];
  readonly execution_count?: number | null;
  readonly metadata?: CodeCell["metadata"];
}

function cell(source: string, changes: Left = {}) {
  return { source, changes };
}

/** Place and code of each problem of a notebook with these cells. */
async function problemsOf(cells: readonly ReturnType<typeof cell>[], { house = true } = {}) {
  const notebook: Notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map(({ source, changes }, index) => ({
      cell_type: "code",
      metadata: {},
      source,
      outputs: shown,
      execution_count: index + 1,
      ...changes,
    })),
  };
  const path = await Deno.makeTempFile({ suffix: ".ipynb" });
  try {
    await writeNotebook(path, notebook);
    const problems = await checkNotebookCells([path], { house });
    return problems.map(({ cellNumber, line, code }) => [cellNumber, line, code]);
  } finally {
    await Deno.remove(path);
  }
}

Deno.test("a promise that nobody awaits is named with cell, line and column, whatever function it comes from", async () => {
  const cells = [
    cell("const later = () => Promise.resolve(1);\nconst now = () => 1;\nnow();"),
    cell("later();"),
    cell("const 答え = 1; 答え;\nlater().then((value) => value);\nawait later();"),
    cell("void later();\nnow() satisfies number;"),
  ];
  deepEqual(await problemsOf(cells, { house: false }), [
    [2, 1, "await-promise"],
    [3, 2, "await-promise"],
  ]);
});

Deno.test("types keep their places beside shown values, on lines with other scripts too", async () => {
  const path = await Deno.makeTempFile({ suffix: ".ipynb" });
  const source =
    'const 市 = "行田"; 市.length; 市.nothing; const n: number = 市;\nconst late = Promise.resolve(n); [late, late.nothing];';
  await writeNotebook(path, {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{ cell_type: "code", metadata: {}, source, outputs: [], execution_count: null }],
  });
  const problems = await checkNotebookCells([path]);
  await Deno.remove(path);
  const at = (line: number, text: string) => (source.split("\n")[line - 1] ?? "").indexOf(text) + 1;
  deepEqual(problems.map(({ line, column, code }) => [line, column, code]), [
    [1, at(1, "nothing"), "TS2339"],
    [1, at(1, "n: number"), "TS2322"],
    [2, at(2, "nothing"), "TS2339"],
  ]);
});

Deno.test("imports that no cell uses, and import.meta, are told in every notebook", async () => {
  const cells = [
    cell('import { loadReport, openOutputs } from "#lib";\nawait loadReport();'),
    cell("import.meta.url;"),
  ];
  deepEqual(await problemsOf(cells, { house: false }), [[1, 1, "no-unused-vars"], [2, 1, "no-import-meta"]]);
});

Deno.test("an import that a later cell uses is used", async () => {
  deepEqual(
    await problemsOf([cell('import { loadReport } from "#lib";', { outputs: [] }), cell("await loadReport();")]),
    [],
  );
});

Deno.test("paths of one machine are told, web addresses and ratios are not", async () => {
  const cells = [
    cell('"/home/hanako/data.csv";'),
    cell('"C:\\\\data\\\\answers.csv";'),
    cell("`file:///srv/x.csv`;"),
    cell('"~/answers.csv";'),
    cell('"https://example.org/a/b"; "1/2"; "/"; "a/b/c"; "/行田";'),
  ];
  deepEqual(await problemsOf(cells), [1, 2, 3, 4].map((number) => [number, 1, "no-absolute-path"]));
});

Deno.test("logic that belongs into lib is told: loops, functions, errors handled, files touched, foreign imports", async () => {
  const cells = [
    cell("let sum = 0;\nfor (const n of [1, 2]) sum += n;\nsum;"),
    cell("while (sum > 9) sum--;\nsum;"),
    cell("[1].forEach((n) => n);"),
    cell("function half(n: number) { return n / 2; }\nhalf(2);"),
    cell("const twice = (n: number) => {\n  return n * 2;\n};\ntwice(1);"),
    cell("try { half(1); } catch { twice(2); }\nhalf(3);"),
    cell('await Deno.readTextFile("a.csv");'),
    cell('import { parse } from "papaparse";\nparse;'),
    cell('await import("./other.ts").catch(() => 1);'),
    cell("[1, 2].map((n) => n + 1);"),
  ];
  deepEqual((await problemsOf(cells)).filter(([, , code]) => !String(code).startsWith("TS")), [
    [1, 2, "logic-in-cell"],
    [2, 1, "logic-in-cell"],
    [3, 1, "logic-in-cell"],
    [4, 1, "logic-in-cell"],
    [5, 1, "logic-in-cell"],
    [6, 1, "logic-in-cell"],
    [7, 1, "no-machine-access"],
    [8, 1, "import-library-only"],
    [9, 1, "import-library-only"],
  ]);
});

Deno.test("how a notebook was left is told: not run, out of order, empty outputs, errors, long cells", async () => {
  const none = { outputs: [], execution_count: null };
  deepEqual(await problemsOf([cell("1;", none), cell("2;", none)]), [[undefined, undefined, "not-executed"]]);
  deepEqual(await problemsOf([cell("1;"), cell("2;", none)]), [[2, 1, "not-executed"]]);
  deepEqual(await problemsOf([cell("1;", { execution_count: 2 }), cell("2;", { execution_count: 1 })]), [
    [1, 1, "execution-order"],
    [2, 1, "execution-order"],
  ]);
  deepEqual(
    await problemsOf([cell("const a = 1;", { outputs: [] }), cell("a; // shown", { outputs: [] }), cell("", none)]),
    [[2, 1, "empty-output"]],
  );
  const error: CodeCell["outputs"][number] = { output_type: "error", ename: "Error", evalue: "no", traceback: [] };
  const may = { tags: ["raises-exception"] };
  deepEqual(await problemsOf([cell("1;", { outputs: [error] }), cell("2;", { outputs: [error], metadata: may })]), [
    [1, 1, "error-output"],
  ]);
  const skipped = { tags: ["skip-execution"] };
  deepEqual(
    await problemsOf([cell("1;"), cell("2;", { ...none, metadata: skipped }), cell("3;", { execution_count: 2 })]),
    [],
  );
  deepEqual(await problemsOf([cell(Array.from({ length: 11 }, (_, n) => `${n};`).join("\n"))]), [[1, 1, "long-cell"]]);
});

Deno.test("an empty statement is told, as nothing after it would be looked at", async () => {
  deepEqual(await problemsOf([cell("1;;\n2;"), cell("for (;;) break;")]), [[undefined, undefined, "empty-statement"]]);
});

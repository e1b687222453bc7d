import { deepStrictEqual as deepEqual, rejects } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { checkNotebookCells, executedProblems } from "../../lib/notebook/check_notebook_cells.ts";
import assert from "node:assert/strict";
import type { CodeCell } from "../../lib/notebook/notebook_format.ts";
import { notebookOf } from "./problems_of_cells.ts";

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

/** How a cell was left: run in its turn with something to see, unless told otherwise. */
type Left = Partial<CodeCell>;

const unrun: Left = { outputs: [], execution_count: null };
const blank: Left = { source: "", ...unrun };
const error: CodeCell["outputs"][number] = { output_type: "error", ename: "Error", evalue: "no", traceback: [] };
const tagged = (...tags: readonly string[]): Left => ({ metadata: { tags: [...tags] } });

/** "cell code" of each problem, where all cells end in an expression. */
function problemsOf(cells: readonly Left[]): readonly string[] {
  const made = notebookOf(cells.map(() => "1;"));
  const notebook = { ...made, cells: made.cells.map((cell, index) => ({ ...cell, ...cells[index] } as typeof cell)) };
  return executedProblems("a.ipynb", notebook, () => true).map(({ cellNumber, code }) =>
    `${cellNumber ?? "-"} ${code}`
  );
}

Deno.test("a notebook that was never run is one problem, not one a cell", () => {
  assert.deepEqual(problemsOf([unrun, unrun]), ["- not-executed"]);
});

Deno.test("a cell that was left out, and cells run out of order, are told", () => {
  assert.deepEqual(problemsOf([{}, unrun]), ["2 not-executed"]);
  assert.deepEqual(problemsOf([{ execution_count: 2 }, { execution_count: 1 }]), [
    "1 execution-order",
    "2 execution-order",
  ]);
  assert.deepEqual(problemsOf([{}, { execution_count: 7 }]), ["2 execution-order"]);
});

Deno.test("blank and skipped cells are not counted, as the kernel does not run them", () => {
  assert.deepEqual(problemsOf([blank, { execution_count: 1 }]), []);
  assert.deepEqual(problemsOf([{}, { ...unrun, ...tagged("skip-execution") }, { execution_count: 2 }]), []);
  assert.deepEqual(problemsOf([blank, { ...unrun, ...tagged("skip-execution") }]), []);
  assert.deepEqual(problemsOf([]), []);
});

Deno.test("an error among the outputs is told, unless the cell may fail", () => {
  assert.deepEqual(problemsOf([{ outputs: [error] }]), ["1 error-output"]);
  assert.deepEqual(problemsOf([{ outputs: [error], ...tagged("slow", "raises-exception") }]), []);
});

Deno.test("a last expression that shows nothing is told: no output, or outputs without content", () => {
  const empty = { output_type: "execute_result" as const, data: {}, metadata: {}, execution_count: 1 };
  const spaces = { output_type: "stream" as const, name: "stdout" as const, text: " \n" };
  const json = { ...empty, data: { "application/json": {} } };
  assert.deepEqual(problemsOf([{ outputs: [] }]), ["1 empty-output"]);
  assert.deepEqual(problemsOf([{ outputs: [empty, spaces] }]), ["1 empty-output"]);
  assert.deepEqual(problemsOf([{ outputs: [empty, json] }]), []);
});

Deno.test("a cell has ten lines and not eleven", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, n) => `${n};`).join("\n");
  assert.deepEqual(problemsOf([{ source: lines(10) }]), []);
  assert.deepEqual(problemsOf([{ source: lines(11) }]), ["1 long-cell"]);
});

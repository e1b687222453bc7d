import { strictEqual as equal } from "node:assert/strict";
import { formatNotebookFailure } from "../../lib/commands/run_outcome.ts";
import type { NotebookRun } from "../../lib/notebook/notebook_run.ts";

const cell = (source: string) => ({
  cell_type: "code" as const,
  metadata: {},
  source,
  outputs: [],
  execution_count: null,
});
const run: NotebookRun = {
  path: "notebooks/03_gyoda.ipynb",
  outcome: "cell-error",
  notebook: { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell("1"), cell("const 値 = 1;\n\n失敗(値);")] },
  failures: [{
    kind: "error",
    cellNumber: 2,
    name: "ReferenceError",
    message: "失敗 is not defined",
    line: 3,
    stack: ["ReferenceError: 失敗 is not defined", "    at <anonymous>:2:1"],
  }],
  startFault: undefined,
  processOutput: [],
  cellCount: 2,
  milliseconds: 5,
};

Deno.test("a failure names notebook, cell and line, shows the cell with the line marked, the error and its stack", () => {
  equal(
    formatNotebookFailure(run),
    `notebooks/03_gyoda.ipynb: cell 2 of 2, line 3: error: ReferenceError: 失敗 is not defined
    1 | const 値 = 1;
    2 |
  > 3 | 失敗(値);
    at <anonymous>:2:1`,
  );
});

Deno.test("what was printed past the notebook is shown, also of a run that passed", () => {
  const processOutput = [{ cellNumber: 1, stdout: "one\ntwo\n", stderr: "warning\n" }];
  equal(
    formatNotebookFailure({ ...run, outcome: "passed", failures: [], processOutput }),
    `notebooks/03_gyoda.ipynb cell 1 printed to the kernel's output, which no notebook shows:
  | one
  | two

notebooks/03_gyoda.ipynb cell 1 printed to the kernel's error output, which no notebook shows:
  | warning`,
  );
});

Deno.test("a run without fault gives no text", () => {
  equal(formatNotebookFailure({ ...run, outcome: "passed", failures: [] }), "");
});

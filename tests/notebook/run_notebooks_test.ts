import { deepStrictEqual as deepEqual, ok, rejects, strictEqual as equal } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import type { NotebookProgress } from "../../lib/notebook/notebook_run.ts";
import { runNotebooks } from "../../lib/notebook/run_notebooks.ts";

const path = (name: string) => fileURLToPath(new URL(`../notebooks/${name}.ipynb`, import.meta.url));

Deno.test("results come in the order of the notebooks, one bad notebook does not spoil the others", async () => {
  const names = ["awaits_for_ever", "prints", "no_such_notebook", "exits", "throws", "svg"];
  const runs = await runNotebooks(names.map(path), { concurrency: 3 });
  deepEqual(runs.map((run) => [run.path, run.outcome]), [
    [path("awaits_for_ever"), "timeout"],
    [path("prints"), "passed"],
    [path("no_such_notebook"), "start-failed"],
    [path("exits"), "kernel-died"],
    [path("throws"), "cell-error"],
    [path("svg"), "passed"],
  ]);
});

Deno.test("no more notebooks run at once than asked for, and that many do", async () => {
  let [running, most] = [0, 0];
  const onProgress = ({ kind }: NotebookProgress) => {
    if (kind === "start") most = Math.max(most, ++running);
    if (kind === "end") running--;
  };
  const names = ["prints", "svg", "colours", "japanese"];
  await runNotebooks(names.map(path), { concurrency: 2, onProgress });
  deepEqual([running, most], [0, 2]);
});

Deno.test("an abort ends all runs with its reason", async () => {
  const controller = new AbortController();
  const reason = new Error("Ctrl-C");
  let cells = 0;
  const running = runNotebooks(["never_ends", "never_ends", "prints"].map(path), {
    concurrency: 2,
    signal: controller.signal,
    onProgress: ({ kind }) => kind === "cell" && ++cells === 2 && controller.abort(reason),
  });
  await rejects(running, reason);
  equal(cells, 2);
});

Deno.test("a concurrency that is no whole number above 0 is refused", async () => {
  for (const concurrency of [0, -1, 1.5, NaN]) await rejects(runNotebooks([], { concurrency }), RangeError);
  ok((await runNotebooks([])).length === 0);
});

import {
  deepStrictEqual as deepEqual,
  match,
  notStrictEqual as notEqual,
  ok,
  rejects,
  strictEqual as equal,
} from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { type CodeCell, codeCells, type Notebook } from "../../lib/notebook/notebook_format.ts";
import type { NotebookRun } from "../../lib/notebook/notebook_run.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import type { RunNotebookOptions } from "../../lib/notebook/notebook_execution.ts";

const path = (name: string) => fileURLToPath(new URL(`../notebooks/${name}.ipynb`, import.meta.url));
/** An hour for a cell, as a busy machine takes its time: what is to end by a time-out has its own, in the notebook or the options. */
const run = (name: string, options: RunNotebookOptions = {}) =>
  runNotebook(path(name), { cellTimeout: 3600, ...options });

function cell(result: NotebookRun, cellNumber: number): CodeCell {
  ok(result.notebook);
  const found = [...codeCells(result.notebook)].find((candidate) => candidate.cellNumber === cellNumber);
  ok(found, `there is no cell ${cellNumber}`);
  return found.cell;
}
const printed = (name: "stdout" | "stderr", text: string) => ({ output_type: "stream", name, text });
const result = (executionCount: number, text: string) => ({
  output_type: "execute_result",
  execution_count: executionCount,
  data: { "text/plain": text },
  metadata: {},
});
/** Place, kind and error of each failure. */
const failures = (result: NotebookRun) =>
  result.failures.map(({ kind, cellNumber, line, name, message }) => [kind, cellNumber, line, `${name}: ${message}`]);

function notebookOf(sources: readonly string[], metadata: Notebook["metadata"] = {}): Notebook {
  const cells = sources.map((source) => ({
    cell_type: "code" as const,
    metadata: {},
    source,
    outputs: [],
    execution_count: null,
  }));
  return { nbformat: 4, nbformat_minor: 5, metadata, cells };
}

Deno.test("prints and results become outputs, one stream each, and the markdown stays", async () => {
  const done = await run("prints");
  deepEqual([done.outcome, done.failures, done.processOutput, done.cellCount], ["passed", [], [], 2]);
  deepEqual(cell(done, 1).outputs, [printed("stdout", "one\ntwo\n"), printed("stderr", "oops\n"), result(1, "42")]);
  deepEqual(cell(done, 2).outputs, [printed("stdout", "three\n")]);
  deepEqual([cell(done, 1).execution_count, cell(done, 2).execution_count], [1, 2]);
  equal(done.notebook?.cells[0]?.source, "# Prints");
  deepEqual(cell(done, 1).metadata, {}, "no time stamps");
});

Deno.test("a throwing cell fails with the line of the cell, is marked, and nothing after it runs", async () => {
  const done = await run("throws");
  equal(done.outcome, "cell-error");
  deepEqual(failures(done), [["error", 2, 8, "TypeError: broken 3"]]);
  deepEqual(cell(done, 2).outputs.map((output) => output.output_type === "error" && output.evalue), ["broken 3"]);
  deepEqual([cell(done, 3).outputs, cell(done, 3).execution_count], [[], null]);
});

Deno.test("a throw while a result is displayed fails the cell, though the kernel's reply says ok", async () => {
  const done = await run("throws_in_display");
  equal(done.outcome, "cell-error");
  deepEqual(failures(done), [["display", 1, undefined, "RangeError: cannot be shown"]]);
});

Deno.test("a rejection nobody awaits fails the cell that made it, at once or later", async () => {
  deepEqual(failures(await run("rejects_unawaited")), [[
    "unhandled-rejection",
    2,
    undefined,
    "Error: nobody awaits me",
  ]]);
  const bare = await runNotebook({
    path: "bare.ipynb",
    notebook: notebookOf(["void Promise.reject(new Error('bare'));", "1"]),
  });
  deepEqual(failures(bare), [["unhandled-rejection", 1, undefined, "Error: bare"]]);
  deepEqual(cell(bare, 2).outputs, [], "nothing runs after it");
  deepEqual(failures(await run("rejects_later")), [["unhandled-rejection", 1, undefined, "Error: later"]]);
});

Deno.test("a throw in a timer fails the cell that set it, while another runs or when none is left", async () => {
  const during = await run("throws_in_timer");
  deepEqual(failures(during), [["uncaught-error", 1, undefined, "Error: tick"]]);
  equal(cell(during, 1).outputs.at(-1)?.output_type, "error");
  deepEqual(failures(await run("throws_in_last_timer")), [["uncaught-error", 1, undefined, "Error: last tick"]]);
});

Deno.test("late output fails the cell that made it and not the one that happens to run", async () => {
  for (const name of ["prints_late", "prints_between_cells", "prints_after_last_cell"]) {
    const done = await run(name);
    equal(done.outcome, "cell-error", name);
    deepEqual(done.failures.map(({ kind, cellNumber }) => [kind, cellNumber]), [["late-output", 1]], name);
  }
});

Deno.test("what a cell does in the same turn of the event loop is not late", async () => {
  const sources = ["setImmediate(() => console.log('soon'));\n0", "queueMicrotask(() => console.log('sooner'));\n0"];
  const done = await runNotebook({ path: "soon.ipynb", notebook: notebookOf([...sources, "2"]) });
  deepEqual([done.outcome, done.failures], ["passed", []]);
  deepEqual(cell(done, 1).outputs, [printed("stdout", "soon\n"), result(1, "0")]);
  deepEqual(cell(done, 2).outputs, [printed("stdout", "sooner\n"), result(2, "0")]);
});

Deno.test("timers that do nothing to be seen, cleared ones and far ones are no fault and not waited for", async () => {
  const done = await run("leaves_harmless_timers");
  equal(done.outcome, "passed");
  deepEqual(cell(done, 1).outputs, [result(1, '"done"')]);
  // The far one is due in an hour.
  ok(done.milliseconds < 1_800_000);
});

Deno.test("a syntax error is told with cell and line", async () => {
  const done = await run("syntax_error");
  deepEqual(failures(done), [["syntax", 2, 2, "SyntaxError: Expression expected"]]);
  const output = cell(done, 2).outputs[0];
  ok(output?.output_type === "error");
  deepEqual(output.traceback, [
    "SyntaxError: Expression expected",
    "    at line 2, column 24: const broken: number = ;",
  ]);
});

Deno.test("a loop without end times out by the notebook's metadata; what it printed is kept", async () => {
  const done = await run("never_ends");
  equal(done.outcome, "timeout");
  deepEqual(failures(done).map(([kind, number]) => [kind, number]), [["timeout", 2]]);
  deepEqual(cell(done, 1).outputs, [result(1, "1")]);
  deepEqual(cell(done, 2).outputs[0], printed("stdout", "before\n"));
});

Deno.test("an await without end times out by the cell's own metadata", async () => {
  const done = await run("awaits_for_ever");
  equal(done.outcome, "timeout");
  match(done.failures[0]?.message ?? "", /within 0\.5 s/);
});

Deno.test("a cell that ends or kills the kernel is no error of a cell but the kernel's death", async () => {
  const left = await run("exits");
  equal(left.outcome, "kernel-died");
  const how = "KernelDied: the kernel's process ended with code 3 while the cell ran";
  deepEqual(failures(left), [["kernel-died", 2, undefined, how]]);
  deepEqual(cell(left, 1).outputs, [printed("stdout", "last words\n")]);
  // What the cell printed just before may die inside the kernel, before it is sent; that the kernel died is told.
  equal(cell(left, 2).outputs.at(-1)?.output_type, "error");
  const killed = await run("kills_itself");
  equal(killed.outcome, "kernel-died");
  if (Deno.build.os !== "windows") match(killed.failures[0]?.message ?? "", /by SIGKILL/);
});

Deno.test("of 20,000 printed lines not one is lost or out of order", async () => {
  const done = await run("floods");
  equal(done.outcome, "passed");
  const text = Array.from({ length: 20_000 }, (_, line) => `line ${line}\n`).join("");
  deepEqual(cell(done, 1).outputs, [printed("stdout", text), result(1, '"end"')]);
});

Deno.test("Japanese passes through source, output and error unharmed", async () => {
  const done = await run("japanese");
  const cities = ["行田市", "草加市", "苫小牧市", "釧路市", "大牟田市"];
  deepEqual(cell(done, 1).outputs, [
    printed("stdout", `${cities.join("、")}\n`),
    result(1, `[ ${cities.map((city) => JSON.stringify(city)).join(", ")} ]`),
  ]);
  equal(done.failures[0]?.message, "値が「未定義」です 🗾");
});

Deno.test("a picture is displayed with all its media types", async () => {
  const [output] = cell(await run("svg"), 1).outputs;
  ok(output?.output_type === "execute_result");
  deepEqual(Object.keys(output.data).sort(), ["image/png", "image/svg+xml", "text/plain"]);
  match(String(output.data["image/svg+xml"]), /^<svg [^>]*>\n<title>円<\/title>\n<circle r="5"\/>\n<\/svg>\n$/);
});

Deno.test("displays can be updated from a later cell and cleared, and are kept when nobody awaits them", async () => {
  const [first] = cell(await run("updates_display"), 1).outputs;
  ok(first?.output_type === "display_data");
  equal(first.data["text/plain"], "second");
  const kept = cell(await run("clears_output"), 1).outputs;
  deepEqual(kept.map((output) => output.output_type === "display_data" && output.data["text/plain"]), ["stays", false]);
  const shown = cell(await run("displays_unawaited"), 1).outputs
    .flatMap((output) => output.output_type === "display_data" ? [output.data["text/plain"]] : []);
  deepEqual(shown, Array.from({ length: 20 }, (_, index) => `display ${index}`));
});

Deno.test("raises-exception lets a cell fail and the rest run", async () => {
  const done = await run("raises_exception");
  deepEqual([done.outcome, done.failures], ["passed", []]);
  equal(cell(done, 1).outputs[0]?.output_type, "error");
  deepEqual(cell(done, 2).outputs, [result(2, '"goes on"')]);
});

Deno.test("skip-execution leaves a cell as it is; an empty cell does not count", async () => {
  const done = await run("skips_execution");
  equal(done.outcome, "passed");
  deepEqual([cell(done, 1).outputs, cell(done, 1).execution_count], [[printed("stdout", "kept\n")], 7]);
  deepEqual([cell(done, 2).outputs, cell(done, 2).execution_count], [[], null]);
  deepEqual(cell(done, 3).outputs, [result(1, '"runs"')]);
});

Deno.test("a failed Deno.test fails its cell, a passed one does not", async () => {
  const failed = await run("fails_test");
  deepEqual(failures(failed), [["failed-test", 1, undefined, "FailedTest: FAILED | 0 passed | 1 failed"]]);
  match(failed.processOutput[0]?.stdout ?? "", /not 3/);
  equal((await run("passes_test")).outcome, "passed");
});

Deno.test("what cells and their children print past the notebook is reported with its cell", async () => {
  const done = await run("prints_past_notebook");
  equal(done.outcome, "passed");
  deepEqual(done.processOutput, [{ cellNumber: 2, stdout: "raw 生from a child\n", stderr: "" }]);
});

Deno.test("colours and overwritten lines don't reach the notebook", async () => {
  deepEqual(cell(await run("colours"), 1).outputs, [
    printed("stdout", 'red [ 1, "two" ]\n100 %\n'),
    result(1, '{ a: 1, b: "two", c: /x/ }'),
  ]);
});

Deno.test("the machine's own time zone, language and taste for colours make no difference", async () => {
  const foreign = { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8", LC_ALL: "ja_JP.UTF-8", FORCE_COLOR: "3" };
  const before = Object.keys(foreign).map((name) => [name, Deno.env.get(name)] as const);
  const source = "[new Date(0).getHours(), Intl.NumberFormat().resolvedOptions().locale, Deno.env.get('FORCE_COLOR')]";
  try {
    for (const [name, value] of Object.entries(foreign)) Deno.env.set(name, value);
    const done = await runNotebook({ path: "a.ipynb", notebook: notebookOf([source]) });
    deepEqual(done.processOutput, []);
    deepEqual(cell(done, 1).outputs, [result(1, '[ 0, "en-US", undefined ]')]);
  } finally {
    for (const [name, value] of before) value === undefined ? Deno.env.delete(name) : Deno.env.set(name, value);
  }
});

Deno.test("cells get the variables they are given, UTC, and the notebook's folder", async () => {
  const done = await run("environment", { env: { OUTPUT_FOLDER: "/tmp/出力" } });
  deepEqual(cell(done, 1).outputs, [result(1, '[ "/tmp/出力", "UTC", 0, "notebooks" ]')]);
});

Deno.test("an error output names no path of this machine", async () => {
  const done = await run("cannot_find_module");
  const [output, ...rest] = cell(done, 1).outputs;
  ok(output?.output_type === "error");
  equal(output.evalue, 'Module not found "does_not_exist.ts".');
  deepEqual(rest, []);
});

Deno.test("a kernel that cannot start is an outcome with a reason", async () => {
  const missing = await run("prints", { executable: "/no/such/deno" });
  equal(missing.outcome, "start-failed");
  match(missing.startFault ?? "", /no\/such\/deno/);
  deepEqual([missing.failures, cell(missing, 1).outputs], [[], []]);
  const slow = await run("prints", { startTimeout: 0.001, attempts: 1 });
  equal(slow.outcome, "start-failed");
  match(slow.startFault ?? "", /did not answer within 0\.001 s/);
});

Deno.test("a file that is missing or no notebook is an outcome with a reason", async () => {
  const missing = await run("no_such_notebook");
  deepEqual([missing.outcome, missing.notebook], ["start-failed", undefined]);
  const wrong = await runNotebook(fileURLToPath(import.meta.url));
  deepEqual([wrong.outcome, /not JSON/.test(wrong.startFault ?? "")], ["start-failed", true]);
});

Deno.test("a time-out that is no number of seconds is refused and not ignored", async () => {
  for (const timeout of [0, -1, "60"]) {
    const done = await runNotebook({ path: "a.ipynb", notebook: notebookOf(["1"], { timeout }) });
    equal(done.outcome, "start-failed");
    match(done.startFault ?? "", /metadata\.timeout of a\.ipynb .*current value is/);
  }
});

Deno.test("an aborted run rejects with the reason, before it starts too", async () => {
  const controller = new AbortController();
  const reason = new Error("Ctrl-C");
  const started = Promise.withResolvers<void>();
  const running = run("never_ends", {
    signal: controller.signal,
    onProgress: (progress) => progress.kind === "cell" && started.resolve(),
  });
  await started.promise;
  controller.abort(reason);
  await rejects(running, reason);
  await rejects(run("prints", { signal: AbortSignal.abort(reason) }), reason);
});

Deno.test("progress is told at the start, after each cell and at the end", async () => {
  const told: string[] = [];
  const done = await run("prints", {
    onProgress: (progress) => told.push(`${progress.kind} ${"cellNumber" in progress ? progress.cellNumber : ""}`),
  });
  deepEqual([told, done.outcome], [["start ", "cell 1", "cell 2", "end "], "passed"]);
});

Deno.test("of 2,000 cells not one output is lost, and no cell is blamed for what it did not do", async () => {
  // Prints, displays, awaits and results, beside an interval that is busy but silent.
  const sources = Array.from({ length: 2_000 }, (_, index) => {
    if (index % 50 === 7) {
      return `await new Promise((resolve) => setTimeout(resolve, 1));\nconsole.log(${index});\n${index}`;
    }
    if (index % 5 === 1) return `Deno.jupyter.display({ "text/plain": "shown ${index}" }, { raw: true });\n${index}`;
    if (index % 5 === 2) return `await Promise.resolve();\nconsole.error("e");\nconsole.log(${index});\n${index}`;
    return `console.log(${index});\n${index}`;
  });
  const notebook = notebookOf(["setInterval(() => {}, 3);\n0", ...sources]);
  const done = await runNotebook({ path: "many.ipynb", notebook });
  deepEqual([done.outcome, done.failures], ["passed", []]);
  for (let index = 0; index < sources.length; index++) {
    const expected: unknown[] = [result(index + 2, String(index))];
    const isDisplay = index % 50 !== 7 && index % 5 === 1;
    if (isDisplay) {
      expected.unshift({ output_type: "display_data", data: { "text/plain": `shown ${index}` }, metadata: {} });
    } else {
      if (index % 50 !== 7 && index % 5 === 2) expected.unshift(printed("stderr", "e\n"));
      expected.unshift(printed("stdout", `${index}\n`));
    }
    deepEqual(cell(done, index + 2).outputs, expected);
  }
});

Deno.test("the same notebook twice gives the same bytes", async () => {
  const [first, second] = [await run("throws_in_display"), await run("throws_in_display")];
  notEqual(first.notebook, undefined);
  equal(JSON.stringify(first.notebook), JSON.stringify(second.notebook));
});

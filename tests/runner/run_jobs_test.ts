import assert from "node:assert/strict";
import { eventually } from "../eventually.ts";
import { countTests, denoCommand, type JobResult, runJobs } from "./run_jobs.ts";
import { portionsOf } from "./portions.ts";
import { examplesOf } from "./example_modules.ts";

Deno.test("tests are counted from Deno's own summary, and what is skipped has not passed", () => {
  const output = "a ... ok (1ms)\nb ... ignored (0ms)\n\nok | 12 passed (3 steps) | 0 failed | 2 ignored (1s)\n";
  assert.deepEqual(countTests({ isOk: true, output }), { passed: 12, failed: 0, skipped: 2 });
  const red = "FAILED | 3 passed | 2 failed (1 step) (4s)\n";
  assert.deepEqual(countTests({ isOk: false, output: red }), { passed: 3, failed: 2, skipped: 0 });
});

Deno.test("a run without a summary has failed, however it ended, and so has one that ends with another code than 0", () => {
  assert.deepEqual(countTests({ isOk: true, output: "" }), { passed: 0, failed: 1, skipped: 0 });
  assert.deepEqual(countTests({ isOk: false, output: "Killed\n" }), { passed: 0, failed: 1, skipped: 0 });
  const leaks = "ok | 12 passed | 0 failed (1s)\nerror: something afterwards\n";
  assert.deepEqual(countTests({ isOk: false, output: leaks }), { passed: 12, failed: 1, skipped: 0 });
  // What a test prints is no summary.
  const printed = "said: ok | 99 passed | 0 failed\n";
  assert.equal(countTests({ isOk: true, output: printed }).failed, 1);
});

Deno.test("jobs run several at once, each is told as it ends, and a gate counts as one", async () => {
  const told: string[] = [];
  const job = (name: string, code: string) => ({ name, kind: "gate" as const, command: denoCommand(["eval", code]) });
  const results = await runJobs([job("good", ""), job("bad", "Deno.exit(3)")], {
    atOnce: 2,
    onEnd: ({ name }: JobResult) => told.push(name),
  });
  assert.deepEqual(results.map(({ name, passed, failed }) => [name, passed, failed]), [["good", 1, 0], ["bad", 0, 1]]);
  assert.deepEqual(told.toSorted(), ["bad", "good"]);
});

Deno.test({
  name: "whoever interrupts the jobs ends what they have started, and begins no more of them",
  ignore: Deno.build.os === "windows",
  async fn() {
    const folder = await Deno.makeTempDir();
    // A job as a test that runs a command: what the command starts would outlive both.
    const waiting = `Deno.writeTextFileSync("${folder}/begun", String(Deno.pid)); setTimeout(() => {}, 600_000);`;
    const starting = `await new Deno.Command(Deno.execPath(), { args: ["eval", ${
      JSON.stringify(waiting)
    }] }).output();`;
    const job = (name: string, code: string) => ({ name, kind: "gate" as const, command: denoCommand(["eval", code]) });
    const interruption = new AbortController();
    const running = runJobs([job("first", starting), job("second", "")], {
      atOnce: 1,
      onEnd: () => {},
      signal: interruption.signal,
    });
    const begun = () => Number(readOr(`${folder}/begun`, "0"));
    await eventually(() => begun() > 0, "the command has begun");
    interruption.abort();
    assert.deepEqual((await running).map(({ name, failed }) => [name, failed]), [["first", 1]]);
    await eventually(() => !isAlive(begun()), "what the job started has ended");
    await Deno.remove(folder, { recursive: true });
  },
});

function readOr(path: string, otherwise: string): string {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    return otherwise;
  }
}

function isAlive(pid: number): boolean {
  try {
    Deno.kill(pid, "SIGCONT");
  } catch {
    return false;
  }
  // Whoever is only waiting to be cleared away has ended.
  return !/^\S+ \(.*\) Z/.test(readOr(`/proc/${pid}/stat`, ""));
}

Deno.test("files that start programs, themselves or through a helper of the tests, run alone; the others share processes", () => {
  const texts = new Map([
    ["tests/a_test.ts", "1;"],
    ["tests/b_test.ts", "22;"],
    ["tests/c_test.ts", "new Deno.Command('x');"],
    ["tests/d/d_test.ts", 'import { help } from "../help.ts";'],
    ["tests/e_test.ts", 'import { startKernel } from "../lib/notebook/start_kernel.ts";'],
    ["tests/help.ts", "Deno.listen({ port: 0 });"],
  ]);
  const { alone, together } = portionsOf(texts, { portions: 2 });
  assert.deepEqual(alone.toSorted(), ["tests/c_test.ts", "tests/d/d_test.ts", "tests/e_test.ts"]);
  assert.deepEqual(together, [["tests/b_test.ts"], ["tests/a_test.ts"]]);
  assert.deepEqual(portionsOf(texts, { portions: 9 }).together.flat().toSorted(), [
    "tests/a_test.ts",
    "tests/b_test.ts",
  ]);
});

Deno.test("files that make all outputs of a study, or draw samples by the thousand, run alone: the quick run has neither", () => {
  const texts = new Map([
    ["tests/a_test.ts", 'import { madeOutputs } from "./made_outputs.ts";'],
    ["tests/b_test.ts", 'import { scoreTestSize } from "./bench/score_test_size.ts";'],
    ["tests/c_test.ts", 'import { readHtml } from "./read_outputs.ts";'],
  ]);
  const { alone, together } = portionsOf(texts, { portions: 1 });
  assert.deepEqual(alone.toSorted(), ["tests/a_test.ts", "tests/b_test.ts"]);
  assert.deepEqual(together, [["tests/c_test.ts"]]);
});

Deno.test("files that use what takes long to make are in one process, which has less else to do", () => {
  const law = 'import { everySaved } from "./every_figure.ts";';
  const texts = new Map([
    ["tests/figures/every_figure.ts", "1;"],
    ["tests/figures/a_test.ts", law],
    ["tests/figures/b_test.ts", law],
    ["tests/figures/c_test.ts", "1;"],
    ["tests/figures/d_test.ts", "1;"],
  ]);
  const { together } = portionsOf(texts, { portions: 2 });
  assert.deepEqual(together, [["tests/figures/a_test.ts", "tests/figures/b_test.ts"], [
    "tests/figures/c_test.ts",
    "tests/figures/d_test.ts",
  ]]);
});

Deno.test("an example is the code of a comment's block, with the line on which it begins", () => {
  const text =
    "/** One.\n *\n * ```ts\n * const a = 1;\n *\n * a;\n * ```\n */\nexport const x = `\n```ts\nno\n```\n`;\n";
  assert.deepEqual(examplesOf(text), [{ line: 4, code: "const a = 1;\n\na;\n" }]);
});

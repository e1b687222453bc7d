/** Faults of the machine around a run: a killed kernel, a full disk, a folder that must not be written to, taken ports. */
import assert from "node:assert/strict";
import { exitCodeOf, formatNotebookFailure } from "../../lib/commands/run_outcome.ts";
import { freeKernelPorts } from "../../lib/notebook/connection_file.ts";
import { parseNotebook } from "../../lib/notebook/notebook_format.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import type { CommandResult, ProjectCopy } from "../commands/project_copy.ts";
import { eventually } from "../eventually.ts";
import { brokenProject, contentOf, notebookText, processesOf } from "./broken_project.ts";
import { begun, HAPPENINGS, happenOnce } from "./happening_rows.ts";
import { START_FAULTS } from "./start_rows.ts";

const POSIX = Deno.build.os !== "windows";
/** Writes a notebook into the copy, does something, and asserts that nothing else of it has changed. */
async function withNotebook(copy: ProjectCopy, cells: readonly string[], act: () => Promise<void>): Promise<void> {
  const path = `${copy.folder}/notebooks/broken.ipynb`;
  await Deno.writeTextFile(path, notebookText({ cells }));
  const before = await contentOf(copy);
  await act();
  assert.deepEqual(await contentOf(copy), before);
  await eventually(async () => (await processesOf(copy)).length === 0, "no process is left");
  await Deno.remove(path);
}

Deno.test({
  name:
    `each of ${HAPPENINGS.length} things that happen to a run ends with its code and sentence, without orphans, and nothing is lost`,
  ignore: !POSIX,
  async fn(test) {
    await using copy = await brokenProject();
    for (const row of HAPPENINGS) {
      await test.step(row.name, async () => {
        const { code, stdout, stderr, orphans, lost } = await happenOnce(copy, row);
        const said = stdout + stderr;
        assert.match(said, row.says);
        assert.ok(row.codes.includes(code), `${code}: ${said}`);
        assert.deepEqual([orphans, lost], [[], []]);
      });
    }
    // After all that the project is as sound as it was.
    const again = await copy.run(["report"]);
    assert.match(again.stdout, /^Up to date/, again.stdout + again.stderr);
  },
});

Deno.test("to ask what is stale needs nobody's leave, also while a run has the project", async () => {
  await using copy = await brokenProject();
  let stale: CommandResult | undefined;
  await happenOnce(copy, {
    name: "somebody asks meanwhile",
    command: ["report"],
    happen: async (copy, process) => {
      await begun(copy);
      stale = await copy.run(["check", "--stale"]);
      process.kill("SIGINT");
    },
    codes: [130],
    says: /Interrupted/,
  });
  assert.equal(stale?.code, 1);
});

Deno.test({
  name: "a disk that is full ends with a sentence and not with half a result",
  ignore: !POSIX,
  async fn() {
    await using copy = await brokenProject();
    const save = (key: string) =>
      'import { loadReport, openOutputs, reportTable } from "#lib";\n' +
      `await openOutputs("broken").save(reportTable(await loadReport(), "${key}"));`;
    await withNotebook(copy, [save("2-5:gyoda-hearing")], async () => {
      // Writing past a limit fails as it does on a full disk. The limit is in blocks of 512 bytes.
      // With few, not even what the kernel reads can be noted; with more, results cannot be put together.
      for (const blocks of [8, 200]) {
        const { code, stdout, stderr } = await shell(copy, `trap '' XFSZ; ulimit -f ${blocks}`, [
          "report",
          "--notebook",
          "broken",
        ]);
        const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
        assert.match(said, /File too large \(os error 27\): (?:writefile|copy) '/);
        assert.equal(code, 5, said);
        assert.match(said, /outputs\/ and notebooks\/ are as they were/);
      }
    });
  },
});

Deno.test({
  name: "outputs that must not be written to end with a sentence",
  ignore: !POSIX,
  async fn() {
    await using copy = await brokenProject();
    await withNotebook(copy, ["1;"], async () => {
      // Whoever is root may write anywhere, unless that power is taken away.
      const isRoot = Deno.uid() === 0;
      await Deno.chmod(copy.folder, 0o555);
      try {
        const { code, stdout, stderr } = await shell(copy, "true", ["report", "--notebook", "broken"], {
          wrapper: isRoot ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"] : [],
        });
        const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
        assert.equal(code, 5, said);
        assert.match(said, /Permission denied \(os error 13\)/);
        assert.match(said, /outputs\/ and notebooks\/ are as they were/);
      } finally {
        await Deno.chmod(copy.folder, 0o755);
      }
    });
  },
});

Deno.test("what a killed run left lying about does no harm to the next", async () => {
  await using copy = await brokenProject();
  await Deno.mkdir(`${copy.folder}/.report/outputs/tables`, { recursive: true });
  await Deno.writeTextFile(`${copy.folder}/.report/outputs/tables/half.csv`, "half");
  await Deno.writeTextFile(`${copy.folder}/.report/lock`, "");
  await Deno.mkdir(`${copy.folder}/.report/page/x`, { recursive: true });
  await Deno.writeTextFile(`${copy.folder}/.report/page/x/records.json`, "[");
  const { code, stdout } = await copy.run(["report", "--force"]);
  assert.equal(code, 0);
  assert.match(stdout, /1 of 1 notebook run/);
  await assert.rejects(Deno.stat(`${copy.folder}/outputs/tables/half.csv`), Deno.errors.NotFound);
  // On a system that cannot exchange folders, a run may be killed between two renames.
  await Deno.rename(`${copy.folder}/outputs`, `${copy.folder}/.report/outputs.former`);
  const after = await copy.run(["report"]);
  assert.match(after.stdout, /outputs\/ brought back: an earlier run was killed\nUp to date/);
});

for (const { name, options, says } of START_FAULTS) {
  Deno.test({
    name: `a kernel cannot start as ${name}: 4, with the reason`,
    ignore: !POSIX,
    async fn() {
      const notebook = parseNotebook(notebookText({ cells: ["1;"] }), "broken.ipynb");
      const run = await runNotebook({ path: "broken.ipynb", notebook }, { attempts: 1, ...options });
      assert.equal(exitCodeOf([run]), 4);
      assert.match(formatNotebookFailure(run), says);
    },
  });
}

for (const shell of ["/no/such/shell", "/dev/null"]) {
  Deno.test(`a kernel starts without a watcher where ${shell} would be the shell, and ends with its run`, async () => {
    const notebook = parseNotebook(notebookText({ cells: ["1;"] }), "broken.ipynb");
    const run = await runNotebook({ path: "broken.ipynb", notebook }, { attempts: 1, shell });
    assert.equal(exitCodeOf([run]), 0, formatNotebookFailure(run));
  });
}

Deno.test("a kernel whose ports stay taken ends with 4, with the reason", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const notebook = parseNotebook(notebookText({ cells: ["1;"] }), "broken.ipynb");
  const choosePorts = () => ({ ...freeKernelPorts(), iopub: listener.addr.port });
  const run = await runNotebook({ path: "broken.ipynb", notebook }, { attempts: 2, choosePorts });
  assert.equal(exitCodeOf([run]), 4);
  assert.match(formatNotebookFailure(run), /start-failed: Cannot start the Deno kernel: attempt 1: .*attempt 2: /s);
});

Deno.test("the gravest of what happened to several notebooks is the exit code", () => {
  const run = (outcome: "passed" | "cell-error" | "timeout" | "kernel-died" | "start-failed") => ({
    path: "a.ipynb",
    outcome,
    notebook: undefined,
    failures: [],
    startFault: undefined,
    processOutput: [],
    cellCount: 0,
    milliseconds: 0,
  });
  assert.equal(exitCodeOf([run("passed")]), 0);
  assert.equal(exitCodeOf([run("passed"), run("cell-error")]), 2);
  assert.equal(exitCodeOf([run("cell-error"), run("timeout")]), 3);
  assert.equal(exitCodeOf([run("timeout"), run("kernel-died"), run("cell-error")]), 4);
  assert.equal(exitCodeOf([run("start-failed"), run("timeout")]), 4);
});

/** Runs a command of the copy in a shell that does something first. */
async function shell(
  { folder }: ProjectCopy,
  first: string,
  args: readonly string[],
  { wrapper = [] }: { readonly wrapper?: readonly string[] } = {},
): Promise<Deno.CommandOutput> {
  const [program = "sh", ...rest] = [...wrapper, "sh"];
  return await new Deno.Command(program, {
    args: [...rest, "-c", `${first}; exec "$0" run -A lib/cli.ts "$@"`, Deno.execPath(), ...args],
    cwd: folder,
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
}

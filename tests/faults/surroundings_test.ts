/** Faults of the machine around a run: a killed kernel, a full disk, a folder that must not be written to, taken ports. */
import assert from "node:assert/strict";
import { exitCodeOf, formatNotebookFailure } from "../../lib/commands/run_outcome.ts";
import { freeKernelPorts } from "../../lib/notebook/connection_file.ts";
import { parseNotebook } from "../../lib/notebook/notebook_format.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import type { ProjectCopy } from "../commands/project_copy.ts";
import { eventually } from "../eventually.ts";
import { brokenProject, contentOf, notebookText, processesOf } from "./broken_project.ts";
import { START_FAULTS } from "./start_rows.ts";

const POSIX = Deno.build.os !== "windows";
/** What the slow cell leaves when it has begun: beside the copy, as a cell must not write into the project. */
const BEGUN = `../begun ${crypto.randomUUID()}`;
const SLOW = [
  "1;",
  `Deno.writeTextFileSync("../${BEGUN}", "");\nawait new Promise((resolve) => setTimeout(resolve, 600_000));`,
];

/** The kernel's process, told by its connection file, which lies in the copy. */
async function kernelOf(copy: ProjectCopy): Promise<number | undefined> {
  const line = (await processesOf(copy)).find((text) =>
    /jupyter --quiet --kernel/.test(text) && !/\/bin\/sh/.test(text)
  );
  return line === undefined ? undefined : Number(/^\s*(\d+)/.exec(line)?.[1]);
}

/** Runs a command in the copy while something happens to it, and says how it ended. */
async function during(
  copy: ProjectCopy,
  args: readonly string[],
  happening: (process: Deno.ChildProcess) => Promise<void>,
): Promise<{ readonly code: number; readonly said: string }> {
  const temporary = `${copy.folder}/.temporary`;
  await Deno.mkdir(temporary, { recursive: true });
  const process = copy.start(args, { env: { TMPDIR: temporary } });
  const said = Promise.all([new Response(process.stdout).text(), new Response(process.stderr).text()]);
  await happening(process);
  const { code } = await process.status;
  return { code, said: (await said).join("") };
}

/** Writes a notebook into the copy, does something, and asserts that nothing else of it has changed. */
async function withNotebook(copy: ProjectCopy, cells: readonly string[], act: () => Promise<void>): Promise<void> {
  const path = `${copy.folder}/notebooks/broken.ipynb`;
  await Deno.writeTextFile(path, notebookText({ cells }));
  const before = await contentOf(copy);
  await act();
  assert.deepEqual(await contentOf(copy), before);
  await eventually(async () => (await processesOf(copy)).length === 0, "no process is left");
  await Deno.remove(path);
  // A file that came into data/ would make the next run stale.
  await Deno.remove(`${copy.folder}/${BEGUN}`).catch(() => {});
}

Deno.test({
  name: "a kernel killed at any stage ends with 4 or is started again; nothing is left and nothing lost",
  ignore: !POSIX,
  async fn() {
    await using copy = await brokenProject();
    // While it starts, soon after, and in its long cell.
    for (const wait of [0, 30, 90, 200, "begun"] as const) {
      await Deno.remove(`${copy.folder}/${BEGUN}`).catch(() => {});
      // Where the kernel is started again it ends by its time-out; where it must not be, that never comes first.
      const timeout = wait === "begun" ? "600" : "2";
      await withNotebook(copy, SLOW, async () => {
        const args = ["report", "--notebook", "broken", "--timeout", timeout];
        const { code, said } = await during(copy, args, async () => {
          let kernel: number | undefined;
          await eventually(async () => (kernel = await kernelOf(copy)) !== undefined, "the kernel starts");
          if (wait === "begun") {
            await eventually(
              () => Deno.stat(`${copy.folder}/${BEGUN}`).then(() => true, () => false),
              "the cell begins",
            );
          } else {
            await new Promise((resolve) => setTimeout(resolve, wait));
          }
          if (kernel !== undefined) Deno.kill(kernel, "SIGKILL");
        });
        // Killed before it answered, it counts as a failed start and is tried again; then its cell takes too long.
        assert.ok(code === 4 || (code === 3 && wait !== "begun"), `${wait}: ${code} ${said}`);
        assert.match(said, code === 4 ? /kernel-died|Cannot start the Deno kernel/ : /did not end within/);
      });
    }
  },
});

for (const command of ["report", "check"] as const) {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.test({
      name: `${signal} during ${command} ends it with 130 and leaves everything whole, and no process`,
      ignore: !POSIX,
      async fn() {
        await using copy = await brokenProject();
        await withNotebook(copy, SLOW, async () => {
          const args = command === "report" ? ["report"] : ["check", "--notebook", "broken"];
          const { code, said } = await during(copy, args, async (process) => {
            await eventually(async () => await kernelOf(copy) !== undefined, "the kernel starts");
            await new Promise((resolve) => setTimeout(resolve, 300));
            process.kill(signal);
          });
          assert.equal(code, 130, said);
          assert.match(said, /Interrupted: outputs\/ and notebooks\/ are as they were/);
        });
        const again = await copy.run(["report"]);
        assert.match(again.stdout, /^Up to date/, again.stderr);
      },
    });
  }
}

Deno.test("while one run has the project, another says so with 5, whichever they are", async () => {
  await using copy = await brokenProject();
  await withNotebook(copy, SLOW, async () => {
    const { code } = await during(copy, ["report"], async (process) => {
      await eventually(async () => await kernelOf(copy) !== undefined, "the kernel starts");
      for (const args of [["report"], ["check"], ["check", "--twice"]]) {
        const second = await copy.run(args);
        assert.equal(second.code, 5, args.join(" "));
        assert.match(second.stderr, /as another run is writing it: wait until it has ended/);
      }
      // To ask what is stale needs nobody's leave.
      assert.equal((await copy.run(["check", "--stale"])).code, 1);
      process.kill("SIGINT");
    });
    assert.equal(code, 130);
  });
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

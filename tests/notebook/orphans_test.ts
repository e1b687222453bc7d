import { deepStrictEqual as deepEqual, ok, rejects, strictEqual as equal } from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import { eventually } from "../eventually.ts";

const isPosix = Deno.build.os !== "windows";
const script = fileURLToPath(new URL("fixtures/run_notebook.ts", import.meta.url));
const notebook = fileURLToPath(new URL("../notebooks/starts_child.ipynb", import.meta.url));

/** Whether a process lives; one that is dead and not yet fetched by its parent does not. */
async function isAlive(pid: number): Promise<boolean> {
  const { stdout } = await new Deno.Command("ps", { args: ["-o", "stat=", "-p", String(pid)] }).output();
  const state = new TextDecoder().decode(stdout).trim();
  return state !== "" && !state.startsWith("Z");
}

async function runInOwnProcess(test: (runner: Deno.ChildProcess, pids: string) => Promise<void>) {
  const temporary = await Deno.makeTempDir();
  const runner = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", script, notebook],
    env: { TMPDIR: join(temporary), PIDS: join(temporary, "pids") },
    stdout: "null",
    stderr: "null",
  }).spawn();
  try {
    await test(runner, join(temporary, "pids"));
  } finally {
    try {
      runner.kill("SIGKILL");
    } catch {
      // It has ended, as it should.
    }
    await runner.status;
    await Deno.remove(temporary, { recursive: true });
  }
}

for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"] as const) {
  Deno.test({
    name: `after ${signal} to the runner neither kernel nor what it started lives, though the cell never ends`,
    ignore: !isPosix,
    fn: () =>
      runInOwnProcess(async (runner, pidFile) => {
        const read = () => Deno.readTextFile(pidFile).catch(() => "");
        await eventually(async () => / \d/.test(await read()), "the cell has written its process ids");
        const [kernel = 0, child = 0] = (await read()).split(" ").map(Number);
        deepEqual([await isAlive(kernel), await isAlive(child)], [true, true]);
        runner.kill(signal);
        equal((await runner.status).success, false);
        await eventually(async () => !await isAlive(kernel), "the kernel is gone");
        await eventually(async () => !await isAlive(child), "the child of the kernel is gone");
      }),
  });
}

Deno.test({
  name: "killed while the kernel starts, the runner leaves neither process nor key file",
  ignore: !isPosix,
  fn: () =>
    runInOwnProcess(async (runner) => {
      const processes = async () => {
        const { stdout } = await new Deno.Command("ps", { args: ["-eo", "ppid=,args="] }).output();
        return new TextDecoder().decode(stdout).split("\n");
      };
      // The folder lies among those of other runs of the project: it is the one that a child of this runner was given.
      const keyFolder = async () =>
        (await processes()).filter((line) => Number(/^\s*(\d+)/.exec(line)?.[1]) === runner.pid)
          .map((line) => / --conn (.*)\/connection\.json/.exec(line)?.[1]).find((path) => path !== undefined);
      let folder: string | undefined;
      await eventually(async () => (folder = await keyFolder()) !== undefined, "a process was given a key file");
      const given = folder ?? "";
      runner.kill("SIGKILL");
      await runner.status;
      await eventually(() => Deno.stat(given).then(() => false, () => true), "the key file is gone");
      await eventually(
        async () => !(await processes()).some((line) => line.includes(given)),
        "no process names the key file",
      );
    }),
});

for (const how of ["time-out", "abort"] as const) {
  Deno.test({
    name: `when a run ends by ${how}, neither kernel nor what it started lives any more`,
    ignore: !isPosix,
    async fn() {
      const pids = await Deno.makeTempFile();
      try {
        const controller = new AbortController();
        const onProgress = ({ kind }: { kind: string }) => {
          if (how === "abort" && kind === "cell") controller.abort(new Error("enough"));
        };
        // The notebook's own time-out is 60 s; the cell that never ends is the second.
        const source = JSON.parse(await Deno.readTextFile(notebook));
        source.metadata.timeout = 2;
        const path = await Deno.makeTempFile({ suffix: ".ipynb" });
        await Deno.writeTextFile(path, JSON.stringify(source));
        const running = runNotebook(path, { env: { PIDS: pids }, signal: controller.signal, onProgress });
        if (how === "abort") await rejects(running, /enough/);
        else equal((await running).outcome, "timeout");
        await Deno.remove(path);
        const [kernel = 0, child = 0] = (await Deno.readTextFile(pids)).split(" ").map(Number);
        ok(kernel > 0 && child > 0);
        deepEqual([await isAlive(kernel), await isAlive(child)], [false, false]);
      } finally {
        await Deno.remove(pids);
      }
    },
  });
}

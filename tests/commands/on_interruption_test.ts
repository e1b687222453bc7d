/** Ctrl-C while something runs, once and twice, and a reader that has read enough. */
import assert from "node:assert/strict";
import { processesOf } from "../faults/broken_project.ts";
import type { ProjectCopy } from "./project_copy.ts";
import { changedPaths, savesTable, smallProject, stateOf, writeSmall } from "./small_project.ts";

const POSIX = Deno.build.os !== "windows";
const NOTEBOOKS = {
  quick: { cells: [savesTable("quick", "1-3:project")] },
  endless: { cells: ["await new Promise((resolve) => setTimeout(resolve, 60_000));"] },
};

async function eventually(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${what}: not within 20 s`);
}

/** Starts a command, waits until its output has this, sends the signals, and says how it ended. */
async function interrupted(
  copy: ProjectCopy,
  args: readonly string[],
  { when, signals }: { readonly when: RegExp | null; readonly signals: readonly Deno.Signal[] },
) {
  const temporary = `${copy.folder}/.temporary`;
  await Deno.mkdir(temporary, { recursive: true });
  // The connection files of kernels lie in the copy, so that their processes can be told from others.
  const process = copy.start(args, { env: { TMPDIR: temporary } });
  let said = "";
  const gather = async (stream: ReadableStream<Uint8Array>) => {
    for await (const text of stream.pipeThrough(new TextDecoderStream())) said += text;
  };
  const ended = Promise.all([gather(process.stdout), gather(process.stderr)]);
  const isKernelUp = async () => (await processesOf(copy)).some((line) => /jupyter --quiet --kernel/.test(line));
  await eventually(() => when === null ? isKernelUp() : when.test(said), `${args.join(" ")} says ${when}`);
  for (const [at, signal] of signals.entries()) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve, 600));
    try {
      process.kill(signal);
    } catch {
      // It has ended at the first.
    }
  }
  const { code } = await process.status;
  await ended;
  await eventually(async () => (await processesOf(copy)).length === 0, "no process is left");
  return { code, said };
}

for (
  const args of [["report", "--force"], ["check"], ["check", "--update"], ["check", "--twice"]] as const
) {
  Deno.test({
    name: `Ctrl-C during ${
      args.join(" ")
    }, early and late, ends it with 130, leaves everything whole and nothing running`,
    ignore: !POSIX,
    async fn() {
      await using copy = await smallProject({ quick: NOTEBOOKS.quick }, { report: true });
      await writeSmall(copy, "endless", NOTEBOOKS.endless);
      const before = await stateOf(copy);
      for (const when of [null, /quick.*: passed/]) {
        const { code, said } = await interrupted(copy, args, { when, signals: ["SIGINT"] });
        assert.equal(code, 130, said);
        assert.match(said, /^Interrupted: outputs\/ and notebooks\/ are as they were\.$/m);
        assert.deepEqual(changedPaths(before, await stateOf(copy)), []);
      }
    },
  });
}

Deno.test({
  name: "who presses Ctrl-C again need not wait for an orderly end; everything is whole all the same",
  ignore: !POSIX,
  async fn() {
    // The runner itself is busy and hears of the first Ctrl-C, but does not come to an end by it.
    await using copy = await smallProject(NOTEBOOKS);
    const path = `${copy.folder}/lib/notebook/run_cell.ts`;
    const text = await Deno.readTextFile(path);
    const stuck = text.replace("await kernel.kill();", "await new Promise((resolve) => setTimeout(resolve, 60_000));");
    assert.notEqual(stuck, text);
    await Deno.writeTextFile(path, stuck);
    const before = await stateOf(copy);
    const { code } = await interrupted(copy, ["report"], { when: /quick: passed/, signals: ["SIGINT", "SIGINT"] });
    assert.equal(code, 130);
    assert.deepEqual(changedPaths(before, await stateOf(copy)), []);
  },
});

Deno.test({
  name: "who reads only the first line of a report does not stop it, and it ends with its own exit code",
  ignore: !POSIX,
  async fn() {
    await using copy = await smallProject({ quick: NOTEBOOKS.quick });
    const shell = async (command: string) => {
      const { code, stdout, stderr } = await new Deno.Command("bash", {
        args: ["-c", `set -o pipefail; "$0" run -A lib/cli.ts ${command}`, Deno.execPath()],
        cwd: copy.folder,
        env: { NO_COLOR: "1" },
      }).output();
      return { code, said: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
    };
    const { code, said } = await shell("report | head -1");
    assert.equal(code, 0, said);
    assert.match(said, /^to run: quick/);
    assert.doesNotMatch(said, /Broken pipe/);
    assert.match((await shell("report | cat")).said, /^Up to date/);
    await Deno.remove(`${copy.folder}/outputs/tables/1-3_project.csv`);
    assert.equal((await shell("check | true")).code, 1);
  },
});

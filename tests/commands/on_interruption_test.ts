/** Ctrl-C while something runs, once and twice, and a reader that has read enough. */
import assert from "node:assert/strict";
import { eventually } from "../eventually.ts";
import { oneCityProject } from "../acceptance/one_city_project.ts";
import { processesOf } from "../faults/broken_project.ts";
import type { ProjectCopy } from "./project_copy.ts";
import { changedPaths, savesTable, smallProject, stateOf, writeSmall } from "./small_project.ts";

const POSIX = Deno.build.os !== "windows";
/** What the endless cell leaves when it has begun: beside the copy, as a cell must not write into the project. */
const BEGUN = `../begun ${Deno.pid}`;
/** Where a report is gathered until all of it is there. */
const STAGED = ".report/outputs";
/** A notebook that a project of any city has a use for. */
const CITY = {
  cells: [
    'import { loadStudy, loadSurveys, openOutputs, responseRatesTable } from "#lib";\n' +
    'await openOutputs("quick").save(responseRatesTable({ study: await loadStudy(), surveys: await loadSurveys() }));',
  ],
};
const NOTEBOOKS = {
  quick: { cells: [savesTable("quick", "1-3:project")] },
  endless: {
    cells: [
      `Deno.writeTextFileSync("../${BEGUN}", "");\nawait new Promise((resolve) => setTimeout(resolve, 600_000));`,
    ],
  },
};

interface Interruption {
  /** When the first signal comes: the command has said this, or this path is in the copy, such as the mark that a cell writes. */
  readonly when: RegExp | string;
  readonly signals: readonly Deno.Signal[];
  /** Milliseconds between signals, of which the last is then sent until it is heard; all at once, and each once, without. */
  readonly pause?: number;
}

/** Starts a command, sends it signals, and says how it ended; fails when it leaves a process behind. */
async function interrupted(copy: ProjectCopy, args: readonly string[], { when, signals, pause }: Interruption) {
  const temporary = `${copy.folder}/.temporary`;
  await Deno.mkdir(temporary, { recursive: true });
  await Deno.remove(`${copy.folder}/${BEGUN}`).catch(() => {});
  // The connection files of kernels lie in the copy, so that their processes can be told from others.
  const process = copy.start(args, { env: { TMPDIR: temporary } });
  let said = "";
  const gather = async (stream: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    for await (const bytes of stream) said += decoder.decode(bytes, { stream: true });
  };
  const ended = Promise.all([gather(process.stdout), gather(process.stderr)]);
  const isTime = () => typeof when === "string" ? isThere(`${copy.folder}/${when}`) : when.test(said);
  await eventually(isTime, `${args.join(" ")}: ${when}`);
  let hasEnded = false;
  const status = process.status.finally(() => hasEnded = true);
  const send = (signal: Deno.Signal) => {
    try {
      process.kill(signal);
    } catch {
      // It has ended at the first.
    }
  };
  for (const [at, signal] of signals.entries()) {
    if (at > 0 && pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    send(signal);
  }
  // A busy machine may hand on two signals as one.
  while (pause !== undefined && !hasEnded) {
    await Promise.race([status, new Promise((resolve) => setTimeout(resolve, pause))]);
    const last = signals.at(-1);
    if (!hasEnded && last !== undefined) send(last);
  }
  const { code } = await status;
  await ended;
  await eventually(async () => (await processesOf(copy)).length === 0, "no process is left");
  return { code, said };
}

async function isThere(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

Deno.test({
  name: "Ctrl-C, early and late, ends a command with 130, leaves everything whole and nothing running",
  ignore: !POSIX,
  async fn(test) {
    // Of one city, whose page is soon drawn: the command begins to draw it before it is interrupted.
    await using copy = await oneCityProject();
    await Deno.remove(`${copy.folder}/notebooks/01_lecture.ipynb`);
    await writeSmall(copy, "quick", CITY);
    for (const command of ["seal", "report"]) assert.equal((await copy.run([command])).code, 0, command);
    await writeSmall(copy, "endless", NOTEBOOKS.endless);
    const before = await stateOf(copy);
    for (const args of [["report", "--force"], ["check"], ["check", "--update"], ["check", "--twice"]] as const) {
      for (const when of [BEGUN, /quick.*: passed/] as const) {
        await test.step(`${args.join(" ")}, ${when === BEGUN ? "early" : "late"}`, async () => {
          // `deno task` hands on what the terminal has sent to all: whoever presses once is heard twice.
          const { code, said } = await interrupted(copy, args, { when, signals: ["SIGINT", "SIGTERM"] });
          assert.equal(code, 130, said);
          assert.match(said, /^Interrupted: outputs\/ and notebooks\/ are as they were\.$/m);
          assert.deepEqual(changedPaths(before, await stateOf(copy)), []);
        });
      }
    }
  },
});

Deno.test({
  name:
    "Ctrl-C while page, workbook and documents are made stops their thread before its end and leaves everything whole",
  ignore: !POSIX,
  async fn() {
    await using copy = await smallProject({ quick: NOTEBOOKS.quick }, { report: true });
    const survey = `${copy.folder}/data/surveys/soka-training-1`;
    const codebook = await Deno.readTextFile(`${survey}/codebook.json`);
    // Another byte of a file that all of them are made from: none that an earlier run kept may be taken.
    await Deno.writeTextFile(`${survey}/codebook.json`, `${codebook}\n`);
    assert.equal((await copy.run(["seal"])).code, 0);
    const before = await stateOf(copy);
    // The page is the first of them.
    const when = `${STAGED}/report.html`;
    const { code: stopped, said } = await interrupted(copy, ["report"], { when, signals: ["SIGINT"] });
    assert.equal(stopped, 130, said);
    assert.match(said, /^Interrupted: outputs\/ and notebooks\/ are as they were\.$/m);
    assert.deepEqual(changedPaths(before, await stateOf(copy)), []);
    assert.equal(await isThere(`${copy.folder}/${STAGED}/report.docx`), false, "all was made before it ended");
    const { code, stdout, stderr } = await copy.run(["report"]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^to make: report\.html/m);
    assert.match((await copy.run(["report"])).stdout, /^Up to date/);
    // Made again from the beginning, all is what it would have been: only the manifest has that byte in its checksums.
    assert.deepEqual(changedPaths(before, await stateOf(copy)), ["outputs/manifest.json"]);
  },
});

Deno.test({
  name: "who presses Ctrl-C again need not wait for an orderly end; everything is whole all the same",
  ignore: !POSIX,
  async fn() {
    // The runner itself is busy and hears of the first Ctrl-C, but does not come to an end by it.
    await using copy = await smallProject(NOTEBOOKS);
    const path = `${copy.folder}/lib/notebook/run_cell.ts`;
    const text = await Deno.readTextFile(path);
    const stuck = text.replace("await kernel.kill();", "await new Promise((resolve) => setTimeout(resolve, 600_000));");
    assert.notEqual(stuck, text);
    await Deno.writeTextFile(path, stuck);
    const before = await stateOf(copy);
    const { code, said } = await interrupted(copy, ["report"], {
      when: BEGUN,
      signals: ["SIGINT", "SIGINT"],
      pause: 700,
    });
    assert.equal(code, 130);
    // The orderly end, which would say so, was not waited for.
    assert.doesNotMatch(said, /Interrupted/);
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

import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { savesTable, smallProject } from "./small_project.ts";

/** Commands that may do anything, as CONTRIBUTING says why; so may tests and benches, which start whatever there is. */
const UNBOUNDED: readonly string[] = [];

const tasks: Readonly<Record<string, { readonly command: string }>> =
  JSON.parse(await Deno.readTextFile(projectPath("deno.json"))).tasks;

Deno.test("each task names the rights that it asks for; those that ask for all are listed", () => {
  for (const [name, { command }] of Object.entries(tasks)) {
    if (UNBOUNDED.includes(name) || / tests\//.test(command)) continue;
    assert.doesNotMatch(command, /\s(?:-A|--allow-all)\b/, name);
    assert.match(command, /^deno run --no-prompt /, name);
    assert.doesNotMatch(command, /--allow-(?:sys|import)/, name);
    // The C library exchanges two folders at once; it cannot be named by a path.
    assert.equal(/--allow-ffi /.test(command), ["report", "check"].includes(name), name);
    if (/--allow-net/.test(command)) assert.match(command, /--allow-net=127\.0\.0\.1 /, name);
  }
});

Deno.test("the tasks get along with the rights that they ask for, in a terminal's and in GitHub's environment", async () => {
  await using copy = await smallProject({ mini: { cells: [savesTable("mini", "2-2:method")] } });
  const run = async (task: string, args: readonly string[], env: Readonly<Record<string, string>>) => {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", task, ...args],
      cwd: copy.folder,
      env: { NO_COLOR: "1", ...env },
      stdin: "null",
    }).output();
    const text = new TextDecoder();
    return { code, said: text.decode(stdout) + text.decode(stderr) };
  };
  const summary = await Deno.makeTempFile();
  // An export lies wherever its holder has put it.
  const form = await Deno.makeTempFile({ suffix: ".csv" });
  await Deno.writeTextFile(
    form,
    `回答日時,年代,受講前の理解度,受講後の理解度\n${
      Array.from(
        { length: 40 },
        (_, at) => `2031-05-01,${at % 2 + 2}0代,${at % 3 === 0 ? "理解していた" : "理解していなかった"},よく理解できた`,
      ).join("\n")
    }\n`,
  );
  const github = { GITHUB_ACTIONS: "true", CI: "true", GITHUB_STEP_SUMMARY: summary };
  const rows: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
    ["status", [], { TERM: "xterm-256color", COLORTERM: "truecolor", FORCE_COLOR: "1" }],
    ["status", ["--json"], github],
    ["seal", [], {}],
    ["generate", [], {}],
    ["report", [], {}],
    // Again: now a folder is exchanged with the one that is there.
    ["report", ["--force"], {}],
    ["check", [], github],
    ["check", ["--stale"], {}],
    ["check-cells", [], {}],
    ["import", [form, "--survey", "spring", "--event", "municipality=架空市", "--yes"], {}],
    ["import", [form, "--survey", "spring", "--json"], github],
    // Now there are answers to be counted.
    ["seal", [], {}],
  ];
  for (const [task, args, env] of rows) {
    const { code, said } = await run(task, args, env);
    assert.doesNotMatch(said, /NotCapable|allow-/, task);
    // A check may find what a copy brings along; what counts is that it gets to the end of it.
    assert.ok(task === "check" ? code === 0 || code === 1 : code === 0, `${task}: ${code} ${said}`);
  }
  assert.match(await Deno.readTextFile(summary), /between a fresh run and what is committed|Nothing drifted/);
  await Deno.remove(summary);
  await Deno.remove(form);
});

import assert from "node:assert/strict";
import { copyProject } from "./project_copy.ts";

const TABLE = "outputs/tables/report-check-rules.csv";

Deno.test("on GitHub: the job's summary, an annotation at a line that is there, and no command out of the text", async () => {
  await using copy = await copyProject({ notebooks: ["05_tomakomai", "10_report_check"] });
  const read = (path: string) => Deno.readTextFile(`${copy.folder}/${path}`);
  await Deno.remove(`${copy.folder}/${TABLE}`);
  const summary = `${copy.folder}/summary.md`;
  await Deno.writeTextFile(summary, "what an earlier step said\n");
  const { code, stdout, stderr } = await copy.run([
    "check",
    "--notebook",
    "10_report_check",
    "--reports",
    `${copy.folder}/reports`,
  ], {
    env: { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary },
  });
  assert.equal(code, 1, stdout + stderr);

  const lines = stdout.split("\n");
  assert.match(stdout, /missing: the manifest names it, but it is not there/);
  const annotations = lines.filter((line) => line.startsWith("::error "));
  assert.equal(annotations.length, 1);
  const [, file = "", line] = /^::error file=([^,]+),line=(\d+),title=/.exec(annotations[0] ?? "") ?? [];
  assert.equal(file, "notebooks/10_report_check.ipynb");
  assert.match((await read(file)).split("\n")[Number(line) - 1] ?? "", /reportRulesTable\(report, \{ lang \}\)/);

  const markdown = await read("reports/summary.md");
  assert.match(markdown, /^### ❌ 1 difference/);
  assert.equal(await read("summary.md"), `what an earlier step said\n${markdown}`);
  assert.match(await read("reports/index.html"), /^<!doctype html>/);
  assert.match(await read("reports/junit.xml"), /<testsuites name="check" tests="7" failures="1"/);
});

Deno.test("a cell that throws: every report says that nothing was compared, none that nothing drifted", async () => {
  await using copy = await copyProject({ notebooks: ["05_tomakomai", "10_report_check"] });
  const path = `${copy.folder}/notebooks/10_report_check.ipynb`;
  const text = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, text.replace("reportRulesTable(report, ", "reportRulesTable(JSON.parse('|'), "));
  const { code, stdout } = await copy.run(["check", "--notebook", "10_report_check"], { env: { GITHUB_ACTIONS: "" } });
  assert.equal(code, 2);
  assert.equal(stdout, "Nothing was compared: 1 of 1 notebook did not pass.\n");
  const reports = await Promise.all(
    ["index.html", "summary.md", "junit.xml"].map((name) => Deno.readTextFile(`${copy.folder}/.check/${name}`)),
  );
  for (const report of reports) {
    assert.doesNotMatch(report, /Nothing drifted|ずれはありません/);
    assert.match(report, /SyntaxError/);
  }
  assert.match(reports[2] ?? "", /tests="7" failures="0" errors="1" skipped="2"/);

  // What a cell throws begins like a command to GitHub, which would mark another file.
  const hostile = "a\\n::error file=x::hacked\\n ##[error]hacked\\n::stop-commands::x";
  await Deno.writeTextFile(
    path,
    text.replace("reportRulesTable(report, ", `reportRulesTable(JSON.parse('${hostile}'), `.replaceAll("\\", "\\\\")),
  );
  const told = await copy.run(["check", "--notebook", "10_report_check"], { env: { GITHUB_ACTIONS: "true" } });
  assert.equal(told.code, 2, told.stderr);
  const commands = (told.stdout + told.stderr).split(/\r?\n|\r/).filter((line) => /^\s*::|##\[/.test(line));
  assert.match(told.stderr, /hacked/);
  assert.equal(commands.length, 1, commands.join("\n"));
  assert.match(
    commands[0] ?? "",
    /^::error file=notebooks\/10_report_check\.ipynb,line=\d+,title=10_report_check cell 5::/,
  );
});

/** Data that were edited and not sealed, or are broken: every report of a check tells them. */
import assert from "node:assert/strict";
import type { ProjectCopy } from "./project_copy.ts";
import { savesTable, smallProject } from "./small_project.ts";

const MUNICIPALITIES = "data/study/municipalities.csv";

async function check(copy: ProjectCopy) {
  await Deno.remove(`${copy.folder}/.check`, { recursive: true }).catch(() => {});
  const { code, stdout, stderr } = await copy.run(["check"], { env: { GITHUB_ACTIONS: "true" } });
  const [page, markdown, junit] = ["index.html", "summary.md", "junit.xml"].map((name) =>
    Deno.readTextFileSync(`${copy.folder}/.check/${name}`).replaceAll("\\", "")
  );
  return { code, stdout, stderr, page, markdown, junit };
}

Deno.test("an edit of facts that nobody sealed is a drift, told in every report by its rows and their former values", async () => {
  await using copy = await smallProject({ mini: { cells: [savesTable("mini", "2-2:method")] } }, { report: true });
  const git = async (...args: readonly string[]) => {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"];
    assert.ok((await new Deno.Command("git", { args: [...identity, ...args], cwd: copy.folder }).output()).success);
  };
  for (const args of [["init", "-q"], ["add", "-A"], ["commit", "-qm", "made"]]) await git(...args);
  // Answers that were added by force are everybody's as soon as they are pushed.
  await Deno.mkdir(`${copy.folder}/data/surveys/soka-training-1/private`);
  await Deno.writeTextFile(`${copy.folder}/data/surveys/soka-training-1/private/hanako.csv`, "hanako\n");
  await git("add", "-f", "data/surveys/soka-training-1/private");
  const forced = await check(copy);
  assert.equal(forced.code, 1, forced.stdout);
  const warning = /git holds respondents' data \(data\/surveys\/soka-training-1\/private\): run "git rm -r --cached/;
  for (const report of [forced.stdout, forced.page, forced.markdown, forced.junit]) {
    assert.match((report ?? "").replaceAll("&#39;", "'").replaceAll("&quot;", '"'), warning);
    assert.doesNotMatch(report ?? "", /hanako/);
  }
  const sealed = await copy.run(["seal"]);
  assert.match(sealed.stderr, warning);
  assert.doesNotMatch(sealed.stdout + sealed.stderr, /hanako/);
  await git("rm", "-rq", "--cached", "data/surveys/soka-training-1/private");

  const path = `${copy.folder}/${MUNICIPALITIES}`;
  const sound = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, sound.replace("250725", "250735"));

  const { code, stdout, stderr, page, markdown, junit } = await check(copy);
  assert.equal(code, 1, stdout + stderr);
  for (const report of [stdout, page, markdown, junit]) {
    assert.match(report ?? "", /row 2 changed \(line 3, population: 「250725」 → 「250735」\)/);
    assert.match(report ?? "", /municipalities\.csv was changed and not sealed/);
    assert.doesNotMatch(report ?? "", /[0-9a-f]{64} as in/);
  }
  for (const report of [stdout, page, markdown]) {
    assert.match(report ?? "", /Nothing was compared: 1 data file was changed and not sealed\./);
  }
  assert.match(stdout, /^::error file=data\/study\/municipalities\.csv,/m);
  assert.match(junit ?? "", /failures="1"/);
  assert.match(stdout, /If this is wanted, run "deno task seal", then "deno task report", and commit\./);

  // A row that came is the same edit, though the sidecar's number of rows is wrong, too.
  await Deno.writeTextFile(`${copy.folder}/data/report/appendices.csv`, "number\n");
  const broken = await check(copy);
  assert.equal(broken.code, 5, broken.stdout);
  assert.match(broken.stderr, /appendices\.csv.*missing-column/);
  assert.match(broken.stdout, /Nothing was compared: the data have \d+ faults\./);
  for (const report of [broken.stdout, broken.page, broken.markdown, broken.junit]) {
    assert.match(report ?? "", /missing-column: expected a column/);
    assert.match(report ?? "", /municipalities\.csv was changed and not sealed/);
  }
});

Deno.test("without version control it is told that facts were edited, and that nobody knows how", async () => {
  await using copy = await smallProject({ mini: { cells: [savesTable("mini", "2-2:method")] } }, { report: true });
  const path = `${copy.folder}/data/report/people.csv`;
  await Deno.writeTextFile(path, (await Deno.readTextFile(path)).replace(/secretariat-5,.*\n/, ""));
  const { code, stdout } = await check(copy);
  assert.equal(code, 1, stdout);
  assert.match(stdout, /people\.csv: other content than was sealed; what was sealed is not at hand here/);
});

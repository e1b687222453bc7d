import assert from "node:assert/strict";
import { newProject } from "../../lib/projects/new_project.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { leaseFolder } from "../commands/leased_folder.ts";
import { runnerIn } from "../commands/project_copy.ts";

const ANSWERS = `タイムスタンプ,年代,この講座の内容を理解できましたか,ご意見
2030/10/05 15:00:01,30代,よく理解できた,
2030/10/05 15:01:22,40代,だいたい理解できた,また聞きたい
2030/10/05 15:02:40,40代,よく理解できた,
2030/10/05 15:03:09,50代,あまり理解できなかった,
`;

Deno.test("a new project, and an export of a form, become figures, page and workbook with no file edited by hand", async () => {
  const lease = await leaseFolder();
  await using project = runnerIn(lease);
  const { folder } = lease;
  const files = await newProject(folder, { name: "葉山野市のアンケート" });
  assert.ok(
    ["README.md", "deno.lock", "lib/cli.ts", "notebooks/01_chapters.ipynb"].every((path) => files.includes(path)),
  );
  assert.deepEqual(
    files.filter((path) => path.startsWith("data/report") || /\.csv$/.test(path) && path.startsWith("data/surveys")),
    [],
  );
  assert.match(await Deno.readTextFile(`${folder}/README.md`), /^# 葉山野市のアンケート/);
  const run = async (...args: readonly string[]) => {
    const result = await project.run(args, { timeout: 300 });
    assert.equal(result.code, 0, `${args.join(" ")}\n${result.stdout}\n${result.stderr}`);
    return result;
  };

  // Without a survey there is nothing to show, which is no fault.
  await run("status");
  await run("report");
  assert.match(await Deno.readTextFile(`${folder}/outputs/report.html`), /アンケートはまだありません/);

  await Deno.writeTextFile(`${folder}/回答.csv`, ANSWERS);
  await run(
    "import",
    "回答.csv",
    "--yes",
    "--survey",
    "autumn-lecture",
    "--event",
    "municipality=葉山野市",
    "--event",
    "name=秋の講座",
    "--event",
    "applicants=6",
  );
  await run("report");
  const outline = await Deno.readTextFile(`${folder}/outputs/tables/survey-overview_autumn-lecture.csv`);
  assert.match(outline, /回収率,66\.7%（4／6人）/);
  const page = await Deno.readTextFile(`${folder}/outputs/report.html`);
  for (const words of ["葉山野市", "秋の講座", "よく理解できた"]) assert.ok(page.includes(words), words);
  await run("check");
});

Deno.test("a folder that holds something is not touched", async () => {
  await assert.rejects(newProject(projectPath("lib"), { name: "x" }), /must be empty or not there/);
  await assert.rejects(newProject(projectPath("README.md"), { name: "x" }), /must be empty or not there/);
});

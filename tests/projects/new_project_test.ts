import assert from "node:assert/strict";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { newEventFiles } from "../../lib/projects/new_event.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";
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
    ["README.md", "deno.lock", "lib/cli.ts", "data/study/question_bank.json"].every((path) => files.includes(path)),
  );
  assert.deepEqual(
    files.filter((path) => path.startsWith("data/report") || /\.csv$/.test(path) && path.startsWith("data/surveys")),
    [],
  );
  assert.match(await Deno.readTextFile(`${folder}/README.md`), /^# 葉山野市のアンケート/);
  const run = async (...args: readonly string[]) => {
    const result = await project.run(args);
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

Deno.test("an event is planned, its questionnaire handed out, and the answers typed in are known by their headings", async () => {
  const lease = await leaseFolder();
  await using project = runnerIn(lease);
  const { folder } = lease;
  await newProject(folder, { name: "葉山野市のアンケート" });
  const run = async (args: readonly string[], code = 0) => {
    const result = await project.run(args);
    assert.equal(result.code, code, `${args.join(" ")}\n${result.stdout}\n${result.stderr}`);
    return result.stdout + result.stderr;
  };
  const event = [
    "new",
    "event",
    "winter",
    "--event",
    "name=冬の研修",
    "--event",
    "municipality=葉山野市",
    "--event",
    "date=2030-12-01",
  ];
  await run([...event, "--questions", "age,other-agencies-work-before,other-agencies-work-after,needed-initiatives"]);
  const page = await Deno.readTextFile(`${folder}/outputs/forms/questionnaire_winter.html`);
  for (const words of ["冬の研修", "☐ よく理解できた", "葉山野市で重層的支援体制の整備"]) {
    assert.ok(page.includes(words), words);
  }
  assert.match(await run(["status"]), /(winter|Waiting)/);
  // What was laid there to be filled in is somebody's work in hand, and no surprise to report and check.
  assert.doesNotMatch(await run(["report"]), /no notebook makes it/);
  assert.doesNotMatch(await run(["check"]), /questionnaire_winter/);

  const sheets = await readWorkbook(await Deno.readFile(`${folder}/outputs/forms/questionnaire_winter.xlsx`));
  const [headings] = sheets?.[1]?.rows ?? [];
  const cells = (headings ?? []).map((cell) => String(cell ?? ""));
  // Six of each: of fewer than five people no counts are shown.
  const sheet = (number: number) =>
    number % 2 === 1
      ? [String(number), "40代", "あまり理解していなかった", "よく理解できた", ""]
      : [String(number), "50代", "だいたい理解していた", "だいたい理解できた", "交流会"];
  const typed = [cells, ...Array.from({ length: 12 }, (_, at) => sheet(at + 1))];
  await Deno.writeTextFile(`${folder}/answers.csv`, typed.map((row) => row.join(",")).join("\n") + "\n");
  await run(["import", "answers.csv", "--survey", "winter", "--yes"]);
  assert.ok((await Deno.readTextFile(`${folder}/notebooks/20_winter.ipynb`)).includes("chapter(survey"));
  await run(["report"]);
  const { header, rows } = parseCsv(await Deno.readTextFile(`${folder}/outputs/data/transitions_long.csv`), "t");
  assert.ok(header.includes("before_answer") && rows.length === 0);
  const answers = parseCsv(await Deno.readTextFile(`${folder}/outputs/data/answers_long.csv`), "a");
  const counted = answers.rows.map(({ cells }) =>
    Object.fromEntries(answers.header.map((name, at) => [name, cells[at]]))
  )
    .find(({ question_id, answer }) => question_id === "winter-q03" && answer === "よく理解できた");
  assert.deepEqual([counted?.n, counted?.base, counted?.origin], ["6", "12", "observed"]);
  await run(event, 5);
});

Deno.test("a question that is not in the bank is refused with those there are", async () => {
  const made = { id: "x", name: "会", municipality: "市", date: "2030-12-01" };
  await assert.rejects(
    newEventFiles({ ...made, questions: ["age", "shoes"] }),
    /must be one of age, .*current value is shoes/,
  );
  await assert.rejects(newEventFiles({ ...made, questions: ["age", "age"] }), /each once: current value is age/);
});

Deno.test("a folder that holds something is not touched", async () => {
  await assert.rejects(newProject(projectPath("lib"), { name: "x" }), /must be empty or not there/);
  await assert.rejects(newProject(projectPath("README.md"), { name: "x" }), /must be empty or not there/);
});

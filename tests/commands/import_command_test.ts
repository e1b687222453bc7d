/** The command as people give it, in a project of its own: plan, confirmation, import again, and what it never does. */
import assert from "node:assert/strict";
import { csvText } from "../../lib/data/write_csv.ts";
import { copyProject } from "./project_copy.ts";

const HEADING = ["タイムスタンプ", "氏名", "年代", "満足度", "ご感想"];
const ROWS = [
  ["2031/05/01 10:00:00", "山田花子", "20代", "満足", "葉山です。よかった"],
  ["2031/05/01 10:01:00", "鈴木一郎", "30代", "とても満足", ""],
  ["2031/05/01 10:02:00", "佐藤次郎", "30代", "不満", ""],
  ["2031/05/01 10:03:00", "田中三郎", "20代", "満足", ""],
];
const ARGUMENTS = ["import", "form.csv", "--survey", "spring", "--event", "municipality=架空市"];
/** What is in the file of persons, and must be in no output. */
const TOLD = /山田|鈴木|佐藤|田中|葉山/;

Deno.test("an export becomes a survey: plan, confirmation, the same again, a corrected file, a refused row", async () => {
  await using project = await copyProject({ notebooks: [] });
  const { folder } = project;
  const save = (rows: readonly (readonly string[])[]) =>
    Deno.writeTextFile(`${folder}/form.csv`, csvText([HEADING, ...rows], { newline: "\n" }));
  const said: string[] = [];
  const run = async (...more: readonly string[]) => {
    const result = await project.run([...ARGUMENTS, ...more], { env: { LANG: "ja_JP.UTF-8" } });
    said.push(result.stdout, result.stderr);
    return result;
  };
  const exists = (path: string) => Deno.stat(`${folder}/data/surveys/${path}`).then(() => true, () => false);

  await save(ROWS);
  const plan = await run();
  assert.equal(plan.code, 0, plan.stderr);
  assert.match(plan.stdout, /4 行 = 取り込む 4 \+ 除く 0 \+ 取り込めない 0/);
  assert.match(plan.stdout, /氏名（取り込まない）: 氏名/);
  assert.equal(await exists("spring"), false, "a plan writes nothing");

  const json = JSON.parse((await run("--json")).stdout);
  assert.deepEqual([json.rows.in, json.rows.kept, json.surveys[0].id], [4, 4, "spring"]);

  assert.equal((await run("--yes")).code, 0);
  assert.ok(await exists("spring/responses.csv") && await exists("spring/private/mapping.json"));
  const status = await project.run(["status", "--json"]);
  assert.match(status.stdout, /spring/, status.stderr);

  const again = (await run("--yes")).stdout;
  assert.match(again, /何も変わりません/);
  assert.match(
    again,
    /--event（municipality）: spring はもうあるアンケートです/,
    "the event stays as it is, and that is said",
  );

  await save([...ROWS.slice(0, 3), ["2031/05/01 10:03:00", "田中三郎", "20代", "不満", ""]]);
  assert.match((await run()).stdout, /満足度 満足: 2 → 1 人/);

  await save([...ROWS, ["2031/05/01 10:04:00", "山田次子", "20代", "まんぞく", ""]]);
  const refused = await run();
  assert.equal(refused.code, 1);
  assert.match(refused.stdout, /5 行 = 取り込む 4 \+ 除く 0 \+ 取り込めない 1/);
  assert.doesNotMatch(refused.stdout, /まんぞく/, "not in a pipe: only on the terminal of who holds the file");

  // Decisions that cannot be read were taken for none, and the next import wrote over them.
  const decisions = `${folder}/data/surveys/spring/private/mapping.json`;
  const whole = await Deno.readTextFile(decisions);
  for (const damaged of [whole.slice(0, -9), whole.replace('"version": 1', '"version": 9'), `山田${whole}`]) {
    await Deno.writeTextFile(decisions, damaged);
    const { code, stderr } = await run("--yes");
    assert.equal(code, 5, stderr);
    assert.match(stderr, /Cannot read decisions from .*spring.private.mapping\.json/);
    assert.equal(await Deno.readTextFile(decisions), damaged);
  }

  for (const text of said) assert.doesNotMatch(text, TOLD);
  await Deno.writeTextFile(decisions, whole);
  const { stdout } = await project.run(["import", "form.csv", "--survey", "autumn"], { env: { LANG: "en_US.UTF-8" } });
  assert.match(stdout, /The municipality is not known: give --event municipality=/);
});

Deno.test("what cannot be imported ends with 5 and one sentence that says why", async () => {
  await using project = await copyProject({ notebooks: [] });
  await Deno.writeTextFile(`${project.folder}/empty.csv`, "");
  await Deno.writeTextFile(`${project.folder}/open.csv`, '年代,満足度\n20代,"満足\n');
  await Deno.writeTextFile(`${project.folder}/sound.csv`, "年代,満足度\n20代,満足\n30代,満足\n");
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [["empty.csv"], /何も入っていません/],
    [["missing.csv"], /no such file/],
    [["open.csv"], /2 行目の引用符/],
    [["sound.csv", "--by", "市町村"], /列「市町村」がありません。あるのは 「年代」「満足度」/],
    [["sound.csv", "--survey", "春の講座"], /--survey takes lower-case letters/],
    [["sound.csv", "--event", "colour=red"], /current name is 'colour'/],
    [["sound.csv", "--event", "date=2031-02-30"], /a date YYYY-MM-DD that exists/],
    [["sound.csv", "--keep", "middle"], /--keep takes first or last/],
    [["sound.csv", "second.csv"], /Unexpected argument 'second.csv'/],
  ];
  for (const [args, said] of cases) {
    const { code, stderr } = await project.run(["import", ...args], { env: { LANG: "ja_JP.UTF-8" } });
    assert.match(stderr, said, args.join(" "));
    assert.equal(code, 5, args.join(" "));
  }
});

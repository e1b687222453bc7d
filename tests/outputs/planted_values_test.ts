/**
 * Telling values are planted in a survey's answers: who is told apart by a code that tells, free text with names and a telephone
 * number, a heading and a file name of somebody's own. Then everything is looked through that `seal`, `report` and `check`
 * write or print, on every channel, with the answers as they were, changed, changed without a seal, and broken.
 *
 * A check once showed 「…hanako4@example.jp」→「090-9999-0000」 with the respondent's row to all readers of a pull request.
 */
import assert from "node:assert/strict";
import { sha256 } from "../../lib/data/sha256.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";
import type { CommandResult, ProjectCopy } from "../commands/project_copy.ts";
import { ANSWERS, git, observedProject, SURVEY } from "./observed_project.ts";

const FOLDER = `data/surveys/${SURVEY}`;
const HEADINGS = ["respondent", ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${SURVEY}-q0${number}`)];
const USUAL = ["40代", "その他", "ある程度深まった", "ある程度湧いた", "どちらともいえない"];
const TEXTS = [
  "連絡は hanako4@example.jp まで",
  "090-9999-0000 の鈴木ハナコです",
  "社協の田中一郎兵衛さんに救われた",
];

/** Twelve people, whose codes in the file tell who they are to those who know them. */
const ROWS = Array.from({ length: 12 }, (_, at) => [`yamada-taro${at + 1}`, ...USUAL, ...TEXTS]);
const fileOf = (rows: readonly (readonly string[])[], headings: readonly string[] = HEADINGS) =>
  [headings, ...rows].map((cells) => cells.join(",") + "\n").join("");

/** Parts of what is planted, as they survive escaping; what is put in later is among them. */
const PLANTED = [
  ..."yamada-taro hanako4 9999-0000 鈴木ハナコ 田中一郎兵衛 救われた 深まり過ぎて困った sato.jiro 佐藤家の意見 回答佐藤次郎"
    .split(" "),
];

/** Every file of a copy but those that hold the answers, as text; workbooks by their cells. */
async function writtenIn({ folder }: ProjectCopy): Promise<readonly (readonly [path: string, text: string])[]> {
  const paths = (await walkFiles("", { root: folder })).map((path) => path.slice(1))
    .filter((path) => path !== ANSWERS && !path.startsWith(".git/") && !path.startsWith("lib/"));
  const texts: [string, string][] = [];
  for (const path of paths) {
    const bytes = Deno.readFileSync(`${folder}/${path}`);
    const text = path.endsWith(".xlsx") ? JSON.stringify(await readWorkbook(bytes)) : new TextDecoder().decode(bytes);
    const isHeld = path.startsWith(`${FOLDER}/private/`) || path === `${FOLDER}/回答佐藤次郎.csv`;
    texts.push([path.startsWith(FOLDER) && isHeld ? "held" : path, isHeld && !path.endsWith(".seal.json") ? "" : text]);
  }
  return texts;
}

async function assertNothingTold(copy: ProjectCopy, { stdout, stderr }: CommandResult): Promise<void> {
  const written = await writtenIn(copy);
  assert.ok(written.some(([path]) => path === "outputs/manifest.json"));
  for (const [path, text] of [["stdout", stdout], ["stderr", stderr], ...written] as const) {
    const told = PLANTED.filter((value) => text.includes(value) || path.includes(value));
    assert.deepEqual(told, [], path);
  }
}

/** Runs a check as CI does, with every channel open, and leaves nothing of an earlier one. */
async function check(
  copy: ProjectCopy,
  options: readonly string[] = ["--notebook", "mini"],
): Promise<CommandResult & { readonly reports: Readonly<Record<string, string>> }> {
  await Deno.remove(`${copy.folder}/.check`, { recursive: true }).catch(() => {});
  const summary = `${copy.folder}/.check-summary.md`;
  await Deno.writeTextFile(summary, "");
  const result = await copy.run(["check", ...options], {
    env: { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary },
  });
  const reports = Object.fromEntries(
    ["index.html", "summary.md", "junit.xml"].map((
      name,
    ) => [name, Deno.readTextFileSync(`${copy.folder}/.check/${name}`)]),
  );
  return { ...result, reports: { ...reports, stdout: result.stdout, github: await Deno.readTextFile(summary) } };
}

function assertInAll(reports: Readonly<Record<string, string>>, told: RegExp): void {
  for (const [name, text] of Object.entries(reports)) assert.match(text.replaceAll("\\", ""), told, name);
}

Deno.test("nothing of what is planted in answers is written or printed anywhere", async (test) => {
  assert.ok(PLANTED.filter((value) => fileOf(ROWS).includes(value)).length >= 6);
  await using copy = await observedProject(fileOf(ROWS));
  await Deno.writeTextFile(`${copy.folder}/${FOLDER}/private/回答佐藤次郎.csv`, fileOf(ROWS));
  const report = await copy.run(["report"]);
  assert.equal(report.code, 0, report.stderr);
  await git(copy, "add", "-A");
  await git(copy, "commit", "-qm", "made");
  const put = (rows: readonly (readonly string[])[], headings?: readonly string[]) =>
    Deno.writeTextFile(`${copy.folder}/${ANSWERS}`, fileOf(rows, headings));
  const other = ROWS.map((row, at) => at === 3 ? row.with(3, "あまり深まらなかった").with(7, "sato.jiro に電話") : row);

  await test.step("made as they are", async () => {
    await assertNothingTold(copy, report);
    const stale = await copy.run(["check", "--stale"]);
    assert.match(stale.stdout, /^Fresh: 2 notebooks/, stale.stdout);
    const same = await check(copy, []);
    assert.equal(same.code, 0, same.stdout + same.stderr);
    await assertNothingTold(copy, same);
  });

  await test.step("edited and not sealed: a drift, told in every report by its questions", async () => {
    await put(other);
    const unsealed = await check(copy);
    assert.equal(unsealed.code, 1, unsealed.stdout + unsealed.stderr);
    assertInAll(unsealed.reports, new RegExp(`${SURVEY}-q03: 1, ${SURVEY}-q07: 1`));
    assertInAll(unsealed.reports, /changed and not sealed/);
    for (const text of [unsealed.stderr, ...Object.values(unsealed.reports)]) {
      for (const answers of [ROWS, other]) assert.ok(!text.includes(sha256(fileOf(answers)).slice(0, 8)));
    }
    await assertNothingTold(copy, unsealed);
  });

  await test.step("edited and sealed: the questions of the answers that moved, and how many", async () => {
    assert.equal((await copy.run(["seal"])).code, 0);
    const stale = await copy.run(["check", "--stale"]);
    assert.match(stale.stdout, /^stale: mini \(data\/surveys\/gyoda-training-2\/observed_counts\.json changed/m);
    const drifted = await check(copy);
    assert.equal(drifted.code, 1, drifted.stdout + drifted.stderr);
    assertInAll(drifted.reports, /observed_counts\.json/);
    assert.match(drifted.stdout, /「ある程度深まった」 12 → 11 of 12/);
    await assertNothingTold(copy, drifted);
  });

  await test.step("broken: line, question and kind", async () => {
    const broken = [
      ...other.slice(0, 10).map((row, at) => at === 5 ? row.with(3, "深まり過ぎて困った sato.jiro") : row),
      other[0] ?? [],
      [...other[11] ?? [], "救われた"],
    ];
    await put(broken, HEADINGS.with(8, "佐藤家の意見"));
    const unsound = await copy.run(["seal"]);
    assert.equal(unsound.code, 5, unsound.stdout);
    await assertNothingTold(copy, unsound);
    for (const result of [await check(copy), await copy.run(["report"]), await copy.run(["status"])]) {
      assert.equal(result.code, 5, result.stdout);
      assert.match(result.stderr, new RegExp(`responses\\.csv:7 \\[${SURVEY}-q03\\] unknown-answer: value withheld`));
      assert.match(result.stderr, /responses\.csv:12 \[respondent\] duplicate-respondent: value withheld/);
      assert.match(result.stderr, /responses\.csv:1 \[column 9\] extra-column/);
      await assertNothingTold(copy, result);
    }
  });

  await test.step("saved without its heading: the first respondent is no heading", async () => {
    await put(ROWS.slice(1), ROWS[0]);
    const unsealed = await check(copy);
    assert.equal(unsealed.code, 5, unsealed.stdout);
    await assertNothingTold(copy, unsealed);
    const unsound = await copy.run(["seal"]);
    assert.equal(unsound.code, 5);
    await assertNothingTold(copy, unsound);
    await assertNothingTold(copy, await check(copy));
  });

  await test.step("beside them a file that bears a name: that it is there is told, its name is not", async () => {
    await put(other);
    assert.equal((await copy.run(["seal"])).code, 0);
    await Deno.writeTextFile(`${copy.folder}/${FOLDER}/回答佐藤次郎.csv`, fileOf(ROWS));
    const strange = await copy.run(["report"]);
    assert.equal(strange.code, 5);
    assert.match(strange.stderr, /unknown-file: expected only files named in/);
    await assertNothingTold(copy, strange);
    await Deno.remove(`${copy.folder}/${FOLDER}/回答佐藤次郎.csv`);
  });

  await test.step("gone, as in a clone without them: their counts stand for them", async () => {
    await Deno.remove(`${copy.folder}/${ANSWERS}`);
    await Deno.remove(`${copy.folder}/${FOLDER}/private`, { recursive: true });
    const counted = await copy.run(["report"]);
    assert.equal(counted.code, 0, counted.stderr);
    const figure = await Deno.readTextFile(`${copy.folder}/outputs/figures/2-32_${SURVEY}.svg`);
    assert.doesNotMatch(figure, /合成データ/);
    assert.match(figure, /出典: [^<]*回答の集計/);
    await assertNothingTold(copy, counted);
    const memory = await Deno.stat(`${copy.folder}/.report/respondents/outputs/memory.json`).catch(() => null);
    assert.equal(memory, null, "of answers that are gone nothing is kept");
  });
});

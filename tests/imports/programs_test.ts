/** Exports as each program writes them, of an invented form: recognised by what only that program writes. */
import assert from "node:assert/strict";
import { writeXlsx } from "hucre";
import type { ImportPlan } from "../../lib/imports/import_plan.ts";
import { balance, bytesOf, csv, encode, keptCells, proposalOf } from "./made_exports.ts";

/** Questions of a plan: type, wording, answers in order. */
function questions({ form: { codebook } }: ImportPlan) {
  return codebook.questions.map(({ type, wording, scale }) => [
    type,
    wording,
    (codebook.scales.find(({ id }) => id === scale)?.answers ?? []).map(({ label }) => label).join("|"),
  ]);
}

function times<Item>(count: number, item: Item): readonly Item[] {
  return Array.from({ length: count }, () => item);
}

const UNDERSTOOD = "よく理解できた|だいたい理解できた|あまり理解できなかった|理解できなかった";

Deno.test("Google Forms: time stamps with 午後, check boxes with ;, a grid with [rows]", async () => {
  const row = (time: string, aims: string, ...grid: readonly string[]) => [time, "20代", aims, ...grid, ""];
  const plan = await proposalOf(csv([
    [
      "タイムスタンプ",
      "年代",
      "来た目的",
      "次のことを理解できましたか [理念]",
      "次のことを理解できましたか [制度]",
      "ご感想",
    ],
    ...times(3, row("2031/10/26 7:56:35 午後 GMT+9", "温泉;買い物, 食事", "よく理解できた", "だいたい理解できた")),
    ...times(2, row("2031/10/26 8:10:00 午前 GMT+9", "温泉", "あまり理解できなかった", "理解できなかった")),
  ]));
  assert.equal(plan.program, "google-forms");
  assert.deepEqual(
    questions(plan),
    [
      ["single", "年代", "20代"],
      ["multiple", "来た目的", "温泉|買い物, 食事"],
      ["scale", "理念", UNDERSTOOD],
      ["scale", "制度", UNDERSTOOD],
      ["free", "ご感想", ""],
    ].filter(([, wording]) => wording !== "ご感想"),
  );
  assert.deepEqual(plan.form.codebook.grids?.map(({ wording }) => wording), ["次のことを理解できましたか"]);
  assert.deepEqual(plan.surveys[0]?.times, { first: "2031-10-26 08:10:00", last: "2031-10-26 19:56:35" });
  assert.deepEqual(keptCells(plan, 2), [...times(3, "温泉;買い物, 食事"), ...times(2, "温泉")]);
});

Deno.test("the sheet of a Google form: 24 hours, check boxes with a comma that answers hold, too", async () => {
  const plan = await proposalOf(csv([
    ["タイムスタンプ", "来た目的"],
    ...times(3, ["2031/10/26 19:56:35", "温泉, 買い物, 食事"]),
    ...times(3, ["2031/10/26 19:56:35", "散策, 温泉"]),
    ...times(2, ["2031/10/26 19:56:35", "買い物, 食事"]),
  ]));
  assert.equal(plan.program, "google-sheets");
  // 買い物 and 食事 never stand without each other: one answer.
  assert.deepEqual(questions(plan), [["multiple", "来た目的", "温泉|買い物, 食事|散策"]]);
});

Deno.test("Microsoft Forms: a workbook with its own columns, each check box with a semicolon behind it", async () => {
  const at = new Date(Date.UTC(2031, 4, 1, 10, 0, 0));
  const bytes = await writeXlsx({
    sheets: [{
      name: "Sheet1",
      rows: [
        ["ID", "開始時刻", "完了時刻", "メール", "名前", "満足度", "来た目的"],
        ...times(4, 0).map((_, n) => [n + 1, at, at, "anonymous", "", "満足", "温泉;散策;"]),
        [5, at, at, "anonymous", "", "とても不満", "温泉;"],
      ],
    }],
  });
  const plan = await proposalOf(bytes, { file: "form.xlsx" });
  assert.equal(plan.program, "microsoft-forms");
  assert.deepEqual(questions(plan), [
    ["scale", "満足度", "とても満足|満足|どちらでもない|不満|とても不満"],
    ["multiple", "来た目的", "温泉|散策"],
  ]);
  assert.deepEqual(keptCells(plan, 2).slice(3), ["温泉;散策", "温泉"]);
  assert.equal(plan.surveys[0]?.times?.first, "2031-05-01 10:00:00");
});

Deno.test("Qualtrics: three rows of headings; previews and unfinished answers are left out and told", async () => {
  const row = (
    status: string,
    finished: string,
    answer: string,
  ) => ["2031-05-01 10:00:00", status, finished, "R_1a", answer];
  const plan = await proposalOf(csv([
    ["StartDate", "Status", "Finished", "ResponseId", "Q1"],
    ["Start Date", "Response Type", "Finished", "Response ID", "How satisfied are you?"],
    [
      '{"ImportId":"startDate"}',
      '{"ImportId":"status"}',
      '{"ImportId":"finished"}',
      '{"ImportId":"_recordId"}',
      '{"ImportId":"QID1"}',
    ],
    row("Survey Preview", "True", "Satisfied"),
    row("IP Address", "False", "Satisfied"),
    ...times(3, row("IP Address", "True", "Satisfied")),
    row("IP Address", "True", "Very dissatisfied"),
  ]));
  assert.deepEqual([plan.program, plan.headingLines], ["qualtrics", [1, 2, 3]]);
  assert.deepEqual(balance(plan), [6, 4, 2, 0]);
  assert.deepEqual(plan.leftOut, [{ line: 4, why: "preview" }, { line: 5, why: "unfinished" }]);
  assert.deepEqual(questions(plan), [
    [
      "scale",
      "How satisfied are you?",
      "Very satisfied|Satisfied|Neither satisfied nor dissatisfied|Dissatisfied|Very dissatisfied",
    ],
  ]);
});

Deno.test("LimeSurvey: answers not submitted are left out; a column for each answer to tick", async () => {
  const row = (id: string, submitted: string, ...ticks: readonly string[]) => [id, submitted, "3", "ja", ...ticks];
  const plan = await proposalOf(csv([
    ["回答ID", "送信日", "最後のページ", "開始言語", "来た目的 [温泉]", "来た目的 [散策]"],
    row("1", "2031-05-01 10:00:00", "はい", ""),
    row("2", "", "はい", "はい"),
    row("3", "2031-05-01 10:00:00", "はい", "はい"),
    row("4", "2031-05-01 10:00:00", "", ""),
  ]));
  assert.equal(plan.program, "limesurvey");
  assert.deepEqual(balance(plan), [4, 3, 1, 0]);
  assert.deepEqual(questions(plan), [["multiple", "来た目的", "温泉|散策"]]);
  assert.deepEqual(keptCells(plan, 1), ["温泉", "温泉;散策", ""]);
});

Deno.test("KoboToolbox: semicolons, and a list with a column of 0 and 1 for each of its answers", async () => {
  const row = (
    list: string,
    ...ticks: readonly string[]
  ) => ["2031-05-01T10:00:00.000+09:00", list, ...ticks, "満足", "uuid-1", "1"];
  const lines = [
    ["start", "aims", "aims/spa", "aims/walk", "satisfied", "_uuid", "_index"],
    ...times(2, row("spa walk", "1", "1")),
    ...times(2, row("walk", "0", "1")),
  ].map((cells) => cells.join(";")).join("\n");
  const plan = await proposalOf(bytesOf(lines + "\n"));
  assert.equal(plan.program, "kobotoolbox");
  assert.deepEqual(questions(plan).map(([type, wording, answers]) => [type, wording, answers]).slice(0, 1), [
    ["multiple", "aims", "spa|walk"],
  ]);
  assert.deepEqual(keptCells(plan, 1), ["spa;walk", "spa;walk", "walk", "walk"]);
});

Deno.test("SurveyMonkey: two rows of headings, the answers of check boxes in the lower one", async () => {
  const plan = await proposalOf(csv([
    ["回答者 ID", "コレクター ID", "満足度", "来た目的", "", "ご感想"],
    ["", "", "回答", "温泉", "散策", "自由回答形式の回答"],
    ["11", "1", "満足", "温泉", "", "よかった"],
    ["12", "1", "満足", "温泉", "散策", "また来たい"],
    ["13", "1", "不満", "", "散策", ""],
    ["14", "1", "不満", "", "散策", ""],
  ]));
  assert.deepEqual([plan.program, plan.headingLines], ["surveymonkey", [1, 2]]);
  assert.deepEqual(questions(plan), [
    ["scale", "満足度", "とても満足|満足|どちらでもない|不満|とても不満"],
    ["multiple", "来た目的", "温泉|散策"],
    ["free", "ご感想", ""],
  ]);
  assert.deepEqual(keptCells(plan, 2), ["温泉", "温泉;散策", "散策", "散策"]);
});

Deno.test("a municipal online application: CP932, a title above, answers with numbers, a row of totals", async () => {
  const text = [
    ["秋の講座 アンケート集計", "", "", ""],
    ["受付番号", "申請日時", "職業", "理解できましたか"],
    ["0001", "2031年5月1日 10時00分", "1：行政職員", "2：だいたい理解できた"],
    ["0002", "2031年5月1日 10時05分", "2：福祉関係者", "1：よく理解できた"],
    ["0003", "2031年5月1日 10時09分", "2：福祉関係者", "1：よく理解できた"],
    ["0004", "2031年5月1日 10時10分", "1：行政職員", "2：だいたい理解できた"],
    ["合計", "", "4", "4"],
  ].map((cells) => cells.join(",")).join("\r\n");
  const plan = await proposalOf(encode(`${text}\r\n`, "shift_jis"));
  assert.equal(plan.program, "e-application");
  assert.deepEqual(balance(plan), [5, 4, 1, 0]);
  assert.deepEqual(plan.leftOut, [{ line: 1, why: "title" }, { line: 7, why: "total" }]);
  assert.deepEqual(questions(plan), [
    ["single", "職業", "行政職員|福祉関係者"],
    ["scale", "理解できましたか", UNDERSTOOD],
  ]);
  assert.deepEqual(keptCells(plan, 1), ["行政職員", "福祉関係者", "福祉関係者", "行政職員"]);
});

Deno.test("a row for each answer becomes a row for each respondent", async () => {
  const plan = await proposalOf(csv([
    ["回答者", "設問", "回答"],
    ...["1", "2", "3"].flatMap((
      who,
    ) => [[who, "満足度", "満足"], [who, "来た目的", "温泉"], [who, "来た目的", "散策"]]),
    ["4", "満足度", "不満"],
    ["4", "来た目的", "温泉"],
  ]));
  assert.equal(plan.program, "long");
  assert.deepEqual(balance(plan), [4, 4, 0, 0]);
  assert.deepEqual(keptCells(plan, 2), [...times(3, "温泉;散策"), "温泉"]);
});

Deno.test("merged headings of a workbook: what stands above several columns belongs to each of them", async () => {
  const bytes = await writeXlsx({
    sheets: [{
      name: "回答",
      rows: [
        ["年代", "次のことを理解できましたか", null],
        [null, "理念", "制度"],
        ...times(3, ["20代", "よく理解できた", "理解できなかった"]),
        ["30代", "理解できなかった", "よく理解できた"],
        ["30代", "理解できなかった", "よく理解できた"],
      ],
      merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }, { startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
    }],
  });
  const plan = await proposalOf(bytes, { file: "form.xlsx" });
  assert.deepEqual(plan.headingLines, [1, 2]);
  assert.deepEqual(questions(plan).map(([, wording]) => wording), ["年代", "理念", "制度"]);
  assert.deepEqual(balance(plan), [5, 5, 0, 0]);
});

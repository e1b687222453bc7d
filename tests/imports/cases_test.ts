/** Inputs that failed somewhere, or that nobody could put in, each with its right answer. */
import assert from "node:assert/strict";
import { writeXlsx } from "hucre";
import { refusedValues } from "../../lib/imports/refused_values.ts";
import { flagFreeAnswers } from "../../lib/imports/flag_free_answers.ts";
import { importFiles } from "../../lib/imports/import_files.ts";
import { planImport } from "../../lib/imports/plan_import.ts";
import { unexplainedNumbers } from "../../lib/imports/printed_number.ts";
import { planJson } from "../../lib/imports/plan_json.ts";
import { unusedOptions } from "../../lib/imports/unused_options.ts";
import { planText } from "../../lib/imports/plan_text.ts";
import {
  balance,
  bytesOf,
  csv,
  encode,
  EVENT,
  HEADINGS,
  keptCells,
  madeCodebook,
  NO_STUDY,
  planOf,
  proposalOf,
  SOUND,
} from "./made_exports.ts";

const withCell = (place: number, cell: string) => SOUND.map((sound, at) => at === place ? cell : sound);
const text = (rows: readonly (readonly string[])[], separator: string, lineEnd: string) =>
  rows.map((cells) => cells.join(separator)).join(lineEnd) + lineEnd;
const TWO = [HEADINGS, SOUND, withCell(0, "福祉関係者")];

Deno.test("lines may end in LF, CRLF, CR or all of them: no carriage return stays in a cell, and lines are counted", async () => {
  const quoted = SOUND.map((cell, at) => at === 5 ? '"一行目\r\n二行目\r三行目"' : cell).join(",");
  for (
    const file of [
      `${HEADINGS.join(",")}\n${quoted}\r\n${SOUND.join(",")}\r\n`,
      `${HEADINGS.join(",")}\r\n${quoted}\n${SOUND.join(",")}\n`,
      `${HEADINGS.join(",")}\r${quoted}\r${SOUND.join(",")}\r`,
      `${HEADINGS.join(",")}\r${quoted}\r\n${SOUND.join(",")}\n`,
    ]
  ) {
    const plan = await planOf(bytesOf(file));
    assert.deepEqual(balance(plan), [2, 2, 0, 0]);
    assert.deepEqual(keptCells(plan, 6), ["一行目\n二行目\n三行目", "よかった"]);
    assert.deepEqual(plan.surveys[0]?.kept.map(({ row }) => row.line), [2, 5]);
  }
});

Deno.test("a fault in a file of carriage returns is told on its own line", async () => {
  const plan = await planOf(bytesOf(text([HEADINGS, SOUND, withCell(0, "宇宙飛行士")], ",", "\r")));
  assert.deepEqual(plan.surveys[0]?.refused.map(({ line }) => line), [3]);
});

Deno.test("tabs, semicolons and a sep= line are read, and the separator is told", async () => {
  for (
    const [file, separator] of [
      [text(TWO, "\t", "\n"), "\t"],
      [text(TWO, ";", "\n"), ";"],
      [`sep=,\r\n${text(TWO, ",", "\r\n")}`, ","],
      [`sep=;\n${text(TWO, ";", "\n")}`, ";"],
    ] as const
  ) {
    const plan = await planOf(bytesOf(file));
    assert.equal(plan.format.kind === "text" && plan.format.separator, separator);
    assert.deepEqual(keptCells(plan, 1), ["行政職員", "福祉関係者"]);
  }
});

Deno.test("every encoding that offices write is read, and told", async () => {
  const file = text(TWO, "\t", "\r\n");
  const cases = [
    ["utf-8", bytesOf(file), false],
    ["utf-8", bytesOf(`\uFEFF${file}`), true],
    ["utf-16le", encode(`\uFEFF${file}`, "utf-16le"), true],
    ["utf-16be", encode(`\uFEFF${file}`, "utf-16be"), true],
    ["utf-16le", encode(file, "utf-16le"), false],
    ["cp932", encode(file, "shift_jis"), false],
    ["euc-jp", encode(file, "euc-jp"), false],
    ["iso-2022-jp", encode(file, "iso-2022-jp"), false],
  ] as const;
  for (const [encoding, bytes, hasByteOrderMark] of cases) {
    const { format, ...plan } = await planOf(bytes);
    assert.ok(format.kind === "text");
    assert.deepEqual([format.encoding, format.hasByteOrderMark], [encoding, hasByteOrderMark]);
    assert.deepEqual(keptCells({ format, ...plan }, 3), ["よく理解できた", "よく理解できた"], encoding);
  }
});

Deno.test("a scale's dash may be any dash or wave", async () => {
  const dashes = [
    "-",
    "\u2010",
    "\u2011",
    "\u2012",
    "\u2013",
    "\u2014",
    "\u2015",
    "\u2212",
    "\u30FC",
    "\uFF0D",
    "\uFF70",
    "\u223C",
    "\u301C",
    "\uFF5E",
  ];
  const plan = await planOf(csv([HEADINGS, ...dashes.map((dash) => withCell(1, `20${dash}39歳`))]));
  assert.deepEqual(balance(plan), [dashes.length, dashes.length, 0, 0]);
  assert.deepEqual(new Set(keptCells(plan, 2)), new Set(["20-39歳"]));
});

Deno.test("characters that nobody sees are passed over within an answer and a heading", async () => {
  const unseen = ["\u200B", "\u00AD", "\uFE0F", "\u2060"];
  const headings = HEADINGS.map((heading) => `${heading.slice(0, 1)}\u200B${heading.slice(1)}`);
  const plan = await planOf(csv([headings, ...unseen.map((letter) => withCell(0, `行政${letter}職員`))]));
  assert.deepEqual(keptCells(plan, 1), unseen.map(() => "行政職員"));
});

Deno.test("answers with a number, a circled number, or as a code alone are taken, and the plan says so", async () => {
  const written = ["1.行政職員", "①行政職員", "1", "１", "1：行政職員", "（1）行政職員", "A1", "2 福祉関係者"];
  const plan = await planOf(csv([HEADINGS, ...written.map((cell) => withCell(0, cell))]));
  assert.deepEqual(keptCells(plan, 1), [...Array(7).fill("行政職員"), "福祉関係者"]);
  assert.deepEqual(
    [...plan.surveys[0]?.recognised.get("lecture-q1") ?? []].toSorted(),
    [["number", 3], ["numbered-label", 5]],
  );
});

Deno.test("two answers of a single question are refused as two, whatever stands between them", async () => {
  for (const between of ["/", "｜", "、", ";", "\n"]) {
    const plan = await planOf(csv([HEADINGS, SOUND, withCell(0, `行政職員${between}福祉関係者`)]));
    assert.deepEqual(balance(plan), [2, 1, 0, 1]);
    assert.deepEqual(refusedValues(plan).map(({ kind, lines }) => [kind, lines]), [["several-answers", [3]]], between);
  }
});

Deno.test("その他 with words is その他, and the words are kept", async () => {
  const plan = await planOf(
    csv([HEADINGS, withCell(0, "その他（民生委員）"), withCell(0, "その他: 町会長"), withCell(0, "その他")]),
  );
  assert.deepEqual(keptCells(plan, 1), ["その他（民生委員）", "その他（町会長）", "その他"]);
});

Deno.test("words of その他 for which a code book has no place are told, and その他 is counted", async () => {
  const codebook = madeCodebook();
  const scales = codebook.scales.map((scale) => ({
    ...scale,
    answers: scale.answers.map(({ withText: _, ...answer }) => answer),
  }));
  const plan = await planOf(csv([HEADINGS, withCell(0, "その他（民生委員）")]), {
    surveys: [{ codebook: { ...codebook, scales }, mapping: null }],
  });
  assert.deepEqual(keptCells(plan, 1), ["その他"]);
  assert.deepEqual([...plan.surveys[0]?.recognised.get("lecture-q1") ?? []], [["words-left-out", 1]]);
});

Deno.test("check boxes are separated by the answers, also where an answer holds the separator", async () => {
  const cells = ["温泉, 買い物, 食事", "買い物, 食事", "散策, 温泉", "温泉;散策", "特になし", ""];
  const plan = await planOf(csv([HEADINGS, ...cells.map((cell) => withCell(3, cell))]));
  assert.deepEqual(keptCells(plan, 4), ["温泉;買い物, 食事", "買い物, 食事", "温泉;散策", "温泉;散策", "特になし", ""]);
});

Deno.test("an answer that is given alone is refused together with others", async () => {
  const plan = await planOf(csv([HEADINGS, withCell(3, "温泉, 特になし")]));
  assert.deepEqual(refusedValues(plan).map(({ kind }) => kind), ["exclusive-answer"]);
});

Deno.test("time stamps, e-mail addresses and names are dropped by name, and told", async () => {
  const plan = await planOf(csv([
    ["タイムスタンプ", "メールアドレス", "氏名", ...HEADINGS, "連絡用"],
    ["2031/05/01 10:00:00", "hanako@example.jp", "山田花子", ...SOUND, "taro@example.jp"],
  ]));
  assert.deepEqual(
    plan.columns.filter(({ mapped }) => mapped?.use !== "question").map((
      { column, mapped },
    ) => [column.heading, mapped?.use]),
    [["タイムスタンプ", "time"], ["メールアドレス", "contact"], ["氏名", "name"], ["連絡用", "contact"]],
  );
  assert.doesNotMatch(JSON.stringify(plan.surveys[0]?.kept.map(({ cells }) => [...cells])), /hanako|山田|taro/);
});

Deno.test("１ and 1 are one respondent: one answer is kept, the other told", async () => {
  const plan = await planOf(csv([["回答者番号", ...HEADINGS], ["１", ...SOUND], ["1", ...withCell(0, "福祉関係者")]]), {
    unique: "回答者番号",
  });
  assert.deepEqual(balance(plan), [2, 1, 1, 0]);
  assert.deepEqual(keptCells(plan, 1), ["行政職員"]);
  assert.deepEqual(plan.surveys[0]?.leftOut, [{ line: 3, why: "same-respondent" }]);
});

Deno.test("不明 and 特になし as a free answer are kept; a dash and 無回答 are none", async () => {
  const written = ["不明", "特になし", "-", "無回答", " "];
  const plan = await planOf(csv([HEADINGS, ...written.map((cell) => withCell(5, cell))]));
  assert.deepEqual(keptCells(plan, 6), ["不明", "特になし", "", "", ""]);
});

Deno.test("12人 and １２ are numbers where a number is asked, 12人か13人 is none, and 11 is out of 0 to 10", async () => {
  const plan = await planOf(csv([HEADINGS, ...["7点", "１０", "7人か8人", "11"].map((cell) => withCell(4, cell))]));
  assert.deepEqual(keptCells(plan, 5), ["7", "10"]);
  assert.deepEqual(refusedValues(plan).map(({ kind, lines }) => [kind, lines]), [["not-a-number", [4]], [
    "out-of-range",
    [5],
  ]]);
});

Deno.test("a close answer is not taken: it is told once, with its rows, the nearest answer and how near it is", async () => {
  const plan = await planOf(csv([HEADINGS, SOUND, ...Array.from({ length: 31 }, () => withCell(2, "よく理解出来た"))]));
  assert.deepEqual(balance(plan), [32, 1, 0, 31]);
  const [value, ...more] = refusedValues(plan);
  assert.deepEqual(more, []);
  assert.deepEqual([value?.written, value?.lines.length, value?.nearest?.label], [
    "よく理解出来た",
    31,
    "よく理解できた",
  ]);
  // Two letters of seven differ.
  assert.ok(Math.abs((value?.nearest?.score ?? 0) - 5 / 7) < 1e-12);
});

Deno.test("headings match whatever the form made of the wording", async () => {
  const headings = [
    "問１．職業 *",
    "<b>年齢</b>（必須）",
    "Q3: 地域共生社会の\n理念を 理解できましたか？",
    "④来た目的を教えてください（複数選択可）",
    "5) この講座を人に勧めたいですか",
    "ご意見を&nbsp;お書きください。",
  ];
  const plan = await planOf(csv([headings, SOUND]));
  assert.deepEqual(balance(plan), [1, 1, 0, 0]);
  assert.deepEqual(keptCells(plan, 6), ["よかった"]);
});

Deno.test("a heading that is only close is proposed with its score, and not taken", async () => {
  const headings = HEADINGS.map((heading) => heading === "ご意見をお書きください" ? "御意見をお書き下さい" : heading);
  const plan = await planOf(csv([headings, SOUND]));
  assert.deepEqual(keptCells(plan, 6), ["<no column>"]);
  assert.deepEqual(plan.form.close.map(({ heading, question }) => [heading, question]), [[
    "御意見をお書き下さい",
    "lecture-q6",
  ]]);
  // Three of eleven letters differ: ご御, くだ下 (two become one).
  assert.ok(Math.abs((plan.form.close[0]?.score ?? 0) - 8 / 11) < 1e-12);
});

Deno.test("a workbook is read: numbers, dates and merged headings, and a chosen sheet", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "メモ", rows: [["集計中"]] },
      {
        name: "回答",
        rows: [
          [...HEADINGS],
          ...[SOUND, withCell(0, "福祉関係者")].map((row) => row.map((cell, at) => at === 4 ? 8 : cell)),
        ],
      },
    ],
  });
  const plan = await planOf(bytes, { sheet: "回答", file: "answers.xlsx" });
  assert.deepEqual([keptCells(plan, 1), keptCells(plan, 5)], [["行政職員", "福祉関係者"], ["8", "8"]]);
  const missing = await planImport(bytes, { file: "answers.xlsx", sheet: "無い", study: NO_STUDY, surveys: [] });
  assert.deepEqual(missing, { reason: "unknown-sheet", sheet: "無い", sheets: ["メモ", "回答"] });
});

Deno.test("an HTML page under the name of a workbook is read as the table that it is, and told", async () => {
  const table = (rows: readonly (readonly string[])[]) =>
    `<table border=1>${
      rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\r\n")
    }</table>`;
  const html = `<html><head><meta charset="Shift_JIS"></head><body><table><tr><td>集計</td></tr></table>${
    table([HEADINGS, SOUND, withCell(0, "その他（&lt;民生委員&gt;）"), withCell(5, "一行目<br>二行目")])
  }</body></html>`;
  const plan = await planOf(encode(html, "shift_jis"), { sheet: "2" });
  assert.deepEqual(plan.format, { kind: "page", encoding: "cp932", sheet: "2", otherSheets: ["1"] });
  assert.deepEqual(keptCells(plan, 1), ["行政職員", "その他（<民生委員>）", "行政職員"]);
  assert.deepEqual(keptCells(plan, 6).at(-1), "一行目\n二行目");
  assert.match(planText(plan, { lang: "ja", showValues: false }), /HTML の表「2」、文字コード CP932/);
});

Deno.test("an option that changes nothing is told with its reason, and one that does is not", async () => {
  const given = { event: { name: "春の講座", population: 100 }, keep: "last", sheet: "回答", reason: "欠席" } as const;
  const known = await planOf(csv([HEADINGS, SOUND]), { event: given.event });
  assert.deepEqual(unusedOptions(known, given).map(({ option }) => option), ["event", "keep", "sheet", "reason"]);
  const text = planText(known, { lang: "ja", showValues: false, unused: unusedOptions(known, given) });
  assert.match(text, /--event（name、population）: lecture はもうあるアンケートです/);
  assert.deepEqual(
    JSON.parse(JSON.stringify(planJson(known, { showValues: false, unused: unusedOptions(known, given) })))
      .unusedOptions[0],
    { option: "event", fields: ["name", "population"], surveys: ["lecture"] },
  );
  const fresh = await proposalOf(csv([["番号", ...HEADINGS], ["1", ...SOUND], ["2", ...SOUND]]), { unique: "番号" });
  assert.deepEqual(unusedOptions(fresh, { event: given.event, keep: "last" }), []);
});

Deno.test("a row with more cells than headings is refused, also among the first: a comma without quotes has parted it", async () => {
  const lines = [HEADINGS.join(","), SOUND.join(","), [...SOUND, "もう一つ"].join(","), `${SOUND.join(",")},`];
  const plan = await planOf(bytesOf(lines.join("\n") + "\n"));
  assert.deepEqual(balance(plan), [3, 2, 0, 1]);
  assert.deepEqual(refusedValues(plan).map(({ kind, lines }) => [kind, lines]), [["too-many-cells", [3]]]);
});

Deno.test("fewer answers than a known survey has are taken with their own number", async () => {
  const known = [{ codebook: { ...madeCodebook(), responses: 20 }, mapping: null }];
  const plan = await planOf(csv([HEADINGS, SOUND]), { surveys: known });
  assert.equal(plan.surveys[0]?.codebook.responses, 1);
  assert.deepEqual(unexplainedNumbers(plan, known), []);
});

Deno.test("19 answers where a report prints 20 need a reason, which the code book then has; 20 need none", async () => {
  const codebook = madeCodebook();
  const printed = {
    ...codebook,
    responses: 20,
    questions: codebook.questions.map((one) => ({ ...one, figureKeys: ["9-1"] })),
  };
  const surveys = [{ codebook: printed, mapping: null }];
  const rows = Array.from({ length: 19 }, () => SOUND);
  const silent = await planOf(csv([HEADINGS, ...rows]), { surveys });
  assert.deepEqual(unexplainedNumbers(silent, surveys), [{ id: "lecture", printed: 20, responses: 19 }]);
  const told = await planOf(csv([HEADINGS, ...rows]), { surveys, reason: "一人が取り下げた" });
  assert.deepEqual(unexplainedNumbers(told, surveys), []);
  assert.deepEqual(told.surveys[0]?.codebook.printed, {
    responses: 20,
    reason: "一人が取り下げた",
    reasonEnglish: "一人が取り下げた",
  });
  const whole = await planOf(csv([HEADINGS, ...rows, SOUND]), { surveys });
  assert.deepEqual([unexplainedNumbers(whole, surveys), whole.surveys[0]?.codebook.printed], [[], undefined]);
});

Deno.test("free answers with a name, a telephone number or an address are flagged by their lines, and not told", async () => {
  const written = ["よかった", "連絡は 090-1234-5678 まで", "特になし", "山田さんに助けられた", ""];
  const plan = await planOf(csv([HEADINGS, ...written.map((cell) => withCell(5, cell))]));
  const flagged = await flagFreeAnswers(plan);
  assert.deepEqual([...flagged], [["lecture", [3, 5]]]);
  const text = planText(plan, { lang: "ja", showValues: true, flagged });
  assert.match(text, /自由記述 4 件/);
  assert.match(text, /らしい言葉のある自由記述: 2 行（3、5 行目）/);
  assert.doesNotMatch(text, /090|山田/);
});

Deno.test("words behind その他 are free answers, too: counted, and flagged where they tell who somebody is", async () => {
  const plan = await planOf(csv([
    HEADINGS,
    withCell(0, "その他（民生委員）"),
    withCell(0, "その他（090-1234-5678）"),
    withCell(5, ""),
  ]));
  assert.match(planText(plan, { lang: "ja", showValues: false }), /自由記述 4 件（うち「その他」に添えた言葉 2 件）/);
  assert.deepEqual([...await flagFreeAnswers(plan)], [["lecture", [3]]]);
});

Deno.test("e-mail addresses that tell respondents apart are replaced by numbers, and the plan says so", async () => {
  const plan = await planOf(
    csv([["メールアドレス", ...HEADINGS], ["a@example.jp", ...SOUND], ["A@example.jp", ...SOUND], [
      "b@example.jp",
      ...SOUND,
    ]]),
    {
      unique: "メールアドレス",
    },
  );
  assert.deepEqual(balance(plan), [3, 2, 1, 0]);
  const files = plan.surveys.flatMap((survey) => importFiles(survey)).map(({ bytes }) =>
    new TextDecoder().decode(bytes)
  );
  assert.ok(
    files.some((file) => file.startsWith("respondent,")) && files.some((file) => file.includes("\n1,行政職員")),
  );
  for (const file of files) assert.doesNotMatch(file, /example/);
  assert.match(
    planText(plan, { lang: "ja", showValues: true }),
    /回答者は「メールアドレス」で見分け、取り込むときは 1 からの番号に置き換えます/,
  );
});

Deno.test("more answers than had applied are taken", async () => {
  const plan = await planOf(csv([HEADINGS, ...Array.from({ length: 14 }, () => SOUND)]), {
    surveys: [],
    event: { ...EVENT, applicants: 12 },
  });
  assert.deepEqual([balance(plan), plan.surveys[0]?.event?.content.applicants], [[14, 14, 0, 0], 12]);
});

Deno.test("a column of weights is proposed as such, and a row without one is refused", async () => {
  const rows = Array.from({ length: 19 }, (_, at) => [...SOUND, at % 2 === 0 ? "0.8" : "１．２５"]);
  const plan = await proposalOf(csv([[...HEADINGS, "ウェイト"], ...rows, [...SOUND, "0"]]));
  const [survey] = plan.surveys;
  assert.ok(survey !== undefined);
  assert.deepEqual(survey.codebook.weight, {
    column: "weight",
    description: "書き出しの列「ウェイト」",
    descriptionEnglish: "Column “ウェイト” of the export",
  });
  assert.deepEqual(survey.refused, [{ line: 21, faults: [{ kind: "no-weight", question: null, written: null }] }]);
  const answers = importFiles(survey).find(({ path }) => path.endsWith("responses.csv"));
  const lines = new TextDecoder().decode(answers?.bytes).split("\n");
  assert.match(lines[0] ?? "", /,weight$/);
  assert.deepEqual(lines.slice(1, 3).map((line) => line.split(",").at(-1)), ["0.8", "1.25"]);
});

Deno.test("a heading called 重み over words is a question like any, and weights that a code book does not name are not used", async () => {
  const parcels = await proposalOf(
    csv([[...HEADINGS, "重み"], ...["重い", "軽い", "重い", "軽い"].map((cell) => [...SOUND, cell])]),
  );
  assert.equal(parcels.surveys[0]?.codebook.weight, undefined);
  assert.equal(parcels.columns.find(({ column }) => column.heading === "重み")?.mapped?.use, "question");
  const known = await planOf(csv([[...HEADINGS, "ウェイト"], [...SOUND, "2"]]));
  assert.equal(known.columns.find(({ column }) => column.heading === "ウェイト")?.mapped?.use, "unused");
  assert.deepEqual(balance(known), [1, 1, 0, 0]);
});

Deno.test("a column of numbers that differ from row to row tells people apart, and is no question", async () => {
  const rows = Array.from({ length: 10 }, (_, at) => [...SOUND, `名札-${at}`]);
  const plan = await proposalOf(csv([[...HEADINGS, "名札の番号"], ...rows]));
  assert.equal(plan.columns.at(-1)?.mapped?.use, "identifier");
});

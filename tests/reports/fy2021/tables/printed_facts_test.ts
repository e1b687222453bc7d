/** What the report prints in a table and what was once lost in it, cell by cell, copied from the report by hand. */
import assert from "node:assert/strict";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import { reportTable } from "../../../../lib/reports/fy2021/tables/report_table.ts";

const report = await loadReport();
const rowsOf = (key: string) => reportTable(report, key).rows;

Deno.test("2-38: the state of consultation has its bodies and its policy, the three CSW stand under the history", () => {
  const rows = rowsOf("2-38:soka-hearing");
  const of = (item: string) => rows.filter((row) => row.item === item).map(({ summary }) => String(summary));
  const consultation = of("相談支援概況");
  assert.equal(consultation.length, 8);
  assert.match(consultation.at(-1) ?? "", /ネットワーク/);
  assert.ok(consultation.every((text) => !text.includes("CSW")));
  assert.ok(
    of("地域共生社会実現に向けた動きの沿革").some((text) => text.includes("CSW を設置（3 名・社会福祉協議会に委託）")),
  );
  assert.deepEqual([...new Set(rows.map(({ section }) => section))], [
    "１．重層的支援体制整備のきっかけ",
    "２．重層的支援体制の体制整備に関する現況",
    "３．重層的支援体制整備事業を通じて目指すところ",
  ]);
});

Deno.test("no hearing shows a pointer to a data file in place of what is printed", () => {
  for (const { key } of report.catalogue.records.filter(({ kind }) => kind === "hearing")) {
    assert.ok(rowsOf(key).every(({ summary }) => !/[a-z]_[a-z]/.test(String(summary))), key);
  }
});

/** Cells of a table of the report as its columns `item` and `printed` show them. */
const printedLines = (key: string) => Object.fromEntries(rowsOf(key).map(({ item, printed }) => [item, printed]));

Deno.test("overviews of events give each line that is printed: day, venue, audience, applicants, lecturers with posts", () => {
  assert.deepEqual(printedLines("2-6:gyoda-forum"), {
    日時: "2022 年 1 月 23 日（日）13:30-15:30",
    会場: "Zoom による講演を YouTube live にて配信",
    参加対象: "行田市民",
    講師: "野崎 伸一 氏（厚生労働省職業安定局高齢者雇用対策課長）\n大原 裕介 氏（社会福祉法人ゆうゆう理事長）",
  });
  assert.deepEqual(printedLines("2-17:gyoda-training-1"), {
    日時: "【第 1 回】2022 年 2 月 4 月（金）13:00-15:00\n【第 2 回】2022 年 3 月 9 日（水）15:00-17:00",
    会場: "Zoom（第 1 回、2 回両方）",
    参加対象: "自治体職員、相談支援従事者、福祉サービス従事者",
    "参加者数 ※申し込み時点": "【第 1 回】27 人\n【第 2 回】25 人",
    講師: [
      "加藤 恵 氏（半田市障害者相談支援センター センター長）",
      "國信 綾希 氏（長久手市 地域共生推進監）【第 1 回のみ】",
      "大原 裕介 氏（社会福祉法人ゆうゆう理事長）",
      "猿渡 進平 氏（医療法人静光園白川病院 医療連携室長）【第 2 回のみ】",
    ].join("\n"),
  });
  assert.deepEqual(printedLines("2-39:soka-training-1"), {
    日時: "【第 1 回】2022 年 1 月 25 日（火）15:00-17:00\n【第 2 回】2022 年 2 月 10 日（木）10:00-12:00",
    会場: "Zoom（第 1 回、2 回両方）",
    参加対象: "行政職員、包括的相談支援事業職員、地域づくり事業職員等",
    "参加者数 ※申込時点": "【第 1 回】42 人\n【第 2 回】46 人",
    講師: [
      "石川 紀子 氏（厚生労働省 社会・援護局 地域福祉課 地域共生社会推進室）【第 1 回】",
      "加藤 恵 氏（半田市障害者相談支援センター センター長）【第 1 回】",
      "猿渡 進平 氏（医療法人静光園白川病院 医療連携室長）【第 2 回】",
      "大原 裕介 氏（社会福祉法人ゆうゆう理事長）【第 2 回】",
    ].join("\n"),
  });
  assert.deepEqual(printedLines("2-70:exchange"), {
    日時: "【第 1 回】2022 年 2 月 14 日（月）13:00-15:00\n【第 2 回】2022 年 3 月 11 日（金）13:00-15:00",
    会場: "Zoom（第 1 回、2 回両方）",
    参加対象: "行政職員",
    講師:
      "斉藤 正晃 氏（福井県坂井市 健康福祉部 福祉総務課）\n江崎 崇 氏（愛知県豊田市 福祉部 福祉総合相談課）【第 2 回のみ】",
  });
});

Deno.test("2-66 prints one number of applicants for two rounds, of which the first was cancelled, and so does the table", () => {
  assert.deepEqual(printedLines("2-66:tomakomai-practice"), {
    日時: "【第 1 回】2022 年 2 月 16 日（水）13:00-15:00（中止）\n【第 2 回】2022 年 3 月 23 日（水）13:30-15:30",
    会場: "苫小牧市文化会館第 2・3 会議室",
    参加対象: "相談支援従事者、福祉関係事業者、地域共生に資する行政担当者",
    "参加者数 ※申込時点": "25 人",
    講師: "猿渡 進平 氏（医療法人静光園白川病院 医療連携室長）\n大原 裕介 氏（社会福祉法人ゆうゆう理事長）",
  });
  const { notes } = reportTable(report, "2-66:tomakomai-practice");
  assert.ok(notes.some((note) => note.includes("第1回と第2回を分けずに印字")));
});

Deno.test("1-3, 1-4, 2-2 and 2-4 are as printed, with their footnotes", () => {
  assert.deepEqual(rowsOf("1-3:project").map(({ name, affiliation }) => `${name} ${affiliation}`), [
    "大原 裕介 社会福祉法人ゆうゆう 理事長",
    "古城 亜耶美 社会福祉法人ゆうゆう",
    "中川 稔大 株式会社日本経営 課長",
    "和久井 彰 株式会社日本経営 主任",
    "大辻 京佑 株式会社日本経営",
  ]);
  const secretariat = "※ 社会福祉法人ゆうゆうより業務委託を受け、株式会社日本経営が事務局の一部機能を担っている。";
  assert.ok(reportTable(report, "1-3:project").notes.some((note) => note.includes(secretariat)));
  assert.deepEqual(rowsOf("1-4:project").map(({ meeting, date, topics }) => [meeting, date, topics]), [
    ["第1回", "2021 年 8 月 24 日（火） 19:00-21:00", "自治体選定について\n自治体への事前ヒアリングの項目について"],
    ["第2回", "2021 年 10 月 12 日（火） 17:00-19:00", "各自治体への伴走支援内容について"],
    ["第3回", "2021 年 12 月 20 日（月） 10:00-12:00", "各自治体の課題設定について\n各自治体への伴走支援内容について"],
    ["第4回", "2022 年 3 月 14 日（月） 14:30-16:00", "本事業のとりまとめについて\n重層的支援体制整備プロセスについて"],
  ]);
  assert.deepEqual(rowsOf("2-2:method").map((row) => Object.values(row).join("｜")), [
    "埼玉県｜行田市｜79,624 人｜67.49 ㎢｜実施なし｜令和 4 年度実施予定｜実施未定",
    "埼玉県｜草加市｜250,725 人｜27.46 ㎢｜3 ヵ年実施｜令和 3 年度実施｜令和 4 年度実施予定",
    "北海道｜苫小牧市｜169,813 人｜67.94 ㎢｜実施なし｜実施未定｜実施未定",
    "北海道｜釧路市｜164,095 人｜1,363 ㎢｜5 ヵ年実施｜令和 3 年度実施｜実施未定",
    "福岡県｜大牟田市｜110,890 人｜81.45 ㎢｜3 ヵ年実施｜令和 3 年度実施｜令和 4 年度実施予定",
  ]);
  assert.deepEqual([...new Set(rowsOf("2-4:method").map(({ viewpoint }) => viewpoint))], [
    "① 重層的支援体制の体制整備の検討のきっかけ",
    "② 重層的支援体制の体制整備に関する現況",
    "③ 重層的支援体制整備事業を通じて目指すところ",
  ]);
  assert.equal(rowsOf("2-4:method").length, 12);
});

Deno.test("overviews of questionnaires give the number of responses and every question, and no reading of ours", () => {
  const rows = rowsOf("2-8:gyoda-forum");
  assert.deepEqual(rows.slice(0, 3).map(({ item, printed }) => [item, printed]), [
    ["回答数", "124 件"],
    ["アンケート項目", "年齢"],
    ["アンケート項目", "職業"],
  ]);
  assert.equal(rows.length, 9);
  const responses = report.catalogue.records.filter(({ kind }) => kind === "survey-overview")
    .map(({ key }) => rowsOf(key)[0]?.printed);
  assert.deepEqual(responses, ["124 件", "20 件", "12 件", "20 件", "17 件", "24 件"]);
});

Deno.test("2-4 passes on that the depth of the interviews differs, 2-73 and 2-75 name their topics in Japanese", () => {
  assert.ok(reportTable(report, "2-4:method").notes.some((note) => note.includes("濃淡が異なる")));
  for (const key of ["2-73:exchange-1", "2-75:exchange-2"]) {
    assert.ok(rowsOf(key).every(({ topics }) => !/[a-z]/.test(String(topics))), key);
  }
});

Deno.test("every note of the data with a figure stands under its table", () => {
  const placed = report.notes.records.flatMap(({ noteId, figureKeys, text }) =>
    figureKeys.map((key) => ({ noteId, key, text }))
  );
  assert.ok(placed.length > 60);
  for (const { noteId, key, text } of placed) {
    assert.ok(reportTable(report, key).notes.includes(text), `${noteId} under ${key}`);
  }
});

Deno.test("what the hearings name stands in their tables: desks, projects, plans and what is shared with neighbours", () => {
  const named: Readonly<Record<string, readonly string[]>> = {
    "2-5:gyoda-hearing": [
      "在宅医療・介護連携推進事業",
      "ふくし総合窓口",
      "トータルサポート推進担当",
      "地域共生社会担当",
      "近隣 3 市合同での委託",
      "有償ボランティア",
      "総合政策部",
      "地域福祉計画",
    ],
    "2-38:soka-hearing": [
      "福祉政策課",
      "平成30年度以前",
      "CSW を設置（3 名・社会福祉協議会に委託）",
      "ネットワーク",
      "財務部",
    ],
    "2-65:tomakomai-hearing": ["総合福祉課", "地域福祉セミナー", "7圏域", "シンポジウム", "就労準備", "一時生活"],
    "2-68:kushiro-hearing": ["生活福祉事務所", "地域福祉課", "年に数回", "手一杯", "中間的就労", "こども分野"],
    "2-69:omuta-hearing": ["健康福祉推進室", "地域共創サポーター", "平成29年", "引きこもり", "相談支援包括化推進員"],
  };
  for (const [key, words] of Object.entries(named)) {
    const text = rowsOf(key).map(({ summary }) => String(summary)).join("\n");
    assert.deepEqual(words.filter((word) => !text.includes(word)), [], key);
  }
});

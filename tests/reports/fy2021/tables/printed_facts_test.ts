/** What the report prints in a table and what was once lost in it, cell by cell, copied from the report by hand. */
import assert from "node:assert/strict";
import { combinedOrigin } from "../../../../lib/data/origin.ts";
import { projectPath } from "../../../../lib/data/project_path.ts";
import { readManifest } from "../../../../lib/outputs/manifest.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import { reportTable } from "../../../../lib/reports/fy2021/tables/report_table.ts";

const report = await loadReport();
const rowsOf = (key: string) => {
  const { columns, rows } = reportTable(report, key);
  return rows.map((row) => Object.fromEntries(columns.map(({ id }) => [id, row[id]])));
};

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
      "國信 綾希 氏（長久手市 地域共生推進監）（第 1 回のみ）",
      "大原 裕介 氏（社会福祉法人ゆうゆう理事長）",
      "猿渡 進平 氏（医療法人静光園白川病院 医療連携室長）（第 2 回のみ）",
    ].join("\n"),
  });
  assert.deepEqual(printedLines("2-39:soka-training-1"), {
    日時: "【第 1 回】2022 年 1 月 25 日（火）15:00-17:00\n【第 2 回】2022 年 2 月 10 日（木）10:00-12:00",
    会場: "Zoom（第 1 回、2 回両方）",
    参加対象: "行政職員、包括的相談支援事業職員、地域づくり事業職員等",
    "参加者数 ※申込時点": "【第 1 回】42 人\n【第 2 回】46 人",
    講師: [
      "【第 1 回】",
      "石川 紀子 氏（厚生労働省 社会・援護局 地域福祉課 地域共生社会推進室）",
      "加藤 恵 氏（半田市障害者相談支援センター センター長）",
      "【第 2 回】",
      "猿渡 進平 氏（医療法人静光園白川病院 医療連携室長）",
      "大原 裕介 氏（社会福祉法人ゆうゆう理事長）",
    ].join("\n"),
  });
  assert.deepEqual(printedLines("2-70:exchange"), {
    日時: "【第 1 回】2022 年 2 月 14 日（月）13:00-15:00\n【第 2 回】2022 年 3 月 11 日（金）13:00-15:00",
    会場: "Zoom（第 1 回、2 回両方）",
    参加対象: "行政職員",
    講師:
      "斉藤 正晃 氏（福井県坂井市 健康福祉部 福祉総務課）\n【第 2 回のみ】\n江崎 崇 氏（愛知県豊田市 福祉部 福祉総合相談課）",
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
  assert.ok(notes.some((note) => note.includes("第1回と第2回を分けずに一つだけ記載")));
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
    ["第 1 回", "2021 年 8 月 24 日（火） 19:00-21:00", "自治体選定について\n自治体への事前ヒアリングの項目について"],
    ["第 2 回", "2021 年 10 月 12 日（火） 17:00-19:00", "各自治体への伴走支援内容について"],
    [
      "第 3 回",
      "2021 年 12 月 20 日（月） 10:00-12:00",
      "各自治体の課題設定について\n各自治体への伴走支援内容について",
    ],
    [
      "第 4 回",
      "2022 年 3 月 14 日（月） 14:30-16:00",
      "本事業のとりまとめについて\n重層的支援体制整備プロセスについて",
    ],
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
    const said = text.replace(/。$/, "");
    assert.ok(reportTable(report, key).notes.some((note) => note.startsWith(said)), `${noteId} under ${key}`);
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
    "2-65:tomakomai-hearing": [
      "総合福祉課",
      "地域福祉セミナー",
      "7圏域",
      "シンポジウム",
      "就労準備事業、一時生活支援事業等",
    ],
    "2-68:kushiro-hearing": ["生活福祉事務所", "地域福祉課", "年に数回", "手一杯", "中間的就労", "こども分野"],
    "2-69:omuta-hearing": ["健康福祉推進室", "地域共創サポーター", "平成29年", "引きこもり", "相談支援包括化推進員"],
  };
  for (const [key, words] of Object.entries(named)) {
    const text = rowsOf(key).map(({ summary }) => String(summary)).join("\n");
    assert.deepEqual(words.filter((word) => !text.includes(word)), [], key);
  }
});

/**
 * Facts of each bullet of the hearings, copied from the report by hand in its order: numbers, years, names, who does what.
 * Bullets that are quoted whole have been compared with the report by themselves and stand in no list here.
 */
const HEARING_FACTS: Readonly<Record<string, readonly (readonly [item: string, ...bullets: (readonly string[])[]])[]>> =
  {
    "2-5:gyoda-hearing": [
      ["地域共生関係の所管部署", ["健康福祉部", "福祉課", "地域共生社会担当"]],
      ["取り組みのきっかけ", ["在宅医療・介護連携推進事業", "会議", "地域共生社会の実現に向けた"]],
      [
        "地域共生社会実現に向けた動きの沿革",
        [
          "平成20年",
          "ふくし総合窓口",
          "トータルサポート推進担当",
          "中核",
          "専門職",
          "異動",
          "事務職",
          "各分野",
          "つなぎが中心",
        ],
        ["令和3年", "トータルサポート推進担当", "廃止", "地域共生社会担当"],
      ],
      [
        "参加支援・地域づくりに向けた支援概況",
        [
          "有償ボランティア制度",
          "生活支援体制整備事業",
          "社会福祉協議会",
          "地域介護予防活動支援事業",
          "直接",
          "地域子育て支援拠点事業",
          "NPO法人",
        ],
      ],
      [
        "重層的支援体制整備に関する関係者の関心・認知度",
        ["健康福祉部", "総合政策部", "庁内関係者会議", "月に1度ほど"],
        ["相談支援が中心", "参加支援", "地域づくり", "他部署", "連携を強める"],
      ],
      ["重層的支援体制整備事業を通じて実現させたいこと", ["地域福祉計画", "令和4年度", "移行準備事業", "姿", "制度"]],
    ],
    "2-38:soka-hearing": [
      ["地域共生関係の所管部署", ["福祉政策課", "政策総務係"]],
      ["取り組みのきっかけ", ["平成30年度以前", "コミュニティソーシャルワーカー", "検討"]],
      [
        "地域共生社会実現に向けた動きの沿革",
        ["平成30年度", "モデル事業"],
        ["CSW", "制度の狭間の相談を受ける"],
        ["庁内", "相談支援包括化推進員", "他機関", "ケース会議"],
      ],
      ["相談支援概況", ["社会資源が豊か", "窓口", "統合する予定がなく", "ネットワーク型"]],
      [
        "参加支援・地域づくりに向けた支援概況",
        ["地域づくりに向けた支援", "生活支援体制整備事業", "社会福祉協議会", "委託"],
        ["参加支援", "委託先", "これから"],
      ],
      [
        "重層的支援体制整備に関する関係者の関心・認知度",
        ["社会福祉協議会", "地域福祉", "必要な事業"],
        ["必要性", "関係部署", "そろっていない"],
        ["厳しい人員体制", "従来の業務", "上乗せ", "拒まれるおそれ"],
        ["断らない相談支援", "参加支援", "どこまで", "共通認識"],
        ["令和4年度", "財務部", "折衝", "予定"],
      ],
      [
        "重層的支援体制整備事業を通じて実現させたいこと",
        [
          "地域福祉計画",
          "全ての市民が、障がいの有無や介護の必要性にかかわらず",
          "いきいきと安心して暮らすことのできるまち",
        ],
      ],
    ],
    "2-65:tomakomai-hearing": [
      ["地域共生関係の所管部署", ["福祉部", "総合福祉課"]],
      ["取り組みのきっかけ", [
        "高齢者・障がい者・生活困窮者等",
        "分野を超えた複合的な課題",
        "包括的・一元的",
        "窓口の機能",
      ]],
      [
        "地域共生社会実現に向けた動きの沿革",
        ["令和元年度", "地域共生社会を考える地域福祉セミナー", "話し合い", "地域包括支援センター7圏域", "課題"],
        ["同年", "共生社会を考えるシンポジウム"],
      ],
      [
        "参加支援・地域づくりに向けた支援概況",
        ["生活困窮者自立支援制度", "任意事業", "就労準備事業", "一時生活支援事業", "等"],
      ],
      ["重層的支援体制整備に関する関係者の関心・認知度", ["専門職", "経験", "意義の理解"]],
      [
        "重層的支援体制整備事業を通じて実現させたいこと",
        ["地域福祉計画", "誰もが住み慣れた地域の中で、心豊かに安心して暮らしていけるまち"],
      ],
    ],
    "2-68:kushiro-hearing": [
      ["地域共生関係の所管部署", ["福祉部", "生活福祉事務所"]],
      ["取り組みのきっかけ", ["困窮分野", "民間事業所", "モデル事業"]],
      [
        "地域共生社会実現に向けた動きの沿革",
        ["モデル事業の頃", "生活福祉事務所", "所管"],
        ["令和2年", "庁内の関係者", "地域共生の勉強会"],
        ["地域福祉課が所管", "庁内連携会議", "年に数回", "情報を共有"],
        ["会議は招集できる", "うちの部署はできることがない"],
        ["地域包括", "担当部署", "手一杯で余裕がない"],
        ["現場の相談員", "ケース連携", "盛ん"],
      ],
      ["参加支援・地域づくりに向けた支援概況", ["中間的就労", "先進的"]],
      [
        "重層的支援体制整備に関する関係者の関心・認知度",
        ["福祉部の組織を改めている最中", "範囲の広い動き"],
        ["具体的な情報が乏しく", "財政部", "説得する材料"],
        ["社会福祉協議会", "高齢分野", "所管も違う", "話し合えていない"],
        ["困窮部門", "こども分野", "壁"],
      ],
      [
        "重層的支援体制整備事業を通じて実現させたいこと",
        ["地域福祉計画", "市民全てがそれぞれの役割をもった地域共生社会の実現"],
      ],
    ],
    "2-69:omuta-hearing": [
      ["地域共生関係の所管部署", ["保健福祉部", "健康福祉推進室", "福祉課"]],
      ["取り組みのきっかけ", ["地域包括支援センター", "相談件数や対応件数", "負担感"]],
      [
        "地域共生社会実現に向けた動きの沿革",
        ["地域力強化推進事業", "地域共創サポーター", "各地域包括支援センター", "生活支援コーディネーター"],
        ["平成29年", "総合相談担当", "高齢者", "障害者", "生活困窮", "引きこもり"],
        ["多機関の協働による包括的支援体制構築事業", "市役所内", "相談支援包括化推進員"],
      ],
      ["参加支援・地域づくりに向けた支援概況", ["生活支援体制整備事業", "地域力強化推進事業"]],
      [
        "重層的支援体制整備に関する関係者の関心・認知度",
        ["福祉課のほかの課", "福祉課の仕事"],
        ["各相談支援事業所", "事業が始まること", "知っている"],
      ],
      [
        "重層的支援体制整備事業を通じて実現させたいこと",
        ["地域福祉計画", "将来にわたって安心して暮らし、本市に住んでいることを自ら誇ることができるまち"],
      ],
    ],
  };

Deno.test("hearings: each summarised bullet stands under its item, in the report's order, with every fact that is printed in it", () => {
  for (const [key, items] of Object.entries(HEARING_FACTS)) {
    const rows = rowsOf(key);
    const summarised = rows.filter(({ summary }) => !/^「.*」$/.test(String(summary)));
    const listed = items.flatMap(([item, ...bullets]) => bullets.map((facts) => ({ item, facts })));
    assert.equal(summarised.length, listed.length, key);
    listed.forEach(({ item, facts }, at) => {
      const row = summarised[at];
      assert.equal(row?.item, item, `${key}, ${facts}`);
      assert.deepEqual(
        facts.filter((fact) => !String(row?.summary).includes(fact)),
        [],
        `${key} ${item}: ${row?.summary}`,
      );
    });
  }
});

/** Facts of each answer of the exchange meetings and of the question before it, copied from the report by hand. */
const DISCUSSION_FACTS: Readonly<
  Record<string, readonly (readonly [question: readonly string[], answer: readonly string[]])[]>
> = {
  "2-73:exchange-1": [
    [["会議", "種類の多い"], ["大きく増やすことはせず", "重層的支援会議", "既存の会議体と一体"]],
    [["支援会議", "重層的支援会議", "運用"], [
      "本人の同意が得られない場合",
      "守秘義務規定",
      "支援会議",
      "同意が得られている場合も",
      "重層的支援会議",
    ]],
    [["ファシリテーター"], ["目的による", "多機関を包括化", "話してもらう場", "人材"]],
    [["温度差", "どう進めるか"], ["温度差はある", "理解してもらえなくて当然", "相手の考え"]],
    [["温度差"], ["庁内連携", "温度差がかなりある", "生活課題や地域課題", "各課で共有", "担当課に関心", "下準備"]],
    [["補助金が一体で交付", "どの課に負担", "各課への説明"], ["予算を立てるとき", "補助金の名前が変わる形", "予算"]],
  ],
  "2-75:exchange-2": [
    [["民間の相談支援事業所など", "協働関係"], [
      "総合相談を市役所に置いた際",
      "外部の相談支援機関との協働があまりなく",
      "パンク寸前",
      "全ての相談を総合相談の窓口で受けず",
      "委託先の障害の相談支援機関や地域包括支援センター",
    ]],
    [["重層的支援会議", "民間の相談支援事業所", "働きかけ"], [
      "一か所に集める形では行わず",
      "複数の課",
      "包括化推進員",
      "分野ごと",
      "重層的支援会議とみなして",
      "増えておらず",
      "分野を横断する課題",
      "自主的に行われる会議",
    ]],
    [[], ["事例の解決ではなく", "各課の事例", "月2回の定例", "関係のない課題", "出席"]],
    [["外部機関", "顔の見える関係", "ワークショップやケース会議", "定期的"], [
      "研修は行わず",
      "ケース会議の回数を重ねて",
    ]],
    [[], ["外部機関などの介入", "モチベーション維持", "共通認識の形成", "効果"]],
  ],
};

Deno.test("exchange meetings: each question and answer is there in the report's order, with every fact that is printed in it", () => {
  for (const [key, entries] of Object.entries(DISCUSSION_FACTS)) {
    const rows = rowsOf(key);
    assert.equal(rows.length, entries.length, key);
    entries.forEach(([question, answer], at) => {
      const row = rows[at];
      assert.deepEqual(question.filter((fact) => !String(row?.question).includes(fact)), [], `${key} ${row?.question}`);
      assert.deepEqual(answer.filter((fact) => !String(row?.answer).includes(fact)), [], `${key} ${row?.answer}`);
    });
  }
});

Deno.test("programmes have the two columns that are printed, with purpose and lecturers in their place among the lines", () => {
  const item = (key: string, at: number) => rowsOf(key)[at]?.content;
  assert.deepEqual(reportTable(report, "2-7:gyoda-forum").columns.map(({ id }) => id), ["start", "content"]);
  assert.equal(
    item("2-7:gyoda-forum", 5),
    "【対談】\n「ひとりひとりにやさしい社会とは？」\n講師：野崎 伸一 氏\n大原 裕介 氏",
  );
  assert.equal(item("2-7:gyoda-forum", 1), "【現状報告】\n「地域をかんます・地域をゆわく」\n行田市医師会");
  assert.equal(
    item("2-40:soka-training-1", 4),
    [
      "【グループディスカッション①】",
      "「複合事例の検討」",
      "複合事例について検討することで多機関協働を考えるきっかけをつくる。",
      "・講師より事例紹介",
      "・グループでの意見交換",
      "・グループで出た意見の全体共有と講師コメント（20 分）",
      "講師：加藤 恵 氏",
    ].join("\n"),
  );
});

Deno.test("2-71 prints the one meeting that a city took part in behind its name, and so does the table", () => {
  assert.deepEqual(rowsOf("2-71:exchange").map(({ municipality }) => municipality), [
    "行田市",
    "草加市",
    "苫小牧市",
    "釧路市（第 1 回のみ）",
    "大牟田市",
    "坂井市",
    "豊田市（第 2 回のみ）",
  ]);
});

Deno.test("2-15: the answer without a bullet is marked as separated by reading, and no other", () => {
  const rows = rowsOf("2-15:gyoda-forum");
  assert.deepEqual(rows.filter(({ parted }) => parted !== null).map(({ text }) => String(text).slice(0, 8)), [
    "生活の困り事を行",
  ]);
});

Deno.test("no note of ours passes for one of the report: under every table each says whose it is", () => {
  const keys = report.catalogue.records.filter(({ status }) =>
    ["verbatim", "summary", "reconstructed"].includes(status)
  );
  let seen = 0;
  for (const { key } of keys) {
    for (const note of reportTable(report, key).notes) {
      seen++;
      assert.match(note, /本プロジェクト|読み取り|報告書の注|（報告書 |^設問: 「.*」$/, `${key}: ${note}`);
    }
  }
  assert.ok(seen > 100);
});

Deno.test("what is known from outside the report says so", () => {
  const outside = report.notes.records.filter(({ text }) => /国土地理院|慶應義塾/.test(text));
  assert.equal(outside.length, 2);
  assert.ok(outside.every(({ text }) => text.includes("報告書の外")));
});

Deno.test("the text never calls itself 最終報告書, and nothing here does", async () => {
  const { outputs = [] } = await readManifest(projectPath("outputs")) ?? {};
  const paths = outputs.flatMap(({ files }) => files.map(({ path }) => path)).filter((path) =>
    /\.(csv|html|svg)$/.test(path)
  );
  assert.ok(paths.length > 200);
  for (const path of paths) {
    assert.ok(!(await Deno.readTextFile(projectPath(`outputs/${path}`))).includes("最終報告書"), path);
  }
});

Deno.test("of a table that is published each heading says that its cells are as printed, or whose the column is", () => {
  const tables = report.catalogue.records.filter(({ status }) => status === "verbatim").map(({ key }) =>
    reportTable(report, key)
  ).filter(({ sources }) => combinedOrigin(sources.map(({ origin }) => origin)) === "published");
  assert.ok(tables.length > 45);
  for (const { key, columns } of tables) {
    for (const { label } of columns) assert.match(label, /原文|本プロジェクト|読み取り/, `${key}: ${label}`);
  }
});

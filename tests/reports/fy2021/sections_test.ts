/**
 * Nothing of the report is left out: its headings, copied from the report by a script that knows nothing of the data, are
 * walked one by one. Each has its row, and each row is seen in an output or says why not.
 */
import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { projectPath } from "../../../lib/data/project_path.ts";
import { readManifest } from "../../../lib/outputs/manifest.ts";
import { loadReport } from "../../../lib/reports/fy2021/facts/load_report.ts";
import { LANGUAGES } from "../../../lib/data/language.ts";
import { loadFy2021 } from "../../../lib/reports/fy2021/fy2021.ts";
import { recordParts } from "../../../lib/reports/fy2021/page/record_parts.ts";
import { reportDocumentParts } from "../../../lib/reports/fy2021/page/report_documents.ts";
import { reportTable } from "../../../lib/reports/fy2021/tables/report_table.ts";
import { reportTextTable, TEXT_CHAPTERS } from "../../../lib/reports/fy2021/tables/report_text_tables.ts";

const report = await loadReport();
const { records } = report.sections;
const manifest = await readManifest(projectPath("outputs"));
const made = new Map((manifest?.outputs ?? []).map(({ key, files }) => [key, files.map(({ path }) => path)]));

Deno.test("the headings of the report are the headings of the data, in the report's order", async () => {
  const lines = (await Deno.readTextFile(new URL("./source_headings.txt", import.meta.url))).trim().split("\n");
  assert.ok(lines.length > 80);
  const headings = records.filter(({ kind }) => kind === "heading").map(({ markPrinted, title }) =>
    `${markPrinted.split(" ").at(-1)} ${title}`.normalize("NFKC")
  );
  assert.deepEqual(headings, lines.map((line) => line.normalize("NFKC")));
});

Deno.test("both footnotes are there, and the thirteen items of 3 (2), each under its required item", () => {
  assert.deepEqual(records.filter(({ kind }) => kind === "footnote").map(({ markPrinted }) => markPrinted), [
    "注1",
    "注2",
  ]);
  const items = records.filter(({ kind, markPrinted }) => kind === "paragraph" && markPrinted.startsWith("3 (2)"));
  // Counted by hand in the report's 3 (2): 4 bullets on the first item, then 2, 2, 3 and 2.
  assert.deepEqual([1, 2, 3, 4, 5].map((item) => items.filter(({ requiredItem }) => requiredItem === item).length), [
    4,
    2,
    2,
    3,
    2,
  ]);
});

Deno.test("each section is summed up in both languages beside a sentence of it, or is nothing but a heading over others", () => {
  for (const { sectionId, summary, summaryEnglish, quote, reason } of records) {
    assert.equal(summary === null, quote === null, sectionId);
    assert.equal(summary === null, summaryEnglish === null, sectionId);
    assert.equal(summary === null, reason !== null, sectionId);
    // The stated reason holds: there are headings below, and each of them, or one below it, is summed up.
    if (reason === null) continue;
    assert.equal(reason, "見出しだけで、内容は下の項にある", sectionId);
    const below = records.filter((other) => other.sectionId.startsWith(`${sectionId}-`));
    assert.ok(below.some((other) => other.summary !== null), sectionId);
  }
  assert.equal(records.filter(({ reason }) => reason !== null).length, 14);
});

Deno.test("each heading is seen: its outputs were made, its title, summary and sentence stand in a table and on the page", async () => {
  const plain = (text: string) => text.replaceAll(/["\s]/g, "");
  const texts = new Map<string, string>();
  for (const [key, paths] of made) {
    const csv = paths.filter((path) => path.endsWith(".csv"));
    const read = await Promise.all(csv.map((path) => Deno.readTextFile(projectPath(`outputs/${path}`))));
    texts.set(key, plain(read.join("\n")));
  }
  const { window } = new JSDOM(await Deno.readTextFile(projectPath("outputs/report.html")));
  const shown = new Map(
    [...window.document.querySelectorAll(".table[data-key],.figure[data-key]")].map((node) => [
      node.getAttribute("data-key"),
      plain(node.textContent ?? ""),
    ]),
  );
  for (const { sectionId, title, summary, quote, outputKeys } of records) {
    const [table = ""] = outputKeys;
    assert.match(table, sectionId === "5" ? /^appendices$/ : /^report-text:[1-4]$/, sectionId);
    assert.deepEqual(outputKeys.filter((key) => !made.has(key)), [], sectionId);
    assert.deepEqual(outputKeys.filter((key) => !shown.has(key)), [], `${sectionId} on the page`);
    for (const words of [title, summary, quote]) {
      // The heading of the appendices is the title of their table, whose rows are the text.
      if (words === null || sectionId === "5") continue;
      assert.ok(texts.get(table)?.includes(plain(words)), `${sectionId} in ${table}: ${words}`);
      assert.ok(shown.get(table)?.includes(plain(words)), `${sectionId} on the page: ${words}`);
    }
  }
});

Deno.test("the conclusions of chapter 4 stand on the page, unfolded", async () => {
  const page = await Deno.readTextFile(projectPath("outputs/report.html"));
  const at = page.indexOf('data-key="report-text:4"');
  assert.ok(at > 0 && page.slice(at - 60, at).includes('<div class="table"'), "a table that is not folded");
  for (const words of ["孤立を防ぐ", "現状に合わせた", "第三者の声"]) assert.ok(page.includes(words), words);
});

Deno.test("chapters part the sections without loss", () => {
  const shown = TEXT_CHAPTERS.map((chapter) => reportTextTable(report, chapter).rows.length);
  // All but the heading of the appendices, which have a table of their own.
  assert.equal(shown.reduce((sum, rows) => sum + rows, 0), records.length - 1);
});

/** What the running text names, place by place, copied from the report by hand: laws, projects, bodies, labels, what is called for. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  "1-1-a-1": [
    "地域共生社会の実現",
    "平成29年",
    "改正社会福祉法",
    "地域包括ケアシステムの強化のための介護保険法等の一部を改正する法律",
    "地域福祉推進の理念",
    "附則",
    "全国的に整備するための方策",
    "地域共生社会の実現に向けた包括的支援体制構築事業",
    "モデル事業",
  ],
  "1-1-a-2": [
    "附則",
    "モデル事業の実施状況",
    "全国的な整備の具体的な方策を検討するため",
    "地域共生社会に向けた包括的支援と多様な参加・協働の推進に関する検討会（地域共生社会推進検討会）",
    "最終とりまとめ",
    "①断らない相談支援",
    "②参加支援",
    "③地域づくりに向けた支援",
    "重層的支援体制整備事業",
    "令和3年度",
  ],
  "1-1-a-3": ["全国研修", "都道府県", "後方支援", "伴走支援", "研究等の報告書", "先進的", "過程"],
  "1-3": ["企画委員会", "講師", "アドバイザー", "社会・援護局 地域福祉課 地域共生社会推進室", "株式会社日本経営"],
  "2-2": ["地理的基準（人口や面積など）", "モデル事業", "移行準備事業", "実施予定の有無", "特徴が重複しないように"],
  "2-3-a-1": ["在宅医療・介護連携推進事業", "移行準備事業", "庁内外", "総合相談窓口", "複合的なケース"],
  "2-3-b-1": [
    "平成30年度",
    "コミュニティソーシャルワーカー（CSW）",
    "相談支援包括化推進員",
    "ケース会議",
    "令和3年度",
    "移行準備事業",
    "令和4年度",
    "相談支援機関",
    "地域づくりを担う事業所",
    "社会資源",
  ],
  "2-3-c-1": [
    "令和2年度社会福祉推進事業",
    "包括的支援体制の整備に係る地域性を考慮した持続可能性の高い支援関係者間の連携方策や業務分担に関する調査研究事業",
    "顔の見える関係",
    "困難ケース",
  ],
  "2-3-d-1": ["困窮分野の民間事業者", "モデル事業", "5ヵ年", "地域福祉課", "庁内連携会議", "福祉部の組織再編"],
  "2-3-e-1": [
    "地域力強化推進事業",
    "地域共創サポーター",
    "地域包括支援センター",
    "生活支援体制整備事業",
    "生活支援コーディネーター",
    "平成29年",
    "総合相談担当",
    "引きこもり",
    "多機関の協働による包括的支援体制構築事業",
    "相談支援包括化推進員",
    "令和3年度",
    "移行準備事業",
    "令和4年度",
  ],
  "3-2-8": ["推進役", "ア 地域に対する現状把握ができているか", "当事者意識"],
  "4-1": ["関連部署", "住民", "支援団体", "縦割り", "停滞", "リーダーシップ"],
  "4-2": ["試行錯誤", "そのまま", "前へ進んで"],
  "4-3": [
    "縦割り",
    "部署の垣根",
    "利害関係",
    "有識者",
    "他の自治体との交流",
    "事務局",
    "ニーズ",
    "丁寧に理解",
    "マッチング",
    "ハブ",
  ],
};

Deno.test("what the running text names stands in the summary or the sentence of its place", () => {
  for (const [sectionId, names] of Object.entries(NAMED)) {
    const section = records.find((one) => one.sectionId === sectionId);
    const text = `${section?.title ?? ""}\n${section?.summary ?? ""}\n${section?.quote ?? ""}`;
    assert.deepEqual(names.filter((name) => !text.includes(name)), [], sectionId);
  }
});

Deno.test("the letter that is printed before the first required item stands in diagram 3-1", () => {
  const titles = reportTable(report, "3-1:framework").rows.map(({ title }) => title);
  assert.equal(titles[0], "ア 地域に対する現状把握ができているか");
});

/**
 * Every number with its unit, era year and day, and every phrase in brackets of any kind that the report's text has, answers and
 * wordings included: taken out by a script that knows nothing of the data (NFKC, no blanks; left out are brackets that only refer
 * to an appendix or introduce a short name).
 */
Deno.test("each number and each bracketed phrase of the report's text stands in a table or on the page", async () => {
  const plain = (text: string) => text.normalize("NFKC").replaceAll(/["\s]/g, "");
  const names = (await Deno.readTextFile(new URL("./source_names.txt", import.meta.url))).trim().split("\n");
  assert.ok(names.length > 200);
  const tables = [...made.values()].flat().filter((path) => path.endsWith(".csv"));
  const texts = await Promise.all(tables.map((path) => Deno.readTextFile(projectPath(`outputs/${path}`))));
  const { window } = new JSDOM(await Deno.readTextFile(projectPath("outputs/report.html")));
  const all = plain([...texts, window.document.body.textContent ?? ""].join("\n"));
  assert.deepEqual(names.filter((name) => !all.includes(name)), []);
});

Deno.test("the document to edit has the whole record that the page has, and of each section heading, summary and sentence", async () => {
  const facts = await loadFy2021();
  for (const lang of LANGUAGES) {
    const { closing } = reportDocumentParts(facts, lang);
    const parts = closing.flatMap((chapter) => chapter.parts);
    const items = parts.flatMap((part) => part.items);
    for (const { title, items: shown } of recordParts(report, lang)) {
      assert.ok(parts.some(({ heading }) => heading === title), title);
      for (const { kind, key } of shown) {
        assert.equal(items.filter((item) => item.kind === kind && item.key === key).length, 1, `${kind} ${key}`);
      }
    }
    const said = items.flatMap((item) =>
      item.kind === "table" ? item.rows.flatMap((row) => Object.values(row).map(String)) : []
    ).join("\n");
    for (const { sectionId, title, summary, summaryEnglish, quote } of records) {
      for (const words of [title, lang === "ja" ? summary : summaryEnglish, quote]) {
        if (words !== null && sectionId !== "5") assert.ok(said.includes(words), `${sectionId}: ${words}`);
      }
    }
    // What is summed up and what is quoted are told apart line by line, not by a heading pages above.
    const chapter = items.find(({ key }) => key === "report-text:3");
    assert.ok(chapter?.kind === "table");
    for (const { text } of chapter.rows) assert.match(String(text), /^(要約: |Summary: ).+\n(原文: |As printed: )「/s);
  }
});

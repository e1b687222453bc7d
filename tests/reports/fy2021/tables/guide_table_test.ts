import assert from "node:assert/strict";
import { loadActionsTaken } from "../../../../lib/reports/fy2021/assessment/actions_taken.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import { citySheetTable } from "../../../../lib/reports/fy2021/tables/city_sheet_table.ts";
import { guideTable } from "../../../../lib/reports/fy2021/tables/guide_table.ts";
import { issueMatrixTable } from "../../../../lib/reports/fy2021/tables/issue_matrix_table.ts";

const report = await loadReport();
const guide = guideTable(report, await loadActionsTaken());
const CITIES = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"];

Deno.test("every issue of the hearings stands in a group of the guide, in two only what names two issues", () => {
  const all = report.guideIssues.records.flatMap(({ findingIds }) => findingIds);
  const twice = all.filter((id, at) => all.indexOf(id) !== at);
  // 苫小牧市: skill and understanding of the significance differ; 草加市: cooperation is hard, and resources are to be used.
  assert.deepEqual(twice.toSorted(), ["soka-finding-17", "tomakomai-finding-7"]);
  const grouped = [...new Set(all)].toSorted();
  const issues = report.hearingFindings.records.filter(({ nature }) => nature === "issue")
    .map(({ findingId }) => findingId).toSorted();
  assert.deepEqual(grouped, issues);
});

Deno.test("the guide leads from each of the five required items to every one of the seven actions and the six appendices", () => {
  const all = (column: string) => guide.rows.map((row) => String(row[column] ?? "")).join("\n");
  for (const { number, title } of report.requiredItems.records) assert.ok(all("item").includes(`${number} ${title}`));
  for (const { markPrinted, title } of report.actionsFramework.records) {
    assert.ok(all("action").includes(`${markPrinted}${title}`), title);
  }
  for (const { markPrinted } of report.appendices.records) {
    assert.ok(all("appendices").includes(markPrinted), markPrinted);
  }
});

Deno.test("the guide says of events when they were and how many had applied, and of those not held that they were not", () => {
  const done = guide.rows.map((row) => String(row["done"])).join("\n");
  assert.match(done, /草加市 第1回研修（1月25日、参加申込者42人）/);
  assert.match(done, /フィールドワーク（[^）]*見送/);
  // Nobody held the talks on the vision (④): that is said in place of an event.
  assert.deepEqual(done.match(/④.*/g), ["④行った市の記載なし"]);
  // 釧路市 came to the first exchange meeting only (figure 2-71); the forum has no number of applicants but 124 responses.
  assert.match(done, /⑤自治体間 第1回意見交換会（行田市・草加市・苫小牧市・釧路市・大牟田市、2月14日/);
  assert.match(done, /⑤自治体間 第2回意見交換会（行田市・草加市・苫小牧市・大牟田市、3月11日/);
  assert.match(done, /行田市 フォーラム（1月23日、参加申込者数の記載なし、回答124件）/);
});

Deno.test("outcomes stand in words with their cities, one sentence once, and with what remains", () => {
  const cells = guide.rows.map((row) => String(row["outcomes"]));
  const lines = cells.flatMap((cell) => cell.split("\n"));
  assert.ok(cells.every((cell) => cell !== "null"), "each item has an outcome");
  for (const line of lines) {
    assert.match(line, /^・(?:行田市|草加市|苫小牧市|釧路市|大牟田市)[^:]*: [^（]{20,}（図表2-7[4-8]/);
  }
  // Each of the 17 outcomes is told, those that are one sentence in five and in two cities with all of them.
  for (const { summary } of report.outcomes.records) assert.ok(lines.some((line) => line.includes(summary)), summary);
  const shared = "・行田市・草加市・苫小牧市・釧路市・大牟田市（同じ一文）: 先に事業を始めた自治体の実例を";
  assert.ok(lines.some((line) => line.startsWith(shared)));
  assert.match(lines.join("\n"), /苫小牧市: [^\n]*残る課題: フィールドワークが実施されず/);
  assert.match(lines.join("\n"), /釧路市: [^\n]*残る課題: 小規模研修が実施されず/);
  assert.ok(guide.notes.some((note) => note.includes("一字一句同じ文")));
  // Nothing stands twice within a row.
  for (const cell of cells) assert.equal(new Set(cell.split("\n")).size, cell.split("\n").length);
});

Deno.test("silence is told from absence: 行田市 alone says that it has no core centre, 大牟田市 says nothing", () => {
  const { rows } = issueMatrixTable(report);
  const core = rows.find(({ what }) => what === "基幹相談支援センター");
  assert.deepEqual(CITIES.map((city) => String(core?.[city]).slice(0, 2)), ["ない", "ある", "ある", "ある", "記載"]);
  // Said in the text before figures 2-65 and 2-38, and in figure 2-65.
  assert.match(String(rows.find(({ what }) => String(what).startsWith("意義や必要性"))?.["tomakomai"]), /意義の理解も/);
  assert.match(String(rows.find(({ what }) => String(what).startsWith("機関や分野"))?.["soka"]), /連携しにくく/);
  for (const row of rows) {
    for (const city of CITIES) assert.ok(String(row[city] ?? "").length > 0, `${row["what"]} ${city}`);
  }
});

Deno.test("a city's sheet holds its issues, goals and outcomes in full, and three to five answers where there are any", () => {
  for (const city of CITIES) {
    const { rows, notes } = citySheetTable(report, city);
    const text = rows.map(({ content }) => String(content)).join("\n");
    const own = <Row extends { municipalityId: string }>(list: readonly Row[]) =>
      list.filter(({ municipalityId }) => municipalityId === city);
    for (const { wording } of own(report.goals.records)) assert.ok(text.includes(wording), wording);
    for (const { summary } of own(report.outcomes.records)) assert.ok(text.includes(summary), summary);
    for (const { summary, nature } of own(report.hearingFindings.records)) {
      if (nature === "issue") assert.ok(text.includes(summary), summary);
    }
    const quoted = String(rows.at(-1)?.["content"]).split("\n");
    if (city === "kushiro" || city === "omuta") {
      assert.deepEqual(quoted, ["記載なし"]);
      assert.ok(notes.some((note) => note.includes("参加者へのアンケートの結果は報告されていない")));
    } else {
      assert.ok(quoted.length >= 3 && quoted.length <= 5, city);
      const printed = report.comments.records.map(({ text }) => text);
      assert.ok(quoted.every((line) => printed.some((answer) => line.includes(`「${answer}」`))), city);
    }
  }
  assert.throws(() => citySheetTable(report, "sakai"), RangeError);
});

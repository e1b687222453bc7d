import assert from "node:assert/strict";
import { loadActionsTaken } from "../../../../lib/reports/fy2021/assessment/actions_taken.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import { citySheetTable } from "../../../../lib/reports/fy2021/tables/city_sheet_table.ts";
import { guideTable, issueMatrixTable } from "../../../../lib/reports/fy2021/tables/guide_tables.ts";

const report = await loadReport();
const guide = guideTable(report, await loadActionsTaken());
const CITIES = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"];

Deno.test("every issue of the hearings stands in exactly one group of the guide", () => {
  const grouped = report.guideIssues.records.flatMap(({ findingIds }) => findingIds).toSorted();
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
  // Nobody held the talks on the vision (④): no event stands with its mark.
  assert.ok(!done.includes("④"));
});

Deno.test("what remains in 苫小牧市 and 釧路市 is told, and that sentences are identical", () => {
  const outcomes = guide.rows.map((row) => String(row["outcomes"])).join("\n");
  assert.match(outcomes, /苫小牧市: [^\n]*残る課題: フィールドワークが実施されず/);
  assert.match(outcomes, /釧路市: [^\n]*残る課題: 小規模研修が実施されず/);
  assert.ok(guide.notes.some((note) => note.includes("一字一句同じ文")));
});

Deno.test("silence is told from absence: 行田市 alone says that it has no core centre, 大牟田市 says nothing", () => {
  const { rows } = issueMatrixTable(report);
  const core = rows.find(({ what }) => what === "基幹相談支援センター");
  assert.deepEqual(CITIES.map((city) => String(core?.[city]).slice(0, 2)), ["ない", "ある", "ある", "ある", "記載"]);
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
      assert.ok(notes.some((note) => note.includes("アンケートの結果は報告書にない")));
    } else {
      assert.ok(quoted.length >= 3 && quoted.length <= 5, city);
      const printed = report.comments.records.map(({ text }) => text);
      assert.ok(quoted.every((line) => printed.some((answer) => line.includes(`「${answer}」`))), city);
    }
  }
  assert.throws(() => citySheetTable(report, "sakai"), RangeError);
});

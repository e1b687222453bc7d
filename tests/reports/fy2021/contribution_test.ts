import { JSDOM } from "jsdom";
import assert from "node:assert/strict";
import { cellsOf } from "../../page/shown.ts";
import { contributionOf } from "../../../lib/reports/fy2021/contribution.ts";
import { loadFy2021 } from "../../../lib/reports/fy2021/fy2021.ts";
import { loadContribution } from "../../../lib/reports/load_contribution.ts";

const facts = await loadFy2021();
const contribution = contributionOf(facts);

Deno.test("a project without a report has no contribution; a report with a fault is not passed over", async () => {
  const root = await Deno.makeTempDir();
  try {
    assert.equal(await loadContribution({ root }), null);
    await Deno.mkdir(`${root}/data/report`, { recursive: true });
    await Deno.writeTextFile(`${root}/data/report/catalogue.csv`, "key\n");
    await assert.rejects(loadContribution({ root }), /Cannot read the report/);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("the tables of an event are its overview, programme and questionnaire, in the report's order", () => {
  assert.deepEqual(
    contribution.surveyTables("soka-training-1", { lang: "ja" }).map(({ key }) => key),
    ["2-39:soka-training-1", "2-40:soka-training-1", "2-41:soka-training-1"],
  );
  assert.deepEqual(contribution.surveyTables("another-city", { lang: "ja" }), []);
});

Deno.test("parts of the report are an event's, a municipality's or nobody's", () => {
  const place = (scope: string) => contribution.partPlace(scope);
  assert.deepEqual(place("soka-training-1"), { ja: "草加市 第1回研修", en: "Soka training 1" });
  assert.deepEqual(place("omuta-hearing"), { ja: "大牟田市", en: "Omuta" });
  assert.deepEqual(place("gyoda-outcome"), { ja: "行田市", en: "Gyoda" });
  assert.deepEqual([place("framework"), place("nowhere-hearing")], [null, null]);
});

Deno.test("every printed answer stands in the table of its group, in the same order", () => {
  const { set, table } = contribution.answers;
  const groups = set.groups.table.map(({ id }) => id);
  const inTables = groups.flatMap((group) => table(group, { lang: "ja" }).rows.map((row) => row.answer_id));
  assert.equal(inTables.length, 132);
  assert.deepEqual(
    inTables,
    groups.flatMap((group) =>
      set.answers.filter(({ figureKey }) => figureKey === group).map(({ answerId }) => answerId)
    ),
  );
});

Deno.test("chapters hold each reproduced table that is no free answer, once", () => {
  const keys = contribution.chapters("ja").flatMap(({ tables }) => tables.map(({ key }) => key));
  assert.equal(new Set(keys).size, keys.length);
  const reproduced = facts.report.catalogue.records.filter(({ status, kind }) =>
    ["verbatim", "summary", "reconstructed"].includes(status) && kind !== "comments"
  );
  assert.ok(reproduced.length > 40);
  assert.deepEqual(reproduced.filter(({ key }) => !keys.includes(key)), []);
});

Deno.test("the summary counts goals and outcomes as the report's facts do, city by city, and leads to each", () => {
  const { conclusions, outcomes: html } = contribution.summary("ja", { hasAnswers: false });
  const words = String(html).replaceAll(/<[^>]*>/g, "");
  assert.equal(facts.report.goals.records.length, 9);
  // Counted by hand in the report's tables: three goals have an outcome that ends in 今後の課題となる, each one outcome.
  assert.ok(words.includes("残る課題の記載なし6件、残る課題の記載あり3件"));
  assert.ok(words.includes("5件（行田市・草加市・苫小牧市・釧路市・大牟田市）"));
  assert.ok(!/達成/.test(words + String(conclusions)));
  const { document } = new JSDOM(String(html)).window;
  // Counted by hand in the report: meetings of several cities are no city's own; free answers by their tables.
  assert.deepEqual(cellsOf(document.querySelector("table")).map((cells) => cells.join(" ")), [
    "行田市 3／3件 2 2 0 5 74",
    "草加市 2／2件 2 2 0 5 37",
    "苫小牧市 1／3件 2 0 2 3 21",
    "釧路市 0／1件 2 1 1 2 0",
    "大牟田市 記載なし 1 1 0 2 0",
  ]);
  const linked = [...String(html).matchAll(/#city-(\w+)/g)].map(([, id]) => id);
  assert.deepEqual(linked, ["gyoda", "soka", "tomakomai", "kushiro", "omuta"]);
});

Deno.test("the summary quotes what the report concludes: its three conclusions, word for word", () => {
  const { conclusions } = contribution.summary("ja", { hasAnswers: false });
  assert.deepEqual([...String(conclusions).matchAll(/<li>(?:<a[^>]*>)?([^<]*)/g)].map(([, title]) => title), [
    "主導する担当者（部署）の孤立を防ぐ取り組みが必要となる",
    "各自治体の現状に合わせた体制整備が重要となる",
    "第三者の声など、利害関係の無い立場を活用することが重要となる",
  ]);
});

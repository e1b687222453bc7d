import assert from "node:assert/strict";
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
  const inTables = groups.flatMap((group) => table(group, { lang: "ja" }).rows.map(({ commentId }) => commentId));
  assert.equal(inTables.length, 132);
  assert.deepEqual(
    inTables,
    groups.flatMap((group) =>
      set.answers.filter(({ figureKey }) => figureKey === group).map(({ answerId }) => answerId)
    ),
  );
});

Deno.test("chapters hold each reproduced table that is no free answer, once", () => {
  const keys = contribution.chapters().flatMap(({ tables }) => tables.map(({ key }) => key));
  assert.equal(new Set(keys).size, keys.length);
  const reproduced = facts.report.catalogue.records.filter(({ status, kind }) =>
    ["verbatim", "summary", "reconstructed"].includes(status) && kind !== "comments"
  );
  assert.ok(reproduced.length > 40);
  assert.deepEqual(reproduced.filter(({ key }) => !keys.includes(key)), []);
});

Deno.test("the summary counts goals and outcomes as the report's facts do, and leads to the cities with something open", () => {
  const { changes, places } = contribution.summary("ja");
  const { goals, outcomes } = facts.report;
  assert.equal(goals.records.length, 9);
  // Counted by hand in the report's tables: three goals have an outcome that ends in 今後の課題となる, each one outcome.
  assert.ok(String(changes).includes("残る課題の記載なし6件、残る課題の記載あり3件"));
  assert.ok(String(changes).includes("成果17件では、残る課題の記載なし14件、残る課題の記載あり3件です。"));
  assert.ok(String(changes).includes("5件（行田市・草加市・苫小牧市・釧路市・大牟田市）"));
  assert.ok(!/達成/.test(String(changes) + String(places)));
  const open = new Set(
    outcomes.records.filter(({ status }) => status !== "nothing-said-to-remain").map((one) => one.municipalityId),
  );
  const linked = [...String(places).matchAll(/#city-(\w+)/g)].map(([, id]) => id);
  assert.deepEqual(new Set(linked), open);
});

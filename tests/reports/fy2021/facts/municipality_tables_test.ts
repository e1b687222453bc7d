import assert from "node:assert/strict";
import { recordsOf } from "./records_of.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import {
  consultationBodiesTable,
  hearingFindingsTable,
} from "../../../../lib/reports/fy2021/facts/municipality_tables.ts";

const municipalities = (await loadReport()).municipalities.records;

Deno.test("The five consulted municipalities have 775,147 inhabitants, as added up from figure 2-2 by hand", () => {
  const consulted = municipalities.filter(({ role }) => role === "studied");
  assert.equal(consulted.length, 5);
  assert.equal(consulted.reduce((sum, { population }) => sum + (population ?? 0), 0), 775_147);
});

Deno.test("Printed and typed values of figure 2-2 agree", () => {
  for (const { areaKm2, areaPrinted, modelProjectYears, modelProjectPrinted, population } of municipalities) {
    if (population === null) {
      assert.deepEqual([areaKm2, areaPrinted, modelProjectYears, modelProjectPrinted], [null, null, null, null]);
      continue;
    }
    assert.equal(Number(areaPrinted?.replaceAll(/[^0-9.]/g, "")), areaKm2);
    assert.equal(
      modelProjectPrinted?.includes("なし") ? 0 : Number.parseInt(modelProjectPrinted ?? "", 10),
      modelProjectYears,
    );
  }
});

Deno.test("The two cities that plan to start in fiscal 2022 had three years of the model project and run the transition project", () => {
  const planned = municipalities.filter(({ implementation }) => implementation === "planned");
  assert.deepEqual(planned.map(({ name }) => name), ["草加市", "大牟田市"]);
  assert.ok(
    planned.every(({ transitionProject, modelProjectYears }) =>
      transitionProject === "running" && modelProjectYears === 3
    ),
  );
});

Deno.test("The doubtful area of 苫小牧市 carries a remark, so that nobody makes a density of it unwarned", () => {
  const tomakomai = municipalities.find(({ municipalityId }) => municipalityId === "tomakomai");
  assert.match(tomakomai?.remark ?? "", /人口密度/);
});

const rows = await recordsOf(consultationBodiesTable);
const byBody = Map.groupBy(rows, ({ bodyId }) => bodyId);

Deno.test("The operators of a body run as many as are printed of it", () => {
  for (const [bodyId, [first, ...others]] of byBody) {
    assert.ok(first !== undefined);
    if (first.count === null) continue;
    const run = [first, ...others].reduce((sum, { operatorCount }) => sum + (operatorCount ?? 0), 0);
    assert.equal(run, first.count, bodyId);
  }
});

Deno.test("The printed number, read on its own, is the count", () => {
  for (const { bodyId, count, countBasis, countPrinted, printed } of rows) {
    assert.equal(countPrinted !== null, countBasis === "printed", bodyId);
    if (countPrinted === null) continue;
    assert.ok(printed.includes(countPrinted), bodyId);
    const digits = countPrinted.normalize("NFKC").match(/\d+/)?.[0] ?? "0";
    assert.equal(Number(digits), count, bodyId);
  }
});

Deno.test("Each number printed beside an operator is the operator's count", () => {
  const several = [...byBody.values()].filter((list) => list.length > 1);
  assert.equal(several.length, 6);
  for (const list of several) {
    const inner = (list[0]?.printed ?? "").replace(/（10 圏域）/, "").split("（").at(-1) ?? "";
    const printed = [...inner.matchAll(/(\d+)\s*ヵ所/g)].map(([, digits]) => Number(digits));
    assert.deepEqual(list.map(({ operatorCount }) => operatorCount), printed);
  }
});

Deno.test("The five cities have 33 地域包括支援センター (5 + 8 + 7 + 7 + 6), two of them run by a city itself", () => {
  const centres = rows.filter(({ bodyType }) => bodyType === "community-general-support-centre");
  assert.equal(centres.reduce((sum, { operatorCount }) => sum + (operatorCount ?? 0), 0), 33);
  const direct = centres.filter(({ operator }) => operator === "direct");
  assert.deepEqual(direct.map(({ municipalityId, operatorCount }) => [municipalityId, operatorCount]), [[
    "kushiro",
    2,
  ]]);
});

Deno.test("Only what is commissioned or subsidised names a kind of organisation, and all of that does", () => {
  for (const { bodyId, operator, contractorType } of rows) {
    assert.equal(contractorType !== null, operator === "commissioned" || operator === "subsidised", bodyId);
  }
});

Deno.test("What the printed bullet says of the operator is what the operator column says", () => {
  for (const { bodyId, operator, operatorBasis, printed, contractorType } of rows) {
    assert.equal(operatorBasis === "not-printed", operator === "not-printed", bodyId);
    if (operatorBasis === "reading" || operator === "none") continue;
    if (operator === "direct") assert.match(printed, /直営/, bodyId);
    if (operator === "commissioned") assert.match(printed, /委託/, bodyId);
    if (operator === "subsidised") assert.match(printed, /補助金支出/, bodyId);
    if (operator === "not-printed") assert.doesNotMatch(printed, /直営|委託|補助金/, bodyId);
    if (contractorType !== null) assert.ok(printed.replaceAll(" ", "").includes(contractorType), bodyId);
  }
});

Deno.test("行田市 says that it has no 基幹相談支援センター: a count of 0, not a missing one", () => {
  const core = rows.filter(({ bodyType, municipalityId }) =>
    bodyType === "core-consultation-support-centre" && municipalityId === "gyoda"
  );
  assert.deepEqual(core.map(({ count, operator }) => [count, operator]), [[0, "none"]]);
});

Deno.test("Persons are kept apart from places: the three CSW of 草加市 alone", () => {
  const persons = rows.filter(({ unit }) => unit === "persons");
  assert.deepEqual(persons.map(({ municipalityId, count }) => [municipalityId, count]), [["soka", 3]]);
});

/** The words by which a bullet says its field itself; a law that gives a body its field is not print. */
const FIELD_WORDS: Readonly<Record<string, RegExp>> = {
  elderly: /高齢/,
  disability: /障害|障がい/,
  children: /子育て|こども|児童|保育/,
  poverty: /困窮/,
  "medical-care": /在宅医療/,
  "adult-guardianship": /成年後見/,
  violence: /暴力/,
  "consumer-legal": /消費者|法律/,
  general: /分野横断/,
};

Deno.test("A field is called printed where the bullet says it, and where it does not it is called a reading", () => {
  for (const { bodyId, field, fieldBasis, printed } of rows) {
    assert.equal(fieldBasis, FIELD_WORDS[field]?.test(printed) ? "printed" : "reading", `${bodyId} ${printed}`);
  }
  assert.ok(rows.some(({ fieldBasis }) => fieldBasis === "printed"));
  // 地域包括支援センター says nothing of age: five cities' centres are put under elderly by this project.
  const centres = rows.filter(({ bodyType }) => bodyType === "community-general-support-centre");
  assert.ok(centres.length >= 5 && centres.every(({ fieldBasis }) => fieldBasis === "reading"));
});

Deno.test("A type of body is called printed for names that say it; nine bodies are taken for one by this project", () => {
  const read = rows.filter(({ bodyTypeBasis }) => bodyTypeBasis === "reading").map(({ namePrinted }) => namePrinted);
  // Gone through by hand in the five tables.
  assert.deepEqual(read, [
    "子育て包括支援センター",
    "北埼玉障害者生活支援センター",
    "そうか光生園",
    "ふらっと草加",
    "まるごとサポート SOKA",
    "子育て支援センター",
    "指定特定相談支援事業所",
    "釧路市生活相談支援センターくらしごと",
    "相談支援事業所",
  ]);
});

const findings = await recordsOf(hearingFindingsTable);
const bodies = await recordsOf(consultationBodiesTable);
const cities = Map.groupBy(findings, ({ municipalityId }) => municipalityId);

Deno.test("Each of the five cities has a finding for each of the seven items of its table", () => {
  assert.deepEqual([...cities.keys()], ["gyoda", "soka", "tomakomai", "kushiro", "omuta"]);
  for (const [municipalityId, list] of cities) {
    const items = new Set(list.filter(({ place }) => place === "table").map(({ item }) => item));
    assert.equal(items.size, 7, municipalityId);
  }
});

Deno.test("As many findings a table as it has bullets and arrows beside the list of bodies, which counts as one", () => {
  // Counted in the report by hand: bullets, arrows and notes that say something of their own, plus one for the list.
  const counts = [...cities].map(([name, list]) => [name, list.filter(({ place }) => place === "table").length]);
  // One bullet of 釧路市 says both that nobody has a hand free and that cooperation is lively: two findings.
  assert.deepEqual(counts, [["gyoda", 9], ["soka", 15], ["tomakomai", 8], ["kushiro", 14 + 1], ["omuta", 10]]);
});

Deno.test("The number of bodies a finding tells of is that of the list it refers to", () => {
  const referring = findings.filter(({ summary }) => summary.includes("consultation_bodies"));
  assert.equal(referring.length, 5);
  for (const { municipalityId, summary } of referring) {
    const listed = bodies.filter((body) =>
      body.municipalityId === municipalityId && body.unit === "places" && body.operator !== "none"
    );
    assert.equal(
      Number(/^(\d+)種類/.exec(summary)?.[1]),
      new Set(listed.map(({ bodyId }) => bodyId)).size,
      municipalityId,
    );
  }
});

Deno.test("Sections follow items, and four cities quote the aim of their plan", () => {
  const sectionOf = new Map([["department", 1], ["trigger", 1], ["history", 1], ["aim", 3]]);
  for (const { findingId, item, section } of findings) assert.equal(section, sectionOf.get(item) ?? 2, findingId);
  const quoting = findings.filter(({ quotedAim }) => quotedAim !== null);
  assert.deepEqual(quoting.map(({ municipalityId }) => municipalityId), ["soka", "tomakomai", "kushiro", "omuta"]);
});

Deno.test("Only an aim is printed as what it is; strengths and issues are the project's reading, and every city has both", () => {
  const printed = findings.filter(({ natureBasis }) => natureBasis === "printed");
  // One issue is called one in print: 「柔軟な社会資源の活用が課題となっている」 (2 (3) イ (ｱ)).
  assert.deepEqual(printed.filter(({ nature }) => nature !== "aim").map(({ findingId }) => findingId), [
    "soka-finding-17",
  ]);
  assert.ok(findings.every(({ nature, natureBasis }) => nature !== "aim" || natureBasis === "printed"));
  for (const [municipalityId, list] of cities) {
    for (const nature of ["strength", "issue"]) {
      assert.ok(list.some((finding) => finding.nature === nature), municipalityId);
    }
  }
});

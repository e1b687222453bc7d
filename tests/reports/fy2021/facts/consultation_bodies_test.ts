import assert from "node:assert/strict";
import { consultationBodiesTable } from "../../../../lib/reports/fy2021/facts/consultation_bodies.ts";
import { recordsOf } from "./records_of.ts";

const rows = await recordsOf(consultationBodiesTable);
const bodies = Map.groupBy(rows, ({ bodyId }) => bodyId);

Deno.test("The operators of a body run as many as are printed of it", () => {
  for (const [bodyId, [first, ...others]] of bodies) {
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
  const several = [...bodies.values()].filter((list) => list.length > 1);
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

import assert from "node:assert/strict";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";

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

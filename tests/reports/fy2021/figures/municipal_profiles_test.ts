import assert from "node:assert/strict";
import { municipalProfilesFigure } from "../../../../lib/reports/fy2021/figures/municipal_profiles.ts";
import { municipalProfiles } from "../../../../lib/reports/fy2021/figures/municipal_profile_values.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";

const report = await loadReport();

Deno.test("the five municipalities have the values of figure 2-2, in its order", () => {
  const profiles = municipalProfiles(report).map((profile) => [
    profile.municipality.name,
    profile.population,
    profile.areaKm2,
    profile.modelProjectYears,
    profile.transitionProject,
    profile.implementation,
  ]);
  // Typed from the printed table, not from the data file.
  assert.deepEqual(profiles, [
    ["行田市", 79624, 67.49, 0, "planned", "undecided"],
    ["草加市", 250725, 27.46, 3, "running", "planned"],
    ["苫小牧市", 169813, 67.94, 0, "undecided", "undecided"],
    ["釧路市", 164095, 1363, 5, "running", "undecided"],
    ["大牟田市", 110890, 81.45, 3, "running", "planned"],
  ]);
});

Deno.test("densities are population by area, and none is made from the area in doubt", () => {
  const densities = municipalProfiles(report).map(({ density }) => density === null ? null : Math.round(density));
  assert.deepEqual(densities, [1180, 9131, null, 120, 1361]);
  const { alternativeText, notes } = municipalProfilesFigure(report);
  assert.match(alternativeText, /苫小牧市は人口169,813人、面積67\.94㎢、人口密度は算出しない/);
  assert.ok(notes.some((note) => note.startsWith("苫小牧市") && note.includes("誤記")));
});

Deno.test("a missing value is an error, not a bar of length 0", () => {
  const records = report.municipalities.records.map((record) => ({ ...record, population: null }));
  assert.throws(() => municipalProfiles({ municipalities: { ...report.municipalities, records } }), TypeError);
});

import assert from "node:assert/strict";
import { findingTitle } from "../../lib/commands/finding_title.ts";
import { loadContribution } from "../../lib/reports/load_contribution.ts";
import { recordOf } from "../drift/findings_fixture.ts";

const contribution = await loadContribution();
const titleOf = (key: string, fields: Parameters<typeof recordOf>[0] = {}) =>
  findingTitle(recordOf({ key, catalogueKeys: [key], title: "表題", ...fields }), contribution);

Deno.test("a printed figure is called by its number, where it belongs, and its printed title", () => {
  assert.match(titleOf("2-47:soka-training-1"), /^図表2-47 草加市 第1回研修 .*理解度/);
});

Deno.test("tables with one number and one title are told apart by their municipality", () => {
  assert.match(titleOf("2-74:gyoda-outcome"), /^図表2-74 行田市 本事業の成果$/);
  assert.match(titleOf("2-75:soka-outcome"), /^図表2-75 草加市 本事業の成果$/);
  assert.match(titleOf("2-69:omuta-hearing"), /^図表2-69 大牟田市 ヒアリング結果$/);
});

Deno.test("what belongs to no event and no municipality has number and title alone", () => {
  assert.match(titleOf("2-2:method"), /^図表2-2 対象自治体の特徴$/);
});

Deno.test("an addition to a printed figure has its key, one to none or to several its own title", () => {
  assert.match(titleOf("municipal-profiles", { catalogueKeys: ["2-2:method"] }), /^図表2-2 .* \(municipal-profiles\)$/);
  assert.equal(titleOf("timeline", { catalogueKeys: [] }), "表題 (timeline)");
  assert.equal(titleOf("both", { catalogueKeys: ["2-2:method", "2-3:method"] }), "表題 (both)");
  assert.equal(titleOf("x", { catalogueKeys: ["9-99:nowhere"] }), "表題 (x)");
});

Deno.test("an English version is told from the Japanese one", () => {
  assert.match(titleOf("2-2:method", { language: "en" }), / \[en\]$/);
});

Deno.test("in a project without a report everything is called by its own title and key", () => {
  assert.equal(
    findingTitle(recordOf({ key: "response-rates", catalogueKeys: [], title: "回収率" }), null),
    "回収率 (response-rates)",
  );
});

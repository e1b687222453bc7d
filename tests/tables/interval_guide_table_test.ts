import assert from "node:assert/strict";
import { intervalGuideTable } from "../../lib/tables/interval_guide_table.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";

Deno.test("each number of respondents has a row with R's Wilson intervals, whoever answered what", async () => {
  const surveys = await loadSurveys();
  const { rows } = intervalGuideTable(surveys);
  assert.deepEqual(rows.map(({ respondents }) => respondents), [12, 17, 20, 24, 124]);
  // R 4.2.2: prop.test(x, n, correct = FALSE)$conf.int for 3, 6, 9, 11 of 12, 15 of 17, 31 and 112 of 124.
  assert.deepEqual(rows[0], {
    respondents: 12,
    quarter: "25.0（3人）: 8.9～53.2",
    half: "50.0（6人）: 25.4～74.6",
    threeQuarters: "75.0（9人）: 46.8～91.1",
    nineTenths: "91.7（11人）: 64.6～98.5",
    onePerson: 8.3,
  });
  assert.equal(rows[1]?.nineTenths, "88.2（15人）: 65.7～96.7");
  assert.equal(rows[4]?.quarter, "25.0（31人）: 18.2～33.3");
  assert.equal(rows[4]?.nineTenths, "90.3（112人）: 83.8～94.4");
});

Deno.test("surveys of one size share a row, and one without a respondent has none", async () => {
  const [first] = await loadSurveys();
  assert.ok(first !== undefined);
  const sized = (responses: number) => ({ ...first, codebook: { ...first.codebook, responses } });
  const { rows } = intervalGuideTable([sized(30), sized(0), sized(30)], { lang: "en" });
  assert.deepEqual(rows.map(({ half }) => half), ["50.0 (15 people): 33.2 to 66.8"]);
});

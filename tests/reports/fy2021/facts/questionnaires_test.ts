import assert from "node:assert/strict";
import { readTable } from "../../../../lib/data/read_table.ts";
import { questionnairesTable } from "../../../../lib/reports/fy2021/facts/questionnaires.ts";

const questionnaires = await readTable(questionnairesTable);

Deno.test("the six questionnaires were answered by 124, 20, 12, 20, 17 and 24 people, 217 in all", () => {
  assert.deepEqual(questionnaires.faults, []);
  const responses = questionnaires.rows.map(({ record }) => record.responses);
  assert.deepEqual(responses, [124, 20, 12, 20, 17, 24]);
  assert.equal(responses.reduce((sum, count) => sum + count), 217);
});

Deno.test("the printed number of responses says the same as the number", () => {
  for (const { record } of questionnaires.rows) assert.equal(record.responsesPrinted, `${record.responses} 件`);
});

Deno.test("only the forum was held once and carries no round", () => {
  const single = questionnaires.rows.filter(({ record }) => record.roundPrinted === null);
  assert.deepEqual(single.map(({ record }) => record.surveyId), ["gyoda-forum"]);
});

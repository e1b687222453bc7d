import assert from "node:assert/strict";
import { exchangeDiscussionsTable } from "../../../../lib/reports/fy2021/facts/exchange_discussions.ts";
import { hearingFindingsTable } from "../../../../lib/reports/fy2021/facts/hearing_findings.ts";
import { outcomesTable } from "../../../../lib/reports/fy2021/facts/outcomes.ts";
import { topicsTable } from "../../../../lib/reports/fy2021/facts/topics.ts";
import { recordsOf } from "./records_of.ts";

const topics = await recordsOf(topicsTable);

Deno.test("Every topic has names in both languages, each once", () => {
  for (const { name, nameEnglish } of topics) {
    assert.match(name, /^[ぁ-んァ-ヶー一-龠]+$/);
    assert.match(nameEnglish, /^[A-Z]/);
  }
  assert.equal(new Set(topics.map(({ name }) => name)).size, topics.length);
  assert.equal(new Set(topics.map(({ nameEnglish }) => nameEnglish)).size, topics.length);
});

Deno.test("No topic stands idle: each is the tag of a finding, a discussion or an outcome", async () => {
  const tagged = [
    ...await recordsOf(hearingFindingsTable),
    ...await recordsOf(exchangeDiscussionsTable),
    ...await recordsOf(outcomesTable),
  ];
  const used = new Set(tagged.flatMap((record) => record.topics));
  assert.deepEqual(topics.filter(({ topicId }) => !used.has(topicId)).map(({ topicId }) => topicId), []);
});

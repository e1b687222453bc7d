import assert from "node:assert/strict";
import { readTable } from "../../../../lib/data/read_table.ts";
import { exchangeDiscussionsTable } from "../../../../lib/reports/fy2021/facts/exchange_discussions.ts";

const discussions = await readTable(exchangeDiscussionsTable);
const records = discussions.rows.map(({ record }) => record);

Deno.test("each exchange meeting has five entries", () => {
  assert.deepEqual(discussions.faults, []);
  for (const meeting of ["exchange-1", "exchange-2"]) {
    const entries = records.filter(({ eventId }) => eventId === meeting).map(({ entryOrder }) => entryOrder);
    assert.deepEqual([...new Set(entries)], [1, 2, 3, 4, 5]);
  }
});

Deno.test("nine answers stand under eight questions, as one question has two, and two entries are statements", () => {
  assert.equal(records.filter(({ kind }) => kind === "question").length, 9);
  const twice = records.filter(({ answerOrder }) => answerOrder === 2);
  assert.deepEqual(twice.map(({ eventId, entryOrder }) => [eventId, entryOrder]), [["exchange-1", 4]]);
  const statements = records.filter(({ kind }) => kind === "statement");
  assert.deepEqual(statements.map(({ eventId, entryOrder }) => [eventId, entryOrder]), [
    ["exchange-2", 3],
    ["exchange-2", 5],
  ]);
});

Deno.test("both answers to one question stand under the same summary of it", () => {
  const [first, second] = records.filter(({ eventId, entryOrder }) => eventId === "exchange-1" && entryOrder === 4);
  assert.ok(first !== undefined && second !== undefined);
  assert.equal(first.questionSummary, second.questionSummary);
  assert.notEqual(first.answerSummary, second.answerSummary);
});

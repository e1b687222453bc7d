import assert from "node:assert/strict";
import { readTable } from "../../../../lib/data/read_table.ts";
import { outcomesTable } from "../../../../lib/reports/fy2021/facts/outcomes.ts";

const outcomes = await readTable(outcomesTable);
const records = outcomes.rows.map(({ record }) => record);

Deno.test("the municipalities report 5, 5, 3, 2 and 2 outcomes", () => {
  assert.deepEqual(outcomes.faults, []);
  const counts = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"].map((municipality) =>
    records.filter(({ municipalityId }) => municipalityId === municipality).length
  );
  assert.deepEqual(counts, [5, 5, 3, 2, 2]);
});

Deno.test("printed numbers run ①, ② … in every municipality; only Tomakomai has one outcome without number and goal", () => {
  const marks = records.filter(({ numberPrinted }) => numberPrinted !== null);
  assert.equal(marks.length, 16);
  for (const { order, numberPrinted } of marks) assert.equal(numberPrinted, "①②③④⑤".charAt(order - 1));
  assert.deepEqual(
    records.filter(({ numberPrinted }) => numberPrinted === null),
    records.filter((one) => one.goalId === null),
  );
  assert.deepEqual(records.filter(({ goalId }) => goalId === null).map(({ outcomeId }) => outcomeId), [
    "tomakomai-outcome-3",
  ]);
});

Deno.test("the report leaves something to do in three places: twice in Tomakomai, once in Kushiro", () => {
  const open = records.filter(({ openIssue }) => openIssue !== null);
  assert.deepEqual(open.map(({ outcomeId }) => outcomeId), [
    "tomakomai-outcome-1",
    "tomakomai-outcome-2",
    "kushiro-outcome-2",
  ]);
});

Deno.test("every municipality says that the exchange meetings made the programme easier to explain", () => {
  const explained = records.filter(({ topics }) => topics.includes("external-explanation"));
  assert.deepEqual(explained.map(({ municipalityId }) => municipalityId), [
    "gyoda",
    "soka",
    "tomakomai",
    "kushiro",
    "omuta",
  ]);
});

import assert from "node:assert/strict";
import { answersInSource } from "../../lib/comparisons/answers_in_source.ts";
import { memorySource } from "../../lib/counts/count_source.ts";
import { groupedAnswers } from "../../lib/counts/grouped_answers.ts";
import { descriptionOf, madeTable, withSources } from "./made_sources.ts";

Deno.test("what is no answer is told once with its number of rows, and so are a missing column and people who come twice", async () => {
  const table = madeTable("pairs", { people: 12, seed: 5 });
  const changed = {
    header: table.header.map((column) => column === "q1" ? "age" : column),
    rows: table.rows.map(({ line, cells }, at) => ({
      line,
      cells: cells.map((cell, column) => column === 0 && at === 11 ? "0001" : column === 3 && at < 3 ? "たぶん" : cell),
    })),
  };
  await withSources(changed, async (kind, source) => {
    const { faults } = await answersInSource(source, { description: descriptionOf("pairs", 13), attributes: [] });
    const told = faults.map(({ id, column, value, line, expected }) => ({ id, column, value, line, expected }));
    assert.deepEqual(told.map(({ id, column }) => [id, column]), [
      ["missing-column", "q1"],
      ["contradiction", null],
      ["duplicate-respondent", "respondent"],
      ["unknown-answer", "q3"],
    ], kind);
    const last = told.at(-1);
    assert.deepEqual([last?.value, last?.line], ["たぶん", null]);
    assert.match(last?.expected ?? "", /\(3 rows\)$/);
    assert.match(told[2]?.expected ?? "", /11 different/);
  });
});

Deno.test("answers that were not grouped together cannot be counted together", async () => {
  const table = madeTable("pairs", { people: 12, seed: 6 });
  const grouped = await groupedAnswers(memorySource(table), { description: descriptionOf("pairs", 12), sets: [] });
  assert.throws(() => grouped.rowsOf(["q1", "q2"]), /Cannot count q1 with q2 as they must be among what was grouped/);
});

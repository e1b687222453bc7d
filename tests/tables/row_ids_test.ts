import assert from "node:assert/strict";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { poolDistributions } from "../../lib/counts/pool_distributions.ts";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { answerTable } from "../../lib/tables/answer_table.ts";
import { listedIds, pairRowIds, questionRowIds, ROW_IDS } from "../../lib/tables/row_ids.ts";
import { madeDistribution } from "../figures/made_distribution.ts";

Deno.test("an id in the plural is each once", () => {
  assert.equal(listedIds(["b", "a", "b"]), "b;a");
  assert.equal(listedIds([]), null);
});

Deno.test("answers of two events taken together are of no event, but still of their construct", async () => {
  const [first, second] = [await loadSurvey("gyoda-training-1"), await loadSurvey("gyoda-training-2")];
  const [one, other] = [countAnswers(first, "gyoda-training-1-q03"), countAnswers(second, "gyoda-training-2-q03")];
  assert.deepEqual(questionRowIds(one), {
    survey_id: "gyoda-training-1",
    event_id: "gyoda-training-1",
    municipality_id: "gyoda",
    question_id: "gyoda-training-1-q03",
    figure_key: "2-22:gyoda-training-1",
    construct_id: "other-agencies-work",
  });
  const pooled = questionRowIds(poolDistributions([one, other]));
  assert.deepEqual(
    [pooled.event_id, pooled.question_id, pooled.municipality_id, pooled.construct_id],
    [null, null, "gyoda", "other-agencies-work"],
  );
  const pair = pairRowIds("other-agencies-work", [one, null]);
  assert.deepEqual([pair.first_event_id, pair.second_event_id], ["gyoda-training-1", null]);
});

Deno.test("ids stand in the file before source and origin under the same names in both languages, and in no column for people", () => {
  for (const lang of ["ja", "en"] as const) {
    const table = answerTable(madeDistribution(), { heading: { key: "example", title: "例" }, lang });
    assert.ok(table.columns.every(({ id }) => !ROW_IDS.some((name) => name === id)));
    const text = new TextDecoder().decode(renderCsv(table));
    const { header, rows } = parseCsv(text, "example.csv");
    const ids = table.ids ?? [];
    assert.deepEqual(header.slice(table.columns.length, -2), ids);
    assert.ok(ids.length > 0 && ids.every((id) => ROW_IDS.includes(id)));
    assert.equal(rows[0]?.cells[header.indexOf("construct_id")], "example");
    // A total is no answer: whoever sums the rows with a code counts nobody twice.
    assert.equal(rows.at(-1)?.cells[header.indexOf("answer_code")], "");
  }
});

Deno.test("a code below zero stays the number by which the files join: no apostrophe stands before it", () => {
  const made = madeDistribution();
  const answers = made.answers.map(({ answer, count }) => ({ answer: { ...answer, code: 2 - answer.code }, count }));
  const table = answerTable({ ...made, answers }, { heading: { key: "example", title: "例" } });
  const { header, rows } = parseCsv(new TextDecoder().decode(renderCsv(table)), "example.csv");
  const codes = rows.map(({ cells }) => cells[header.indexOf("answer_code")]);
  assert.deepEqual(codes.slice(0, 4), ["1", "0", "-1", "-2"]);
});

Deno.test("a row with an id that its table does not list is refused: no file would have it", () => {
  const table = answerTable(madeDistribution(), { heading: { key: "example", title: "例" } });
  const rows = table.rows.map((row) => ({ ...row, goal_id: "budget" }));
  assert.throws(() => renderCsv({ ...table, rows }), /table example as row 1 has a cell of no column: goal_id/);
});

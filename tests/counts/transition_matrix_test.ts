import assert from "node:assert/strict";
import fc from "fast-check";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { countTransitions } from "../../lib/counts/count_transitions.ts";
import { lowestFirst, matchedMargins, transitionCounts, transitionRows } from "../../lib/counts/transition_matrix.ts";
import { closedQuestion } from "../../lib/survey/find_question.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";
import { anyRows, madeSurvey } from "./made_survey.ts";

const construct = "work";

Deno.test("the margins are the distributions of the matched people", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const matched = madeSurvey(rows.filter((row) => row[1] <= 3 && row[2] <= 3));
    const { before, after } = matchedMargins(countTransitions(madeSurvey(rows), { construct }));
    assert.deepEqual(before, countAnswers(matched, "q2").answers);
    assert.deepEqual(after, countAnswers(matched, "q3").answers);
  }));
});

Deno.test("tests of ordered answers get the lowest level first", () => {
  const [before, after] = ["q2", "q3"].map((id) => closedQuestion(exampleCodebook, id));
  assert.ok(before !== undefined && after !== undefined);
  const rows = transitionRows([[1, 2, 3], [4, 5, 6], [7, 8, 9]], { before, after });
  assert.deepEqual(lowestFirst({ rows }), [[9, 8, 7], [6, 5, 4], [3, 2, 1]]);
  // A row or a column too few is no row of noughts.
  for (const counts of [[[1, 2, 3], [4, 5, 6]], [[1, 2, 3], [4, 5], [7, 8, 9]]]) {
    assert.throws(() => transitionRows(counts, { before, after }), {
      name: "RangeError",
      message: /q2 to q3 .* 3 × 3 /,
    });
  }
});

Deno.test("counts of which some are withheld are none to compute with, and it is said what cannot be done", () => {
  const [before, after] = ["q2", "q3"].map((id) => closedQuestion(exampleCodebook, id));
  assert.ok(before !== undefined && after !== undefined);
  const rows = transitionRows([[1, 2, 3], [4, 5, 6], [7, 8, 9]], { before, after });
  assert.deepEqual(transitionCounts({ rows }), [[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
  const withheld = rows.map((row, at) =>
    at === 0 ? { ...row, after: row.after.map((one) => ({ ...one, count: null })) } : row
  );
  assert.throws(
    () => transitionCounts({ rows: withheld }),
    /^TypeError: Cannot compute with the cells .* some are withheld$/,
  );
});

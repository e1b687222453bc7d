import assert from "node:assert/strict";
import fc from "fast-check";
import { countByAttribute } from "../../lib/counts/count_by_attribute.ts";
import type { CrossTable } from "../../lib/counts/cross_table.ts";
import { anyRows, countedSurvey, madeSurvey } from "./made_survey.ts";

const cellCounts = ({ rows }: CrossTable) => rows.map(({ cells }) => cells.map(({ count }) => count));

Deno.test("a cross table counts every respondent once, and its margins are the one-way tables", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const table = countByAttribute(madeSurvey(rows), { attribute: "q1", question: "q3" });
    assert.deepEqual(table.rows.map(({ category }) => category.kind), ["answer", "answer", "missing"]);
    assert.deepEqual(table.columns.map(({ kind }) => kind), ["answer", "answer", "answer", "other", "missing"]);
    const cell = (age: number, after: number) => rows.filter((row) => row[0] === age && row[2] === after).length;
    assert.deepEqual(cellCounts(table), [1, 2, 99].map((age) => [1, 2, 3, 8, 99].map((after) => cell(age, after))));
  }));
});

Deno.test("answers joined by side keep everybody, and counts alone cannot be split", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const options = { attribute: "q1", question: "q2" };
    const [table, joined] = [false, true].map((joinSides) =>
      cellCounts(countByAttribute(madeSurvey(rows), { ...options, joinSides }))
    );
    assert.deepEqual(joined, table?.map(([a = 0, b = 0, c = 0, none = 0]) => [a + b, c, none]));
  }));
  assert.throws(() => countByAttribute(countedSurvey(new Map()), { attribute: "q1", question: "q2" }), TypeError);
  assert.throws(() => countByAttribute(madeSurvey([]), { attribute: "q1", question: "q9" }), RangeError);
  assert.throws(() => countByAttribute(madeSurvey([]), { attribute: "q4", question: "q2" }), TypeError);
  assert.throws(
    () => countByAttribute(madeSurvey([]), { attribute: "q2", question: "q1", joinSides: true }),
    TypeError,
  );
});

Deno.test("a survey without the column of either question has no cross table, not noughts", () => {
  const survey = madeSurvey([[1, 1, 1], [2, 2, 3]]);
  for (const lost of ["q1", "q2"]) {
    const codes = new Map([...survey.responses.codes].filter(([id]) => id !== lost));
    const other = { ...survey, responses: { ...survey.responses, codes } };
    assert.throws(() => countByAttribute(other, { attribute: "q1", question: "q2" }), {
      name: "RangeError",
      message: new RegExp(`${lost} of example .* no column`),
    });
  }
});

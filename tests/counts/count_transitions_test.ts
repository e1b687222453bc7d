import assert from "node:assert/strict";
import fc from "fast-check";
import { countTransitions, pairedConstructs } from "../../lib/counts/count_transitions.ts";
import { peopleOf, transitionCounts } from "../../lib/counts/transition_matrix.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";
import { anyRows, countedSurvey, madeSurvey } from "./made_survey.ts";

const construct = "work";

Deno.test("everybody is matched or told as before only, after only or neither", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const matrix = countTransitions(madeSurvey(rows), { construct });
    const answers = (code: number) => code <= 3;
    assert.equal(matrix.matched, rows.filter((row) => answers(row[1]) && answers(row[2])).length);
    assert.equal(matrix.unmatched.beforeOnly, rows.filter((row) => answers(row[1]) && !answers(row[2])).length);
    assert.equal(matrix.unmatched.afterOnly, rows.filter((row) => !answers(row[1]) && answers(row[2])).length);
    assert.equal(peopleOf(matrix), rows.length);
    assert.equal(matrix.duplicates, 0);
  }));
});

Deno.test("each cell is the number of people with that pair, rows in any order, and unused levels stay", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const expected = [1, 2, 3].map((before) =>
      [1, 2, 3].map((after) => rows.filter((row) => row[1] === before && row[2] === after).length)
    );
    for (const order of [rows, rows.toReversed()]) {
      assert.deepEqual(transitionCounts(countTransitions(madeSurvey(order), { construct })), expected);
    }
  }));
});

Deno.test("two linked questionnaires are joined by respondent; who is listed twice is reported and left out", () => {
  const codebook = { ...exampleCodebook, design: "linked" as const };
  const before = madeSurvey([[1, 1, 99], [1, 2, 99], [1, 3, 99], [1, 3, 99], [1, 99, 99]], {
    codebook,
    respondents: ["a", "b", "c", "c", "d"],
    file: "before.csv",
  });
  const after = madeSurvey([[1, 99, 1], [1, 99, 2], [1, 99, 3], [1, 99, 99]], {
    codebook,
    respondents: ["b", "c", "e", "d"],
    file: "after.csv",
  });
  const matrix = countTransitions(before, { construct, after });
  assert.deepEqual(transitionCounts(matrix), [[0, 0, 0], [1, 0, 0], [0, 0, 0]]);
  assert.deepEqual(matrix.unmatched, { beforeOnly: 1, afterOnly: 1, neither: 1 });
  assert.equal(matrix.duplicates, 1);
  // Whoever is listed twice is one of the people all the same.
  assert.equal(peopleOf(matrix), new Set(["a", "b", "c", "d", "e"]).size);
  assert.equal(matrix.design, "linked");
});

Deno.test("margins alone, a design that does not link, another construct and other scales are refused", () => {
  const survey = madeSurvey([[1, 1, 1]]);
  assert.throws(() => countTransitions(countedSurvey(new Map()), { construct }), {
    name: "TypeError",
    message: /each respondent's answers are needed: current value is example with counts only/,
  });
  for (const design of ["post-only", "unlinked", "linked"] as const) {
    const other = madeSurvey([[1, 1, 1]], { codebook: { ...exampleCodebook, design } });
    assert.throws(() => countTransitions(other, { construct }), {
      name: "TypeError",
      message: new RegExp(`must be retrospective: current value is ${design}`),
    });
  }
  assert.throws(() => countTransitions(survey, { construct: "age" }), { name: "RangeError", message: /once before/ });
  const scales = exampleCodebook.scales.map((scale) => ({ ...scale, family: null }));
  assert.throws(
    () => countTransitions(madeSurvey([[1, 1, 1]], { codebook: { ...exampleCodebook, scales } }), { construct }),
    {
      name: "TypeError",
      message: /must correspond: current value is before and after/,
    },
  );
});

Deno.test("a survey without the column of one side has no transitions, not noughts", () => {
  const survey = madeSurvey([[1, 1, 1], [1, 2, 3]]);
  const codes = new Map([...survey.responses.codes].filter(([id]) => id !== "q3"));
  assert.throws(() => countTransitions({ ...survey, responses: { ...survey.responses, codes } }, { construct }), {
    name: "RangeError",
    message: /q3 of example as there must be a code for each of 2 respondents: current value is no column/,
  });
  assert.throws(() => countTransitions(madeSurvey([[1, 7, 1]]), { construct }), {
    name: "RangeError",
    message: /q2 of example .* current value is 7/,
  });
});

Deno.test("Soka's first training has two pairs of before and after, of twenty people each", async () => {
  const survey = await loadSurvey("soka-training-1");
  assert.deepEqual(pairedConstructs(survey.codebook), ["other-agencies-work", "programme-content"]);
  for (const construct of pairedConstructs(survey.codebook)) {
    assert.equal(peopleOf(countTransitions(survey, { construct })), 20);
  }
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { countAllAnswers, countAnswers } from "../../lib/counts/count_answers.ts";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";
import { anyRows, countedSurvey, madeSurvey } from "./made_survey.ts";

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

Deno.test("everybody is in exactly one of the counts: an answer, one beside the scale, or none", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    for (const distribution of countAllAnswers(madeSurvey(rows))) {
      const { answers, otherAnswers, missing, answered, respondents, scale } = distribution;
      const [asked] = exampleCodebook.scales.filter(({ id }) => id === scale.id);
      assert.deepEqual(answers.map(({ answer }) => answer), asked?.answers);
      assert.deepEqual(otherAnswers.map(({ answer }) => answer), asked?.otherAnswers);
      const [given, beside] = [answers, otherAnswers].map((counted) => sum(counted.map(({ count }) => count)));
      assert.equal(answered, given);
      assert.equal(respondents, rows.length);
      assert.equal((given ?? NaN) + (beside ?? NaN) + missing, rows.length);
    }
  }));
});

Deno.test("each count is the number of people with that code; the order of rows does not matter", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const [one, other] = [rows, rows.toReversed()].map((order) => countAnswers(madeSurvey(order), "q3"));
    assert.deepEqual(one, other);
    const tally = (code: number) => rows.filter((row) => row[2] === code).length;
    const counted = [...one?.answers ?? [], ...one?.otherAnswers ?? []];
    assert.deepEqual(
      counted.map(({ answer, count }) => [answer.code, count]),
      [1, 2, 3, 8].map((code) => [code, tally(code)]),
    );
    assert.equal(one?.missing, tally(99));
  }));
});

Deno.test("published counts and the respondents behind them give the same distribution but for the source", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const survey = madeSurvey(rows);
    const counts = new Map(countAllAnswers(survey).map((distribution, at) => [`q${at + 1}`, distribution]));
    for (const id of ["q1", "q2", "q3"]) {
      const { sources: _, ...fromRows } = countAnswers(survey, id);
      const { sources, ...fromCounts } = countAnswers(countedSurvey(counts), id);
      assert.deepEqual(fromCounts, fromRows);
      assert.equal(sources[0]?.origin, "published");
    }
  }));
});

Deno.test("an unknown question, a free one and a stray code are refused", () => {
  const survey = madeSurvey([[1, 1, 1]]);
  assert.throws(() => countAnswers(survey, "q9"), {
    name: "RangeError",
    message: /one of q1, q2, q3: current value is q9/,
  });
  assert.throws(() => countAnswers(survey, "q4"), { name: "TypeError", message: /free text/ });
  assert.throws(() => countAnswers(madeSurvey([[7, 1, 1]]), "q1"), {
    name: "RangeError",
    message: /current value is 7/,
  });
});

// One column lost on the way used to give n = 0 and the picture "nobody answered this question".
Deno.test("a survey that lacks a question's answers is an error that names both, and never nobody", () => {
  const survey = madeSurvey([[1, 1, 1], [2, 2, 8]]);
  const { codes } = survey.responses;
  const withCodes = (codes: RespondentSurvey["responses"]["codes"]) => (
    { ...survey, responses: { ...survey.responses, codes } }
  );
  const lost = withCodes(new Map([...codes].filter(([id]) => id !== "q3")));
  assert.throws(() => countAnswers(lost, "q3"), {
    name: "RangeError",
    message: "Cannot count q3 of example as there must be a code for each of 2 respondents: current value is no column",
  });
  assert.equal(countAnswers(lost, "q2").respondents, 2);
  assert.throws(() => countAllAnswers(lost), /q3 of example/);
  assert.throws(() => countAnswers(withCodes(new Map([...codes, ["q3", [1]]])), "q3"), {
    name: "RangeError",
    message: /q3 of example .* 2 respondents: current value is 1 codes/,
  });
  assert.throws(() => countAnswers(countedSurvey(new Map([["q2", countAnswers(survey, "q2")]])), "q3"), {
    name: "RangeError",
    message: /q3 of example .* current questions are q2/,
  });
  // Counts of another scale than the code book's, or of fewer answers, are not padded with noughts either.
  const { answers, ...others } = countAnswers(survey, "q3");
  const fewer = new Map([["q3", { ...others, answers: answers.slice(1) }]]);
  assert.throws(() => countAnswers(countedSurvey(fewer), "q3"), {
    name: "RangeError",
    message: /q3 of example .* answers 1, 2, 3, 8: current answers are 2, 3, 8/,
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { countAllAnswers, countAnswers } from "../../lib/counts/count_answers.ts";
import { poolDistributions } from "../../lib/counts/pool_distributions.ts";
import { sideCounts } from "../../lib/counts/side_counts.ts";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";
import { anyRows, countedSurvey, madeSource, madeSurvey, type Row } from "./made_survey.ts";

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

Deno.test("sides are totals of counts and sum to the people with an answer", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const distribution = countAnswers(madeSurvey(rows), "q2");
    const { favourable, neutral, unfavourable } = sideCounts(distribution);
    assert.equal(favourable, rows.filter((row) => row[1] === 1 || row[1] === 2).length);
    assert.equal(favourable + neutral + unfavourable, distribution.answered);
  }));
});

Deno.test("an unknown question, a free one, a stray code and the sides of an attribute are refused", () => {
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
  assert.throws(() => sideCounts(countAnswers(survey, "q1")), { name: "TypeError", message: /age \(ordered\)/ });
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

const part = (rows: readonly Row[], file: string, question = "q3") =>
  countAnswers(madeSurvey(rows, { file }), question);

Deno.test("pooling parts gives the distribution of the whole, in any order", () => {
  fc.assert(fc.property(anyRows, fc.nat(40), (rows, cut) => {
    const whole = countAnswers(madeSurvey(rows), "q3");
    const parts = [part(rows.slice(0, cut), "a.csv"), part(rows.slice(cut), "b.csv")];
    for (const order of [parts, parts.toReversed()]) {
      const { answers, otherAnswers, missing, answered, respondents } = poolDistributions(order);
      assert.deepEqual(
        { answers, otherAnswers, missing, answered, respondents },
        {
          answers: whole.answers,
          otherAnswers: whole.otherAnswers,
          missing: whole.missing,
          answered: whole.answered,
          respondents: whole.respondents,
        },
      );
    }
  }));
});

Deno.test("pooling keeps every source once, and applicants only when all are known", () => {
  const [one, other] = [part([[1, 1, 1]], "a.csv"), part([[1, 1, 2]], "b.csv")];
  const pooled = poolDistributions([one, other]);
  assert.deepEqual(pooled.sources.map(({ file }) => file), ["a.csv", "data/surveys/example/codebook.json", "b.csv"]);
  assert.equal(pooled.applicants, 20);
  assert.equal(poolDistributions([one, { ...other, applicants: null }]).applicants, null);
  assert.equal(poolDistributions([one]).applicants, 10);
});

Deno.test("one synthetic part makes the whole synthetic", () => {
  const one = part([[1, 1, 1]], "a.csv");
  const other = { ...part([[1, 1, 2]], "b.csv"), sources: [madeSource("b.csv", "synthetic")] };
  assert.ok(poolDistributions([one, other]).sources.some(({ origin }) => origin === "synthetic"));
});

Deno.test("pooling refuses other scales, constructs, times and designs, and the same answers twice", () => {
  const one = part([[1, 1, 1]], "a.csv");
  const other = part([[1, 1, 1]], "b.csv");
  const [first, ...others] = other.answers;
  assert.ok(first !== undefined);
  const reworded = {
    ...other,
    answers: [{ ...first, answer: { ...first.answer, label: "よくわかりました" } }, ...others],
  };
  assert.throws(() => poolDistributions([one, reworded]), { name: "TypeError", message: /same scale/ });
  assert.throws(() => poolDistributions([one, part([[1, 1, 1]], "b.csv", "q2")]), {
    name: "TypeError",
    message: /same timing: current value is after and before/,
  });
  assert.throws(() => poolDistributions([one, part([[1, 1, 1]], "b.csv", "q1")]), {
    name: "TypeError",
    message: /same construct: current value is work and age/,
  });
  assert.throws(() => poolDistributions([one, { ...other, design: "post-only" }]), {
    name: "TypeError",
    message: /same design: current value is retrospective and post-only/,
  });
  assert.throws(() => poolDistributions([one, one]), { name: "RangeError", message: /q3 of a\.csv, twice/ });
  assert.throws(() => poolDistributions([]), RangeError);
});

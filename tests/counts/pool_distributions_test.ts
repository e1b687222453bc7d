import assert from "node:assert/strict";
import fc from "fast-check";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { poolDistributions } from "../../lib/counts/pool_distributions.ts";
import { anyRows, madeSource, madeSurvey, type Row } from "./made_survey.ts";

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

import assert from "node:assert/strict";
import { correspondingScales, sameScale } from "../../lib/counts/same_scale.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";

const [, before, after] = exampleCodebook.scales;
assert.ok(before !== undefined && after !== undefined);

Deno.test("a scale is the same word for word, in order, side by side, and with what stands beside it", () => {
  const [first, second, third] = after.answers;
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  assert.ok(sameScale(after, { ...after, id: "other", family: null, reason: "another reason" }));
  const others = [
    { ...after, answers: [second, first, third] },
    { ...after, answers: [first, second] },
    { ...after, answers: [first, second, { ...third, label: "知らない" }] },
    { ...after, answers: [first, second, { ...third, code: 7 }] },
    { ...after, answers: [first, second, { ...third, side: "neutral" as const }] },
    { ...after, otherAnswers: [] },
    { ...after, kind: "ordered" as const },
  ];
  for (const other of others) assert.ok(!sameScale(after, other));
});

Deno.test("scales of one family correspond when as many answers lean alike, in both directions", () => {
  assert.ok(!sameScale(before, after));
  assert.ok(correspondingScales(before, after) && correspondingScales(after, before));
  assert.ok(!correspondingScales(before, { ...after, family: "other" }));
  assert.ok(!correspondingScales({ ...before, family: null }, { ...after, family: null }));
  assert.ok(!correspondingScales(before, { ...after, answers: after.answers.slice(1) }));
  const leaning = after.answers.map((answer) => ({ ...answer, side: "favourable" as const }));
  assert.ok(!correspondingScales(before, { ...after, answers: leaning }));
  // The same answers correspond whatever family they are said to be of.
  assert.ok(correspondingScales(after, { ...after, family: null }));
});

import assert from "node:assert/strict";
import { splitByAttribute } from "../../lib/counts/split_by_attribute.ts";
import type { CountedSurvey } from "../../lib/survey/survey.ts";
import { madeSurvey, type Row } from "./made_survey.ts";

/** A survey of a city of 80,000, of so many people of one kind with one answer each. */
function survey(...groups: readonly (readonly [number, Row])[]) {
  const made = madeSurvey(groups.flatMap(([people, row]) => Array.from({ length: people }, () => row)));
  const [municipality] = made.municipalities;
  assert.ok(municipality !== undefined);
  return { ...made, municipalities: [{ ...municipality, population: 80_000 }] };
}

Deno.test("groups of fewer people than the rule asks for have neither a size nor a share", async () => {
  const made = survey([12, [1, 1, 1]], [15, [1, 3, 3]], [14, [2, 3, 1]], [17, [2, 3, 3]], [4, [99, 1, 1]]);
  const [split] = await splitByAttribute(made, { attributes: ["age"] });
  const groups = split?.groups.map(({ total, favourable }) => [total, favourable]);
  // The four who did not say how old they are: few enough to be told apart.
  assert.deepEqual(groups?.at(-1), [null, null]);
  assert.ok(groups?.some(([total, favourable]) => (total ?? 0) >= 27 && favourable === null));
});

Deno.test("protected counts give the same splits as the answers that they are of", async () => {
  const made = survey([12, [1, 1, 1]], [15, [1, 3, 3]], [4, [2, 1, 1]]);
  const wanted = await splitByAttribute(made, { attributes: ["age"] });
  const splits = wanted.map(({ question, attribute, groups }) => (
    { question, attribute, groups: groups.map(({ total, favourable }) => ({ total, favourable })) }
  ));
  const { responses: _, ...rest } = made;
  const observed = { survey: made.id, respondents: 31, questions: {}, changes: [], splits, comments: {} };
  const counted: CountedSurvey = { ...rest, form: "counts", counts: new Map(), observed };
  assert.deepEqual(await splitByAttribute(counted, { attributes: ["age"] }), wanted);
  assert.deepEqual(await splitByAttribute({ ...counted, observed: null }, { attributes: ["age"] }), []);
});

Deno.test("where the population is not known nothing is split", async () => {
  const made = survey([30, [1, 1, 1]]);
  const [municipality] = made.municipalities;
  assert.ok(municipality !== undefined);
  const unknown = { ...made, municipalities: [{ ...municipality, population: null }] };
  assert.deepEqual(await splitByAttribute(unknown, { attributes: ["age"] }), []);
});

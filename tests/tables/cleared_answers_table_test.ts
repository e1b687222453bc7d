import assert from "node:assert/strict";
import { clearedAnswersTables } from "../../lib/tables/cleared_answers_table.ts";
import type { AnswerSet } from "../../lib/text/answer.ts";
import { madeSource, madeSurvey } from "../counts/made_survey.ts";

/** Cleared answers to the free question of the made-up survey. */
function cleared(...texts: readonly string[]): AnswerSet {
  return {
    answers: texts.map((text, at) => ({
      answerId: `a${at}`,
      text,
      municipalityId: "example",
      eventId: "example",
      questionId: "q4",
      constructId: "impressions",
      category: null,
      figureKey: null,
    })),
    sources: [
      madeSource("data/surveys/example/cleared_answers.csv"),
      madeSource("data/surveys/other/cleared_answers.csv"),
    ],
    groups: { municipality: [], event: [], construct: [], category: [], table: [] },
    population: 80_000,
  };
}

/** The made-up survey with answers to its free question. */
function written(...texts: readonly (string | null)[]) {
  const survey = madeSurvey(texts.map(() => [1, 1, 1]));
  return { ...survey, responses: { ...survey.responses, texts: new Map([["q4", texts]]) } };
}

Deno.test("cleared answers stand as they are, with how many wait, and only their own source", () => {
  const [table, ...others] = clearedAnswersTables(written("よかった", "もっと聞きたい", null), cleared("よかった"));
  assert.deepEqual(others, []);
  assert.deepEqual(table?.rows.map(({ answer, answer_id }) => [answer, answer_id]), [["よかった", "a0"]]);
  assert.match(table?.notes.join("") ?? "", /書かれた2件のうち1件。ほかの1件は/);
  assert.ok(table?.sources.every(({ file }) => !file.includes("other")));
});

Deno.test("a question that nobody answered has no table; all cleared says so, in English too", () => {
  assert.deepEqual(clearedAnswersTables(written(null), cleared()), []);
  const [table] = clearedAnswersTables(written("よかった"), cleared("よかった"), { lang: "en" });
  assert.deepEqual(table?.notes, ["All 1 answer written."]);
});

Deno.test("of a sheet with an id of its own the rows carry the event that it was of, and of a joint event no municipality", () => {
  const survey = written("よかった");
  const event = { ...survey.event, eventId: "autumn-lecture", municipalityIds: ["one", "other"] };
  const [table] = clearedAnswersTables({ ...survey, event }, cleared("よかった"));
  assert.deepEqual(
    table?.rows.map(({ event_id, municipality_id }) => [event_id, municipality_id]),
    [["autumn-lecture", null]],
  );
});

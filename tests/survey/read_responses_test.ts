import assert from "node:assert/strict";
import { inspect } from "node:util";
import { readResponses } from "../../lib/survey/read_responses.ts";
import { EXAMPLE_RESPONSES, exampleCodebook, type FixtureFile, withSurvey } from "./survey_fixture.ts";

function read(file: FixtureFile, name = "responses.csv") {
  return withSurvey({ [name]: file }, async (root) => {
    const path = `data/surveys/example/${name}`;
    return await readResponses(path, { root, codebook: exampleCodebook });
  });
}

Deno.test("answers as worded become the code book's codes; blanks and their spellings become its missing code", async () => {
  const { responses, faults } = await read(EXAMPLE_RESPONSES);
  assert.deepEqual(faults, []);
  assert.deepEqual(responses?.respondents, ["1", "2", "3", "4"]);
  assert.deepEqual(responses.codes.get("q1"), [1, 2, 99, 2]);
  assert.deepEqual(responses.codes.get("q2"), [3, 2, 99, 99]);
  assert.deepEqual(responses.codes.get("q3"), [2, 1, 8, 3]);
  assert.deepEqual(responses.texts.get("q4"), [null, "よかった,とても", "特になし", null]);
});

Deno.test("an unknown answer, one of another scale, two at once and a respondent twice are all listed, none guessed", async () => {
  const { faults } = await read(`respondent,q1,q2,q3
1,2代,知らなかった,よくわかった;わかった
2,20代,わかった,"よくわかった, わからなかった"
１,40代,知っていた,わかったかも
,20代,知っていた,わからなかった
`);
  assert.deepEqual(faults.map(({ id, line, column, value }) => [id, line, column, value]), [
    ["unknown-answer", 2, "q1", "2代"],
    ["several-answers", 2, "q3", "よくわかった;わかった"],
    ["answer-of-another-scale", 3, "q2", "わかった"],
    ["several-answers", 3, "q3", "よくわかった, わからなかった"],
    ["duplicate-respondent", 4, "respondent", "１"],
    ["unknown-answer", 4, "q1", "40代"],
    ["unknown-answer", 4, "q3", "わかったかも"],
    ["invalid-value", 5, "respondent", ""],
  ]);
  assert.match(faults[0]?.expected ?? "", /20代, 30代/);
  assert.match(faults[2]?.expected ?? "", /scale after/);
});

Deno.test("columns that lack are named, those that no question has by their number, and so is a wrong number of respondents", async () => {
  const { faults } = await read("respondent,q1,q3,memo\n1,20代,わかった,x\n");
  assert.deepEqual(faults.map(({ id, column, value }) => [id, column, value]), [
    ["contradiction", null, "1 respondents"],
    ["missing-column", "q2", null],
    ["extra-column", "column 4", null],
  ]);
});

Deno.test("free answers in a synthetic file are refused: free text is never generated", async () => {
  const { faults } = await read(
    { text: EXAMPLE_RESPONSES, sidecar: { origin: "synthetic" } },
    "synthetic_responses.csv",
  );
  assert.deepEqual(faults.map(({ id, column }) => [id, column]), [["contradiction", "q4"]]);
});

Deno.test("a sheet without respondents has codes of length 0", async () => {
  const { responses, faults } = await read("respondent,q1,q2,q3\n");
  assert.deepEqual(faults.map(({ id, value }) => [id, value]), [["contradiction", "0 respondents"]]);
  assert.deepEqual(responses?.codes.get("q1"), []);
});

Deno.test("people's answers are not seen when a survey is looked at, those that were generated are", async () => {
  const shown = async (name: string, text: string) => {
    const { responses } = await read(text, name);
    const survey = { id: "example", responses };
    return [Deno.inspect(survey, { depth: 9 }), inspect(survey, { depth: 9 }), JSON.stringify(survey)];
  };
  for (const text of await shown("responses.csv", EXAMPLE_RESPONSES)) {
    assert.match(text, /answers of 4 respondents to q1, q2, q3, q4 \(not shown\)/);
    assert.doesNotMatch(text, /よかった|respondents:|"1"/);
  }
  const generated = EXAMPLE_RESPONSES.replaceAll(/^((?:[^,]*,){3}[^,]*),.*$/gm, "$1");
  for (const text of await shown("synthetic_responses.csv", generated)) assert.match(text, /respondents"?: ?\[/);
});

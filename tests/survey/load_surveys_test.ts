import assert from "node:assert/strict";
import type { DataError } from "../../lib/data/data_error.ts";
import { loadSurvey, loadSurveys } from "../../lib/survey/load_surveys.ts";
import { EXAMPLE_RESPONSES, type FixtureFile, withSurvey } from "./survey_fixture.ts";

const SYNTHETIC = EXAMPLE_RESPONSES.split("\n").map((line) => line.split(",").slice(0, 4).join(",")).join("\n");
const COUNTS = `question_id,answer,count
q1,20代,1
q1,30代,3
q2,よく知っていた,0
q2,知っていた,1
q2,知らなかった,2
q2,無回答,1
q3,よくわかった,1
q3,わかった,1
q3,わからなかった,1
q3,わからない,1
`;

function load(files: Readonly<Record<string, FixtureFile>>) {
  return withSurvey(files, (root) => loadSurvey("example", { root }));
}

async function faultsOf(files: Readonly<Record<string, FixtureFile>>): Promise<readonly (string | number | null)[][]> {
  const error: DataError = await load(files).then(() => assert.fail("loaded"), (error) => error);
  return error.faults.map(({ id, line, value }) => [id, line, value]);
}

Deno.test("the best origin wins: observed over published over synthetic", async () => {
  const synthetic = { "synthetic_responses.csv": SYNTHETIC };
  const published = { ...synthetic, "published_counts.csv": COUNTS };
  const observed = { ...published, "responses.csv": EXAMPLE_RESPONSES };
  const surveys = [await load(synthetic), await load(published), await load(observed)];
  assert.deepEqual(surveys.map(({ origin, form }) => [origin, form]), [
    ["synthetic", "responses"],
    ["published", "counts"],
    ["observed", "responses"],
  ]);
  assert.deepEqual(surveys.map(({ source }) => source.file.split("/").at(-1)), [
    "synthetic_responses.csv",
    "published_counts.csv",
    "responses.csv",
  ]);
});

Deno.test("published counts keep the order of the scale, answers beside it and those without an answer", async () => {
  const survey = await load({ "published_counts.csv": COUNTS });
  assert.ok(survey.form === "counts");
  assert.deepEqual(survey.counts.get("q2"), { counts: [0, 1, 2], otherCounts: [], missing: 1 });
  assert.deepEqual(survey.counts.get("q3"), { counts: [1, 1, 1], otherCounts: [1], missing: 0 });
});

Deno.test("published counts that do not add up, lack an answer or name an unknown one are all listed", async () => {
  const wrong = COUNTS.replace("q1,30代,3", "q1,30代,4").replace("q2,よく知っていた,0\n", "").replace(
    "q3,わからない,1",
    "q3,わからぬ,1\nq3,無回答,-1\nq3,わかった,1\nq4,よかった,1\nq9,20代,1",
  );
  assert.deepEqual(await faultsOf({ "published_counts.csv": wrong }), [
    ["invalid-value", 11, "-1"],
    ["duplicate-key", 12, "q3, わかった"],
    ["dangling-reference", 13, "q4"],
    ["dangling-reference", 14, "q9"],
    ["contradiction", 4, null],
    ["unknown-answer", 10, "わからぬ"],
    ["duplicate-key", 12, "わかった"],
    ["contradiction", 7, null],
    ["wrong-total", 2, "5 for q1"],
  ]);
});

Deno.test("a question without rows is told", async () => {
  const [fault, ...others] = await faultsOf({ "published_counts.csv": COUNTS.replaceAll(/q1,.*\n/g, "") });
  assert.deepEqual([fault, others], [["missing-column", null, null], []]);
});

Deno.test("a sidecar cannot make synthetic answers observed, nor the other way round", async () => {
  for (const [name, origin] of [["responses.csv", "synthetic"], ["synthetic_responses.csv", "observed"]] as const) {
    const faults = await faultsOf({ [name]: { text: SYNTHETIC, sidecar: { origin } } });
    assert.deepEqual(faults, [["contradiction", null, origin]]);
  }
});

Deno.test("a survey without any answers and one that does not exist are told", async () => {
  assert.deepEqual(await faultsOf({}), [["missing-file", null, null], ["missing-file", null, null]]);
  await assert.rejects(loadSurvey("no-such-event"), /data\/surveys\/no-such-event\/codebook\.json missing-file/);
});

Deno.test("faults of several surveys come in one error", async () => {
  await assert.rejects(loadSurveys({ ids: ["one", "two"] }), (error: DataError) => {
    assert.deepEqual([...new Set(error.faults.map(({ file }) => file.split("/")[2]))], ["one", "two"]);
    return true;
  });
});

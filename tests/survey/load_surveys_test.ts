import assert from "node:assert/strict";
import type { DataError } from "../../lib/data/data_error.ts";
import { loadSurvey, loadSurveys } from "../../lib/survey/load_surveys.ts";
import type { CountedSurvey } from "../../lib/survey/survey.ts";
import { codebookContent, EXAMPLE_RESPONSES, type FixtureFile, withSurvey } from "./survey_fixture.ts";

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

function publishedOf({ counts }: CountedSurvey, question: string) {
  const { answers, otherAnswers, missing } = counts.get(question) ?? assert.fail(`no counts of ${question}`);
  return { counts: answers.map(({ count }) => count), otherCounts: otherAnswers.map(({ count }) => count), missing };
}

Deno.test("the best origin wins: observed over published over synthetic", async () => {
  const synthetic = { "synthetic_responses.csv": SYNTHETIC };
  const published = { ...synthetic, "published_counts.csv": COUNTS };
  const observed = { ...published, "responses.csv": EXAMPLE_RESPONSES };
  const surveys = [await load(synthetic), await load(published), await load(observed)];
  assert.deepEqual(surveys.map(({ origin, form }) => [origin, form]), [
    ["synthetic", "responses"],
    ["published", "counts"],
    // Four people are too few for anybody to be told what they answered: no answer leaves the loader.
    ["observed", "counts"],
  ]);
  const [, , few] = surveys;
  assert.ok(few?.form === "counts");
  assert.deepEqual([...few.counts.values()].map(({ withheld, answered }) => [withheld, answered]), [
    [true, 0],
    [true, 0],
    [true, 0],
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
  assert.deepEqual(publishedOf(survey, "q2"), { counts: [0, 1, 2], otherCounts: [], missing: 1 });
  assert.deepEqual(publishedOf(survey, "q3"), { counts: [1, 1, 1], otherCounts: [1], missing: 0 });
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

Deno.test("12人 in the place of a number is one fault: that the answer has no count is none besides", async () => {
  const wrong = COUNTS.replace("q1,30代,3", "q1,30代,3人").replaceAll(/q2,([^,]*),(\d)/g, "q2,$1,$2人");
  const faults = await faultsOf({ "published_counts.csv": wrong });
  assert.deepEqual(new Set(faults.map(([id]) => id)), new Set(["invalid-value"]));
  assert.equal(faults.length, 1 + (COUNTS.match(/q2,/g)?.length ?? 0));
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
  await assert.rejects(loadSurvey("soka-trainin-1"), {
    name: "RangeError",
    message:
      /its id must be one of .*gyoda-forum, .*: current value is soka-trainin-1; did you mean soka-training-1\?$/,
  });
});

Deno.test("faults of several surveys come in one error", async () => {
  await assert.rejects(loadSurveys({ ids: ["one", "two"] }), (error: DataError) => {
    assert.deepEqual([...new Set(error.faults.map(({ file }) => file.split("/")[2]))], ["one", "two"]);
    return true;
  });
});

const PERCENTS = `question_id,answer,percent,rounding,base
q1,20代,25.0,half-up,4
q1,30代,75.0,half-up,4
q2,よく知っていた,0.0,half-up,3
q2,知っていた,33.3,half-up,3
q2,知らなかった,66.7,half-up,3
q3,よくわかった,25,truncate,4
q3,わかった,25,truncate,4
q3,わからなかった,25,truncate,4
q3,わからない,0,truncate,4
q3,無回答,25,truncate,4
`;

Deno.test("printed percentages become the only counts they can be of; who is not in the base gave no answer", async () => {
  const survey = await load({ "published_percents.csv": PERCENTS });
  assert.ok(survey.form === "counts" && survey.origin === "published");
  assert.deepEqual(publishedOf(survey, "q1"), { counts: [1, 3], otherCounts: [], missing: 0 });
  assert.deepEqual(publishedOf(survey, "q2"), { counts: [0, 1, 2], otherCounts: [], missing: 1 });
  assert.deepEqual(publishedOf(survey, "q3"), { counts: [1, 1, 1], otherCounts: [0], missing: 1 });
});

/** The fault of a file of percentages, with what was expected. */
async function percentFaults(change: (text: string) => string, files: Readonly<Record<string, FixtureFile>> = {}) {
  const all = { ...files, "published_percents.csv": change(PERCENTS) };
  const error: DataError = await load(all).then(() => assert.fail("loaded"), (error) => error);
  return error.faults.map(({ id, expected }) => `${id}: ${expected}`);
}

Deno.test("percentages that cannot be are named, and none is guessed", async () => {
  assert.deepEqual(await percentFaults((text) => text.replace("25.0,half", "26.0,half")), [
    "impossible-percent: shares of 4 people, half-up: no count is printed as 20代 26.0 %",
  ]);
  assert.deepEqual(await percentFaults((text) => text.replace("25.0,half", "50.0,half")), [
    "impossible-percent: shares that add up to 4 people, half-up: no counts printed like these do",
  ]);
  assert.deepEqual(await percentFaults((text) => text.replace("75.0,half", "101.0,half")), [
    "impossible-percent: percentages of at most 100 for q1",
  ]);
  assert.match(
    (await percentFaults((text) => text.replace("25.0,half", "1e1,half")))[0] ?? "",
    /^invalid-value: a percentage/,
  );
});

Deno.test("percentages that several lists of counts fit are refused with the lists", async () => {
  // Whole percents of 400 people: 25 % is 98 to 101 of them, 75 % is 298 to 301.
  const files = { "codebook.json": JSON.stringify({ ...codebookContent(), responses: 400 }) };
  const [first] = await percentFaults(
    (text) => text.replaceAll(",4\n", ",400\n").replaceAll(/([27]5)\.0,/g, "$1,"),
    files,
  );
  assert.equal(
    first,
    "ambiguous-percents: percentages that leave one list of counts of 400 people: these leave " +
      "99 + 301; 100 + 300; 101 + 299",
  );
});

Deno.test("percentages of two bases, of more people than answered, or both kinds of file are refused", async () => {
  assert.match(
    (await percentFaults((text) => text.replace("75.0,half-up,4", "75.0,half-up,3")))[0] ?? "",
    /one base and one/,
  );
  assert.match((await percentFaults((text) => text.replaceAll(",half-up,3", ",half-up,5")))[0] ?? "", /at most 4/);
  assert.match(
    (await percentFaults((text) => text.replaceAll(",truncate,4", ",truncate,3")))[0] ?? "",
    /4, the responses/,
  );
  assert.match((await percentFaults((text) => text, { "published_counts.csv": COUNTS }))[0] ?? "", /not both/);
});

Deno.test("a project without the folder of surveys is told so, and one with an empty folder has none", async () => {
  const root = await Deno.makeTempDir();
  try {
    await assert.rejects(loadSurveys({ root }), /data\/surveys/);
    await Deno.mkdir(`${root}/data/surveys`, { recursive: true });
    assert.deepEqual(await loadSurveys({ root }), []);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

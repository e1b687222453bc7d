import assert from "node:assert/strict";
import { writeObservedCounts } from "../../lib/comparisons/write_observed_counts.ts";
import { DataError } from "../../lib/data/data_error.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { codebookContent, withSurvey } from "../survey/survey_fixture.ts";

// Twelve people: before, five knew (two of them well) and seven did not; after, nine understood.
const PAIRS = [
  ...Array(2).fill("よく知っていた,よくわかった"),
  ...Array(3).fill("知っていた,わかった"),
  ...Array(4).fill("知らなかった,わかった"),
  ...Array(3).fill("知らなかった,わからなかった"),
];
const ROWS = PAIRS.map((pair, at) => `${at + 1},${at % 2 === 0 ? "20代" : "30代"},${pair},${at < 7 ? "よかった" : ""}`);
const CSV = `respondent,q1,q2,q3,q4\n${ROWS.join("\n")}\n`;

const codebook = (answersIn: unknown, rest = {}) =>
  JSON.stringify({ ...codebookContent(), responses: 12, answersIn, ...rest });

async function withPrivate<Result>(
  text: string,
  run: (root: string) => Promise<Result>,
  book = codebook({ file: "private/answers.csv" }),
): Promise<Result> {
  return await withSurvey({ "codebook.json": book }, async (root) => {
    await Deno.mkdir(`${root}/data/surveys/example/private`);
    await Deno.writeTextFile(`${root}/data/surveys/example/private/answers.csv`, text);
    return await run(root);
  });
}

Deno.test("answers that lie in a file of their own are counted there, and the survey is its protected counts", async () => {
  await withPrivate(CSV, async (root) => {
    await assert.rejects(
      loadSurvey("example", { root }),
      (error: unknown) => error instanceof DataError && /deno task seal/.test(error.message),
    );
    const [first] = await writeObservedCounts({ root });
    assert.deepEqual([first?.outcome, first?.isElsewhere], ["written", true]);
    const survey = await loadSurvey("example", { root });
    assert.ok(survey.form === "counts");
    const counts = (id: string) => survey.counts.get(id)?.answers.map(({ count }) => count);
    assert.deepEqual([counts("q1"), counts("q2"), counts("q3")], [[6, 6], [2, 3, 7], [2, 7, 3]]);
    assert.deepEqual(survey.observed?.comments, { q4: 7 });
    assert.deepEqual(survey.observed?.changes.map(({ matched }) => matched), [12]);
    const [again] = await writeObservedCounts({ root });
    assert.equal(again?.outcome, "same");
  });
});

Deno.test("counted where they lie, answers that are none are listed, and nothing is written", async () => {
  await withPrivate(CSV.replaceAll("よくわかった", "ばっちり").replace("\n3,", "\n1,"), async (root) => {
    await assert.rejects(writeObservedCounts({ root }), (error: unknown) => {
      assert.ok(error instanceof DataError);
      const told = error.faults.map(({ id, column, value }) => [id, column, value]);
      assert.deepEqual(told, [
        // What respondents wrote is told by its question and number only.
        ["duplicate-respondent", "respondent", null],
        ["unknown-answer", "q3", null],
      ]);
      assert.match(error.faults[1]?.expected ?? "", /\(2 rows\)$/);
      return true;
    });
    await assert.rejects(Deno.stat(`${root}/data/surveys/example/observed_counts.json`), Deno.errors.NotFound);
  });
});

Deno.test("a database that the environment does not name is told by the variable that is to hold it", async () => {
  const book = codebook({ postgres: { table: "answers", url: "NO_SUCH_DATABASE" } });
  await withPrivate(CSV, async (root) => {
    await assert.rejects(writeObservedCounts({ root }), {
      name: "RangeError",
      message:
        "Cannot count the answers of example as the environment variable NO_SUCH_DATABASE must say where the database is: it is not set",
    });
  }, book);
});

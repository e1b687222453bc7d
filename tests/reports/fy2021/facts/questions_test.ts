import assert from "node:assert/strict";
import { readTable } from "../../../../lib/data/read_table.ts";
import { questionsTable } from "../../../../lib/reports/fy2021/facts/questions.ts";

const questions = await readTable(questionsTable);
const records = questions.rows.map(({ record }) => record);

Deno.test("the six questionnaires have 8, 8, 8, 12, 9 and 8 questions", () => {
  assert.deepEqual(questions.faults, []);
  const surveys = [...new Set(records.map(({ surveyId }) => surveyId))];
  const counts = surveys.map((survey) => records.filter(({ surveyId }) => surveyId === survey).length);
  assert.deepEqual(counts, [8, 8, 8, 12, 9, 8]);
});

Deno.test("33 closed questions and 20 free ones feed one figure each", () => {
  assert.equal(records.filter(({ type }) => type !== "free").length, 33);
  assert.equal(records.filter(({ type }) => type === "free").length, 20);
  for (const { figureKeys } of records) assert.equal(figureKeys.length, 1);
});

Deno.test("every questionnaire begins with age and occupation", () => {
  const attributes = records.filter(({ type }) => type === "attribute").map(({ order, wording }) => [order, wording]);
  assert.deepEqual(attributes, Array.from({ length: 6 }, () => [[1, "年齢"], [2, "職業"]]).flat());
});

Deno.test("only the first training in Soka asks before and after, on two subjects", () => {
  const paired = records.filter(({ timing }) => timing !== "only");
  assert.deepEqual(paired.map(({ surveyId, construct, timing }) => [surveyId, construct, timing]), [
    ["soka-training-1", "other-agencies-work", "before"],
    ["soka-training-1", "other-agencies-work", "after"],
    ["soka-training-1", "programme-content", "before"],
    ["soka-training-1", "programme-content", "after"],
  ]);
});

Deno.test("the constructs asked in several places are those the report's charts share", () => {
  const figuresOf = (wanted: string) =>
    records.filter(({ construct }) => construct === wanted).flatMap(({ figureKeys }) => figureKeys)
      .map((key) => key.split(":")[0]);
  assert.deepEqual(figuresOf("principle"), ["2-12", "2-45"]);
  assert.deepEqual(figuresOf("significance"), ["2-13", "2-48"]);
  assert.deepEqual(figuresOf("other-agencies-work"), ["2-22", "2-32", "2-46", "2-47", "2-58"]);
  assert.deepEqual(figuresOf("cooperation-image"), ["2-23", "2-33", "2-59", "2-72"]);
  assert.deepEqual(figuresOf("use"), ["2-34", "2-60", "2-73"]);
});

Deno.test("a wording keeps its inner quotation marks and loses those around the whole", () => {
  const quoted = records.filter(({ wording }) => wording.includes("「"));
  assert.deepEqual(quoted.map(({ questionId }) => questionId), ["soka-training-1-q07", "tomakomai-practice-q04"]);
  assert.deepEqual(records.filter(({ wording }) => wording.startsWith("「") || wording.endsWith("」")), []);
});

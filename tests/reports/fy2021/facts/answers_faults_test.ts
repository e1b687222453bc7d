import assert from "node:assert/strict";
import { answersFaults } from "../../../../lib/reports/fy2021/facts/answers_faults.ts";
import {
  after,
  before,
  catalogue,
  comment,
  discussion,
  figure,
  free,
  type InventedRecords,
  outcome,
  readings,
} from "./answers_fixture.ts";

/** The faults of the invented report with some tables replaced, each as `file:line [column] id value`. */
function faultsOf(records: InventedRecords): readonly string[] {
  return answersFaults(readings(records)).map(({ file, line, column, id, value }) =>
    `${file}:${line} [${column}] ${id} ${value}`
  );
}

Deno.test("tables that agree with each other have no fault", () => {
  assert.deepEqual(faultsOf({}), []);
});

Deno.test("a question of an unknown questionnaire is a dangling reference", () => {
  const stray = { ...free, surveyId: "market", order: 1 };
  assert.ok(
    faultsOf({ questions: [before, after, stray] }).includes("questions.csv:4 [survey_id] dangling-reference market"),
  );
});

Deno.test("a free answer to an unknown question is a dangling reference", () => {
  const faults = faultsOf({ comments: [{ ...comment, questionId: "fair-q09" }] });
  assert.deepEqual(faults, ["comments.csv:2 [question_id] dangling-reference fair-q09"]);
});

Deno.test("a figure key that the catalogue does not have is named wherever it stands", () => {
  const faults = faultsOf({
    discussions: [{ ...discussion, figureKey: "9-9:talk" }],
    outcomes: [{ ...outcome, figureKey: "9-5:talk" }],
    questions: [before, { ...after, figureKeys: ["9-3:fair", "9-8:fair"] }, free],
  });
  assert.deepEqual(faults, [
    "questions.csv:3 [figure_keys] dangling-reference 9-8:fair",
    "exchange_discussions.csv:2 [figure_key] dangling-reference 9-9:talk",
    "outcomes.csv:2 [figure_key] dangling-reference 9-5:talk",
  ]);
});

Deno.test("a chart that no question feeds, or that two feed, is a contradiction", () => {
  const faults = faultsOf({ questions: [before, { ...after, figureKeys: ["9-2:fair"] }, free] });
  assert.deepEqual(faults, [
    "catalogue.csv:3 [key] contradiction 9-2:fair",
    "catalogue.csv:4 [key] contradiction 9-3:fair",
  ]);
});

Deno.test("a question that feeds a figure of another kind is a contradiction", () => {
  const faults = faultsOf({ questions: [before, { ...after, type: "attribute" }, free] });
  assert.deepEqual(faults, ["questions.csv:3 [figure_keys] contradiction 9-3:fair"]);
});

Deno.test("a question before the event without its question after is a contradiction", () => {
  const faults = faultsOf({ questions: [before, { ...after, construct: "use", timing: "only" }, free] });
  assert.deepEqual(faults, ["questions.csv:2 [timing] contradiction before"]);
});

Deno.test("a question that prints its wording in another overview is a contradiction", () => {
  const faults = faultsOf({ questions: [before, after, { ...free, figureKey: "9-2:fair" }] });
  assert.deepEqual(faults, ["questions.csv:4 [figure_key] contradiction 9-2:fair"]);
});

Deno.test("a number left out is a contradiction, in questions, answers, entries and outcomes", () => {
  const faults = faultsOf({
    questions: [before, after, { ...free, order: 4 }],
    comments: [comment, { ...comment, order: 3, commentId: "9-4:fair-03" }],
    discussions: [discussion, { ...discussion, entryOrder: 3 }],
    outcomes: [outcome, { ...outcome, order: 3, outcomeId: "town-outcome-3" }],
  });
  assert.deepEqual(faults, [
    "questions.csv:4 [order] contradiction 4",
    "comments.csv:3 [order] contradiction 3",
    "exchange_discussions.csv:3 [entry_order] contradiction 3",
    "outcomes.csv:3 [order] contradiction 3",
  ]);
});

Deno.test("an answer filed under another table or numbered otherwise is a contradiction", () => {
  const faults = faultsOf({
    comments: [comment, { ...comment, figureKey: "9-2:fair", commentId: "9-2:fair-01" }, {
      ...comment,
      order: 2,
      commentId: "9-4:fair-07",
    }],
  });
  assert.deepEqual(faults, [
    "comments.csv:3 [figure_key] contradiction 9-2:fair",
    "comments.csv:4 [comment_id] contradiction 9-4:fair-07",
  ]);
});

Deno.test("a table that groups some answers by kind of respondent must group all", () => {
  const faults = faultsOf({
    comments: [{ ...comment, category: "その他" }, { ...comment, order: 2, commentId: "9-4:fair-02" }],
  });
  assert.deepEqual(faults, ["comments.csv:3 [category] contradiction null"]);
});

Deno.test("a table of free answers without an answer is a contradiction", () => {
  assert.deepEqual(faultsOf({ comments: [] }), ["catalogue.csv:5 [key] contradiction 9-4:fair"]);
});

Deno.test("a catalogue row contradicts itself by its key, its count, its reason or its text", () => {
  const [overview, , , , talk] = catalogue;
  const faults = faultsOf({
    catalogue: [
      ...catalogue,
      { ...overview, key: "9-1:other" },
      { ...talk, number: "9-7", key: "9-7:talk", reason: "理由", reasonEnglish: "why" },
      { ...figure("9-8", "fair", "chart-likert"), inTheText: "values" },
      { ...figure("9-9", "fair", "chart-likert"), reasonEnglish: null },
    ],
  });
  assert.deepEqual(faults, [
    "catalogue.csv:8 [key] contradiction 9-1:other",
    "catalogue.csv:8 [occurrence] contradiction 1",
    "catalogue.csv:9 [reason] contradiction 理由",
    "catalogue.csv:11 [reason_english] contradiction null",
    "catalogue.csv:10 [in_the_text] contradiction values",
    "catalogue.csv:10 [key] contradiction 9-8:fair",
    "catalogue.csv:11 [key] contradiction 9-9:fair",
  ]);
});

Deno.test("an outcome under another municipality's goal, or whose open issue contradicts its status, is a contradiction", () => {
  const faults = faultsOf({ outcomes: [{ ...outcome, goalId: "village-goal-1", openIssue: "残る" }] });
  assert.deepEqual(faults, [
    "outcomes.csv:2 [goal_id] contradiction village-goal-1",
    "outcomes.csv:2 [status] contradiction nothing-said-to-remain",
  ]);
});

Deno.test("a question of a discussion has a summary and a statement has none", () => {
  const faults = faultsOf({
    discussions: [{ ...discussion, questionSummary: null }, { ...discussion, entryOrder: 2, kind: "statement" }],
  });
  assert.deepEqual(faults, [
    "exchange_discussions.csv:2 [question_summary] contradiction null",
    "exchange_discussions.csv:3 [question_summary] contradiction 問い",
  ]);
});

import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { readTable } from "../../lib/data/read_table.ts";
import { catalogueTable } from "../../lib/reports/fy2021/facts/catalogue.ts";
import { constructsTable } from "../../lib/study/construct.ts";
import { questionnairesTable, questionsTable } from "../../lib/reports/fy2021/facts/answer_tables.ts";
import { codebookSchema } from "../../lib/survey/codebook_schema.ts";
import { codebookJsonSchema } from "../../lib/survey/read_codebook.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { printedSurveyFaults, type PrintedSurveys } from "../../lib/survey/printed_surveys.ts";
import { codebookContent, exampleCodebook, withSurvey } from "./survey_fixture.ts";

async function printed(): Promise<PrintedSurveys> {
  const [questions, questionnaires] = await Promise.all([
    readTable(questionsTable),
    readTable(questionnairesTable),
  ]);
  const records = <Row>(rows: readonly { readonly record: Row }[]) => ({ records: rows.map(({ record }) => record) });
  return {
    questions: records(questions.rows),
    questionnaires: records(questionnaires.rows),
  };
}

Deno.test("the six code books agree with the report: wordings, order, figures, responses, events", async () => {
  const report = await printed();
  const surveys = await loadSurveys({ report });
  assert.deepEqual(surveys.map(({ id }) => id), report.questionnaires.records.map(({ surveyId }) => surveyId));
  assert.deepEqual(surveys.map(({ codebook }) => codebook.responses), [124, 20, 12, 20, 17, 24]);
  const constructs = new Set((await readTable(constructsTable)).rows.map(({ record }) => record.constructId));
  for (const { codebook } of surveys) {
    assert.deepEqual(codebook.questions.filter(({ construct }) => !constructs.has(construct)), []);
  }
});

Deno.test("a code book that drifts from the report is told at every place", async () => {
  const report = await printed();
  const [survey] = await loadSurveys({ ids: ["soka-training-1"] });
  assert.ok(survey !== undefined);
  const { codebook } = survey;
  const drifted = {
    ...codebook,
    responses: 19,
    event: "another-event",
    questions: codebook.questions.map((question, at) =>
      at === 3 ? { ...question, wording: "別の文言", type: "single" as const, figureKeys: [] } : question
    ),
  };
  assert.deepEqual(printedSurveyFaults(drifted, report).map(({ column, value }) => [column, value]), [
    ["responses", "19"],
    ["event", "another-event"],
    ["questions.3.wording", "別の文言"],
    ["questions.3.type", "single"],
    ["questions.3.figureKeys", ""],
  ]);
  assert.deepEqual(printedSurveyFaults({ ...codebook, id: "own-event" }, report), []);
});

Deno.test("every chart of the catalogue belongs to exactly one closed question, and no other figure does", async () => {
  const { rows } = await readTable(catalogueTable);
  const charts = rows.filter(({ record }) => record.kind.startsWith("chart-")).map(({ record }) => record.key);
  assert.equal(charts.length, 33);
  const keys = (await loadSurveys()).flatMap(({ codebook }) => codebook.questions)
    .filter(({ type }) => type !== "free").flatMap(({ figureKeys }) => figureKeys);
  assert.deepEqual(keys, charts);
});

Deno.test("only Soka's first training is retrospective; every scale of the report is marked as assumed, with its reason", async () => {
  for (const { id, codebook } of await loadSurveys()) {
    assert.equal(codebook.design, id === "soka-training-1" ? "retrospective" : "post-only");
    for (const { basis, reason } of codebook.scales) {
      assert.equal(basis, "assumed");
      assert.match(reason, /選択肢の文言は報告書の本文になく/);
    }
  }
});

Deno.test("scales of one id have the same answers in every code book", async () => {
  const seen = new Map<string, unknown>();
  for (const { codebook } of await loadSurveys()) {
    for (const { id, answers } of codebook.scales) {
      assert.deepEqual(seen.get(id) ?? answers, answers, id);
      seen.set(id, answers);
    }
  }
  assert.ok(seen.size > 6);
});

Deno.test("the committed JSON Schema is that of the code", async () => {
  const committed = await Deno.readTextFile(projectPath("data/surveys/codebook.schema.json"));
  assert.equal(committed, codebookJsonSchema(), "run deno task generate");
});

Deno.test("a code book's contradictions are all found", () => {
  const content = codebookContent();
  const [age, before, after] = content.scales;
  assert.ok(age !== undefined && before !== undefined && after !== undefined);
  const wrong = {
    ...content,
    scales: [
      { ...age, answers: age.answers.map((answer) => ({ ...answer, code: 99, label: "無回答" })) },
      { ...before, family: "other", answers: before.answers.toReversed() },
      { ...after, id: "before", answers: after.answers.map((answer) => ({ ...answer, side: "unfavourable" })) },
    ],
    questions: content.questions.map((question) => ({ ...question, id: "q1", order: 7 })),
  };
  const parsed = codebookSchema.safeParse(wrong);
  assert.ok(!parsed.success);
  assert.deepEqual(parsed.error.issues.map(({ path }) => path.join(".")), [
    "scales.2.id",
    "scales.0.answers.1.code",
    "missing.code",
    "scales.0.answers.1.label",
    "scales.0.answers.0.label",
    "scales.0.answers.1.label",
    "scales.1.answers.1.side",
    "scales.1.answers.2.side",
    "scales.2.answers",
    "questions.1.id",
    "questions.2.id",
    "questions.3.id",
    "questions.0.order",
    "questions.1.order",
    "questions.2.order",
    "questions.2.scale",
    "questions.3.order",
    "questions.1.scale",
    "questions.2.scale",
  ]);
});

Deno.test("before needs exactly one after of the same family, and a post-only design neither", () => {
  const content = codebookContent();
  const issues = (changed: unknown) =>
    codebookSchema.safeParse(changed).error?.issues.map(({ path }) => path.join("."));
  assert.equal(issues(content), undefined);
  assert.deepEqual(issues({ ...content, design: "post-only" }), ["questions.1.timing", "questions.2.timing"]);
  const without = content.questions.filter(({ timing }) => timing !== "after").map((question, at) => ({
    ...question,
    order: at + 1,
  }));
  assert.deepEqual(issues({ ...content, questions: without }), ["questions.1.timing"]);
  const scales = content.scales.map((scale) => ({ ...scale, family: null }));
  assert.deepEqual(issues({ ...content, scales }), ["questions.1.scale", "questions.2.scale"]);
  const after = content.questions.find(({ timing }) => timing === "after")?.scale;
  const questions = content.questions.map((question) =>
    question.timing === "before" ? { ...question, scale: after } : question
  );
  // One scale for both sides needs no family. A scale that nobody uses any more is told by another rule.
  const used = scales.filter(({ id }) => questions.some(({ scale }) => scale === id));
  assert.equal(issues({ ...content, scales: used, questions }), undefined);
});

Deno.test("a code book with unknown fields, in the wrong folder or without its questions counted is refused with file and place", async () => {
  const wrong = JSON.stringify({ ...codebookContent(), id: "other", desing: "post-only" });
  const error = await withSurvey({ "codebook.json": wrong }, async (root) => {
    return await loadSurveys({ root }).then(() => null, (error) => error);
  });
  assert.equal(error?.name, "DataError");
  assert.deepEqual(error.faults.map((fault: { id: string; value: string }) => [fault.id, fault.value]), [
    ["invalid-value", "desing"],
  ]);
  const moved = JSON.stringify({ ...exampleCodebook, id: "other" });
  const second = await withSurvey({ "codebook.json": { text: moved, sidecar: { rows: 5 } } }, async (root) => {
    return await loadSurveys({ root }).then(() => null, (error) => error);
  });
  assert.deepEqual(second.faults.map((fault: { id: string; column: string | null }) => [fault.id, fault.column]), [
    ["contradiction", "id"],
    ["wrong-row-count", null],
    ["missing-file", null],
    ["missing-file", null],
  ]);
});

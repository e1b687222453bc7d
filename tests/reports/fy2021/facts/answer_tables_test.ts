import assert from "node:assert/strict";
import { recordsOf } from "./records_of.ts";
import { readTable } from "../../../../lib/data/read_table.ts";
import {
  commentCategoriesTable,
  commentsTable,
  questionnairesTable,
  questionsTable,
  topicsTable,
} from "../../../../lib/reports/fy2021/facts/answer_tables.ts";
import { exchangeDiscussionsTable } from "../../../../lib/reports/fy2021/facts/event_tables.ts";
import { hearingFindingsTable } from "../../../../lib/reports/fy2021/facts/municipality_tables.ts";
import { outcomesTable } from "../../../../lib/reports/fy2021/facts/goal_tables.ts";
import { answersFaults } from "../../../../lib/reports/fy2021/facts/answers_faults.ts";
import { catalogueTable } from "../../../../lib/reports/fy2021/facts/catalogue.ts";

const questionnaires = await readTable(questionnairesTable);

Deno.test("the six questionnaires were answered by 124, 20, 12, 20, 17 and 24 people, 217 in all", () => {
  assert.deepEqual(questionnaires.faults, []);
  const responses = questionnaires.rows.map(({ record }) => record.responses);
  assert.deepEqual(responses, [124, 20, 12, 20, 17, 24]);
  assert.equal(responses.reduce((sum, count) => sum + count), 217);
});

Deno.test("the printed number of responses says the same as the number", () => {
  for (const { record } of questionnaires.rows) assert.equal(record.responsesPrinted, `${record.responses} 件`);
});

Deno.test("only the forum was held once and carries no round", () => {
  const single = questionnaires.rows.filter(({ record }) => record.roundPrinted === null);
  assert.deepEqual(single.map(({ record }) => record.surveyId), ["gyoda-forum"]);
});

const questions = await readTable(questionsTable);
const questionRecords = questions.rows.map(({ record }) => record);

Deno.test("the six questionnaires have 8, 8, 8, 12, 9 and 8 questions", () => {
  assert.deepEqual(questions.faults, []);
  const surveys = [...new Set(questionRecords.map(({ surveyId }) => surveyId))];
  const counts = surveys.map((survey) => questionRecords.filter(({ surveyId }) => surveyId === survey).length);
  assert.deepEqual(counts, [8, 8, 8, 12, 9, 8]);
});

Deno.test("33 closed questions and 20 free ones feed one figure each", () => {
  assert.equal(questionRecords.filter(({ type }) => type !== "free").length, 33);
  assert.equal(questionRecords.filter(({ type }) => type === "free").length, 20);
  for (const { figureKeys } of questionRecords) assert.equal(figureKeys.length, 1);
});

Deno.test("every questionnaire begins with age and occupation", () => {
  const attributes = questionRecords.filter(({ type }) => type === "attribute").map((
    { order, wording },
  ) => [order, wording]);
  assert.deepEqual(attributes, Array.from({ length: 6 }, () => [[1, "年齢"], [2, "職業"]]).flat());
});

Deno.test("only the first training in Soka asks before and after, on two subjects", () => {
  const paired = questionRecords.filter(({ timing }) => timing !== "only");
  assert.deepEqual(paired.map(({ surveyId, construct, timing }) => [surveyId, construct, timing]), [
    ["soka-training-1", "other-agencies-work", "before"],
    ["soka-training-1", "other-agencies-work", "after"],
    ["soka-training-1", "programme-content", "before"],
    ["soka-training-1", "programme-content", "after"],
  ]);
});

Deno.test("the constructs asked in several places are those the report's charts share", () => {
  const figuresOf = (wanted: string) =>
    questionRecords.filter(({ construct }) => construct === wanted).flatMap(({ figureKeys }) => figureKeys)
      .map((key) => key.split(":")[0]);
  assert.deepEqual(figuresOf("principle"), ["2-12", "2-45"]);
  assert.deepEqual(figuresOf("significance"), ["2-13", "2-48"]);
  assert.deepEqual(figuresOf("other-agencies-work"), ["2-22", "2-32", "2-46", "2-47", "2-58"]);
  assert.deepEqual(figuresOf("cooperation-image"), ["2-23", "2-33", "2-59"]);
  assert.deepEqual(figuresOf("use"), ["2-34", "2-60"]);
  // Planning across fields and use in one's own activities are asked of something else.
  assert.deepEqual(figuresOf("planning-image"), ["2-72"]);
  assert.deepEqual(figuresOf("use-in-activities"), ["2-73"]);
});

Deno.test("a wording keeps its inner quotation marks and loses those around the whole", () => {
  const quoted = questionRecords.filter(({ wording }) => wording.includes("「"));
  assert.deepEqual(quoted.map(({ questionId }) => questionId), ["soka-training-1-q07", "tomakomai-practice-q04"]);
  assert.deepEqual(questionRecords.filter(({ wording }) => wording.startsWith("「") || wording.endsWith("」")), []);
});

const comments = await readTable(commentsTable);
const categories = await recordsOf(commentCategoriesTable);
const commentRecords = comments.rows.map(({ record }) => record);

Deno.test("the 20 tables of free answers hold 131 answers with a bullet and one without", () => {
  assert.deepEqual(comments.faults, []);
  assert.equal(new Set(commentRecords.map(({ figureKey }) => figureKey)).size, 20);
  assert.equal(commentRecords.filter(({ bullet }) => bullet === "printed").length, 131);
  const read = commentRecords.filter(({ bullet }) => bullet === "missing");
  assert.deepEqual(read.map(({ figureKey, category }) => [figureKey, category]), [["2-15:gyoda-forum", "行政職員"]]);
});

Deno.test("each table has as many answers as the report prints bullets in it", () => {
  const bullets: Readonly<Record<string, number>> = {
    "2-11:gyoda-forum": 19,
    "2-15:gyoda-forum": 9,
    "2-16:gyoda-forum": 7,
    "2-24:gyoda-training-1": 4,
    "2-25:gyoda-training-1": 8,
    "2-26:gyoda-training-1": 6,
    "2-27:gyoda-training-1": 5,
    "2-35:gyoda-training-2": 5,
    "2-36:gyoda-training-2": 5,
    "2-37:gyoda-training-2": 5,
    "2-44:soka-training-1": 6,
    "2-52:soka-training-1": 5,
    "2-53:soka-training-1": 4,
    "2-61:soka-training-2": 7,
    "2-62:soka-training-2": 5,
    "2-63:soka-training-2": 5,
    "2-64:soka-training-2": 5,
    "2-74:tomakomai-practice": 6,
    "2-75:tomakomai-practice": 7,
    "2-76:tomakomai-practice": 8,
  };
  const found = commentRecords.filter(({ bullet }) => bullet === "printed");
  for (const [key, count] of Object.entries(bullets)) {
    assert.equal(found.filter(({ figureKey }) => figureKey === key).length, count, key);
  }
});

Deno.test("only 2-11 and 2-15 group by kind of respondent: 5, 4, 3, 7 and 2, 3, 2, 3 answers", () => {
  const counts = (key: string) =>
    categories.map(({ name }) =>
      commentRecords.filter((record) => record.figureKey === key && record.category === name).length
    );
  assert.deepEqual(counts("2-11:gyoda-forum"), [5, 4, 3, 7]);
  assert.deepEqual(counts("2-15:gyoda-forum"), [2, 3, 2, 3]);
  const grouped = new Set(commentRecords.filter(({ category }) => category !== null).map(({ figureKey }) => figureKey));
  assert.deepEqual([...grouped], ["2-11:gyoda-forum", "2-15:gyoda-forum"]);
});

Deno.test("nothing of the page is left in an answer: no bullet, heading, page number, line break or outer space", () => {
  const soiled = commentRecords.filter(({ text }) =>
    /^[・\d\s]|\s$|[\r\n\f\u{f09e}]|図表|原文ママ|開催概要|意見交換会/u.test(text)
  );
  assert.deepEqual(soiled, []);
});

Deno.test("an answer that runs over a page's lines is joined, its inner spaces and slips kept", () => {
  const text = (id: string) => commentRecords.find(({ commentId }) => commentId === id)?.text;
  assert.equal(
    text("2-25:gyoda-training-1-06"),
    "連絡取りやすい一覧表で このような相談はコチラ と分かりやすく相談しやすい表があると良いと思います",
  );
  assert.equal(
    text("2-36:gyoda-training-2-05"),
    "多機関とのグループワークする機会を持つ事や今回参加された機関等の支援できる内容している内容をパンフレットに要約し参考にできればと思います",
  );
});

const topics = await recordsOf(topicsTable);

Deno.test("Every topic has names in both languages, each once", () => {
  for (const { name, nameEnglish } of topics) {
    assert.match(name, /^[ぁ-んァ-ヶー一-龠]+$/);
    assert.match(nameEnglish, /^[A-Z]/);
  }
  assert.equal(new Set(topics.map(({ name }) => name)).size, topics.length);
  assert.equal(new Set(topics.map(({ nameEnglish }) => nameEnglish)).size, topics.length);
});

Deno.test("No topic stands idle: each is the tag of a finding, a discussion or an outcome", async () => {
  const tagged = [
    ...await recordsOf(hearingFindingsTable),
    ...await recordsOf(exchangeDiscussionsTable),
    ...await recordsOf(outcomesTable),
  ];
  const used = new Set(tagged.flatMap((record) => record.topics));
  assert.deepEqual(topics.filter(({ topicId }) => !used.has(topicId)).map(({ topicId }) => topicId), []);
});

Deno.test("the report's own catalogue, questions, answers, discussions and outcomes agree with each other", async () => {
  const [catalogue, questionnaires, questions, comments, exchangeDiscussions, outcomes] = await Promise.all([
    readTable(catalogueTable),
    readTable(questionnairesTable),
    readTable(questionsTable),
    readTable(commentsTable),
    readTable(exchangeDiscussionsTable),
    readTable(outcomesTable),
  ]);
  assert.ok(comments.rows.length > 0 && questions.rows.length > 0);
  assert.deepEqual(
    answersFaults({ catalogue, questionnaires, questions, comments, exchangeDiscussions, outcomes }),
    [],
  );
});

import assert from "node:assert/strict";
import { readTable } from "../../../../lib/data/read_table.ts";
import { commentCategoriesTable } from "../../../../lib/reports/fy2021/facts/comment_categories.ts";
import { commentsTable } from "../../../../lib/reports/fy2021/facts/comments.ts";
import { recordsOf } from "./records_of.ts";

const comments = await readTable(commentsTable);
const categories = await recordsOf(commentCategoriesTable);
const records = comments.rows.map(({ record }) => record);

Deno.test("the 20 tables of free answers hold 131 answers with a bullet and one without", () => {
  assert.deepEqual(comments.faults, []);
  assert.equal(new Set(records.map(({ figureKey }) => figureKey)).size, 20);
  assert.equal(records.filter(({ basis }) => basis === "printed").length, 131);
  const read = records.filter(({ basis }) => basis === "reading");
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
  const found = records.filter(({ basis }) => basis === "printed");
  for (const [key, count] of Object.entries(bullets)) {
    assert.equal(found.filter(({ figureKey }) => figureKey === key).length, count, key);
  }
});

Deno.test("only 2-11 and 2-15 group by kind of respondent: 5, 4, 3, 7 and 2, 3, 2, 3 answers", () => {
  const counts = (key: string) =>
    categories.map(({ name }) =>
      records.filter((record) => record.figureKey === key && record.category === name).length
    );
  assert.deepEqual(counts("2-11:gyoda-forum"), [5, 4, 3, 7]);
  assert.deepEqual(counts("2-15:gyoda-forum"), [2, 3, 2, 3]);
  const grouped = new Set(records.filter(({ category }) => category !== null).map(({ figureKey }) => figureKey));
  assert.deepEqual([...grouped], ["2-11:gyoda-forum", "2-15:gyoda-forum"]);
});

Deno.test("nothing of the page is left in an answer: no bullet, heading, page number, line break or outer space", () => {
  const soiled = records.filter(({ text }) =>
    /^[・\d\s]|\s$|[\r\n\f\u{f09e}]|図表|原文ママ|開催概要|意見交換会/u.test(text)
  );
  assert.deepEqual(soiled, []);
});

Deno.test("an answer that runs over a page's lines is joined, its inner spaces and slips kept", () => {
  const text = (id: string) => records.find(({ commentId }) => commentId === id)?.text;
  assert.equal(
    text("2-25:gyoda-training-1-06"),
    "連絡取りやすい一覧表で このような相談はコチラ と分かりやすく相談しやすい表があると良いと思います",
  );
  assert.equal(
    text("2-36:gyoda-training-2-05"),
    "多機関とのグループワークする機会を持つ事や今回参加された機関等の支援できる内容している内容をパンフレットに要約し参考にできればと思います",
  );
});

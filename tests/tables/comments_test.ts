import assert from "node:assert/strict";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { reportAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { comments } from "../../lib/tables/comments.ts";

const report = await loadReport();
const answers = reportAnswers(report);

Deno.test("comments that mention a word, of a kind of people, of a city: as many as the file holds", () => {
  const records = report.comments.records;
  const withWord = records.filter(({ text }) => text.includes("連携"));
  assert.equal(withWord.length, 17);
  assert.deepEqual(
    comments(answers, { mentions: "連携" }).rows.map(({ text }) => text),
    withWord.map(({ text }) => text),
  );
  const welfare = comments(answers, { category: "福祉関係者", city: "行田市" }).rows;
  assert.equal(welfare.length, 7);
  assert.ok(welfare.every(({ category, event }) => category === "福祉関係者" && String(event).startsWith("行田市")));
  const soka = comments(answers, { city: "soka" }).rows.length;
  assert.equal(soka, records.filter(({ surveyId }) => surveyId.startsWith("soka")).length);
  const either = comments(answers, { mentions: ["連携", "参加"] }).rows.length;
  assert.equal(either, records.filter(({ text }) => text.includes("連携") || text.includes("参加")).length);
});

Deno.test("an empty list is not taken for silence: of how many the kind of respondent is not known is said", () => {
  const none = comments(answers, { mentions: "連携", category: "福祉関係者" });
  assert.equal(none.rows.length, 0);
  assert.match(none.notes.join(""), /ほかの条件に合う17件は、回答者の区分が分からない（区分があるのは図表2-11/);
  assert.match(
    comments(answers, { mentions: "連携", category: "福祉関係者", lang: "en" }).notes.join(""),
    /For 17 more/,
  );
});

Deno.test("the source line names only figures that the comments stand in", () => {
  const { sources } = comments(answers, { city: "tomakomai" });
  assert.ok(sources.flatMap(({ figureKeys }) => figureKeys).every((key) => key.endsWith("tomakomai-practice")));
});

Deno.test("a kind, a city or a construct that there is not is answered with the nearest", () => {
  assert.throws(() => comments(answers, { category: "福祉関係" }), /did you mean 福祉関係者\?/);
  assert.throws(() => comments(answers, { city: "草加" }), /municipality must be one of .*草加市/);
  assert.throws(() => comments(answers, { about: "使い道" }), /construct must be one of/);
});

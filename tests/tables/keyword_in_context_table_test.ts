import assert from "node:assert/strict";
import { assertTableLaws } from "./table_laws.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { keywordInContextTable } from "../../lib/tables/keyword_in_context_table.ts";

const { corpus } = await loadFreeAnswers(await loadReport());

Deno.test("a keyword stands with what is on both sides of it in its answer, word for word", () => {
  const { rows, title, notes } = assertTableLaws(
    (option) => keywordInContextTable(corpus, "連携", { ...option, key: "k" }),
    ["before", "keyword", "after", "municipality", "event", "construct", "category", "answerId"],
  );
  assert.ok(rows.length > 0);
  for (const { before, keyword, after, answerId } of rows) {
    const text = corpus.documents.find(({ answer }) => answer.answerId === answerId)?.answer.text ?? "";
    const [left, right] = [before, after].map((side) => String(side).replaceAll("…", ""));
    assert.ok(text.includes(`${left}${keyword}${right}`), String(answerId));
    assert.ok((left ?? "").length <= 24 && (right ?? "").length <= 24);
    assert.equal(String(before).startsWith("…"), !text.startsWith(left ?? ""));
  }
  assert.equal(title, "前後の文脈（KWIC）「連携」");
  const answers = new Set(rows.map(({ answerId }) => answerId)).size;
  assert.match(notes[0] ?? "", new RegExp(`のうち${answers}件に${rows.length}か所。前後はそれぞれ24字`));
});

Deno.test("a word that nobody used has no rows", () => {
  assert.deepEqual(keywordInContextTable(corpus, "天然痘", { key: "k", subject: "例" }).rows, []);
});

import assert from "node:assert/strict";
import { assertTableLaws } from "./table_laws.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { relatedWordsTable, wordCountsTable } from "../../lib/tables/words_table.ts";

const { corpus } = await loadFreeAnswers(await loadReport());

Deno.test("a word has as many answers as it names, at most one share of all, and at least as many uses", () => {
  const { rows } = assertTableLaws((option) => wordCountsTable(corpus, { ...option, minimumDocuments: 5 }), [
    "word",
    "class",
    "documents",
    "share",
    "occurrences",
    "answers",
  ]);
  assert.ok(rows.length > 0);
  for (const { word, documents, share, occurrences, answers } of rows) {
    const ids = String(answers).split(" ");
    assert.equal(new Set(ids).size, documents, String(word));
    assert.ok(Number(occurrences) >= Number(documents) && Number(documents) >= 5);
    assert.ok(Math.abs(Number(share) - 100 * Number(documents) / corpus.documents.length) <= 0.05 + 1e-9);
  }
  const counts = rows.map(({ documents }) => Number(documents));
  assert.deepEqual(counts, counts.toSorted((a, b) => b - a));
});

Deno.test("unless it is asked otherwise a word of one single answer is counted", () => {
  const { rows, notes } = wordCountsTable(corpus);
  assert.ok(rows.some(({ documents }) => documents === 1));
  assert.match(notes[0] ?? "", /^1件以上/);
});

Deno.test("words used together: no more answers with both than with either, and Jaccard's share of them", () => {
  const { rows, notes, title } = assertTableLaws(
    (option) => relatedWordsTable(corpus, "連携", { ...option, key: "k" }),
    ["word", "class", "together", "documents", "jaccard", "answers"],
  );
  const matching = Number(/に当てはまる回答は(\d+)件/.exec(notes[0] ?? "")?.[1]);
  assert.ok(rows.length > 0 && matching > 0);
  for (const { together, documents, jaccard, answers } of rows) {
    assert.equal(String(answers).split(" ").length, together);
    assert.ok(Number(together) <= Math.min(Number(documents), matching));
    const either = Number(documents) + matching - Number(together);
    assert.ok(Math.abs(Number(jaccard) - Number(together) / either) < 1e-9);
  }
  assert.equal(title, "「連携」と共に使われた語");
});

Deno.test("an expression that one answer fulfils has no words beside it, and the note says 1", () => {
  const words = wordCountsTable(corpus).rows.filter(({ documents }) => documents === 1).map(({ word }) => String(word));
  const alone = words.find((word) => relatedWordsTable(corpus, `'${word}'`, { key: "k" }).rows.length === 0);
  assert.ok(alone !== undefined);
  const written = corpus.documents.filter(({ answer }) => answer.text.includes(alone)).length;
  assert.equal(written, 1);
  const { notes } = relatedWordsTable(corpus, `'${alone}'`, { key: "k" });
  assert.match(notes[0] ?? "", /に当てはまる回答は1件/);
});

Deno.test("of an expression that no answer fulfils there are no words, and the note says 0", () => {
  const { rows, notes } = relatedWordsTable(corpus, "天然痘", { key: "k" });
  assert.deepEqual(rows, []);
  assert.match(notes[0] ?? "", /に当てはまる回答は0件/);
});

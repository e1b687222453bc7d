import assert from "node:assert/strict";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { wordCountsTable } from "../../lib/tables/word_counts_table.ts";
import { assertTableLaws } from "./table_laws.ts";

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

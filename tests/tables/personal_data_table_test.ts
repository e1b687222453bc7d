import assert from "node:assert/strict";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { personalDataTable } from "../../lib/tables/personal_data_table.ts";
import { assertTableLaws } from "./table_laws.ts";

const { corpus } = await loadFreeAnswers(await loadReport());

Deno.test("what a person must look at before publishing is in the answer that it names", () => {
  const { rows, notes } = assertTableLaws((option) => personalDataTable(corpus, option), ["answerId", "kind", "text"]);
  for (const { answerId, text } of rows) {
    const answer = corpus.documents.find((document) => document.answer.answerId === answerId)?.answer;
    assert.ok(answer?.text.includes(String(text)), String(answerId));
  }
  assert.match(notes.join(), /すでに公表されている回答/);
  const own = { ...corpus, sources: corpus.sources.map((source) => ({ ...source, origin: "observed" as const })) };
  assert.ok(!personalDataTable(own).notes.join().includes("公表されている"));
});

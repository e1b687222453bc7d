import assert from "node:assert/strict";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { codeCountsTable } from "../../lib/tables/code_counts_table.ts";
import { codingRulesTable } from "../../lib/tables/coding_rules_table.ts";
import { countCodes } from "../../lib/text/count_codes.ts";
import { assertTableLaws } from "./table_laws.ts";

const { coding } = await loadFreeAnswers(await loadReport());

Deno.test("each rule as written, with as many answers as the table of themes counts", () => {
  const { rows, key, notes } = assertTableLaws((option) => codingRulesTable(coding, option), [
    "code",
    "definition",
    "rule",
    "answers",
  ]);
  assert.equal(key, "comments-coding-rules");
  assert.deepEqual(rows.map(({ code, rule }) => [code, rule]), coding.rules.map(({ name, text }) => [name, text]));
  const themes = codeCountsTable(countCodes(coding, "municipality")).rows;
  for (const { code, answers } of rows) {
    assert.equal(answers, themes.find((theme) => theme.code === code)?.["total-n"], String(code));
  }
  assert.match(notes[0] ?? "", /対象は回答132件/);
  assert.equal(codingRulesTable(coding, { subject: "課題" }).title, "課題: 主題とコーディングルール");
});

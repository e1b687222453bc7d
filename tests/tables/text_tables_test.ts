import assert from "node:assert/strict";
import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import { loadActionsTaken } from "../../lib/reports/fy2021/assessment/actions_taken.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { renderTableHtml } from "../../lib/rendering/render_table_html.ts";
import { assessmentSheetTable } from "../../lib/tables/assessment_tables.ts";
import { sharedIssuesTable } from "../../lib/tables/shared_issues_table.ts";
import { sheetCoverageTable } from "../../lib/tables/sheet_coverage_table.ts";
import { codeCountsTable, codingRulesTable } from "../../lib/tables/code_counts_table.ts";
import { codedAnswersTable, personalDataTable } from "../../lib/tables/coded_answers_table.ts";
import { discussionIssuesTable } from "../../lib/reports/fy2021/tables/discussion_issues_table.ts";
import { goalOutcomesTable } from "../../lib/reports/fy2021/tables/goal_outcomes_table.ts";
import { issueChainsTable } from "../../lib/reports/fy2021/tables/issue_chains_table.ts";
import { relatedWordsTable, wordCountsTable } from "../../lib/tables/words_table.ts";
import { keywordInContextTable } from "../../lib/tables/keyword_in_context_table.ts";
import { reportTable } from "../../lib/reports/fy2021/tables/report_table.ts";
import { requiredItemsTable } from "../../lib/reports/fy2021/tables/required_items_table.ts";
import type { Table } from "../../lib/tables/table.ts";
import { countCodes, NO_CODE } from "../../lib/text/count_codes.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";

const report = await loadReport();
const { corpus, coding } = await loadFreeAnswers(report);
const sheets = await loadAssessmentSheets(["gyoda", "soka", "tomakomai", "kushiro", "omuta"]);
const taken = await loadActionsTaken();

function commentTables(lang: "ja" | "en"): readonly Table[] {
  const keys = report.catalogue.records.filter(({ kind }) => kind === "comments").map(({ key }) => key);
  return keys.map((key) => reportTable(report, key, { lang }));
}

function everyTable(lang: "ja" | "en"): readonly Table[] {
  return [
    ...commentTables(lang),
    codingRulesTable(coding, { lang }),
    ...(["municipality", "event", "construct", "category", "table"] as const).map((grouping) =>
      codeCountsTable(countCodes(coding, grouping), { lang })
    ),
    codedAnswersTable(coding, { lang }),
    codedAnswersTable(coding, { lang, code: "連携・協働" }),
    codedAnswersTable(coding, { lang, code: NO_CODE }),
    keywordInContextTable(corpus, "連携", { lang, key: "comments-kwic:cooperation" }),
    wordCountsTable(corpus, { lang, minimumDocuments: 5 }),
    relatedWordsTable(corpus, "連携", { lang, key: "comments-related:cooperation" }),
    personalDataTable(corpus, { lang }),
    ...sheets.map((sheet) => assessmentSheetTable(report, sheet, { lang })),
    sheetCoverageTable(report, sheets, { lang }),
    sharedIssuesTable(report, sheets, { lang }),
    issueChainsTable(report, { lang }),
    goalOutcomesTable(report, { lang }),
    requiredItemsTable(report, taken, { lang }),
    discussionIssuesTable(report, { lang }),
  ];
}

for (const lang of ["ja", "en"] as const) {
  Deno.test(`every table of comments and assessment can be written as CSV and HTML, under a key of its own (${lang})`, () => {
    const tables = everyTable(lang);
    const keys = tables.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    for (const table of tables) {
      assert.ok(renderCsv(table).length > 0);
      assert.ok(renderTableHtml(table).includes(`lang="${lang}"`));
      assert.ok(table.sources.length > 0, table.key);
    }
  });
}

Deno.test("each of the 132 answers stands in exactly one of the 20 tables of comments, word for word", () => {
  const tables = commentTables("ja");
  assert.equal(tables.length, 20);
  const shown = tables.flatMap(({ rows }) => rows.map((row) => [row.answer_id, row.text]));
  assert.deepEqual(shown, report.comments.records.map(({ commentId, text }) => [commentId, text]));
});

Deno.test("of nine goals three have an outcome that says what remains, each with what and why; of none is said that it was reached", () => {
  const { rows } = goalOutcomesTable(report);
  const statuses = Map.groupBy(rows, ({ status }) => status);
  assert.deepEqual([...statuses].map(([status, list]) => [status, list.length]), [
    ["残る課題の記載なし", 6],
    ["残る課題の記載あり", 3],
  ]);
  const reasons = statuses.get("残る課題の記載あり") ?? [];
  for (const { remaining, reason } of reasons) assert.ok(remaining !== null && reason !== null);
  const silent = rows.filter(({ remark }) => remark !== null);
  assert.deepEqual(silent.map(({ municipality }) => municipality), ["草加市"]);
});

Deno.test("each of the seven actions answers one required item, and an action nobody took stays empty", () => {
  const { rows } = requiredItemsTable(report, taken);
  assert.equal(rows.length, 7);
  assert.equal(new Set(rows.map(({ item }) => item)).size, 5);
  const fourth = rows.find(({ action }) => String(action).startsWith("④"));
  assert.deepEqual(["gyoda", "soka", "tomakomai", "kushiro", "omuta"].map((city) => fourth?.[city]), [
    null,
    null,
    null,
    null,
    null,
  ]);
  const seventh = rows.find(({ action }) => String(action).startsWith("⑦"));
  assert.match(String(seventh?.tomakomai), /フィールドワーク（実施見送り）/);
});

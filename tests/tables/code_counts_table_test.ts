import assert from "node:assert/strict";
import { assertTableLaws } from "./table_laws.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { codeCountsTable, codingRulesTable } from "../../lib/tables/code_counts_table.ts";
import { codedAnswersTable } from "../../lib/tables/coded_answers_table.ts";
import { selectCoding } from "../../lib/text/code_answers.ts";
import { countCodes } from "../../lib/text/count_codes.ts";

const { coding } = await loadFreeAnswers(await loadReport());

const GROUPINGS = ["municipality", "event", "construct", "category", "table"] as const;

Deno.test("each group has a number and a share of every code, under ids of the group", () => {
  for (const grouping of GROUPINGS) {
    const counts = countCodes(coding, grouping);
    const ids = [...counts.groups, counts.total].flatMap(({ id }) => [`${id}-n`, `${id}-share`]);
    const { rows, key } = assertTableLaws((option) => codeCountsTable(counts, option), ["code", ...ids]);
    assert.equal(key, `comments-themes:${grouping}`);
    assert.equal(rows.length, counts.codes.length);
    if (grouping !== "municipality") continue;
    for (const row of rows) {
      const parts = counts.groups.map(({ id }) => Number(row[`${id}-n`]));
      assert.equal(parts.reduce((sum, part) => sum + part, 0), row["total-n"], String(row.code));
    }
  }
});

Deno.test("every count of the theme table is the number of rows of the table of its answers", () => {
  const table = codeCountsTable(countCodes(coding, "municipality"));
  for (const row of table.rows) {
    const answers = codedAnswersTable(coding, { code: String(row.code) });
    assert.equal(answers.rows.length, row["total-n"], String(row.code));
  }
});

Deno.test("percentages are half up, of the group's answers", () => {
  const table = codeCountsTable(countCodes(coding, "municipality"));
  const row = table.rows.find(({ code }) => code === "連携・協働");
  // 10 of 74 = 13.51…, 11 of 37 = 29.72…, 2 of 21 = 9.52…
  assert.deepEqual([row?.["gyoda-n"], row?.["gyoda-share"]], [10, 13.5]);
  assert.deepEqual([row?.["soka-n"], row?.["soka-share"]], [11, 29.7]);
  assert.deepEqual([row?.["tomakomai-n"], row?.["tomakomai-share"]], [2, 9.5]);
});

Deno.test("codes that no answer has are left out when asked, and named", () => {
  const issues = countCodes(selectCoding(coding, { constructIds: ["cooperation-issues"] }), "event");
  const [all, some] = [false, true].map((omitUnused) => codeCountsTable(issues, { key: "x", omitUnused }));
  const unused = (all?.rows ?? []).filter((row) => row["total-n"] === 0).map(({ code }) => String(code));
  assert.ok(unused.length > 0);
  assert.deepEqual(some?.rows, all?.rows.filter(({ code }) => !unused.includes(String(code))));
  assert.ok(some?.notes.at(-1)?.includes(unused.join("、")));
  assert.ok(!all?.notes.some((note) => note.includes("省いた")));
});

Deno.test("a table of one question names the figures of its answers, no others", () => {
  const issues = selectCoding(coding, { constructIds: ["cooperation-issues"] });
  const { sources } = codeCountsTable(countCodes(issues, "event"), { key: "x" });
  assert.deepEqual(sources[0]?.figureKeys, ["2-25:gyoda-training-1", "2-62:soka-training-2"]);
});

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

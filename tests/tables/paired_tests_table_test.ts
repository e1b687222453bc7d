import assert from "node:assert/strict";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { pairedTestsTable } from "../../lib/tables/paired_tests_table.ts";
import { countsOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [at === 19 ? NONE : at < 15 ? 2 : 3, 3] as const);
const changes = compareBeforeAfter([countsOf(TWENTY, { applicants: 42 })]);

Deno.test("every test has a row; only the planned ones have an adjusted p", () => {
  const table = assertTableLaws((option) => pairedTestsTable(changes, { key: "t", ...option }), [
    "question",
    "role",
    "test",
    "exact",
    "pairs",
    "rose",
    "same",
    "fell",
    "statistic",
    "pValue",
    "adjusted",
  ]);
  assert.deepEqual(table.rows.map(({ role, adjusted }) => [role, adjusted === null]), [
    ["主", false],
    ["", true],
    ["", true],
    ["", true],
    ["主", false],
    ["", true],
  ]);
  assert.equal(new Set(table.rows.map(({ test }) => test)).size, 6);
  // The same test twice: of who rose and fell, and of favourable answers; the others are named by their method alone, with the form of it.
  assert.deepEqual(table.rows.map(({ test }) => /（([^（]*)）$/.exec(String(test))?.[1] ?? ""), [
    "上昇と下降",
    "",
    "動かない組を除く",
    "プラットの方法",
    "肯定の増減",
    "",
  ]);
  assert.equal(table.rows[0]?.adjusted, table.rows[0]?.pValue);
  // All fifteen who rose crossed the line to favourable.
  for (const cells of cellsOf(table, ["pairs", "rose", "same", "fell"])) assert.deepEqual(cells, [19, 15, 4, 0]);
  const within = compareBeforeAfter([countsOf([[1, 2], [1, 2], [2, 3], [4, 2]])]);
  const rows = cellsOf(pairedTestsTable(within, { key: "t" }), ["rose", "same", "fell"]);
  // Three rose, one of them to favourable; one fell and left it.
  assert.deepEqual([rows[0], rows[4]], [[3, 0, 1], [1, 2, 1]]);
  const found = table.rows.map(({ exact }) => exact);
  assert.deepEqual(found, ["近似", "正確", "正確", "正確", "近似", "正確"]);
});

Deno.test("where nobody moved a test that cannot be computed says so and has no p", () => {
  const still = compareBeforeAfter([countsOf([[2, 2], [3, 3]])]);
  const table = pairedTestsTable(still, { key: "t" });
  assert.ok(table.rows.length > 0);
  for (const { exact, pValue, statistic } of table.rows) {
    if (exact === "計算できない") assert.deepEqual([pValue, statistic], [null, null]);
    else assert.equal(pValue, 1);
  }
});

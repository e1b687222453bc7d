import assert from "node:assert/strict";
import { handout } from "../../lib/page/handout.ts";
import { handoutSurveysTable } from "../../lib/page/handout_surveys_table.ts";
import { sheetOrigins } from "../../lib/page/handout_sheet.ts";
import { handoutThemesTable } from "../../lib/page/handout_themes_table.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { citationErrataTable, repeatedNumbers } from "../../lib/reports/fy2021/tables/citation_errata_table.ts";
import { issueMarksTable } from "../../lib/reports/fy2021/tables/issue_marks_table.ts";
import { hostileContent } from "./built_page.ts";
import { madeCoding } from "./made_report.ts";
import { LECTURE, oneCityContent } from "./one_city.ts";

Deno.test("no generated answer is in the handout, and every sheet says whose statements are on it", async () => {
  const { content } = await hostileContent();
  assert.ok(content.surveys.some(({ survey }) => survey.origin === "synthetic"));
  const sheets = handout(content, "ja");
  const items = sheets.flatMap(({ parts }) => parts.flatMap((part) => part.items));
  assert.ok(items.length >= 10);
  assert.deepEqual(items.flatMap(({ sources }) => sources).filter(({ origin }) => origin === "synthetic"), []);
  assert.deepEqual(sheets.slice(0, -1).map(sheetOrigins).filter((origins) => origins.length === 0), []);
});

Deno.test("an example of a theme is the first short entry that is not quoted yet", () => {
  const { rows } = handoutThemesTable(madeCoding());
  assert.deepEqual(rows, [
    { theme: "送迎", entries: 2, example: "「送迎があれば通える」（葉山野市 秋の講座）" },
    { theme: "食事", entries: 1, example: "「送迎と昼食を頼みたい」（葉山野市 秋の講座）" },
  ]);
});

Deno.test("a page of marks says of each city what the matrix says in words", async () => {
  const report = await loadReport();
  const { rows, columns } = issueMarksTable(report);
  assert.deepEqual(columns.map(({ id }) => id), ["what", "gyoda", "soka", "tomakomai", "kushiro", "omuta"]);
  const row = (what: string) => Object.values(rows.find((one) => one.what === what) ?? {}).slice(1);
  assert.deepEqual(row("財政部門を説得する材料が足りない"), ["―", "―", "―", "○", "―"]);
  assert.deepEqual(row("基幹相談支援センター"), ["ない", "ある", "ある（3ヵ所）", "ある", "―"]);
});

Deno.test("what to confirm before quoting is told once, with the numbers that stand for several figures", async () => {
  const report = await loadReport();
  const { rows } = citationErrataTable(report);
  const places = rows.map(({ place }) => String(place));
  assert.equal(new Set(places).size, places.length);
  assert.ok(places.includes("図表2-2 苫小牧市 面積"));
  assert.equal(rows.find(({ place }) => String(place).startsWith("図表2-17"))?.expected, "2022 年 2 月 4 日（金）");
  assert.match(repeatedNumbers(report, "ja"), /2-68・2-69・2-70・2-71・2-72・2-73・2-74・2-75・2-76/);
});

Deno.test("the outline has a row an event, its rate with one decimal, and no rate where it cannot be known", () => {
  const outline = (applicants: number | null) =>
    handoutSurveysTable(oneCityContent({ events: [{ ...LECTURE, applicants, date: null, audience: null }] }));
  const { columns, rows } = outline(27);
  const decimals = columns.map((column) => [column.id, column.type === "number" ? column.decimals ?? 0 : null]);
  assert.deepEqual(decimals.slice(-3), [["applicants", 0], ["responses", 0], ["rate", 1]]);
  // 24 of 27 are 88.9 %.
  assert.deepEqual(
    rows.map((
      { event, day, audience, applicants, responses, rate },
    ) => [event, day, audience, applicants, responses, rate]),
    [["葉山野市 秋の講座", "記載なし", "記載なし", 27, 24, 88.9]],
  );
  for (const applicants of [null, 23]) assert.equal(outline(applicants).rows[0]?.rate, null, String(applicants));
});

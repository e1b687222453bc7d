import assert from "node:assert/strict";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import { reportTable } from "../../../../lib/reports/fy2021/tables/report_table.ts";
import { loadStudy } from "../../../../lib/study/load_study.ts";
import { loadSurveys } from "../../../../lib/survey/load_surveys.ts";
import { responseRatesTable } from "../../../../lib/tables/response_rates_table.ts";
import { reportFindingsTable } from "../../../../lib/reports/fy2021/tables/report_check_tables.ts";
import { renderCsv } from "../../../../lib/rendering/render_csv.ts";

const report = await loadReport();

Deno.test("every row of the catalogue that is promised as a table is one, in both languages", () => {
  const promised = report.catalogue.records.filter(({ status }) =>
    ["verbatim", "summary", "reconstructed"].includes(status)
  );
  assert.equal(promised.length, 64);
  for (const { key, number, title } of promised) {
    for (const lang of ["ja", "en"] as const) {
      const table = reportTable(report, key, { lang });
      assert.ok(table.rows.length > 0, `${key} is empty`);
      assert.ok(renderCsv(table).length > 0);
      assert.deepEqual(table.catalogueKeys, [key]);
      if (lang === "ja") assert.equal(table.title, `図表${number} ${title}`);
      const japanese = [table.title, ...table.columns.map(({ label }) => label)].filter((text) =>
        /[ぁ-んァ-ヶ]/.test(text)
      );
      if (lang === "en") assert.deepEqual(japanese, [], `${key} in English has Japanese headings`);
    }
  }
});

Deno.test("a row that the report prints as a picture only is refused with the reason", () => {
  assert.throws(() => reportTable(report, "2-12:gyoda-forum"), /Cannot make a table of 2-12:gyoda-forum/);
  assert.throws(() => reportTable(report, "2-99:nowhere"), /its key must be one of .*: current value is 2-99:nowhere/);
});

Deno.test("each verbatim answer stands in exactly one table", () => {
  const tables = report.catalogue.records.filter(({ kind }) => kind === "comments").map(({ key }) =>
    reportTable(report, key)
  );
  assert.equal(tables.length, 20);
  const shown = tables.flatMap(({ rows }) => rows.map(({ text }) => text));
  const answers = report.comments.records.map(({ text }) => text);
  assert.deepEqual(shown.toSorted(), answers.toSorted());
});

Deno.test("a programme shows each item with its time as printed, the letter O in 13:4O included", () => {
  // Figure 2-7 has nine lines, 2-54 six.
  assert.deepEqual(["2-7:gyoda-forum", "2-54:soka-training-2"].map((key) => reportTable(report, key).rows.length), [
    9,
    6,
  ]);
  const times = reportTable(report, "2-67:tomakomai-practice").rows.map(({ start }) => start);
  assert.deepEqual(times, ["13:30～", "13:35～", "13:4O～", "14:20～", "14:30", "15:25～", "15:30"]);
});

Deno.test("response rates are half up, their intervals those of R, and a missing number of applicants is no rate", async () => {
  const { rows } = responseRatesTable({ study: await loadStudy(), surveys: await loadSurveys({ report }) });
  assert.deepEqual(rows.map(({ rate }) => rate), [null, 74.1, 48, 47.6, 37, 96]);
  // Hmisc::binconf(20, 42, method = "wilson"): 0.333596, 0.622775.
  const soka = rows[3];
  assert.ok(Math.abs(Number(soka?.lower) - 33.3596) < 1e-4 && Math.abs(Number(soka?.upper) - 62.2775) < 1e-4);
  assert.ok(Math.abs(Number(soka?.open) - 100 * 22 / 42) < 1e-9);
});

Deno.test("the report check finds the slips that a reader finds", () => {
  const printed = reportFindingsTable(report).rows.map((row) => row.printed);
  for (const slip of ["2022 年 2 月 4 月（金）", "13:4O～", "本事業の成果（※研修実施後に加筆予定）"]) {
    assert.ok(printed.includes(slip), slip);
  }
  const repeated = reportFindingsTable(report).rows.filter(({ explanation }) =>
    String(explanation).startsWith("同じ番号の図表が先にあり")
  );
  // 2-68 … 2-76 come again once, 2-74 and 2-75 twice.
  assert.equal(repeated.length, 11);
});

Deno.test("what has no date stands behind everything that has one, in its order; the rest goes by day and hour", () => {
  const dates = reportTable(report, "1-5:project").rows.map(({ date }) => String(date));
  const first = dates.indexOf("期日なし");
  assert.ok(first > 0 && dates.slice(first).every((date) => date === "期日なし"), dates.join());
  const days = dates.slice(0, first).map((date) => date.replaceAll(/\d+/g, (number) => number.padStart(4, "0")));
  assert.deepEqual(days, days.toSorted());
});

/** What the report prints in a table and what was once lost in it, cell by cell, copied from the report by hand. */
import assert from "node:assert/strict";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import { reportTable } from "../../../../lib/reports/fy2021/tables/report_table.ts";

const report = await loadReport();
const rowsOf = (key: string) => reportTable(report, key).rows;

Deno.test("2-38: the state of consultation has its bodies and its policy, the three CSW stand under the history", () => {
  const rows = rowsOf("2-38:soka-hearing");
  const of = (item: string) => rows.filter((row) => row.item === item).map(({ summary }) => String(summary));
  const consultation = of("相談支援概況");
  assert.equal(consultation.length, 8);
  assert.match(consultation.at(-1) ?? "", /ネットワーク/);
  assert.ok(consultation.every((text) => !text.includes("CSW")));
  assert.ok(
    of("地域共生社会実現に向けた動きの沿革").some((text) => text.includes("CSW を設置（3 名・社会福祉協議会に委託）")),
  );
  assert.deepEqual([...new Set(rows.map(({ section }) => section))], [
    "１．重層的支援体制整備のきっかけ",
    "２．重層的支援体制の体制整備に関する現況",
    "３．重層的支援体制整備事業を通じて目指すところ",
  ]);
});

Deno.test("no hearing shows a pointer to a data file in place of what is printed", () => {
  for (const { key } of report.catalogue.records.filter(({ kind }) => kind === "hearing")) {
    assert.ok(rowsOf(key).every(({ summary }) => !/[a-z]_[a-z]/.test(String(summary))), key);
  }
});

Deno.test("overviews of events name each lecturer with post and round", () => {
  const lecturers = (key: string) => rowsOf(key).map((row) => String(row["lecturers"])).join("\n");
  assert.match(lecturers("2-6:gyoda-forum"), /野崎 伸一（厚生労働省職業安定局高齢者雇用対策課長）/);
  assert.match(lecturers("2-17:gyoda-training-1"), /國信 綾希（長久手市 地域共生推進監）【第 1 回のみ】/);
  assert.match(lecturers("2-39:soka-training-1"), /石川 紀子（厚生労働省 社会・援護局 地域福祉課 地域共生社会推進室）/);
  assert.match(lecturers("2-66:tomakomai-practice"), /猿渡 進平（医療法人静光園白川病院 医療連携室長）/);
  assert.match(lecturers("2-70:exchange"), /江崎 崇（愛知県豊田市 福祉部 福祉総合相談課）【第 2 回のみ】/);
});

Deno.test("2-66 prints one number of applicants for two rounds, and the table gives it to none of them alone", () => {
  const table = reportTable(report, "2-66:tomakomai-practice");
  assert.deepEqual(table.rows.map((row) => String(row["applicants"]).slice(0, 4)), ["25 人", "25 人"]);
  assert.ok(table.notes.some((note) => note.includes("第1回と第2回を分けずに印字")));
});

Deno.test("2-4 passes on that the depth of the interviews differs, 2-73 and 2-75 name their topics in Japanese", () => {
  assert.ok(reportTable(report, "2-4:method").notes.some((note) => note.includes("濃淡が異なる")));
  for (const key of ["2-73:exchange-1", "2-75:exchange-2"]) {
    assert.ok(rowsOf(key).every(({ topics }) => !/[a-z]/.test(String(topics))), key);
  }
});

Deno.test("every note of the data with a figure stands under its table", () => {
  const placed = report.notes.records.flatMap(({ noteId, figureKeys, text }) =>
    figureKeys.map((key) => ({ noteId, key, text }))
  );
  assert.ok(placed.length > 60);
  for (const { noteId, key, text } of placed) {
    assert.ok(reportTable(report, key).notes.includes(text), `${noteId} under ${key}`);
  }
});

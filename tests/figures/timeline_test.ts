import assert from "node:assert/strict";
import { timelineFigure } from "../../lib/figures/timeline.ts";
import { timelineLanes } from "../../lib/figures/timeline_lanes.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";

const report = await loadReport();

Deno.test("each lane has its meetings with the dates of the report", () => {
  const lanes = timelineLanes(report, "ja").map((
    { name, entries, exchanges },
  ) => [name, entries.map(({ date, status }) => `${date} ${status}`), exchanges]);
  const both = ["2022-02-14", "2022-03-11"];
  assert.deepEqual(lanes, [
    ["企画委員会", ["2021-08-24 held", "2021-10-12 held", "2021-12-20 held", "2022-03-14 held"], []],
    ["自治体間意見交換会", ["2022-02-14 held", "2022-03-11 held"], []],
    ["行田市", ["2022-01-23 held", "2022-02-04 held", "2022-03-09 held"], both],
    ["草加市", ["2022-01-25 held", "2022-02-10 held"], both],
    ["苫小牧市", ["2022-02-16 cancelled", "null not-held", "2022-03-23 held"], both],
    ["釧路市", ["null not-held"], ["2022-02-14"]],
    ["大牟田市", [], both],
  ]);
});

Deno.test("what was called off has a sign of its own in the legend, and its reason in a note", () => {
  const { legend, notes } = timelineFigure(report);
  assert.deepEqual(legend.map(({ symbol }) => symbol), ["square", "diamond", "dot", "times"]);
  for (
    const start of [
      "苫小牧市 第1回実践研修（中止）",
      "苫小牧市 フィールドワーク（見送り）",
      "釧路市 小規模研修（見送り）",
    ]
  ) {
    assert.ok(notes.some((note) => note.startsWith(start) && note.length > start.length + 5), start);
  }
});

Deno.test("an event outside the months shown is an error, not a mark beyond the edge", () => {
  const records = report.events.records.map((event) => ({ ...event, date: "2022-04-01" }));
  assert.throws(() => timelineLanes({ ...report, events: { ...report.events, records } }, "ja"), /2022-04-01/);
});

import assert from "node:assert/strict";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { scheduleFigure } from "../../lib/reports/fy2021/figures/schedule.ts";
import { loadStudy } from "../../lib/study/load_study.ts";
import { madeSource } from "../counts/made_survey.ts";
import { textFaults } from "../rendering/text_boxes.ts";
import { madeEvent, madeMunicipality } from "../study/made_event.ts";
import { timelineFigure } from "../../lib/figures/timeline.ts";
import { timelineLanes } from "../../lib/figures/timeline_lanes.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";

const report = await loadReport();
const study = await loadStudy();

Deno.test("each lane has its meetings with the dates of the report", () => {
  const lanes = timelineLanes(study, { lang: "ja", joint: "意見交換会" }).map(({ name, entries, joined }) => [
    name,
    entries.map(({ date, status }) => `${date} ${status}`),
    joined,
  ]);
  const both = ["2022-02-14", "2022-03-11"];
  assert.deepEqual(lanes, [
    ["意見交換会", ["2022-02-14 held", "2022-03-11 held"], []],
    ["行田市", ["2022-01-23 held", "2022-02-04 held", "2022-03-09 held"], both],
    ["草加市", ["2022-01-25 held", "2022-02-10 held"], both],
    ["苫小牧市", ["2022-02-16 cancelled", "null not-held", "2022-03-23 held"], both],
    ["釧路市", ["null not-held"], ["2022-02-14"]],
    ["大牟田市", [], both],
  ]);
});

Deno.test("what was called off has a sign of its own in the legend, and its reason in a note", () => {
  const { legend, notes } = scheduleFigure(report);
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

Deno.test("the axis has every month of the dates, in whatever year, and all labels stay inside the picture", async () => {
  const cases: readonly (readonly (string | null)[])[] = [["2030-06-01"], ["2029-11-30", "2031-12-31"], [
    "2030-02-10",
    "2030-02-11",
  ], [null]];
  for (const dates of cases) {
    const records = dates.map((date, at) =>
      madeEvent({ eventId: `e${at}`, date, ...(date === null ? { status: "not-held" as const, reason: "理由" } : {}) })
    );
    const figure = timelineFigure({
      events: { records, sources: [madeSource("data/study/events.csv", "observed")] },
      municipalities: { records: [madeMunicipality], sources: [] },
    });
    assert.deepEqual(textFaults(await renderSvg(figure)), [], dates.join());
    assert.equal(figure.legend?.some(({ symbol }) => symbol === "times"), dates.includes(null));
  }
  const { subtitle } = timelineFigure({
    events: { records: [madeEvent()], sources: [madeSource("data/study/events.csv", "observed")] },
    municipalities: { records: [madeMunicipality], sources: [] },
  });
  assert.equal(subtitle, "研修・フォーラム（2030年6月）");
});

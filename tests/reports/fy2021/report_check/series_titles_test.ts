import assert from "node:assert/strict";
import { seriesTitles } from "../../../../lib/reports/fy2021/report_check/series_titles.ts";
import { appendix, event, plannedAction } from "./invented_records.ts";

Deno.test("a plan that one of its events is named after, and appendices named after events, are no finding", () => {
  const aside = { ...event, eventId: "walk", seriesTitle: "架空の散歩" };
  const tables = {
    events: [aside, event],
    plannedActions: [{ ...plannedAction, eventIds: ["walk", "fair"] }, { ...plannedAction, eventIds: [] }],
    appendices: [appendix, { ...appendix, title: "題名に催しのない資料" }],
  };
  assert.deepEqual(seriesTitles(tables), []);
});

Deno.test("a plan and an appendix of another title are found", () => {
  const title = "架空に向けた催し";
  const findings = seriesTitles({
    events: [event],
    plannedActions: [{ ...plannedAction, title }],
    appendices: [appendix, { ...appendix, markPrinted: "【資料２】", title: `「第２回${title}」資料` }],
  });
  assert.deepEqual(findings.map(({ place, printed }) => [place, printed]), [
    ["図表9-1の前の見出し", "架空の催し"],
    ["別添資料 【資料２】", "「第２回架空に向けた催し」資料"],
  ]);
  assert.equal(findings[0]?.expected, title);
});

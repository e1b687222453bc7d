import assert from "node:assert/strict";
import { seriesDateOrder } from "../../../../lib/reports/fy2021/report_check/series_date_order.ts";
import { event, meeting } from "./invented_records.ts";

const later = { ...event, number: 2, date: "2030-06-08", datePrinted: "2030 年 6 月 8 日（土）" };

Deno.test("rounds in order, and tables that have nothing to do with each other, are no finding", () => {
  assert.deepEqual(seriesDateOrder({ committeeMeetings: [meeting], events: [event, later] }), []);
  const elsewhere = { ...event, figureKey: "9-7:other" };
  assert.deepEqual(seriesDateOrder({ committeeMeetings: [], events: [later, elsewhere] }), []);
});

Deno.test("a later round on an earlier or the same day is found", () => {
  const findings = seriesDateOrder({ committeeMeetings: [], events: [later, event, { ...event, number: 3 }] });
  assert.deepEqual(findings.map(({ place }) => place), ["図表9-1 日時 第1回", "図表9-1 日時 第3回"]);
});

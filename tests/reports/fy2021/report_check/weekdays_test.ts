import assert from "node:assert/strict";
import { weekdays } from "../../../../lib/reports/fy2021/report_check/weekdays.ts";
import { event, meeting } from "./invented_records.ts";

Deno.test("right weekdays, and dates without one, are no finding", () => {
  const bare = { ...event, datePrinted: "2030 年 6 月 1 日" };
  assert.deepEqual(weekdays({ committeeMeetings: [meeting], events: [event, bare] }), []);
});

Deno.test("a wrong weekday is found in a meeting and in an event, and the right one is expected", () => {
  const findings = weekdays({
    committeeMeetings: [{ ...meeting, datePrinted: "2030 年 5 月 31 日（月）" }],
    events: [{ ...event, datePrinted: "2030 年 6 月 1 日（日）" }],
  });
  assert.deepEqual(findings.map(({ place, expected }) => [place, expected]), [
    ["図表8-4 第1回 開催日時", "2030 年 5 月 31 日（金）"],
    ["図表9-1 日時 第1回", "2030 年 6 月 1 日（土）"],
  ]);
});

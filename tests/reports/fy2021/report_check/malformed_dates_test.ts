import assert from "node:assert/strict";
import { malformedDates } from "../../../../lib/reports/fy2021/report_check/malformed_dates.ts";
import { event, meeting } from "./invented_records.ts";

Deno.test("dates of a year, a month and a day are no finding, spaces or not", () => {
  const tight = { ...event, datePrinted: "2030年6月1日（土）" };
  assert.deepEqual(malformedDates({ committeeMeetings: [meeting], events: [event, tight] }), []);
});

Deno.test("a month where the day belongs is an error, and the weekday that bears the reading out is named", () => {
  const slip = { ...event, datePrinted: "2030 年 6 月 1 月（土）" };
  const [finding, ...others] = malformedDates({ committeeMeetings: [meeting], events: [slip] });
  assert.ok(finding !== undefined);
  assert.deepEqual(others, []);
  assert.equal(finding.figureKey, "9-1:fair");
  assert.equal(finding.place, "図表9-1 日時 第1回");
  assert.equal(finding.printed, "2030 年 6 月 1 月（土）");
  assert.equal(finding.expected, "2030 年 6 月 1 日（土）");
  assert.match(finding.explanation.ja, /曜日は読み取った日付と合う/);
});

Deno.test("a weekday that does not bear the reading out is not claimed to", () => {
  const slip = { ...event, datePrinted: "2030 年 6 月 1 月（金）" };
  const [finding] = malformedDates({ committeeMeetings: [], events: [slip] });
  assert.ok(finding !== undefined);
  assert.doesNotMatch(finding.explanation.ja, /曜日/);
});

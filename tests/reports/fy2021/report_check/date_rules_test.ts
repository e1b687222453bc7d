import assert from "node:assert/strict";
import { event, meeting } from "./invented_records.ts";
import {
  japaneseDate,
  malformedDates,
  seriesDateOrder,
  weekdayOf,
  weekdays,
} from "../../../../lib/reports/fy2021/report_check/date_rules.ts";

Deno.test("weekdays are those of the calendar, over leap days and the turn of a century", () => {
  // 1 January 2000 was a Saturday and 29 February 2024 a Thursday; 1900 had no leap day, so 1 March was a Thursday.
  assert.equal(weekdayOf("2000-01-01"), "土");
  assert.equal(weekdayOf("2024-02-29"), "木");
  assert.equal(weekdayOf("1900-03-01"), "木");
});

Deno.test("a date is written as the report writes it, without leading noughts", () => {
  assert.equal(japaneseDate("2024-02-29"), "2024 年 2 月 29 日（木）");
});

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
  assert.equal(finding.place.ja, "図表9-1 日時 第1回");
  assert.equal(finding.place.en, "Figure 9-1, date and time, session 1");
  assert.equal(finding.printed, "2030 年 6 月 1 月（土）");
  assert.deepEqual(finding.expected, { ja: "2030 年 6 月 1 日（土）", en: "2030 年 6 月 1 日（土）" });
  assert.match(finding.explanation.ja, /曜日は読み取った日付と合う/);
});

Deno.test("a weekday that does not bear the reading out is not claimed to", () => {
  const slip = { ...event, datePrinted: "2030 年 6 月 1 月（金）" };
  const [finding] = malformedDates({ committeeMeetings: [], events: [slip] });
  assert.ok(finding !== undefined);
  assert.doesNotMatch(finding.explanation.ja, /曜日/);
});

Deno.test("right weekdays, and dates without one, are no finding", () => {
  const bare = { ...event, datePrinted: "2030 年 6 月 1 日" };
  assert.deepEqual(weekdays({ committeeMeetings: [meeting], events: [event, bare] }), []);
});

Deno.test("a wrong weekday is found in a meeting and in an event, and the right one is expected", () => {
  const findings = weekdays({
    committeeMeetings: [{ ...meeting, datePrinted: "2030 年 5 月 31 日（月）" }],
    events: [{ ...event, datePrinted: "2030 年 6 月 1 日（日）" }],
  });
  assert.deepEqual(findings.map(({ place, expected }) => [place.ja, expected.ja]), [
    ["図表8-4 第1回 開催日時", "2030 年 5 月 31 日（金）"],
    ["図表9-1 日時 第1回", "2030 年 6 月 1 日（土）"],
  ]);
});

const later = { ...event, number: 2, date: "2030-06-08", datePrinted: "2030 年 6 月 8 日（土）" };

Deno.test("rounds in order, and tables that have nothing to do with each other, are no finding", () => {
  assert.deepEqual(seriesDateOrder({ committeeMeetings: [meeting], events: [event, later] }), []);
  const elsewhere = { ...event, figureKey: "9-7:other" };
  assert.deepEqual(seriesDateOrder({ committeeMeetings: [], events: [later, elsewhere] }), []);
});

Deno.test("a later round on an earlier or the same day is found", () => {
  const findings = seriesDateOrder({ committeeMeetings: [], events: [later, event, { ...event, number: 3 }] });
  assert.deepEqual(findings.map(({ place }) => place.ja), ["図表9-1 日時 第1回", "図表9-1 日時 第3回"]);
});

import assert from "node:assert/strict";
import { japaneseDate, weekdayOf } from "../../../../lib/reports/fy2021/report_check/japanese_date.ts";

Deno.test("weekdays are those of the calendar, over leap days and the turn of a century", () => {
  // 1 January 2000 was a Saturday and 29 February 2024 a Thursday; 1900 had no leap day, so 1 March was a Thursday.
  assert.equal(weekdayOf("2000-01-01"), "土");
  assert.equal(weekdayOf("2024-02-29"), "木");
  assert.equal(weekdayOf("1900-03-01"), "木");
});

Deno.test("a date is written as the report writes it, without leading noughts", () => {
  assert.equal(japaneseDate("2024-02-29"), "2024 年 2 月 29 日（木）");
});

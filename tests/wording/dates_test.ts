import assert from "node:assert/strict";
import { dateLabel, dayOf, monthName, shortDate } from "../../lib/wording/dates.ts";

Deno.test("a day is written with its month, its weekday and its year, as people of either language write it", () => {
  // 4 February 2022 was a Friday, 31 December 2023 a Sunday.
  assert.equal(dayOf("2022-02-04", "ja"), "2月4日");
  assert.equal(dayOf("2022-02-04", "en"), "4 Feb");
  assert.equal(shortDate("2022-02-04", "ja"), "2月4日（金）");
  assert.equal(shortDate("2022-02-04", "en"), "Fri 4 Feb");
  assert.equal(dateLabel("2023-12-31", "ja"), "2023年12月31日（日）");
  assert.equal(dateLabel("2023-12-31", "en"), "Sun 31 Dec 2023");
  assert.equal(dateLabel(null, "ja"), "");
});

Deno.test("a month is written with its year, from a day or by itself", () => {
  for (const date of ["2022-01", "2022-01-23"]) {
    assert.equal(monthName(date, "ja"), "2022年1月");
    assert.equal(monthName(date, "en"), "January 2022");
  }
  assert.equal(monthName("2021-12", "en"), "December 2021");
});

Deno.test("what is no date is refused and never month undefined", () => {
  for (const date of ["", "2022", "2022-13-01", "2022/02/04", "令和4年"]) {
    assert.throws(() => dayOf(date, "en"), RangeError, date);
    assert.throws(() => monthName(date, "en"), RangeError, date);
  }
});

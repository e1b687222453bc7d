const WEEKDAYS = "日月火水木金土";

/**
 * Weekday of a calendar date as one Japanese character. The date has no time zone, so the answer is the same everywhere.
 *
 * @param date A date `YYYY-MM-DD` that exists.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(weekdayOf("2022-02-04"), "金");
 * ```
 */
export function weekdayOf(date: string): string {
  return WEEKDAYS.charAt(new Date(`${date}T00:00:00Z`).getUTCDay());
}

/**
 * A date as the report writes it, with spaces around the digits and the weekday.
 *
 * @param date A date `YYYY-MM-DD` that exists.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(japaneseDate("2022-02-04"), "2022 年 2 月 4 日（金）");
 * ```
 */
export function japaneseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year} 年 ${month} 月 ${day} 日（${weekdayOf(date)}）`;
}

import type { Bilingual } from "../../../data/language.ts";
import type { CommitteeMeetingRecord } from "../facts/committee_tables.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import { asWritten, printedPlace, type ReportFinding } from "./report_finding.ts";

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

/** A date that the report prints, beside the date it was read as. */
export interface PrintedDate {
  /** Catalogue key of the table that prints it. */
  readonly figureKey: string;
  readonly place: Bilingual;
  /** The date as read, `YYYY-MM-DD`. */
  readonly date: string;
  readonly printed: string;
}

/** Every date that the report prints for a meeting of the committee or an event, in the report's order. */
export function printedDates(
  { committeeMeetings, events }: {
    readonly committeeMeetings: readonly CommitteeMeetingRecord[];
    readonly events: readonly PrintedEvent[];
  },
): readonly PrintedDate[] {
  const meetings = committeeMeetings.map(({ figureKey, meetingNumber, date, datePrinted }) => ({
    figureKey,
    place: printedPlace(figureKey, {
      ja: `第${meetingNumber}回 開催日時`,
      en: `meeting ${meetingNumber}, date and time`,
    }),
    date,
    printed: datePrinted,
  }));
  return [
    ...meetings,
    ...events.flatMap(({ figureKey, number, date, datePrinted }) => {
      if (figureKey === null || date === null || datePrinted === null) return [];
      const place = printedPlace(figureKey, {
        ja: number === null ? "日時" : `日時 第${number}回`,
        en: number === null ? "date and time" : `date and time, session ${number}`,
      });
      return [{ figureKey: figureKey, place, date, printed: datePrinted }];
    }),
  ];
}

/**
 * Every printed date that is not a year, a month and a day in this order, such as 「2022 年 2 月 4 月」.
 *
 * What is expected is the date as it was read; where a printed weekday bears the reading out, the finding says so.
 */
export function malformedDates(report: Parameters<typeof printedDates>[0]): readonly ReportFinding[] {
  return printedDates(report).filter(({ printed }) => !/^\d{4}年\d{1,2}月\d{1,2}日/.test(printed.replaceAll(/\s/g, "")))
    .map(({ figureKey, place, date, printed }) => {
      const borneOut = printed.includes(`（${weekdayOf(date)}）`);
      return {
        rule: "malformed_dates",
        figureKey,
        place,
        printed,
        expected: asWritten(japaneseDate(date)),
        concern: "content",
        explanation: {
          ja: "年・月・日の形になっておらず、日付として読めない" +
            (borneOut ? "。記載された曜日は読み取った日付と合う" : ""),
          en: "Not a year, a month and a day" +
            (borneOut ? "; the printed weekday fits the date as it was read" : ""),
        },
      };
    });
}

/** Every printed date whose weekday in brackets is not that of the calendar. Dates without one are passed over. */
export function weekdays(report: Parameters<typeof printedDates>[0]): readonly ReportFinding[] {
  return printedDates(report).flatMap(({ figureKey, place, date, printed }) => {
    // Only the character in brackets is a weekday: 月 and 日 stand in every date.
    const weekday = /(?<=[（(]\s*)[日月火水木金土](?=\s*[）)])/;
    const [found] = weekday.exec(printed) ?? [];
    const expected = weekdayOf(date);
    if (found === undefined || found === expected) return [];
    return [{
      rule: "weekdays",
      figureKey,
      place,
      printed,
      expected: asWritten(printed.replace(weekday, expected)),
      concern: "content",
      explanation: {
        ja: `暦の上では${expected}曜日に当たる`,
        en: `By the calendar, ${date} does not fall on the printed weekday`,
      },
    }];
  });
}

/** Every date that is not later than the one printed before it in the same table: a later round held earlier. */
export function seriesDateOrder(report: Parameters<typeof printedDates>[0]): readonly ReportFinding[] {
  const dates = printedDates(report);
  return dates.flatMap(({ figureKey, place, date, printed }, index): readonly ReportFinding[] => {
    const before = dates.slice(0, index).findLast((earlier) => earlier.figureKey === figureKey);
    if (before === undefined || before.date < date) return [];
    return [{
      rule: "series_date_order",
      figureKey,
      place,
      printed,
      expected: { ja: `${before.printed} より後の日`, en: `a date after ${before.printed}` },
      concern: "content",
      explanation: {
        ja: "前の回より後の日付になっていない",
        en: `Not later than the session or meeting before it (${before.date})`,
      },
    }];
  });
}

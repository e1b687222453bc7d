import { japaneseDate, weekdayOf } from "./japanese_date.ts";
import { printedDates } from "./printed_dates.ts";
import type { ReportFinding } from "./report_finding.ts";

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
        expected: japaneseDate(date),
        severity: "error",
        explanation: {
          ja: "年・月・日の形になっておらず、日付として読めない" +
            (borneOut ? "。印刷された曜日は読み取った日付と合う" : ""),
          en: "Not a year, a month and a day" +
            (borneOut ? "; the printed weekday fits the date as it was read" : ""),
        },
      };
    });
}

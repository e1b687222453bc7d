import { weekdayOf } from "./japanese_date.ts";
import { printedDates } from "./printed_dates.ts";
import type { ReportFinding } from "./report_finding.ts";

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
      expected: printed.replace(weekday, expected),
      severity: "error",
      explanation: {
        ja: `暦の上では${expected}曜日にあたる`,
        en: `By the calendar ${date} is not the printed weekday`,
      },
    }];
  });
}

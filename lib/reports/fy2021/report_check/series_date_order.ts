import { printedDates } from "./printed_dates.ts";
import type { ReportFinding } from "./report_finding.ts";

/** Every date that is not later than the one printed before it in the same table: a later round held earlier. */
export function seriesDateOrder(report: Parameters<typeof printedDates>[0]): readonly ReportFinding[] {
  const dates = printedDates(report);
  return dates.flatMap(({ figureKey, place, date, printed }, index) => {
    const before = dates.slice(0, index).findLast((earlier) => earlier.figureKey === figureKey);
    if (before === undefined || before.date < date) return [];
    return [{
      rule: "series_date_order",
      figureKey,
      place,
      printed,
      expected: `${before.printed} より後の日`,
      severity: "error",
      explanation: {
        ja: "前の回より後の日付になっていない",
        en: `Not later than the round before it (${before.date})`,
      },
    }];
  });
}

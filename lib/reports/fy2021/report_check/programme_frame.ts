import { itemName, programmes, type ProgrammeTables } from "./programmes.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/**
 * Every programme that does not begin or end when its event does, and every item outside the event's hours.
 *
 * Events without printed hours are passed over.
 */
export function programmeFrame(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ event, items }) => {
    const { start, end, timePrinted } = event;
    if (start === null || end === null) return [];
    return items.flatMap((item, index): readonly ReportFinding[] => {
      const first = index === 0;
      const last = index === items.length - 1;
      const expected = first ? start : last ? end : null;
      const fits = expected === null ? start <= item.start && item.start <= end : item.start === expected;
      if (fits) return [];
      return [{
        rule: "programme_frame",
        figureKey: item.figureKey,
        place: printedPlace(item.figureKey, `時間 ${itemName(item)}`),
        printed: item.startPrinted,
        expected: expected ?? `${start} から ${end} まで`,
        severity: "inconsistency",
        explanation: {
          ja: `開催概要の時間（${timePrinted ?? `${start}-${end}`}）と合わない`,
          en: `Does not fit the event's hours, ${start} to ${end}`,
        },
      }];
    });
  });
}

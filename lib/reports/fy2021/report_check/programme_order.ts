import { itemName, programmes, type ProgrammeTables } from "./programmes.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/** Every item of a programme that does not begin later than the item before it. */
export function programmeOrder(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ items }) =>
    items.flatMap((item, index) => {
      const before = items[index - 1];
      if (before === undefined || before.start < item.start) return [];
      return [{
        rule: "programme_order",
        figureKey: item.figureKey,
        place: printedPlace(item.figureKey, `時間 ${itemName(item)}`),
        printed: item.startPrinted,
        expected: `${before.start} より後の時刻`,
        severity: "error" as const,
        explanation: {
          ja: "前の項目より後の時刻になっていない",
          en: `Not later than the item before it (${before.start})`,
        },
      }];
    })
  );
}

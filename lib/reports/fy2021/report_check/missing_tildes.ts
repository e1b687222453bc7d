import { itemName, programmes, type ProgrammeTables } from "./programmes.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/**
 * Every printed time of a programme without 「～」, except that of the end.
 *
 * The report writes a beginning as 「14:30～」 and the end as 「15:30」, so a bare time looks like an end.
 */
export function missingTildes(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ items }) => items)
    .filter(({ kinds, startPrinted }) => !kinds.includes("end") && !/[～〜]$/.test(startPrinted))
    .map((item) => ({
      rule: "missing_tildes",
      figureKey: item.figureKey,
      place: printedPlace(item.figureKey, `時間 ${itemName(item)}`),
      printed: item.startPrinted,
      expected: `${item.start}～`,
      severity: "form",
      explanation: { ja: "開始時刻に「～」がない", en: "A beginning without the sign that the others have" },
    }));
}

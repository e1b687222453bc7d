import { itemName, programmes, type ProgrammeTables } from "./programmes.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/** Every printed time of a programme with a letter in it, such as 「13:4O～」 with the letter O for a nought. */
export function lettersInTimes(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ items }) => items).flatMap((item) => {
    const letters = item.startPrinted.match(/\p{Letter}/gu);
    if (letters === null) return [];
    return [{
      rule: "letters_in_times",
      figureKey: item.figureKey,
      place: printedPlace(item.figureKey, `時間 ${itemName(item)}`),
      printed: item.startPrinted,
      expected: `${item.start}～`,
      severity: "error",
      explanation: {
        ja: `時刻に文字「${letters.join("")}」が混じっている`,
        en: `The letter ${letters.join("")} stands in a time`,
      },
    }];
  });
}

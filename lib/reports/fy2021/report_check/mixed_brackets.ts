import { itemName, programmes, type ProgrammeTables } from "./programmes.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/** A bracket that opens full-width and closes half-width, or the other way round. */
const MIXED = /（[^（）()]*\)|\([^（）()]*）/g;

/** Every pair of brackets in a programme of which one is full-width and the other half-width, such as 「（B)」. */
export function mixedBrackets(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ items }) => items).flatMap((item) =>
    [...item.titles, ...item.details].flatMap((line) => line.match(MIXED) ?? []).map((printed) => ({
      rule: "mixed_brackets",
      figureKey: item.figureKey,
      place: printedPlace(item.figureKey, itemName(item)),
      printed,
      expected: printed.replace("(", "（").replace(")", "）"),
      severity: "form" as const,
      explanation: { ja: "括弧の片方だけが半角", en: "One bracket is full-width, the other half-width" },
    }))
  );
}

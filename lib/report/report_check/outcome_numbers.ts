import type { OutcomeRecord } from "../outcomes.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

const MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Every numbered outcome of a municipality whose mark does not follow the numbered one before it, from ①. */
export function outcomeNumbers(
  { outcomes }: { readonly outcomes: readonly OutcomeRecord[] },
): readonly ReportFinding[] {
  const numbered = outcomes.filter(({ numberPrinted }) => numberPrinted !== null);
  return numbered.flatMap(({ municipalityId, numberPrinted, figureKey }, index) => {
    const before = numbered.slice(0, index).filter((earlier) => earlier.municipalityId === municipalityId);
    const expected = MARKS.charAt(before.length);
    if (numberPrinted === expected) return [];
    return [{
      rule: "outcome_numbers",
      figureKey,
      place: printedPlace(figureKey, "成果"),
      printed: numberPrinted ?? "",
      expected,
      severity: "inconsistency",
      explanation: "成果の丸数字が前の成果に続いていない",
      explanationEnglish: "The circled number does not follow that of the outcome before it",
    }];
  });
}

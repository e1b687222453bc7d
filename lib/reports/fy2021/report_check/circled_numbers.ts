import type { FrameworkActionRecord } from "../facts/actions_framework.ts";
import type { OutcomeRecord } from "../facts/outcomes.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

const MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Every circled number of a municipality's outcomes, or of the recommended actions, that does not follow the one before. */
export function circledNumbers(
  { outcomes, frameworkActions }: {
    readonly outcomes: readonly OutcomeRecord[];
    readonly frameworkActions: readonly FrameworkActionRecord[];
  },
): readonly ReportFinding[] {
  const marks = [
    ...outcomes.flatMap(({ figureKey, numberPrinted }) =>
      numberPrinted === null ? [] : [{ figureKey, part: "成果", printed: numberPrinted }]
    ),
    ...frameworkActions.map(({ figureKey, markPrinted }) => ({ figureKey, part: "取り組み例", printed: markPrinted })),
  ];
  return marks.flatMap(({ figureKey, part, printed }, index) => {
    const earlier = marks.slice(0, index).filter((mark) => mark.figureKey === figureKey).length;
    const expected = MARKS.charAt(earlier);
    if (printed === expected) return [];
    return [{
      rule: "circled_numbers",
      figureKey,
      place: printedPlace(figureKey, part),
      printed,
      expected,
      severity: "inconsistency",
      explanation: { ja: "丸数字が前の項目に続いていない", en: "The circled number does not follow the one before it" },
    }];
  });
}

import type { MisprintRecord } from "../facts/misprints.ts";
import type { ReportFinding } from "./report_finding.ts";

/** Every slip of the running text that a reader wrote down, as a finding beside those of the rules. */
export function misprintsRead(
  { misprints }: { readonly misprints: readonly MisprintRecord[] },
): readonly ReportFinding[] {
  return misprints.map(({ figureKey, place, printed, expected, severity, explanation, explanationEnglish }) => ({
    rule: "misprints_read",
    figureKey,
    place,
    printed,
    expected,
    severity,
    explanation,
    explanationEnglish,
  }));
}

import type { MisprintRecord } from "../facts/misprints.ts";
import type { ReportFinding } from "./report_finding.ts";
import { bilingual } from "../../../data/language.ts";

/** Every slip of the running text that a reader wrote down, as a finding beside those of the rules. */
export function misprintsRead(
  { misprints }: { readonly misprints: readonly MisprintRecord[] },
): readonly ReportFinding[] {
  return misprints.map((misprint) => ({
    rule: "misprints_read",
    figureKey: misprint.figureKey,
    place: misprint.place,
    printed: misprint.printed,
    expected: misprint.expected,
    severity: misprint.severity,
    explanation: bilingual(misprint, "explanation"),
  }));
}

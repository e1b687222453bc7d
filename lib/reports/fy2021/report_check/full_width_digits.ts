import type { ConsultationBodyRecord } from "../facts/consultation_bodies.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/** Every number of places printed in full-width digits, as all others are half-width. One finding a body. */
export function fullWidthDigits(
  { consultationBodies }: { readonly consultationBodies: readonly ConsultationBodyRecord[] },
): readonly ReportFinding[] {
  return consultationBodies.filter(({ bodyId }, index) =>
    consultationBodies.findIndex((body) => body.bodyId === bodyId) === index
  ).flatMap(({ countPrinted, namePrinted, figureKey }) => {
    if (countPrinted === null || !/[０-９]/.test(countPrinted)) return [];
    return [{
      rule: "full_width_digits",
      figureKey,
      place: printedPlace(figureKey, namePrinted),
      printed: countPrinted,
      expected: countPrinted.normalize("NFKC"),
      severity: "form",
      explanation: {
        ja: "数字が全角で書かれている（報告書のほかの数は半角）",
        en: "A full-width digit where the others are half-width",
      },
    }];
  });
}

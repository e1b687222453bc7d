import type { ConsultationBodyRecord } from "../facts/consultation_bodies.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/**
 * Every consultation body whose operators' numbers do not add up to the printed number of places.
 *
 * Bodies for which the report gives no number, or not every operator's, are passed over.
 */
export function operatorCounts(
  { consultationBodies }: { readonly consultationBodies: readonly ConsultationBodyRecord[] },
): readonly ReportFinding[] {
  const bodies = [...new Set(consultationBodies.map(({ bodyId }) => bodyId))];
  return bodies.flatMap((bodyId) => {
    const operators = consultationBodies.filter((record) => record.bodyId === bodyId);
    const counts = operators.flatMap(({ operatorCount }) => operatorCount === null ? [] : [operatorCount]);
    const [body] = operators;
    if (body === undefined || body.count === null || counts.length < operators.length) return [];
    const sum = counts.reduce((total, count) => total + count, 0);
    if (sum === body.count) return [];
    return [{
      rule: "operator_counts",
      figureKey: body.figureKey,
      place: printedPlace(body.figureKey, body.namePrinted),
      printed: body.printed,
      expected: `運営主体ごとの数の合計が${body.count}`,
      severity: "error",
      explanation: {
        ja: `運営主体ごとの数を合計すると${sum}となり、全体の数${body.count}と合わない`,
        en: `The operators' numbers add up to ${sum}, not to the printed ${body.count}`,
      },
    }];
  });
}

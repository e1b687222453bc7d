import type { PrintedMunicipality } from "../facts/printed_records.ts";
import { asWritten, printedPlace, type ReportFinding } from "./report_finding.ts";
import type { ConsultationBodyRecord } from "../facts/municipality_tables.ts";

/**
 * Every area that has the digits of another municipality's area in another order: one of the two is likely a slip.
 *
 * The rule looks at the report alone. Which of the two is wrong it cannot say; the remark of the data, where there is one,
 * is added for that.
 */
export function swappedAreaDigits(
  { municipalities }: { readonly municipalities: readonly PrintedMunicipality[] },
): readonly ReportFinding[] {
  return municipalities.flatMap((record, index): readonly ReportFinding[] => {
    const { areaKm2, areaPrinted, name, nameEnglish, remark, figureKey } = record;
    const twin = municipalities.slice(0, index).find((other) =>
      areaKm2 !== null && other.areaKm2 !== null && areaKm2 !== other.areaKm2 &&
      digitsOf(areaKm2) === digitsOf(other.areaKm2)
    );
    if (twin === undefined) return [];
    const found = `${twin.name}の面積（${twin.areaPrinted ?? ""}）と数字の並びだけが異なり、取り違えが疑われる`;
    return [{
      rule: "swapped_area_digits",
      figureKey,
      place: printedPlace(figureKey ?? "", { ja: `${name} 面積`, en: `area of ${nameEnglish}` }),
      printed: areaPrinted ?? "",
      expected: { ja: "市域の面積の再確認", en: "the city's area, checked again" },
      concern: "content",
      explanation: {
        ja: remark === null ? found : `${found}。${remark}`,
        en: `The same digits as the area of ${twin.nameEnglish} (${twin.areaKm2}) in another order: ` +
          "likely a slip, to be confirmed against an official source",
      },
    }];
  });
}

function digitsOf(area: number): string {
  return [...String(area)].toSorted().join("");
}

/** Every number of places printed in full-width digits, where others are printed half-width. One finding a body. */
export function fullWidthDigits(
  { consultationBodies }: { readonly consultationBodies: readonly ConsultationBodyRecord[] },
): readonly ReportFinding[] {
  const bodies = consultationBodies.filter(({ bodyId, unit }, index) =>
    unit === "places" && consultationBodies.findIndex((body) => body.bodyId === bodyId) === index
  );
  const halfWidth = bodies.filter(({ countPrinted }) => countPrinted !== null && /[0-9]/.test(countPrinted)).length;
  if (halfWidth === 0) return [];
  return bodies.flatMap(({ countPrinted, namePrinted, figureKey }) => {
    if (countPrinted === null || !/[０-９]/.test(countPrinted)) return [];
    return [{
      rule: "full_width_digits",
      figureKey,
      place: printedPlace(figureKey, namePrinted),
      printed: countPrinted,
      expected: asWritten(countPrinted.normalize("NFKC")),
      concern: "form",
      explanation: {
        ja: `数字が全角で書かれている（相談支援機関の数のうちほかの${halfWidth}件は半角）`,
        en: `A full-width digit, where ${halfWidth} other numbers of bodies are in half-width digits`,
      },
    }];
  });
}

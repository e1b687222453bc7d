import type { CatalogueRecord } from "../facts/catalogue.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/**
 * Every figure or table whose number an earlier one already has. The first holder of a number is no finding.
 *
 * A reader who is sent to "図表2-74" finds three of them; the project therefore never refers by number alone.
 */
export function repeatedFigureNumbers(
  { catalogue }: { readonly catalogue: readonly CatalogueRecord[] },
): readonly ReportFinding[] {
  return catalogue.flatMap((record, index) => {
    const { key, number, title } = record;
    const first = catalogue.slice(0, index).find((earlier) => earlier.number === number);
    if (first === undefined) return [];
    const uses = catalogue.slice(0, index + 1).filter((one) => one.number === number).length;
    return [{
      rule: "repeated_figure_numbers",
      figureKey: key,
      place: printedPlace(key, `「${title}」`),
      printed: `図表 ${number}`,
      expected: "まだ使われていない番号",
      severity: "inconsistency",
      explanation: {
        ja: `同じ番号の図表が先にあり（「${first.title}」）、これで${uses}度目となる`,
        en: `An earlier figure has this number already (${first.key}); this is its use number ${uses}`,
      },
    }];
  });
}

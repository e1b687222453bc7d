import type { CatalogueRecord } from "../facts/catalogue.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/**
 * Every figure or table whose number does not follow the one before it: the next in its chapter, or 1 in a new chapter.
 *
 * After a jump the count goes on from the printed number, so that one slip of the counter is one finding.
 */
export function figureNumberSequence(
  { catalogue }: { readonly catalogue: readonly CatalogueRecord[] },
): readonly ReportFinding[] {
  return catalogue.flatMap((record, index) => {
    const { key, number, title } = record;
    const chapter = chapterOf(number);
    const before = catalogue[index - 1];
    const expected = before !== undefined && chapterOf(before.number) === chapter
      ? `${chapter}-${placeInChapter(before.number) + 1}`
      : `${chapter}-1`;
    if (number === expected) return [];
    return [{
      rule: "figure_number_sequence",
      figureKey: key,
      place: printedPlace(key, `「${title}」`),
      printed: `図表 ${number}`,
      expected: `図表 ${expected}`,
      severity: "inconsistency",
      explanation: {
        ja: before === undefined
          ? "最初の図表の番号が1から始まらない"
          : `直前の図表${before.number}に続く番号になっていない`,
        en: before === undefined
          ? "The first figure does not begin the count"
          : `Does not follow the figure before it, ${before.number}`,
      },
    }];
  });
}

function chapterOf(number: string): string {
  return number.split("-", 1)[0] ?? number;
}

function placeInChapter(number: string): number {
  return Number(number.split("-")[1]);
}

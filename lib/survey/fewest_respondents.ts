import type { Responses } from "./survey.ts";

/** Fewer answers than this are not counted for others at all: whoever was there knows who the others are. */
export const FEWEST_RESPONDENTS = 5;

/**
 * Whether so few people answered anything that no counts of it may be shown. Where nobody did there is nothing to hide, and
 * sheets that came back empty hide nobody.
 */
export function areTooFew({ respondents, codes, choices, numbers, texts }: Responses, missing: number): boolean {
  const isAnswered = (at: number) =>
    [...codes.values()].some((column) => column[at] !== missing && column[at] !== "not-asked") ||
    [...choices.values()].some((column) => column[at] !== "not-asked" && (column[at]?.length ?? 0) > 0) ||
    [...numbers.values()].some((column) => typeof column[at] === "number") ||
    [...texts.values()].some((column) => column[at] !== null);
  const answered = respondents.filter((_, at) => isAnswered(at)).length;
  return answered > 0 && answered < FEWEST_RESPONDENTS;
}

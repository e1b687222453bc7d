import type { Bilingual } from "../../../data/language.ts";
import { FIGURE_NUMBER } from "../../../wording/common_words.ts";

/**
 * What a finding is about:
 *
 * - `content`: a number, date, name or statement that whoever quotes the report must mind;
 * - `form`: how something is written, where the sense is clear.
 */
export type FindingConcern = "content" | "form";

/** Both concerns, the weightier first. */
export const FINDING_CONCERNS: readonly FindingConcern[] = ["content", "form"];

/** One place where the report does not agree with itself, said so that a reader can turn to it and judge. */
export interface ReportFinding {
  /** Identifier of the rule that found it. */
  readonly rule: string;
  /** Catalogue key of the figure or table; `null` for running text. */
  readonly figureKey: string | null;
  /** The printed place: figure number and part, or section. Names and titles in it are quoted. */
  readonly place: Bilingual;
  /** What is printed there, verbatim. */
  readonly printed: string;
  /** What would agree: the words as they would be printed, the same in every language, or what would have to be told. */
  readonly expected: Bilingual;
  readonly concern: FindingConcern;
  /** Why it is a finding, in the project's words. */
  readonly explanation: Bilingual;
}

/**
 * The printed place of a catalogue key as a reader looks it up: `図表2-17 日時`.
 *
 * @param part What part of the figure or table is meant: named in each language, or quoted; empty for the whole.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const when = { ja: "日時", en: "date and time" };
 * assert.equal(printedPlace("2-17:gyoda-training-1", when).ja, "図表2-17 日時");
 * assert.equal(printedPlace("2-17:gyoda-training-1", when).en, "Figure 2-17, date and time");
 * assert.equal(printedPlace("2-68:kushiro-hearing", "").ja, "図表2-68");
 * ```
 */
export function printedPlace(figureKey: string, part: string | Bilingual): Bilingual {
  const number = FIGURE_NUMBER(figureKey.split(":", 1)[0] ?? figureKey);
  if (part === "") return number;
  const { ja, en } = typeof part === "string" ? asWritten(part) : part;
  return { ja: `${number.ja}${PART_GAP.ja}${ja}`, en: `${number.en}${PART_GAP.en}${en}` };
}

/** What stands between the number of a figure and its part. */
export const PART_GAP = { ja: " ", en: ", " } as const satisfies Bilingual;

/** Words of the report, or as they would stand in it: quoted, and so the same in every language. */
export function asWritten(text: string): Bilingual {
  return { ja: text, en: text };
}

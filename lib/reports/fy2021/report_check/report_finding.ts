import type { Bilingual } from "../../../data/language.ts";
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
  /** The printed place, in Japanese: figure number and part, or section. */
  readonly place: string;
  /** What is printed there, verbatim. */
  readonly printed: string;
  /** What would agree, in Japanese. */
  readonly expected: string;
  readonly concern: FindingConcern;
  /** Why it is a finding, in the project's words. */
  readonly explanation: Bilingual;
}

/**
 * The printed place of a catalogue key as a reader looks it up: `図表2-17 日時`.
 *
 * @param part What part of the figure or table is meant; empty for the whole.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(printedPlace("2-17:gyoda-training-1", "日時"), "図表2-17 日時");
 * assert.equal(printedPlace("2-68:kushiro-hearing", ""), "図表2-68");
 * ```
 */
export function printedPlace(figureKey: string, part: string): string {
  const number = `図表${figureKey.split(":", 1)[0] ?? figureKey}`;
  return part === "" ? number : `${number} ${part}`;
}

import type { Bilingual } from "../../../data/language.ts";
/**
 * How much a finding matters:
 *
 * - `error`: cannot be right as printed, such as a month where a day belongs;
 * - `inconsistency`: two places of the report do not agree, or a number is used twice;
 * - `form`: understandable, but written unlike its neighbours.
 */
export type FindingSeverity = "error" | "inconsistency" | "form";

/** All severities, the gravest first. */
export const FINDING_SEVERITIES: readonly FindingSeverity[] = ["error", "inconsistency", "form"];

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
  readonly severity: FindingSeverity;
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

import type { Language } from "../data/language.ts";
import { say } from "./say.ts";

/**
 * An answer in front of a number of people: one that is a number itself is quoted, or 5 and 0人 would be read as 50人.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(["よく理解できた", "5"].map((label) => answerBefore(label, { lang: "ja" })), ["よく理解できた", "「5」"]);
 * ```
 */
export function answerBefore(label: string, { lang }: { readonly lang: Language }): string {
  return /^[\p{N}\p{P}\p{S}]+$/u.test(label) ? say(lang, { ja: `「${label}」`, en: `“${label}”` }) : label;
}

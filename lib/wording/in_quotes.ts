import type { Bilingual } from "../data/language.ts";

/**
 * What somebody said or asked, in the quotation marks of each language. English marks within it become single ones; Japanese
 * marks stay as they were printed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { ja, en } = inQuotes({ ja: "「協働」の理念", en: "The idea of “working together”" });
 * assert.deepEqual([ja, en], ["「「協働」の理念」", "“The idea of 'working together'”"]);
 * ```
 */
export function inQuotes({ ja, en }: Bilingual): Bilingual {
  return { ja: `「${ja}」`, en: `“${en.replaceAll(/[“”]/g, "'")}”` };
}

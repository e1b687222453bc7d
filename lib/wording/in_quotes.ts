import type { Bilingual } from "../data/language.ts";

/**
 * What somebody said or asked, in the quotation marks of each language. English marks within it become single ones; what is
 * Japanese in the English edition too, as it is quoted, keeps Japanese marks.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { ja, en } = inQuotes({ ja: "「協働」の理念", en: "The idea of “working together”" });
 * assert.deepEqual([ja, en], ["「「協働」の理念」", "“The idea of 'working together'”"]);
 * ```
 */
export function inQuotes({ ja, en }: Bilingual): Bilingual {
  return {
    ja: `「${ja}」`,
    en: /[A-Za-z]{2}/.test(en) || !/[ぁ-んァ-ヶ一-龠]/.test(en) ? `“${en.replaceAll(/[“”]/g, "'")}”` : `「${en}」`,
  };
}

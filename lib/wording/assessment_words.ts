import type { SheetAspect } from "../assessment/sheet_form.ts";
import type { Bilingual } from "../data/language.ts";

/** Headings of what is asked about each line of an assessment sheet. */
export const ASPECT_HEADINGS: Readonly<Record<SheetAspect, Bilingual>> = {
  status: { ja: "現状（実施している取り組み）", en: "Status (what is being done)" },
  strength: { ja: "強み", en: "Strengths" },
  issue: { ja: "課題", en: "Issues" },
};

/** The same where there is little room. */
export const SHORT_ASPECTS: Readonly<Record<SheetAspect, Bilingual>> = {
  status: { ja: "現状", en: "status" },
  strength: { ja: "強み", en: "str." },
  issue: { ja: "課題", en: "issue" },
};

/** Heading over the fields with the basic information of a municipality. */
export const BASIC_INFORMATION: Bilingual = { ja: "自治体基礎情報", en: "Basic information" };

/** Headings of the list of consultation bodies. */
export const BODY_NAME: Bilingual = { ja: "機関名", en: "Name" };

/** Who runs a consultation body. */
export const BODY_OPERATOR: Bilingual = { ja: "委託先", en: "Run by" };

const JAPANESE = ["一つ", "二つ", "三つ", "四つ", "五つ", "六つ", "七つ", "八つ", "九つ"];
const ENGLISH = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * A number of lines of a form in words as far as nine: 九つの項目, nine lines.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(linesInWords(1), { ja: "一つの項目", en: "one line" });
 * assert.deepEqual(linesInWords(12), { ja: "12の項目", en: "12 lines" });
 * ```
 */
export function linesInWords(count: number): Bilingual {
  return {
    ja: `${JAPANESE[count - 1] ?? count}の項目`,
    en: `${ENGLISH[count - 1] ?? count} ${count === 1 ? "line" : "lines"}`,
  };
}

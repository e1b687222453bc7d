import type { Language } from "../data/language.ts";
import { type Html, lines, markup } from "../rendering/markup.ts";

/** A run of Japanese, with the digits, blanks and brackets inside it. */
const JAPANESE_RUN =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}「『【（〜～ー、。](?:[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}「」『』【】（）〜～ー、。・：？！／\d．.㎢％A-Za-z ]*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}」』】）。、？！])?/gu;

/** Whether text holds Japanese. */
export function holdsJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

/**
 * Text with its line breaks; in an English page what is quoted in Japanese is marked so, as a screen reader must be told.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(String(spoken("Figure: “地域づくり” of 3", "en")), 'Figure: “<span lang="ja">地域づくり</span>” of 3');
 * assert.equal(String(spoken("地域づくり", "ja")), "地域づくり");
 * ```
 */
export function spoken(text: string, language: Language): Html {
  if (language === "ja") return lines(text);
  const parts: Html[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(JAPANESE_RUN)) {
    parts.push(lines(text.slice(at, index)), markup`<span lang="ja">${lines(run)}</span>`);
    at = index + run.length;
  }
  return markup`${[...parts, lines(text.slice(at))]}`;
}

import { requireKind } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import { dataKind } from "../data/data_kinds.ts";
import { type Bilingual, type Language, LANGUAGE_OPTIONS } from "../data/language.ts";

/**
 * What is said in one of the languages.
 *
 * It takes the text in all of them: who adds a language is told by the types of every sentence that lacks it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(say("en", { ja: "回収率", en: "Response rate" }), "Response rate");
 * ```
 */
export function say(lang: Language, words: Bilingual): string {
  if (typeof words !== "object" || words === null || !Object.hasOwn(words, "ja")) {
    requireKind("say it", words, { name: "words", kind: dataKind.words });
  }
  requireNoOptions("say it", arguments, 2);
  // Whoever has no types to be told by would read "undefined" in a picture.
  if (!Object.hasOwn(words, lang)) requireKind("say it", lang, { name: "lang", kind: LANGUAGE_OPTIONS.lang });
  return words[lang];
}

/** The words of one story: texts, and texts with a number or a name in them. */
export type Words = Readonly<Record<string, Bilingual | ((...facts: never[]) => Bilingual)>>;

/** What stands between words and sentences. */
export const PUNCTUATION = {
  sentence: { ja: "", en: " " },
  fullStop: { ja: "。", en: ". " },
  comma: { ja: "、", en: ", " },
  to: { ja: "～", en: " to " },
  percent: { ja: "%", en: "%" },
  dot: { ja: "・", en: ", " },
  semicolon: { ja: "、", en: "; " },
  end: { ja: "。", en: "." },
  dash: { ja: "～", en: "–" },
  gap: { ja: "　", en: " · " },
  slash: { ja: "／", en: " / " },
  alternatives: { ja: "／", en: " / " },
  /** Before each of several lines of one cell. */
  bullet: { ja: "・", en: "• " },
} satisfies Words;

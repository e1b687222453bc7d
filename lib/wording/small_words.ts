import type { SmallDifference } from "../comparisons/test_equivalence.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { alphaOf, isBelow } from "../statistics/alpha.ts";
import { limitText } from "./number_words.ts";
import { PUNCTUATION, say } from "./say.ts";
import { TESTED } from "./tested_words.ts";
import { certaintyWords } from "./verdict_words.ts";

/**
 * Whether a difference is too small to matter, where the plan says what would be; nothing else. That a test finds no difference
 * is never said to mean that there is none.
 */
export function smallWords(
  test: SmallDifference | null | undefined,
  what: Bilingual,
  lang: Language,
): readonly string[] {
  if (test === null || test === undefined) return [];
  const { adjustedPValue, family } = test;
  const margin = limitText(test.margin);
  const details = certaintyWords(test, lang).join(say(lang, PUNCTUATION.comma));
  return [
    isBelow(adjustedPValue, alphaOf(family.confidenceLevel))
      ? say(lang, {
        ja: `${what.ja}は、分析計画で問題にしないと決めた±${margin}ポイントの中に収まると言えます（${details}）。`,
        en:
          `It can be said that ${what.en} lies within the ±${margin} points that the analysis plan takes not to matter (${details}).`,
      })
      : say(lang, {
        ja: `${what.ja}が、分析計画で問題にしないと決めた±${margin}ポイントの中に収まるとは言えません（${details}）。`,
        en:
          `It cannot be said that ${what.en} lies within the ±${margin} points that the analysis plan takes not to matter (${details}).`,
      }),
  ];
}

/** The note on the column of p-values that a difference is too small to matter; nothing where the plan does not say what is. */
export function smallNotes(test: SmallDifference | null | undefined, lang: Language): readonly string[] {
  return test === null || test === undefined
    ? []
    : [say(lang, TESTED.smallMargin(limitText(test.margin), test.reason))];
}

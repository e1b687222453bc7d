import type { Language } from "../data/language.ts";
import type { TestResult } from "../statistics/test_result.ts";
import { exactnessName, methodName } from "./method_names.ts";
import { chanceText, pValueText } from "./number_words.ts";
import type { TestFamily } from "../comparisons/test_family.ts";
import { say } from "./say.ts";
import type { Origin } from "../data/origin.ts";

/** A test whose outcome is put into words. */
export interface TestedDifference {
  readonly test: TestResult;
  readonly pValue: number;
  readonly adjustedPValue: number;
  readonly family: TestFamily;
}

const LEVEL = 0.05;

/**
 * How likely chance alone is to do as much, and what that means: the end of a sentence, with the test in brackets.
 *
 * The probability in words is that of the test itself; the judgement goes by the p-value adjusted for the family. Nothing is
 * ever called significant.
 */
export function verdictWords({ test, pValue, adjustedPValue, family }: TestedDifference, lang: Language): string {
  const adjusted = family.adjustment === "holm" && family.tests > 1;
  const name = say(lang, methodName(test.method));
  const how = say(lang, exactnessName(test));
  const details = say(lang, {
    ja: [
      test.exact ? `${how}な${name}` : `${name}、${how}`,
      pValueText(pValue),
      ...adjusted ? [`${family.tests}件を比べたことを見込むと${pValueText(adjustedPValue)}（ホルム法）`] : [],
    ].join("、"),
    en: [
      `${name}, ${how}`,
      pValueText(pValue),
      ...adjusted ? [`allowing for ${family.tests} comparisons ${pValueText(adjustedPValue)} (Holm)`] : [],
    ].join(", "),
  });
  const chance = chanceText(pValue, { lang });
  if (adjustedPValue < LEVEL) {
    return say(lang, {
      ja: `${chance}の確率でしか起こらず、偶然だけでは説明しにくい（${details}）。`,
      en: `with a probability of ${chance}: hard to put down to chance alone (${details}).`,
    });
  }
  if (pValue < LEVEL) {
    return say(lang, {
      ja:
        `これだけを見れば${chance}の確率でしか起こらないが、いくつも比べたことを考えると偶然でもありうる（${details}）。`,
      en:
        `with a probability of ${chance} on its own, yet after so many comparisons chance alone could do it (${details}).`,
    });
  }
  return say(lang, {
    ja: `${chance}の確率で偶然にも起こり、差があるともないとも言い切れない（${details}）。`,
    en: `with a probability of ${chance} by chance: neither a difference nor its absence is shown (${details}).`,
  });
}

/** What a paragraph about generated answers begins with; nothing for others. */
export function openingMark(origin: Origin, lang: Language): string {
  if (origin !== "synthetic") return "";
  return say(lang, {
    ja: "【合成データ】計算で作った見本の回答による結果であり、実際の参加者の回答ではない。",
    en: "[SYNTHETIC DATA（合成データ）] Computed sample answers, not those of real participants.",
  });
}

/** Sentences as one paragraph. */
export function paragraph(sentences: readonly string[], lang: Language): string {
  return sentences.filter((sentence) => sentence !== "").join(say(lang, { ja: "", en: " " }));
}

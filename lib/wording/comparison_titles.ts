import type { BeforeAfterCommon } from "../comparisons/before_after_comparison.ts";
import { constructName } from "../comparisons/construct_name.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import type { Answer } from "../survey/codebook.ts";
import { say } from "./say.ts";

/** What a question is about, short. */
export function constructTitle({ parts }: Pick<Distribution, "parts">, lang: Language): string {
  return say(lang, constructName(parts[0].question));
}

/** What a before/after comparison is about and of how many pairs or people. */
export function beforeAfterTitle({ place, counts }: BeforeAfterCommon, people: number, lang: Language): string {
  const name = constructTitle(counts.after, lang);
  return say(lang, { ja: `${name}　${place.ja}（n=${people}）`, en: `${name}, ${place.en} (n=${people})` });
}

/** Wording of an answer. */
export function answerLabel({ label, labelEnglish }: Pick<Answer, "label" | "labelEnglish">, lang: Language): string {
  return say(lang, { ja: label, en: labelEnglish });
}

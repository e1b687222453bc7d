import type { BeforeAfterCommon } from "./before_after_comparison.ts";
import { nameIn } from "./caveat_words.ts";
import { constructName } from "./construct_name.ts";
import type { Distribution } from "../counts/distribution.ts";
import { type Language, say } from "../data/language.ts";
import type { Answer } from "../survey/codebook.ts";

/** What a question is about, short. */
export function constructTitle({ parts }: Pick<Distribution, "parts">, lang: Language): string {
  const question = parts[0]?.question;
  return question === undefined ? "" : nameIn(constructName(question), lang);
}

/** What a before/after comparison is about and of how many pairs or people. */
export function beforeAfterTitle({ place, counts }: BeforeAfterCommon, people: number, lang: Language): string {
  const name = constructTitle(counts.after, lang);
  return say(lang, `${name}　${place.japanese}（n=${people}）`, `${name}, ${place.english} (n=${people})`);
}

/** Wording of an answer. */
export function answerLabel({ label, labelEnglish }: Pick<Answer, "label" | "labelEnglish">, lang: Language): string {
  return say(lang, label, labelEnglish);
}

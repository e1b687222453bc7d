import type { Distribution } from "../counts/distribution.ts";
import type { Bilingual } from "../data/language.ts";

/** Event of a distribution in both languages; of a pooled one all its events. */
export function placeOf({ parts }: Pick<Distribution, "parts">): Bilingual {
  return {
    ja: parts.map(({ place }) => place).join("・"),
    en: parts.map(({ placeEnglish }) => placeEnglish).join(", "),
  };
}

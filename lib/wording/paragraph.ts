import type { Language } from "../data/language.ts";
import type { Origin } from "../data/origin.ts";
import { say } from "./say.ts";

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

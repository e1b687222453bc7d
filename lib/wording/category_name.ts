import type { CrossCategory, JoinedAnswers } from "../counts/cross_table.ts";
import type { Bilingual } from "../data/language.ts";

const JOINED: Readonly<Record<JoinedAnswers, Bilingual>> = {
  favourable: { ja: "肯定的回答 計", en: "Favourable, total" },
  neutral: { ja: "中立", en: "Neutral" },
  unfavourable: { ja: "否定的回答 計", en: "Unfavourable, total" },
  others: { ja: "その他 計", en: "Others, total" },
};

/** What a row or column of a table split by attribute is called. */
export function categoryName({ name }: Pick<CrossCategory, "name">): Bilingual {
  return typeof name === "string" ? JOINED[name] : name;
}

import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the figure of who answered. */
export const RESPONDENTS = {
  joinedAnswers: (
    { category, answers }: { readonly category: Bilingual; readonly answers: readonly string[] },
  ): Bilingual => ({
    ja: `${category.ja}＝${answers.join("・")}`,
    en: `${category.en} = ${answers.join(", ")}`,
  }),
  noAnswer: { ja: "無回答", en: "no answer" },
} satisfies Words;

import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the figure of who answered. */
export const RESPONDENTS = {
  joinedAnswers: (
    { category, answers }: { readonly category: Bilingual; readonly answers: readonly Bilingual[] },
  ): Bilingual => ({
    ja: `${category.ja}＝${answers.map(({ ja }) => ja).join("・")}`,
    en: `${category.en} = ${answers.map(({ en }) => en).join(", ")}`,
  }),
  noAnswer: { ja: "無回答", en: "no answer" },
} satisfies Words;

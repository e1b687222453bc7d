import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the figure of who answered. */
export const RESPONDENTS = {
  joinedAnswers: (
    { ja, answers, en }: { readonly ja: string; readonly answers: readonly string[]; readonly en: string },
  ): Bilingual => ({
    ja: `${ja}＝${answers.join("・")}`,
    en: `${en} = ${answers.join(", ")}`,
  }),
  noAnswer: { ja: "無回答", en: "no answer" },
} satisfies Words;

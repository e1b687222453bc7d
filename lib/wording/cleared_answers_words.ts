import type { Bilingual } from "../data/language.ts";
import { counted } from "./counted.ts";
import type { Words } from "./say.ts";

/** Words of the tables of free answers that somebody has cleared. */
export const CLEARED_ANSWERS = {
  title: (wording: string): Bilingual => ({ ja: `自由記述「${wording}」`, en: `Free-text answers: “${wording}”` }),
  answer: {
    ja: "回答（原文ママ。個人が分かる部分は直してあることがある）",
    en: "Answer, as written (what could identify someone may have been reworded)",
  },
} satisfies Words;

/** How many answers are shown of how many, and why the others are not. */
export function clearedNote({ written, shown }: { readonly written: number; readonly shown: number }): Bilingual {
  const waiting = written - shown;
  if (waiting === 0) return { ja: `書かれた${written}件の全て。`, en: `All ${counted(written, "answer")} written.` };
  return {
    ja:
      `書かれた${written}件のうち${shown}件。ほかの${waiting}件は、個人情報がないことを人が確かめるまで載せない。同じ文は一度だけ載せる。`,
    en: `${shown} of ${
      counted(written, "answer")
    } written. The other ${waiting} are not shown until someone has checked that they contain no personal information; identical answers are shown once.`,
  };
}

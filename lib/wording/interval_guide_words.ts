import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the table that tells how far chance alone may move a share. */
export const INTERVAL_GUIDE = {
  title: { ja: "回答数ごとの95%信頼区間の早見表", en: "95% intervals of shares, by number of respondents" },
  respondents: { ja: "回答数 n", en: "Respondents n" },
  quarter: { ja: "約4分の1のとき（%）", en: "About a quarter (%)" },
  half: { ja: "約半数のとき（%）", en: "About half (%)" },
  threeQuarters: { ja: "約4分の3のとき（%）", en: "About three quarters (%)" },
  nineTenths: { ja: "約9割のとき（%）", en: "About nine tenths (%)" },
  onePerson: { ja: "1人の回答で動く幅（ポイント）", en: "One person moves it by (points)" },
  cell: (
    { share, count, lower, upper }: {
      readonly share: string;
      readonly count: number;
      readonly lower: string;
      readonly upper: string;
    },
  ): Bilingual => ({
    ja: `${share}（${count}人）: ${lower}～${upper}`,
    en: `${share} (${count} people): ${lower} to ${upper}`,
  }),
  notDrawn: {
    ja:
      "ウィルソン法による。回答者は無作為に選ばれた人ではないため、標本調査の標本誤差ではなく、偶然によるぶれの目安である。",
    en: "Wilson's method. Respondents were not drawn at random: this is a guide to chance, not the error of a sample.",
  },
  otherErrors: {
    ja: "回答しなかった人の偏り、設問の受け取り違いなど、偶然によらない誤差は含まない。",
    en: "It leaves out all that is not chance, such as who did not answer and how questions were understood.",
  },
} satisfies Words;

import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the headline as a picture, and the star at small bases. */
export const MATRIX = {
  shadeOf: (percent: number): Bilingual => ({ ja: `割合${percent}%`, en: `share ${percent}%` }),
  heatSubtitle: {
    ja: "肯定的に答えた人／回答者。色が濃いほど割合が高い。n が30以上の事業は割合も示す",
    en: "Favourable answers / respondents. Darker means a higher share; shares are given where n is 30 or more",
  },
  heatNote: {
    ja:
      "同じ行で同じ文字の付いた欄同士だけが比べられる（大文字はそのまま、小文字は選択肢をまとめれば）。文字のない欄は、ほかの事業とは比べられない。空欄は尋ねていない。",
    en:
      "Only cells with the same letter in a row can be compared (capital: as they are; lower case: once answer options are grouped). Those without a letter cannot be compared with any other event. Empty: not asked.",
  },
  starNote: {
    ja: "＊は n が30に満たない。色や割合を読み過ぎないよう、人数だけを示す。",
    en: "* marks n < 30: only counts are given, so that shares are not over-interpreted.",
  },
  starExplained: { ja: "＊は n が30に満たない参考値。", en: "* marks n < 30: a small base, for reference only." },
  heatCellInWords: (
    { place, timing, count, base, mark }: {
      readonly place: Bilingual;
      readonly timing: string;
      readonly count: number;
      readonly base: number;
      readonly mark: string;
    },
  ): Bilingual => ({
    ja: `${mark}${place.ja}${timing} ${base}人のうち${count}人`,
    en: `${mark}${place.en}${timing === "" ? "" : ` ${timing}`} ${count} of ${base}`,
  }),
} satisfies Words;

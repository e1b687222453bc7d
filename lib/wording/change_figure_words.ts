import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the figures of changes side by side and of what non-response could turn. */
export const CHANGE_FIGURES = {
  changeInWords: (
    { name, place, people, from, to, points, p }: {
      readonly name: string;
      readonly place: Bilingual;
      readonly people: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
      readonly points: string;
      readonly p: string;
    },
  ): Bilingual => ({
    ja: `${name}（${place.ja}、${people}人）: ${from}%→${to}%、${points}ポイント（${p}）。`,
    en: `${name} (${place.en}, ${people} people): ${from}% → ${to}%, ${points} points (${p}).`,
  }),
  between: { ja: "　", en: ", " },
  curveInWords: (
    { sensitivity, range, tipping }: {
      readonly sensitivity: string;
      readonly range: string;
      readonly tipping: string;
    },
  ): Bilingual => ({
    ja: `${sensitivity}: 全員が動かなかったときから全員が逆に動いたときまで${range}ポイント、${tipping}。`,
    en:
      `${sensitivity}: ${range} points, from nobody having moved to everybody having moved the other way; ${tipping}.`,
  }),
} satisfies Words;

import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the workbook. */
export const WORKBOOK = {
  index: { ja: "目次", en: "Index" },
  backToTheIndex: { ja: "目次へ戻る", en: "Back to the index" },
  sheet: { ja: "シート", en: "Sheet" },
  title: { ja: "表題", en: "Title" },
  rows: { ja: "行数", en: "Rows" },
  howToUse: {
    ja: "シート名をクリックすると表に移る。どの行にもデータ種別がある。",
    en: "A click on the name of a sheet leads to its table. Every row says its origin.",
  },
  summary: { ja: "要点", en: "In short" },
  answersOf: (place: string): Bilingual => ({ ja: `単純集計 ${place}`, en: `All answers, ${place}` }),
  freeAnswersAndThemes: { ja: "自由記述（原文ママ）と主題", en: "Free answers (verbatim) and their themes" },
  synthetic: (places: readonly string[], noValues: Bilingual | null): Bilingual => ({
    ja: `合成データは、${
      noValues?.ja ?? "値の得られない"
    }選択式設問のための見本であり、実際の回答ではない。結論には使えない（${places.join("、")}）。`,
    en: `Synthetic data are samples for closed questions${
      noValues === null ? " whose values are not known" : `: ${noValues.en}`
    }. They are not answers and support no conclusion (${places.join(", ")}).`,
  }),
} satisfies Words;

import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the figure of effects with their intervals. */
export const EFFECTS = {
  minuend: (name: Bilingual): Bilingual => ({ ja: `${name.ja} −`, en: `${name.en} −` }),
  basesText: (bases: number[]): Bilingual => ({ ja: `${bases.join("人・")}人`, en: bases.join(", ") }),
  effectsTitle: { ja: "差の大きさと確かさ", en: "Size of the differences, and how sure they are" },
  differenceLegend: { ja: "差", en: "difference" },
  effectInWords: (
    { label, estimateText, intervalText, sampleText, pValueText }: {
      readonly label: readonly [string, string];
      readonly estimateText: string;
      readonly intervalText: string;
      readonly sampleText: string;
      readonly pValueText: string;
    },
  ): Bilingual => ({
    ja: `${label.join(" ")} ${estimateText}（区間${intervalText}、${sampleText}、${pValueText}）`,
    en: `${label.join(" ")} ${estimateText} (interval ${intervalText}, ${sampleText}, ${pValueText})`,
  }),
  /** Which way the axis runs, left and right of no difference. */
  fellSide: { ja: "← 下がった人が多い", en: "← more fell" },
  roseSide: { ja: "上がった人が多い →", en: "more rose →" },
  secondSide: { ja: "← 後者が高い", en: "← second is higher" },
  firstSide: { ja: "前者が高い →", en: "first is higher →" },
  secondRoseSide: { ja: "← 後者がより上昇", en: "← second rose more" },
  firstRoseSide: { ja: "前者がより上昇 →", en: "first rose more →" },
  differenceHeading: { ja: "差", en: "Difference" },
  intervalHeading: { ja: "信頼区間", en: "Interval" },
} satisfies Words;

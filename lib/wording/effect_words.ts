import type { Bilingual } from "../data/language.ts";
import { formatNumber } from "../data/format_number.ts";
import type { Words } from "./say.ts";

/** Words of the figure of effects with their intervals. */
export const EFFECTS = {
  minuend: (name: Bilingual): Bilingual => ({ ja: `${name.ja} −`, en: `${name.en} −` }),
  basesText: (bases: number[]): Bilingual => ({ ja: `${bases.join("人・")}人`, en: bases.join(", ") }),
  effectsTitle: { ja: "差の大きさと確かさ", en: "Size and certainty of the differences" },
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
    en: `${label.join(" ")}: ${estimateText} (interval ${intervalText}, ${sampleText}, ${pValueText})`,
  }),
  /** In the place of a drawing that would be longer than anybody can read. */
  tooManyEffects: (title: string, pairs: number): Bilingual => ({
    ja: `「${title}」は比べる組が${
      formatNumber(pairs, { grouping: true })
    }あり、図には描き切れないため、二つずつの比較の表に示す。`,
    en: `“${title}” has ${
      formatNumber(pairs, { grouping: true })
    } pairs, more than a picture can show: see the table of pairs.`,
  }),
  /** In the place of rows whose pair has no test by rank. */
  notRanked: (title: string, pairs: number): Bilingual => ({
    ja:
      `「${title}」の${pairs}組は、答えが全て同じか、二つの群の答えが重ならないか、一人だけの群があるため、順位では検定できず、行がない。`,
    en: `“${title}”: ${
      pairs === 1 ? "one of its pairs has" : `${pairs} of its pairs have`
    } no row, as ranks cannot be tested where all answers are alike, groups do not overlap, or a group is one person.`,
  }),
  totalsNotRanked: (title: string): Bilingual => ({
    ja: `「${title}」は前後の集計だけが分かっており、誰が動いたかは分からないため、上昇と下降の行がない。`,
    en: `“${title}” has no row, as only the totals before and after are known, and not who rose and fell.`,
  }),
  /** Which way the axis runs, left and right of no difference. */
  fellSide: { ja: "← 下がった人が多い", en: "← more fell" },
  roseSide: { ja: "上がった人が多い →", en: "more rose →" },
  lessSide: { ja: "← 肯定が減った", en: "← fewer favourable" },
  moreSide: { ja: "肯定が増えた →", en: "more favourable →" },
  secondSide: { ja: "← 後者が高い", en: "← second is higher" },
  firstSide: { ja: "前者が高い →", en: "first is higher →" },
  secondRoseSide: { ja: "← 後者がより上昇", en: "← second rose more" },
  firstRoseSide: { ja: "前者がより上昇 →", en: "first rose more →" },
  differenceHeading: { ja: "差", en: "Difference" },
  intervalHeading: { ja: "信頼区間", en: "Interval" },
} satisfies Words;

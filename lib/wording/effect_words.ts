import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the figure of effects with their intervals. */
export const EFFECTS = {
  beforeToAfter: (place: Bilingual): Bilingual => ({
    ja: `${place.ja} 受講前→受講後`,
    en: `${place.en}, before → after`,
  }),
  movement: (
    { rose, same, fell }: { readonly rose: number; readonly same: number; readonly fell: number },
  ): Bilingual => ({ ja: `上昇${rose}・同じ${same}・下降${fell}`, en: `${rose} rose, ${same} same, ${fell} fell` }),
  pairs: (pairs: number): Bilingual => ({ ja: `${pairs}組`, en: `${pairs} pairs` }),
  minuend: (name: Bilingual): Bilingual => ({ ja: `${name.ja} −`, en: `${name.en} −` }),
  basesText: (bases: number[]): Bilingual => ({ ja: `${bases.join("人・")}人`, en: bases.join(", ") }),
  effectsTitle: { ja: "差の大きさと確かさ", en: "Size of the differences, and how sure they are" },
  pointsSubtitle: (level: string): Bilingual => ({
    ja: `肯定的回答の割合の差（ポイント）。線は${level}%信頼区間。線が0をまたげば、差があるともないとも言えない`,
    en:
      `Difference in favourable share (points), ${level} % intervals. A line across 0 shows neither a difference nor its absence`,
  }),
  ranksSubtitle: (level: string): Bilingual => ({
    ja: `答え全体の順位の差（-1～+1）。線は${level}%信頼区間。線が0をまたげば、差があるともないとも言えない`,
    en:
      `Difference of all answers by rank (−1 to +1), ${level} % intervals. A line across 0 shows neither a difference nor its absence`,
  }),
  differenceLegend: { ja: "差", en: "difference" },
  simultaneousLegend: { ja: "すべての組を合わせて成り立つ区間", en: "interval that holds for all pairs at once" },
  pointsExplained: {
    ja:
      "区間はニューカムの方法（前後比較は対応のある方法）。pは選択肢のすべての段階を比べた検定のもので、一緒に比べたすべての組、前後比較では設問の数を見込んで調整してある（ホルム法）。",
    en:
      "Newcombe's intervals, paired ones for before and after. p is that of the tests of all levels of the answers, Holm-adjusted for all pairs compared together, before and after for the number of questions.",
  },
  ranksExplained: {
    ja: "前後比較は対応のある順位双列相関、そのほかはクリフのデルタ。0は差なし、+1は一方がすべて上回ることを表す。",
    en:
      "Before and after: matched-pairs rank-biserial correlation; else Cliff's delta. 0 is no difference, +1 that one side is wholly above.",
  },
  widestPair: {
    ja: "いちばん離れた組だけを選んで読むときは、細い線の区間を使う。",
    en: "Whoever picks out the widest pair should read the thin line.",
  },
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
  differenceHeading: { ja: "差", en: "Difference" },
  intervalHeading: { ja: "信頼区間", en: "Interval" },
} satisfies Words;

import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the table that puts changes of several events to models. */
export const CHANGE_MODELS = {
  title: { ja: "変化の差をモデルで見直す", en: "Differences in change, by models" },
  note: {
    ja:
      "計画した検定とは別の方法で同じことを見直したもの。分析計画の検定ではなく、pは調整していない。計画した検定と向きが違えば、どちらが大きいとも言えない。",
    en:
      "The same question examined by other methods. None belongs to the analysis plan, and no p is adjusted. Where the direction differs from that of the planned test, neither can be claimed.",
  },
  sameStartNote: {
    ja:
      "「初めの答えをそろえた比較」は、受講前に同じ答えだった人同士で受講後の答えを比べたもの（コクラン・マンテル・ヘンツェル検定）。初めから最も上の答えだった人は上がりようがないため、受講前の答えが違う事業を比べるときに見る。",
    en:
      "“Same start” compares the answers afterwards of people who gave the same answer before (Cochran–Mantel–Haenszel test). People who started at the top could not rise: look here when comparing events whose answers before differed.",
  },
  ordinalNote: {
    ja:
      "「順序ロジット」は、受講後に上の答えになるオッズが受講前の何倍かを前者と後者のそれぞれで求め、前者を後者で割ったもの（事業と時点の交互作用）。どの段でも同じ倍率と仮定する。区間は近似で、差のない二つの事業を乱数で作って試すと、12人から124人では4～6%で誤って差があるとした。",
    en:
      "“Ordinal logit” takes the odds of a higher answer after relative to before, at the first event, and divides them by the same at the second (event × time interaction). It assumes one ratio at every step of the scale. Its interval is approximate: of simulated pairs of events without any difference, with 12 to 124 people, it wrongly called 4 to 6% different.",
  },
  model: { ja: "見直し方", en: "Model" },
  sameStart: { ja: "初めの答えをそろえた比較", en: "Same start" },
  ordinal: { ja: "順序ロジット", en: "Ordinal logit" },
  commonShift: { ja: "全事業に共通の前から後への差", en: "Shift common to all events" },
  anyDifference: { ja: "順序ロジット、事業による違いがあるか", en: "Ordinal logit, any difference between events" },
  unit: { ja: "単位", en: "Unit" },
  steps: { ja: "段", en: "steps" },
  ratio: { ja: "オッズ比の比", en: "ratio of odds ratios" },
  chiSquare: { ja: "カイ二乗", en: "chi-square" },
  effect: { ja: "効果", en: "Effect" },
  allEvents: { ja: "全ての事業", en: "all events" },
  direction: { ja: "計画した検定と", en: "Compared with the planned test" },
  sameWay: { ja: "同じ向き", en: "same direction" },
  otherWay: { ja: "逆の向き", en: "other direction" },
  noWay: { ja: "どちらも差なし、または片方が差なし", en: "no difference in one or both" },
  refused: (name: string): Bilingual => ({
    ja:
      `「${name}」の順序ロジットは計算できない（答えの重なりが少ないか、全員が同じ動きで、倍率が定まらない）。計画した検定だけを見る。`,
    en:
      `“${name}”: the ordinal logit cannot be computed (answers overlap too little, or everyone moved alike, so that there is no ratio). Read the planned tests alone.`,
  }),
  withheld: (name: string): Bilingual => ({
    ja: `「${name}」は、人数の少ない欄を秘匿しているため、モデルで見直せない。`,
    en: `“${name}” has withheld cells and cannot be modelled.`,
  }),
  commonNote: (
    { name, way, p, heterogeneity }: {
      readonly name: string;
      readonly way: Bilingual;
      readonly p: string;
      readonly heterogeneity: string;
    },
  ): Bilingual => ({
    ja:
      `参考（調整なし）「${name}」: 全ての事業を合わせると${way.ja}（事業を層とした符号付順位検定${p}）。事業による違いの検定${heterogeneity}。`,
    en:
      `For reference, not adjusted, “${name}”: over all events together ${way.en} (signed-rank test stratified by event, ${p}); differences between events, ${heterogeneity}.`,
  }),
  commonWay: (risesLessFalls: number): Bilingual =>
    risesLessFalls > 0
      ? { ja: "上昇の順位和が大きい", en: "rises outweigh falls by rank" }
      : risesLessFalls < 0
      ? { ja: "下降の順位和が大きい", en: "falls outweigh rises by rank" }
      : { ja: "上昇と下降の順位和は同じ", en: "rises and falls weigh alike by rank" },
} satisfies Words;

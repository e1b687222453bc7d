import type { Bilingual } from "../data/language.ts";

const METHODS: Readonly<Record<string, Bilingual>> = {
  "Wilcoxon signed-rank test, zeros dropped": {
    ja: "ウィルコクソンの符号付順位検定（動かない組を除く）",
    en: "Wilcoxon signed-rank test, unmoved pairs dropped",
  },
  "Wilcoxon signed-rank test, Pratt's zeros": {
    ja: "ウィルコクソンの符号付順位検定（プラットの方法）",
    en: "Wilcoxon signed-rank test, Pratt's treatment of unmoved pairs",
  },
  "exact sign test": { ja: "符号検定", en: "Sign test" },
  "McNemar test, exact": { ja: "マクネマー検定", en: "McNemar test" },
  "McNemar test, mid-p": { ja: "マクネマー検定（mid-p）", en: "McNemar test, mid-p" },
  "McNemar test, normal approximation": { ja: "マクネマー検定", en: "McNemar test" },
  "paired score, Tango": { ja: "マクネマーのスコア検定", en: "McNemar's score test" },
  "paired score, least sure pairing": {
    ja: "最も不確かな組み合わせでのマクネマーのスコア検定",
    en: "McNemar's score test of the least sure pairing",
  },
  "score, Miettinen–Nurminen": { ja: "割合の差のスコア検定", en: "score test of two shares" },
  "MOVER, Tango": { ja: "区間を反転した変化の差の検定", en: "test of a difference in change by its inverted interval" },
  "MOVER, Miettinen–Nurminen": {
    ja: "区間を反転した変化の差の検定",
    en: "test of a difference in change by its inverted interval",
  },
  "two one-sided tests": { ja: "二つの片側検定", en: "two one-sided tests" },
  "paired t": { ja: "対応のあるt検定", en: "Paired t test" },
  "Welch t": { ja: "ウェルチのt検定", en: "Welch's t test" },
  "stratified signed-rank test, exact": {
    ja: "事業を層とした符号付順位検定",
    en: "Signed-rank test stratified by event",
  },
  "paired permutation test of the mean change": {
    ja: "平均の変化の並べ替え検定",
    en: "Permutation test of the mean change",
  },
  "ordered marginal homogeneity test": {
    ja: "順序を考慮した周辺同等性検定",
    en: "Ordered marginal homogeneity test",
  },
  "Stuart–Maxwell test": { ja: "スチュアート・マクスウェル検定", en: "Stuart–Maxwell test" },
  "Bhapkar test": { ja: "バプカー検定", en: "Bhapkar test" },
  "exact Mann–Whitney test": { ja: "マン・ホイットニー検定", en: "Mann–Whitney test" },
  "Mann–Whitney test, normal approximation": { ja: "マン・ホイットニー検定", en: "Mann–Whitney test" },
  "Brunner–Munzel test": { ja: "ブルンナー・ムンツェル検定", en: "Brunner–Munzel test" },
  "Cochran–Mantel–Haenszel test": {
    ja: "コクラン・マンテル・ヘンツェル検定",
    en: "Cochran–Mantel–Haenszel test",
  },
  "Cochran–Mantel–Haenszel test, Monte-Carlo": {
    ja: "コクラン・マンテル・ヘンツェル検定（モンテカルロ法）",
    en: "Cochran–Mantel–Haenszel test, Monte Carlo",
  },
  "Kruskal–Wallis test": { ja: "クラスカル・ウォリス検定", en: "Kruskal–Wallis test" },
  "Kruskal–Wallis test, Monte-Carlo": {
    ja: "クラスカル・ウォリス検定（モンテカルロ法）",
    en: "Kruskal–Wallis test, Monte Carlo",
  },
};

/** Name of a test as people know it; its own name when there is no other. */
export function methodName(method: string): Bilingual {
  return METHODS[method] ?? { ja: method, en: method };
}

/** Below so many pairs the chi-squares of whole margins are far from their level. */
const MARGIN_PAIRS = 50;

/** How a p-value was found: counted out, drawn at random, or approximated. */
export function exactnessName(
  { method, exact, sampleSize }: { readonly method: string; readonly exact: boolean; readonly sampleSize: number },
): Bilingual {
  if (exact) return { ja: "正確", en: "exact" };
  // Simulated at n = 12: Bhapkar rejects 5 to 22% at a nominal 5%, Stuart–Maxwell 0.2%.
  if (method.startsWith("Bhapkar") && sampleSize < MARGIN_PAIRS) {
    return { ja: "近似（この人数では当てにならない）", en: "approximate (unreliable at this n)" };
  }
  if (method.startsWith("Stuart") && sampleSize < MARGIN_PAIRS) {
    return { ja: "近似（この人数では差を見つけにくい）", en: "approximate (tends to miss differences at this n)" };
  }
  if (/Monte-Carlo/.test(method)) return { ja: "乱数による", en: "by simulation" };
  return method.includes("mid-p") ? { ja: "mid-p", en: "mid-p" } : { ja: "近似", en: "approximate" };
}

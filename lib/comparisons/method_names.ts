import type { CaveatPlace } from "./caveat.ts";

const METHODS: Readonly<Record<string, CaveatPlace>> = {
  "Wilcoxon signed-rank test, zeros dropped": {
    japanese: "ウィルコクソンの符号付順位検定（動かない組を除く）",
    english: "Wilcoxon signed-rank test, unmoved pairs dropped",
  },
  "Wilcoxon signed-rank test, Pratt's zeros": {
    japanese: "ウィルコクソンの符号付順位検定（プラットの方法）",
    english: "Wilcoxon signed-rank test, Pratt's treatment of unmoved pairs",
  },
  "exact sign test": { japanese: "符号検定", english: "Sign test" },
  "McNemar test, exact": { japanese: "マクネマー検定", english: "McNemar test" },
  "McNemar test, mid-p": { japanese: "マクネマー検定（mid-p）", english: "McNemar test, mid-p" },
  "paired permutation test of the mean change": {
    japanese: "平均の変化の並べ替え検定",
    english: "Permutation test of the mean change",
  },
  "ordered marginal homogeneity test": {
    japanese: "順序を考慮した周辺同等性検定",
    english: "Ordered marginal homogeneity test",
  },
  "Stuart–Maxwell test": { japanese: "スチュアート・マクスウェル検定", english: "Stuart–Maxwell test" },
  "Bhapkar test": { japanese: "バプカー検定", english: "Bhapkar test" },
  "exact Mann–Whitney test": { japanese: "マン・ホイットニー検定", english: "Mann–Whitney test" },
  "Kruskal–Wallis test": { japanese: "クラスカル・ウォリス検定", english: "Kruskal–Wallis test" },
  "Kruskal–Wallis test, Monte-Carlo": {
    japanese: "クラスカル・ウォリス検定（モンテカルロ法）",
    english: "Kruskal–Wallis test, Monte Carlo",
  },
};

/** Name of a test as people know it; its own name when there is no other. */
export function methodName(method: string): CaveatPlace {
  return METHODS[method] ?? { japanese: method, english: method };
}

/** How a p-value was found: counted out, drawn at random, or approximated. */
export function exactnessName({ method, exact }: { readonly method: string; readonly exact: boolean }): CaveatPlace {
  if (exact) return { japanese: "正確", english: "exact" };
  if (/Monte-Carlo/.test(method)) return { japanese: "乱数による", english: "drawn at random" };
  return method.includes("mid-p")
    ? { japanese: "mid-p", english: "mid-p" }
    : { japanese: "近似", english: "approximate" };
}

import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import type { SensitivityVariant } from "../comparisons/before_after_sensitivity.ts";

/** Words of tables of what is not known: missing answers, pairs behind two totals, other ways of counting. */
export const UNKNOWN = {
  marginsTitle: {
    ja: "二つの集計だけから確かに言えること",
    en: "What can be said for certain from two sets of totals",
  },
  boundsExplained: {
    ja:
      "「少なくとも」と「多くとも」は、集計に合う組み合わせのうちの最少と最多で、確率ではない。無回答の人は、どの答えもありうるものとして数えた。",
    en:
      "“At least” and “At most”: the fewest and the most over every pairing that agrees with the totals; they are not probabilities. People without an answer are counted as if they might have given any.",
  },
  actualExplained: {
    ja: "「実際」は、回答者ごとの答えが分かるときの、前後の両方に答えた人の数。報告書の図だけを見る人には分からない。",
    en:
      "“Actual” is the number among those who answered both, where each respondent's answers are known; readers of the printed charts alone cannot know it.",
  },
  what: { ja: "項目", en: "What" },
  lower: { ja: "少なくとも", en: "At least" },
  upper: { ja: "多くとも", en: "At most" },
  lowerShare: { ja: "少なくとも %", en: "At least %" },
  upperShare: { ja: "多くとも %", en: "At most %" },
  actual: { ja: "実際", en: "Actual" },
  rose: { ja: "答えが上がった人", en: "Rose" },
  fell: { ja: "答えが下がった人", en: "Fell" },
  turnedFavourable: { ja: "肯定に変わった人", en: "Turned favourable" },
  turnedAway: { ja: "肯定でなくなった人", en: "Favourable no longer" },
  pOfMcNemar: { ja: "マクネマー検定のp", en: "p of McNemar's test" },
  somewhereBetween: (lower: string, upper: string): Bilingual => ({
    ja: `${lower}～${upper}のどこか`,
    en: `somewhere from ${lower} to ${upper}`,
  }),
  missingAnswersTitle: { ja: "無回答の扱いと肯定的回答の割合", en: "Missing answers and the favourable share" },
  baseExplained: {
    ja: "調査報告の慣行では無回答を分母に入れる。「わからない」などは無回答ではないが、肯定的でもない。",
    en:
      "Japanese survey reports customarily keep missing answers in the base. Answers such as “don't know” are not missing, and not favourable.",
  },
  respondents: { ja: "回答者（人）", en: "Respondents" },
  missing: { ja: "無回答（人）", en: "Missing" },
  missingInBase: { ja: "無回答を分母に入れる %", en: "Missing in the base %" },
  missingLeftOut: { ja: "無回答を除く %", en: "Missing left out %" },
  noneFavourable: { ja: "無回答が全員肯定でない %", en: "If none were favourable %" },
  allFavourable: { ja: "無回答が全員肯定 %", en: "If all were favourable %" },
  sensitivityTitle: {
    ja: "結果は選び方と無回答にどれだけ左右されるか",
    en: "How far the result depends on choices and on non-response",
  },
  supposedExplained: {
    ja:
      "仮定を置いた行は「もしも」の計算で、推定ではない。答えなかった人がどう答えたかを示すデータはない。pは調整していない。",
    en:
      "Rows with assumptions are what-ifs, not estimates: no data show how those people would have answered. p is not adjusted.",
  },
  variant: { ja: "扱い", en: "Variant" },
  supposed: { ja: "うち仮定した人", en: "of these, assumed" },
  roseShare: { ja: "上昇 %", en: "Rose %" },
  neverTips: (
    { question, silent, level }: { readonly question: string; readonly silent: number; readonly level: string },
  ): Bilingual => ({
    ja: `「${question}」: 組に入らない参加申込者${silent}人の全員が逆に一段動いたとしても、pは${level}に届かない。`,
    en:
      `“${question}”: even if all ${silent} applicants outside the pairs had moved one level the other way, p would stay below ${level}.`,
  }),
  aboveAnyway: (question: string, level: string): Bilingual => ({
    ja: `「${question}」: pは初めから${level}以上で、偶然でも起こりうる。`,
    en: `“${question}”: p is ${level} or more to begin with.`,
  }),
  tipsAt: (
    { question, silent, needed, level }: {
      readonly question: string;
      readonly silent: number;
      readonly needed: number;
      readonly level: string;
    },
  ): Bilingual => ({
    ja:
      `「${question}」: 組に入らない参加申込者${silent}人のうち${needed}人が逆に一段動いていれば、pは${level}以上になり、偶然では説明しにくいとは言えなくなる。`,
    en:
      `“${question}”: if ${needed} of the ${silent} applicants outside the pairs had moved one level the other way, p would be ${level} or more, and the result no longer hard to put down to chance.`,
  }),
} satisfies Words;

export const VARIANTS: Readonly<Record<SensitivityVariant, Bilingual>> = {
  "as-compared": { ja: "本文の比較", en: "As compared" },
  "zeros-dropped": { ja: "順位で比べ、動かない組を除く", en: "By rank, unmoved pairs dropped" },
  "zeros-pratt": { ja: "順位で比べ、動かない組も順位に入れる", en: "By rank, unmoved pairs ranked (Pratt)" },
  "signs-only": { ja: "正確な符号検定", en: "Exact sign test" },
  "favourable-only": { ja: "肯定かどうかだけを見る", en: "Favourable or not only" },
  "missing-unchanged": { ja: "無回答: 片方に答えた人は動かなかったとする", en: "No answer: assumed unmoved" },
  "missing-best": { ja: "無回答: 最も上がったとする", en: "No answer: assumed to have risen most" },
  "missing-worst": { ja: "無回答: 最も下がったとする", en: "No answer: assumed to have fallen most" },
  "silent-unchanged": {
    ja: "組に入らない参加申込者: 全員動かなかったとする",
    en: "Applicants outside the pairs: all assumed unmoved",
  },
  "silent-against": {
    ja: "組に入らない参加申込者: 全員が逆に一段動いたとする",
    en: "Applicants outside the pairs: all assumed to have moved one level the other way",
  },
};

export const TESTS: Readonly<Record<string, Bilingual>> = {
  "movement-score": { ja: "スコア検定（上昇と下降）", en: "Score test of rise and fall" },
  "favourable-score": { ja: "スコア検定（肯定の増減）", en: "Score test of favourable answers" },
  "signed-rank": { ja: "符号付順位検定", en: "Signed-rank" },
  "signed-rank-pratt": { ja: "符号付順位検定（プラット）", en: "Signed-rank (Pratt)" },
  sign: { ja: "符号検定", en: "Sign" },
  mcnemar: { ja: "マクネマー検定", en: "McNemar" },
};

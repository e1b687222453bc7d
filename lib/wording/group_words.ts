import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import type { ShareBase } from "../counts/distribution.ts";

/** Words of figures and tables that set events and municipalities side by side. */
export const GROUPS = {
  intervalLegend: (level: string): Bilingual => ({ ja: `${level}%信頼区間`, en: `${level}% interval` }),
  listInWords: (title: string, each: readonly string[]): Bilingual => ({
    ja: `${title}: ${each.join("、")}。`,
    en: `${title}: ${each.join("; ")}.`,
  }),
  sharesTitle: { ja: "肯定的に答えた人の割合", en: "Share of favourable answers" },
  sharesBase: (bases: ("pairs" | ShareBase)[]): Bilingual => ({
    ja: `割合は${
      bases.includes("respondents") ? "無回答を含む回答者" : "その設問に答えた人"
    }に対するもの。信頼区間はウィルソン法で、偶然によるぶれだけを示す。`,
    en: `Shares are of ${
      bases.includes("respondents")
        ? "respondents, those without an answer included"
        : "people who answered the question"
    }. Intervals by Wilson's method: chance only.`,
  }),
  bandExplained: {
    ja:
      "薄い帯は参加申込者全体でありうる範囲。答えなかった人がどう答えたとしても、参加申込者全体の割合はこの中に入る。",
    en:
      "The pale band is the range possible among all applicants: however those who did not respond would have answered, the share lies within it.",
  },
  sidesNotCompared: {
    ja: "受講前と受講後は同じ人の答えなので、この図では比べず、前後比較の図で示す。",
    en: "Before and after are the same people; they are compared in the before/after figures, not here.",
  },
  noBand: {
    ja: "帯がない行は、参加申込者数の記載がない。",
    en: "Rows without a band: the number of applicants is not printed.",
  },
  sharesSubtitle: (level: string): Bilingual => ({
    ja: `点は肯定的回答の割合、線は${level}%信頼区間、薄い帯は参加申込者全体でありうる範囲`,
    en: `Dots: favourable share; lines: ${level}% interval; pale band: range possible among all applicants`,
  }),
  comparableLegend: {
    ja: "割合（同じ設問の塗りつぶし同士は比べられる）",
    en: "share (filled: comparable)",
  },
  aloneLegend: { ja: "ほかとは比べられない割合", en: "share not comparable with others" },
  bandLegend: { ja: "参加申込者全体でありうる範囲", en: "range possible among all applicants" },
  notComparable: { ja: "、他と比較不可", en: ", not comparable" },
  shareInWords: (
    { label, base, favourable, percent, limits, among, alone }: {
      readonly label: string;
      readonly base: number;
      readonly favourable: number;
      readonly percent: string;
      readonly limits: string;
      readonly among: string | null;
      readonly alone: string;
    },
  ): Bilingual => ({
    ja: `${label}は${base}人のうち${favourable}人、${percent}%（信頼区間${limits}%${
      among === null ? "" : `、参加申込者全体では${among}%`
    }${alone}）`,
    en: `${label}: ${favourable} of ${base}, ${percent}% (interval ${limits}%${
      among === null ? "" : `, among all applicants ${among}%`
    }${alone})`,
  }),
  peopleOfN: { ja: "人数/n", en: "People/n" },
  intervalPercent: { ja: "信頼区間 %", en: "Interval %" },
  applicantsPercent: { ja: "参加申込者全体 %", en: "Applicants %" },
  placeBefore: (place: Bilingual): Bilingual => ({ ja: `${place.ja} 受講前`, en: `${place.en}, before` }),
  placeAfter: (place: Bilingual): Bilingual => ({ ja: `${place.ja} 受講後`, en: `${place.en}, after` }),
  groupOddsTitle: {
    ja: "上の段階で答えるオッズの比（比例オッズモデル）",
    en: "Odds of a higher answer (proportional-odds model)",
  },
  oddsExplained: {
    ja:
      "オッズ比は、基準の群に比べて上の段階で答えるオッズが何倍か。1で差なし。どの段階の境目でも同じ比だとみなすモデルで、「当てはまりのp」が小さいときはその仮定が合わない。全て近似であり、人数が少ないときは正確な検定を先に読む。",
    en:
      "Odds ratio: the odds of a higher answer relative to the reference group; 1 means no difference. The model assumes the same ratio at every step; a small “p of fit” means that this does not hold. All values are approximate: where n is small, read the exact tests first.",
  },
  pNotAdjusted: {
    ja:
      "分析計画の検定ではなく、区間もpも、比べた数を見込んでいない。区間が1をまたがない行も、比べた数を見込むと偶然でも起こりうる。差があると言えるかは、二つずつの比較の表の調整後のpで決める。",
    en:
      "These are not tests of the analysis plan: interval and p do not allow for the number of comparisons. Even a row whose interval excludes 1 may be chance once that is allowed for; the adjusted p in the table of pairs decides.",
  },
  reference: { ja: "基準の群", en: "Reference" },
  group: { ja: "比べる群", en: "Group" },
  peopleOfBoth: { ja: "人数（両群）", en: "People (both)" },
  oddsRatio: { ja: "オッズ比", en: "Odds ratio" },
  lower: { ja: "区間下限", en: "Lower" },
  upper: { ja: "区間上限", en: "Upper" },
  fit: { ja: "当てはまりのp", en: "p of fit" },
  emptyCells: { ja: "人のいない区分", en: "Empty cells" },
  groupPairsTitle: { ja: "二つずつの比較", en: "Pairs of groups" },
  first: { ja: "前者", en: "First" },
  second: { ja: "後者", en: "Second" },
  bases: { ja: "分母（人）", en: "Bases" },
  differencePoints: { ja: "差（ポイント）", en: "Difference (points)" },
  differenceLower: { ja: "差 下限", en: "Lower" },
  differenceUpper: { ja: "差 上限", en: "Upper" },
  basesOfPair: (first: number, second: number): Bilingual => ({ ja: `${first}・${second}`, en: `${first}, ${second}` }),
  groupSharesTitle: { ja: "肯定的回答の割合", en: "Favourable shares" },
  sharesExplained: {
    ja:
      "割合は「分母」の人に対するもの。信頼区間はウィルソン法。参加申込者全体の最小と最大は、答えなかった人が全員肯定でないとき、全員肯定のときの割合で、確率ではない。",
    en:
      "Shares are of the people in “Base”. Wilson intervals. Minimum and maximum for all applicants: the shares if none, and if all, of those who did not respond were favourable; they are not probabilities.",
  },
  groupHeading: { ja: "事業・自治体", en: "Group" },
  respondents: { ja: "回答者 n", en: "Respondents n" },
  answered: { ja: "有効回答", en: "Answered" },
  missing: { ja: "無回答など", en: "No answer" },
  base: { ja: "分母（人）", en: "Base" },
  favourableShare: { ja: "肯定 %", en: "Favourable %" },
  intervalLower: { ja: "区間下限 %", en: "Interval, lower %" },
  intervalUpper: { ja: "区間上限 %", en: "Interval, upper %" },
  applicantsHeading: { ja: "参加申込者（人、申込時点）", en: "Applicants" },
  groupTestsTitle: { ja: "事業・自治体による違いの検定", en: "Tests of differences between groups" },
  groups: { ja: "比べた群（有効回答数）", en: "Groups (answers)" },
  effectName: { ja: "効果の種類", en: "Kind of effect" },
  effect: { ja: "効果", en: "Effect" },
  joinedIntoSides: { ja: "肯定・中立・否定にまとめた", en: "grouped: favourable, neutral, unfavourable" },
  answersAsTheyAre: { ja: "そのまま", en: "as they are" },
  cliffsDelta: { ja: "クリフのデルタ", en: "Cliff's delta" },
  descriptionsTitle: { ja: "言葉による説明", en: "In words" },
} satisfies Words;

const REFUSALS: readonly (Bilingual & { readonly pattern: RegExp })[] = [
  {
    pattern: /alike/,
    ja: "全員が同じ段階で答えており、比がない",
    en: "all answers are alike, so there is no ratio",
  },
  {
    pattern: /separation/,
    ja: "群の答えが重ならず（分離）、有限のオッズ比がない",
    en: "the groups overlap too little for a finite odds ratio (separation)",
  },
  {
    pattern: /all groups/,
    ja: "オッズ比は全ての群をまとめたモデルのもので、その一部や別の順序では示せない",
    en: "odds ratios belong to the model of all groups: none can be given for some of them, or in another order",
  },
];

/** Why there is no odds ratio, from what the model was refused for. */
export function noOdds(refused: string): Bilingual {
  return REFUSALS.find(({ pattern }) => pattern.test(refused)) ?? { ja: refused, en: refused };
}

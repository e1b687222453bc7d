import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the pictures and tables of changes: dumbbell, paired bars, curve of non-response, scores, differences in change. */
export const PICTURE = {
  dumbbellTitle: { ja: "肯定的回答の割合、受講前から受講後へ", en: "Favourable answers, from before to after" },
  dumbbellSubtitle: {
    ja: "白い点が受講前、塗った点が受講後。前後の両方に答えた人の割合",
    en: "Open dot: before. Filled dot: after. Shares of those who answered both",
  },
  dumbbellTotalsSubtitle: {
    ja: "白い点が受講前、塗った点が受講後。前後の両方に答えた人の割合、集計だけの行は回答者の割合",
    en:
      "Open dot: before. Filled dot: after. Shares of those who answered both; of respondents where only totals are known",
  },
  dumbbellTotals: {
    ja:
      "集計だけの行は、同じ人なら最も不確かな組み合わせのスコア検定、入れ替わりがありうるなら別々の人としたスコア検定による。",
    en:
      "Totals alone: score test of the least sure pairing where the people are the same; of different people where others may have answered.",
  },
  before: { ja: "受講前", en: "before" },
  after: { ja: "受講後", en: "after" },
  beforeHeading: { ja: "前 %", en: "Before %" },
  afterHeading: { ja: "後 %", en: "After %" },
  changeHeading: { ja: "差（ポイント）", en: "Points" },
  intervalHeading: { ja: "信頼区間", en: "Interval" },
  levelHeading: { ja: "水準%", en: "Level %" },
  dumbbellNote: {
    ja:
      "差・区間・pは一つの方法（マクネマーのスコア検定とタンゴの信頼区間）による。区間もpも、いくつも比べたことを見込んで調整してある。",
    en:
      "Difference, interval and p come from one method (McNemar's score test, Tango's interval). Interval and p are adjusted for the number of comparisons.",
  },
  barsTitle: { ja: "受講前と受講後の答え", en: "Answers before and after" },
  barsSubtitle: {
    ja: "上が受講前、下が受講後。どちらも回答者全員に対する割合（同じ目盛り）",
    en: "Top: before. Bottom: after. Both as shares of all respondents, on the same scale",
  },
  barsNote: {
    ja: "同じ色は、尺度の同じ位置の答え。受講前と受講後で言い回しが違う。",
    en: "The same colour means the same place on the scale; the wordings before and after differ.",
  },
  curveTitle: {
    ja: "答えなかった人次第で、結果はどこまで変わるか",
    en: "How far the people who did not answer could move the result",
  },
  curveSubtitle: {
    ja:
      "横は、組に入らない参加申込者のうち逆に動いたとする人数（ほかは動かないとする）。縦は、上がった割合と下がった割合の差（ポイント）",
    en:
      "Across: applicants outside the pairs assumed to have moved the other way, the others unmoved. Up: share that rose minus share that fell (points)",
  },
  curveLine: { ja: "差（参加申込者全体）", en: "difference among all applicants" },
  curveBand: (level: string): Bilingual => ({ ja: `${level}%信頼区間`, en: `${level}% interval` }),
  curveNote: {
    ja: "「もしも」の計算で、推定ではない。左の端は全員が動かなかったとき、右の端は全員が逆に動いたとき。",
    en: "These are what-ifs, not estimates. Far left: nobody moved. Far right: everybody moved the other way.",
  },
  curveRows: {
    ja: "「もしも」の計算で、推定ではない。0人の行は全員が動かなかったとき、最後の行は全員が逆に動いたとき。",
    en:
      "These are what-ifs, not estimates. In the row of 0 nobody moved; in the last row everybody moved the other way.",
  },
  curveCross: (people: number): Bilingual => ({
    ja: `${people}人で区間が0にかかる`,
    en: `at ${people} the interval meets 0`,
  }),
  curveNever: {
    ja: "全員が逆に動いても区間は0にかからない",
    en: "the interval stays clear of 0 even if all moved the other way",
  },
  curveEnd: (people: number): Bilingual => ({ ja: `${people}人`, en: `${people}` }),
  noSilent: {
    ja: "参加申込者数の記載がないか、全員が答えたため、示すものがない。",
    en: "The number of applicants is not known, or all of them answered, so there is nothing to show.",
  },
  curveTableTitle: {
    ja: "逆に動いたとする人数ごとの結果",
    en: "The result by the number assumed to have moved the other way",
  },
  against: { ja: "逆に動いたとする人数", en: "Assumed to move the other way" },
  people: { ja: "人数", en: "People" },
  difference: { ja: "上昇−下降（ポイント）", en: "Rise − fall (points)" },
  lower: { ja: "区間下限", en: "Lower" },
  upper: { ja: "区間上限", en: "Upper" },
  scoresTitle: { ja: "答えを点数にしたときの平均とばらつき", en: "Answers as scores: means and spread" },
  scoresNote: {
    ja:
      "最も否定的な答えを1点とし、一段上がるごとに1点増やした。段と段の間隔が等しいというのは仮の約束で、確かめられていない。人数と割合を先に読む。",
    en:
      "The most unfavourable answer scores 1, each step up one more. That the steps are equally wide is a convention and has not been measured: read counts and shares first.",
  },
  scoresPairedNote: {
    ja:
      "平均の変化は、前後の両方に答えた人について。区間は対応のあるt検定と、人を選び直すブートストラップ（BCa、1,999回、種1）。ブートストラップの区間は十数人では短すぎる（実際の被覆率85～92%）。pは分析計画の検定ではなく、調整していない。",
    en:
      "Mean change: among those who answered both. Intervals: paired t, and bootstrap of people (BCa, 1,999 resamples, seed 1), which is too short with a dozen or so people (actual coverage 85 to 92%). p is not a test of the analysis plan and is not adjusted.",
  },
  asked: { ja: "時点", en: "When" },
  askedOnly: { ja: "受講後のみ", en: "after only" },
  n: { ja: "n", en: "n" },
  mean: { ja: "平均", en: "Mean" },
  deviation: { ja: "標準偏差", en: "SD" },
  lowerQuartile: { ja: "第1四分位", en: "Lower quartile" },
  median: { ja: "中央値", en: "Median" },
  upperQuartile: { ja: "第3四分位", en: "Upper quartile" },
  levels: { ja: "満点", en: "Maximum" },
  meanChange: { ja: "平均の変化", en: "Mean change" },
  tLower: { ja: "t区間下限", en: "t, lower" },
  tUpper: { ja: "t区間上限", en: "t, upper" },
  bootLower: { ja: "ブートストラップ下限", en: "Bootstrap, lower" },
  bootUpper: { ja: "ブートストラップ上限", en: "Bootstrap, upper" },
  pUnadjusted: { ja: "p（調整なし）", en: "p, not adjusted" },
  differencesTitle: { ja: "変化の差", en: "Differences in change" },
  differencesNote: {
    ja:
      "前者の変化から後者の変化を引いたもの。差・区間・pは一つの方法による（前後の区間を合わせた区間と、それが0に触れる水準）。並べ替えのpは、動きを二つの事業に配り直す全ての配り方から求めた別の方法で、参考。",
    en:
      "Change at the first minus change at the second. Difference, interval and p come from one method (the intervals of the two changes combined, and the level at which that touches 0). The permutation p, from every way of reassigning the moves to the two events, is another method, for reference.",
  },
  outcome: { ja: "何の変化か", en: "Change of" },
  netRise: { ja: "上昇−下降", en: "rise − fall" },
  favourable: { ja: "肯定的回答", en: "favourable answers" },
  first: { ja: "前者", en: "First" },
  second: { ja: "後者", en: "Second" },
  permutation: { ja: "参考: 並べ替えのp", en: "For reference: permutation p" },
  matrixTitle: { ja: "事業ごと・設問の内容ごとの肯定的回答", en: "Favourable answers by event and subject" },
  matrixNote: {
    ja:
      "同じ列で同じ文字の付いた割合同士だけが比べられる（大文字はそのまま、小文字は選択肢をまとめれば）。文字のないものは、尋ねた事業が一つだけか、尋ね方が違うので、ほかの事業とは比べられない。「–」は尋ねていない。",
    en:
      "Only shares with the same letter in a column can be compared (capital: as they are; lower case: once answer options are grouped). Those without a letter were asked at one event only, or in a way that cannot be compared with any other. A dash: not asked.",
  },
  notAsked: { ja: "–", en: "–" },
  nameWithId: (name: string, id: string): Bilingual => ({ ja: `${name}（${id}）`, en: `${name} (${id})` }),
  askedDifferently: { ja: "尋ね方が違う", en: "asked differently" },
  cell: (share: string, count: number, base: number): Bilingual => ({
    ja: `${share}%（${count}/${base}）`,
    en: `${share}% (${count}/${base})`,
  }),
  beforeAfterCell: (before: string, after: string): Bilingual => ({
    ja: `前${before}→後${after}`,
    en: `before ${before} → after ${after}`,
  }),
  profileTitle: (attribute: string): Bilingual => ({
    ja: `事業ごとの回答者の内訳（${attribute}）`,
    en: `Who answered at each event (${attribute})`,
  }),
  profileSubtitle: { ja: "割合は無回答を含む回答者に対するもの", en: "Shares are of all respondents" },
  profileMerged: (categories: string): Bilingual => ({
    ja: `区分は分析計画の対応表でまとめた: ${categories}。`,
    en: `Categories are merged as the analysis plan sets out: ${categories}.`,
  }),
  profileNobody: { ja: "尋ねた事業がない。", en: "No event asked this." },
  withheldChange: (place: string, name: string): Bilingual => ({
    ja: `${place}の「${name}」は、人数の少ない欄があり、誰の答えか分からないように示さない。`,
    en: `${place}, “${name}”: some answers come from so few people that nothing is shown.`,
  }),
  tooSmall: (names: string, threshold: number): Bilingual => ({
    ja: `人数の少ない欄（肯定・肯定以外のどちらかが1～${threshold - 1}人）がある区分は、${names}です。`,
    en: `These categories have a small cell (1 to ${threshold - 1} people favourable, or not): ${names}.`,
  }),
  mergedAlready: {
    ja: "分析計画の対応表で区分をまとめたあとでも、この人数です。",
    en: "This is so even after categories were merged as the analysis plan sets out.",
  },
  effectiveTitle: {
    ja: "回答者同士が似ていたら、同じ人が二度答えていたら",
    en: "If people at an event resemble one another, or some answered twice",
  },
  effectiveNote: {
    ja:
      "「もしも」の計算で、推定ではない。参加者同士がどれだけ似ているか（級内相関）は、一つの市に一つの事業しかないと推定できない。区間の幅は、表の倍率だけ広がる。重なりは、二回とも答えた人が最も多い場合で、二回の答えは同じだとした。",
    en:
      "These are what-ifs, not estimates. How alike the people at an event are (intraclass correlation) cannot be estimated from one event per city. Intervals widen by the factor given. Overlap: as many people at both sessions as there can be, giving the same answer.",
  },
  worthIfAlike: (correlation: number): Bilingual => ({
    ja: `級内相関${correlation}なら実質n`,
    en: `Effective n if correlation ${correlation}`,
  }),
  widerIfAlike: (correlation: number): Bilingual => ({
    ja: `級内相関${correlation}なら区間の倍率`,
    en: `Interval × if correlation ${correlation}`,
  }),
  overlap: { ja: "二回とも答えた人（最多）", en: "At both sessions, at most" },
  worthOverlap: { ja: "重なりが最多のときの実質n", en: "Effective n at most overlap" },
  widerOverlap: { ja: "重なりが最多なら区間の倍率", en: "Interval × at most overlap" },
  mergeHint: {
    ja:
      "分析計画（data/study/analysis_plan.json の mergedAnswers）に区分のまとめ方を書くと、まとめた区分で比べられます。",
    en:
      "To compare merged categories, write into the analysis plan how to merge them (mergedAnswers in data/study/analysis_plan.json).",
  },
} satisfies Words;

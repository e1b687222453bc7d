import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import { counted } from "./counted.ts";

/** Words of tables and figures whose every row is one procedure: estimate, interval and p-value of the same test. */
export const TESTED = {
  sharesOfPairs: {
    ja:
      "割合とポイントは、前後の両方に答えた人（組）に対するもの。上昇−下降は、上がった人の割合から下がった人の割合を引いたもの。差・区間・pは一つの方法（マクネマーのスコア検定とタンゴの信頼区間）による。上昇の区間はウィルソン法。",
    en:
      "Shares and points are of the pairs. Rise − fall: share that rose minus share that fell. Difference, interval and p come from one method (McNemar's score test, Tango's interval). Interval of those who rose: Wilson's.",
  },
  pairedP: (alpha: string): Bilingual => ({
    ja:
      `pは、本当は変化や差がないとしたときに、これほど偏った結果になる確率。調整後は、分析計画が一つの組と定めた検定をまとめてホルム法で調整したもの。いくつも比べると偶然だけで差があるように見えるものが混じりやすいので、区間もその分だけ広く取ってある（表の「区間の水準 %」が大きいほど広い）。区間は、調整後のpが${alpha}を下回るときだけ0をまたがない。`,
    en:
      `p: probability of so lopsided a result if in truth there were no change or difference; adjusted by Holm for the tests that the analysis plan declares a family. The more comparisons are made, the more differences turn up by chance alone, so intervals are wider too (the higher “Level %”, the wider). They exclude 0 exactly when the adjusted p is below ${alpha}.`,
  }),
  notAdjusted: (alpha: string): Bilingual => ({
    ja:
      `pは、本当は変化や差がないとしたときに、これほど偏った結果になる確率。分析計画はpを調整しないと定めているので、調整後のpも同じ値で、比べた数は見込んでいない。区間は、pが${alpha}を下回るときだけ0をまたがない。`,
    en:
      `p: probability of so lopsided a result if in truth there were no change or difference. The analysis plan adjusts nothing: the adjusted p is the same, and the number of comparisons is not allowed for. Intervals exclude 0 exactly when p is below ${alpha}.`,
  }),
  roseShare: { ja: "上昇 %", en: "Rose %" },
  roseLower: { ja: "上昇 区間下限", en: "Rose, lower" },
  roseUpper: { ja: "上昇 区間上限", en: "Rose, upper" },
  ceiling: { ja: "同じうち最上位", en: "Same, at the top" },
  rise: { ja: "上昇−下降（ポイント）", en: "Rise − fall (points)" },
  riseLower: { ja: "上昇−下降 下限", en: "Rise − fall, lower" },
  riseUpper: { ja: "上昇−下降 上限", en: "Rise − fall, upper" },
  level: { ja: "区間の水準 %", en: "Level %" },
  changeLevel: { ja: "変化 区間の水準 %", en: "Change, level %" },
  changeP: { ja: "変化 p", en: "Change, p" },
  changeAdjusted: { ja: "変化 p（調整後）", en: "Change, p adjusted" },
  detectable: { ja: "見つけられる差（ポイント）", en: "Detectable (points)" },
  detectableChange: (power: string, against: string): Bilingual => ({
    ja:
      `見つけられる差は、この人数で${power}%の確率で見つかる最も小さい「上昇−下降」（逆に動く人を${against}%とし、同じ組の全ての検定を見込む。肯定的回答の増減も同じ）。これより小さい変化はあっても見落としやすい。空欄は、どれほど大きな変化でも見落としやすい人数。`,
    en:
      `Detectable: the smallest “rise − fall” that so many people find with probability ${power}% (${against}% moving against it, all tests of the family allowed for; the same holds for favourable answers). A smaller change may be there and be missed. Empty: even the largest is often missed.`,
  }),
  detectableShares: (power: string): Bilingual => ({
    ja:
      `見つけられる差は、この人数で${power}%の確率で見つかる最も小さい割合の差（割合が50%のあたりにあるとし、同じ組の全ての検定を見込む）。これより小さい差はあっても見落としやすい。空欄は、どれほど大きな差でも見落としやすい人数。`,
    en:
      `Detectable: the smallest difference between shares about 50% that so many people find with probability ${power}%, all tests of the family allowed for. A smaller one may be there and be missed. Empty: even the largest is often missed.`,
  }),
  detectableChanges: (power: string, against: string): Bilingual => ({
    ja:
      `見つけられる差は、この人数で${power}%の確率で見つかる最も小さい変化の差（一方は差し引きで変わらず、どちらでも${against}%が逆に動くとし、組のない調査では割合が50%のあたりにあるとする。同じ組の全ての検定を見込む）。空欄は、どれほど大きな差でも見落としやすい人数。`,
    en:
      `Detectable: the smallest difference in change that so many people find with probability ${power}%, one side unchanged on balance and ${against}% of either moving against (without pairs: shares about 50%), all tests of the family allowed for. Empty: even the largest is often missed.`,
  }),
  atMost: { ja: "これより大きくない（ポイント）", en: "Not larger than (points)" },
  remarks: { ja: "備考", en: "Remarks" },
  pairsExplained: {
    ja:
      "差は前者から後者を引いたもの。差・区間・pは一つの方法（割合の差のスコア検定とミエッティネン・ヌルミネンの信頼区間）による。答え全体の差は、前者が上である確率から後者が上である確率を引いたもの（-1～+1）で、区間とpはブルンナー・ムンツェル検定による。",
    en:
      "First minus second. Difference, interval and p come from one method (score test of two shares, Miettinen and Nurminen's interval). Answers as a whole: chance that the first is higher minus chance that the second is (−1 to +1), interval and p by the Brunner–Munzel test.",
  },
  pairsP: (alpha: string): Bilingual => ({
    ja:
      `調整後のpは、分析計画が一つの組と定めた全ての二つずつの比較をまとめて、ホルム法で調整したもの（同じ比較はどの表でも同じ値）。いくつも比べると偶然だけで差があるように見えるものが混じりやすいので、区間もその分だけ広く取ってある（「区間の水準 %」が大きいほど広い）。区間は、調整後のpが${alpha}を下回るときだけ0をまたがない。正確なpは参考で、どの組にも入らない。`,
    en:
      `Adjusted p: by Holm for all pairs that the analysis plan declares a family; the same comparison has the same value in every table. The more comparisons are made, the more differences turn up by chance alone, so intervals are wider too (the higher “Level %”, the wider). They exclude 0 exactly when the adjusted p is below ${alpha}. The exact p (Mann–Whitney) is for reference and in no family.`,
  }),
  ranks: { ja: "答え全体の差", en: "Answers as a whole" },
  ranksLower: { ja: "全体 下限", en: "As a whole, lower" },
  ranksUpper: { ja: "全体 上限", en: "As a whole, upper" },
  ranksLevel: { ja: "全体 区間の水準 %", en: "As a whole, level %" },
  ranksP: { ja: "全体 p", en: "As a whole, p" },
  ranksAdjusted: { ja: "全体 p（調整後）", en: "As a whole, p adjusted" },
  exactForReference: { ja: "参考: 順位の正確なp", en: "For reference: exact p by rank" },
  overallExplained: {
    ja:
      "効果は、2群ではクリフのデルタ（-1～+1）、3群以上ではε²（0～1、順位のばらつきのうち群の違いで説明できる割合）。調整後のpは、分析計画が一つの組と定めたこの種の検定をまとめてホルム法で調整したもの。検定は選択肢に答えた人だけで行う。マン・ホイットニー検定のpは、答えのばらつきだけが違うときも小さくなりやすい（5%のはずが、模擬計算では13%）。",
    en:
      "Effect: of two groups Cliff's delta (−1 to +1), of more ε² (0 to 1, share of the variance of ranks between groups). p adjusted by Holm for all such tests of the analysis plan. The tests take only people who chose an answer on the scale. The p of the Mann–Whitney test also tends to be too small where groups differ only in spread (13% instead of 5% in simulations).",
  },
  plannedTests: {
    ja:
      "「主」は分析計画で決めた検定で、調整後のpはこれだけにある。ほかは検定の選び方による違いを見るためのもので、よいものを選ぶためではない。",
    en:
      "“main” marks the tests of the analysis plan; only these have an adjusted p. The others show how much the choice of test matters; they are not there to pick from.",
  },
  turnsBeside: {
    ja:
      "肯定かどうかだけを見る検定（肯定の増減、マクネマー検定）の行では、上昇・同じ・下降は、肯定に変わった人・変わらない人・肯定でなくなった人。",
    en:
      "Beside tests of favourable or not alone (favourable answers, McNemar) rose, same and fell are those who turned favourable, stayed and turned away.",
  },
  found: { ja: "分かったこと", en: "What was found" },
  unseen: { ja: "分からないこと", en: "What could not be seen" },
  small: { ja: "問題にしない大きさか", en: "Too small to matter?" },
  smallAdjusted: { ja: "問題にしない大きさのp（調整後）", en: "Too small to matter, p adjusted" },
  changeSmallAdjusted: { ja: "変化 問題にしない大きさのp（調整後）", en: "Change too small to matter, p adjusted" },
  smallMargin: (margin: string, reason: Bilingual): Bilingual => ({
    ja:
      `問題にしない大きさのp（調整後）は、差が±${margin}ポイントの中に収まらないとしたときに、これほど収まった結果になる確率（差と同じ方法による二つの片側検定で、同じ組の中で調整したもの）。小さいときだけ、収まると言える。大きくても、差があるともないとも言えない。この幅は分析計画が答えを見る前に決めた: ${reason.ja}`,
    en:
      `Too small to matter, adjusted p: probability of a result so well inside ±${margin} points if in truth the difference were not (two one-sided tests by the same method, adjusted within the same family). Only a small one says that it is inside. A large one says neither that there is a difference nor that there is none. The analysis plan fixed the margin beforehand: ${reason.en}`,
  }),
  interval: { ja: "信頼区間", en: "interval" },
  levelHeading: { ja: "水準%", en: "Level %" },
  moved: (
    { rose, same, fell }: { readonly rose: number; readonly same: number; readonly fell: number },
  ): Bilingual => ({
    ja: `上昇${rose}・同じ${same}・下降${fell}`,
    en: `${rose} rose, ${same} same, ${fell} fell`,
  }),
  turned: (before: number, after: number): Bilingual => ({
    ja: `肯定${before}→${after}人`,
    en: `favourable ${before} → ${after}`,
  }),
  pairCount: (pairs: number): Bilingual => ({ ja: `${pairs}組`, en: counted(pairs, "pair") }),
  peopleCount: (people: number): Bilingual => ({ ja: `${people}人`, en: `${people}` }),
  pairsAlike: (pairs: number): Bilingual => ({
    ja: `同じことを同じ形で尋ねた事業同士は${pairs}組を比べられます。肯定的回答の割合の差が`,
    en: `${
      counted(pairs, "pair")
    } of events asked the same in the same way. A difference in favourable answers that is `,
  }),
  pairsShown: (shown: number): Bilingual => ({
    ja: `偶然だけでは説明しにくいもの${shown === 0 ? "は一組もありません" : `は${shown}組です`}。`,
    en: `hard to put down to chance was found in ${shown === 0 ? "none of them" : shown}.`,
  }),
  noneShown: { ja: "どの事業の割合が高いとも言えず、", en: " No event can be said to be above another, and " },
  ofOthers: { ja: "ほかの組で", en: "Among the others " },
  seldomMissed: (points: Bilingual, chance: Bilingual): Bilingual => ({
    ja: `割合の差がおよそ${points.ja}に満たないと、差があっても見落としやすい人数です（${chance.ja}）。`,
    en: `with so few people a difference of less than about ${points.en} is easily missed (${chance.en}).`,
  }),
  pointsByPair: (least: string, most: string): Bilingual =>
    least === most
      ? { ja: `${least}ポイント`, en: `${least} points` }
      : { ja: `${least}ポイント（組により${most}ポイント）`, en: `${least} points (with other pairs ${most})` },
  allMissed: (chance: Bilingual): Bilingual => ({
    ja: `どれほど大きな差でも見落としやすい人数です（${chance.ja}）。`,
    en: `even the largest difference is often missed with so few people (${chance.en}).`,
  }),
  acrossEvents: { ja: "事業同士", en: "Across events" },
  notTestedByAttribute: {
    ja: "属性で分けた割合は検定していないので、この図だけではどの区分が高いとも言えません。",
    en: "Shares by attribute are not tested: the chart alone does not say which group is above another.",
  },
  notComparable: {
    ja: "尋ね方や選択肢が違う設問が混じっているので、どれが高いかは比べられません。",
    en: "These were asked in different ways or with different answer options, and cannot be ranked.",
  },
  testedOfRespondents: {
    ja: "差の検定は、分母を回答者全員にしたときだけ表示します。",
    en: "Differences are tested among all respondents only.",
  },
  oneShare: (
    { label, base, favourable, percent, limits }: {
      readonly label: string;
      readonly base: number;
      readonly favourable: number;
      readonly percent: string;
      readonly limits: string;
    },
  ): Bilingual => ({
    ja: `${label}: ${base}人中${favourable}人、${percent}%（95%信頼区間${limits}%）。`,
    en: `${label}: ${favourable} of ${base}, ${percent}% (95% interval ${limits}%).`,
  }),
  isAbove: (higher: string, lower: string): Bilingual => ({
    ja: `${higher}の割合が${lower}より高い`,
    en: `${higher} is above ${lower}`,
  }),
  allAlike: { ja: "どれも同じ割合", en: "All shares are alike" },
} satisfies Words;

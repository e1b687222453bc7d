import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the figures that draw effects with their intervals, a row each. */
export const FOREST = {
  oneMethod: (methods: readonly string[]): Bilingual => ({
    ja: `一行の差・信頼区間・pは一つの方法による（${methods.join("、")}）。`,
    en: `Difference, interval and p of a row come from one method (${methods.join("; ")}).`,
  }),
  methodOfShares: {
    ja: "二つの割合はスコア検定とミエッティネン・ヌルミネンの区間",
    en: "two shares: score test and Miettinen and Nurminen's interval",
  },
  methodOfMoves: {
    ja: "前後はマクネマーのスコア検定とタンゴの区間",
    en: "before and after: McNemar's score test and Tango's interval",
  },
  methodOfTotals: {
    ja: "前後の集計だけの行は「最も不確かな組み合わせ」または二つの割合のスコア検定とその区間",
    en: "two totals alone: the score test of the least sure pairing, or of two shares where others may have answered",
  },
  methodOfChanges: {
    ja: "変化の差は二つの変化の区間を合わせた区間",
    en: "differences in change: the intervals of the two changes combined",
  },
  methodOfRanks: {
    ja: "答え全体はブルンナー・ムンツェル検定とその区間",
    en: "answers as a whole: the Brunner–Munzel test and its interval",
  },
  rowsOfMoves: {
    ja: "前後の行は、上がった割合と下がった割合の差、その次に肯定的回答の変化。",
    en: " Before and after: share that rose minus share that fell, then the change of the favourable share.",
  },
  rowsOfTotals: {
    ja: "集計だけの行は、回答者のうちの肯定的回答の割合の変化。",
    en: " Totals alone: change of the favourable share among respondents.",
  },
  rowsOfNetRise: {
    ja: "前後の行は、上がった割合から下がった割合を引いたもの。",
    en: " Before and after: share that rose minus share that fell.",
  },
  rowsOfRanks: {
    ja: "二つの群の差は、前者が上である確率から後者が上である確率を引いたもの（クリフのデルタ）。",
    en: " Two groups: chance that the first is higher minus chance that the second is (Cliff's delta).",
  },
  rowsOfChanges: {
    ja: "変化の差の行は、上がった割合と下がった割合の差を、前者から後者を引いて比べたもの。",
    en: " Differences in change: share that rose minus share that fell, first minus second.",
  },
  rowsOfUnlinkedChanges: {
    ja: "前後を結びつけない調査の変化の差の行は、肯定的回答の割合の変化を、前者から後者を引いて比べたもの。",
    en:
      " Differences in change where before and after are not linked: change of the favourable share, first minus second.",
  },
  forestFamily: (alpha: string): Bilingual => ({
    ja:
      `pは、分析計画が一つの組と定めた検定をまとめてホルム法で調整した。区間も同じ調整に合わせた水準（「水準」の列）なので、調整後のpが${alpha}を下回る行だけ線が0をまたがない。`,
    en:
      `p is Holm-adjusted within the family that the analysis plan declares, and each interval is at the matching level (column “Level”): a line does not cross 0 exactly where the adjusted p is below ${alpha}.`,
  }),
  forestMovesSubtitle: (level: string): Bilingual => ({
    ja:
      `上がった割合と下がった割合の差、その次の行は肯定的回答の割合の変化（ポイント）。線は信頼区間（比べた数を見込み${level}%以上）。線が0をまたげば、変わったとも変わらないとも言えない`,
    en:
      `Share that rose minus share that fell, then change of the favourable share (points), intervals of ${level}% or more, to allow for the number of comparisons. A line crossing 0 shows neither a change nor its absence`,
  }),
  forestTotalsSubtitle: (level: string): Bilingual => ({
    ja:
      `肯定的回答の割合の変化（ポイント）。線は信頼区間（比べた数を見込み${level}%以上）。線が0をまたげば、変わったとも変わらないとも言えない`,
    en:
      `Change of the favourable share (points), intervals of ${level}% or more, to allow for the number of comparisons. A line crossing 0 shows neither a change nor its absence`,
  }),
  forestNetRiseSubtitle: (level: string): Bilingual => ({
    ja:
      `上がった割合と下がった割合の差（ポイント）。線は信頼区間（比べた数を見込み${level}%以上）。線が0をまたげば、変わったとも変わらないとも言えない`,
    en:
      `Share that rose minus share that fell (points), intervals of ${level}% or more, to allow for the number of comparisons. A line crossing 0 shows neither a change nor its absence`,
  }),
  forestPointsSubtitle: (level: string): Bilingual => ({
    ja:
      `肯定的回答の割合の差（ポイント）。線は信頼区間（比べた数を見込み${level}%以上）。線が0をまたげば、差があるともないとも言えない`,
    en:
      `Difference in favourable share (points), intervals of ${level}% or more, to allow for the number of comparisons. A line crossing 0 shows neither a difference nor its absence`,
  }),
  forestRanksSubtitle: (level: string): Bilingual => ({
    ja:
      `答え全体の順位の差（-1～+1）。線は信頼区間（比べた数を見込み${level}%以上）。線が0をまたげば、差があるともないとも言えない`,
    en:
      `Difference of all answers by rank (−1 to +1), intervals of ${level}% or more, to allow for the number of comparisons. A line crossing 0 shows neither a difference nor its absence`,
  }),
  forestChangesSubtitle: (level: string): Bilingual => ({
    ja:
      `変化の差: 上がった割合と下がった割合の差を、前者から後者を引いて比べる（ポイント）。線は信頼区間（比べた数を見込み${level}%以上）。線が0をまたげば、変化に差があるともないとも言えない`,
    en:
      `Differences in change: share that rose minus share that fell, first minus second (points). Intervals of ${level}% or more, to allow for the number of comparisons. A line crossing 0 shows neither a difference nor its absence`,
  }),
  forestUnlinkedSubtitle: (level: string): Bilingual => ({
    ja:
      `変化の差: 肯定的回答の割合の変化を、前者から後者を引いて比べる（ポイント）。線は信頼区間（比べた数を見込み${level}%以上）。線が0をまたげば、変化に差があるともないとも言えない`,
    en:
      `Differences in change: change of the favourable share, first minus second (points). Intervals of ${level}% or more, to allow for the number of comparisons. A line crossing 0 shows neither a difference nor its absence`,
  }),
} satisfies Words;

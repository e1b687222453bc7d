import { SMALL_BASE } from "../counts/distribution.ts";
import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of figures and tables of how the same people answered before and after. */
export const CHANGE = {
  flowsTitle: { ja: "同じ人の受講前と受講後", en: "Moves, before to after" },
  bandsNote: {
    ja: "帯の太さは人数。左右とも、前後の両方に答えた人だけの内訳。上ほど肯定的回答。",
    en: "Band width is the number of people. Both sides: those who answered both; favourable answers at the top.",
  },
  flowsSubtitle: {
    ja: "前後の両方に答えた人が、どの答えからどの答えへ移ったか",
    en: "How those who answered both times moved between answers",
  },
  roseLegend: { ja: "上がった人", en: "rose" },
  sameLegend: { ja: "変わらない人", en: "same" },
  fellLegend: { ja: "下がった人", en: "fell" },
  moved: (
    { left, right, count }: { readonly left: string; readonly right: string; readonly count: number },
  ): Bilingual => ({ ja: `「${left}」から「${right}」へ${count}人`, en: `“${left}” to “${right}” ${count}` }),
  movement: (
    { rose, same, fell }: { readonly rose: string; readonly same: string; readonly fell: string },
  ): Bilingual => ({
    ja: `上がった${rose}・変わらない${same}・下がった${fell}`,
    en: `rose ${rose} · same ${same} · fell ${fell}`,
  }),
  favourableChange: (
    { before, after, points, level, limits }: {
      readonly before: string;
      readonly after: string;
      readonly points: string;
      readonly level: string;
      readonly limits: string;
    },
  ): Bilingual => ({
    ja: `肯定的回答 ${before}→${after}　${points}ポイント（${level}%信頼区間 ${limits}）`,
    en: `favourable ${before} → ${after}: ${points} points (${level}% interval ${limits})`,
  }),
  heatMapTitle: { ja: "受講前の答え別にみた受講後の答え", en: "Answers after, by answer before" },
  heatMapShares: {
    ja: `色が濃いほど人数が多い。割合は、受講前に同じ答えだった人が${SMALL_BASE}人以上の行にだけ示す。`,
    en:
      `Darker means more people. Shares are given only for rows of ${SMALL_BASE} people or more with the same answer before.`,
  },
  heatMapSubtitle: {
    ja: "行が受講前、列が受講後の答え。数字は人数",
    en: "Rows: answer before; columns: answer after; numbers are people",
  },
  sameWord: { ja: "変わらない", en: "same" },
  answerWithPeople: (label: string, count: number): Bilingual => ({
    ja: `「${label}」${count}人`,
    en: `“${label}” ${count}`,
  }),
  rowInWords: (
    { label, total, cellCount, cells }: {
      readonly label: string;
      readonly total: number;
      readonly cellCount: number;
      readonly cells: readonly string[];
    },
  ): Bilingual => ({
    ja: `受講前「${label}」${total}人は受講後${cellCount === 0 ? "該当なし" : cells.join("・")}`,
    en: `before “${label}” (${total}), after ${cellCount === 0 ? "nobody" : cells.join(", ")}`,
  }),
  panelInWords: (title: string, rows: readonly string[]): Bilingual => ({
    ja: `${title}。${rows.join("、")}。`,
    en: `${title}: ${rows.join("; ")}.`,
  }),
  beforeDown: { ja: "受講前 ↓", en: "Before ↓" },
  afterAcross: { ja: "受講後 →", en: "After →" },
  totalN: { ja: "計 n", en: "Total n" },
  beforeAfterTitle: { ja: "受講前と受講後の比較（同じ人）", en: "Before and after compared (the same people)" },
  pairs: { ja: "組数 n", en: "Pairs n" },
  beforeShare: { ja: "肯定 前 %", en: "Favourable before %" },
  afterShare: { ja: "肯定 後 %", en: "Favourable after %" },
  change: { ja: "変化（ポイント）", en: "Change (points)" },
  changeLower: { ja: "変化 区間下限", en: "Change, lower" },
  changeUpper: { ja: "変化 区間上限", en: "Change, upper" },
  noPairs: { ja: "前後の両方に答えた人がいない", en: "nobody answered both before and after" },
  totalsTested: (
    { before, after }: { readonly before: { readonly base: number }; readonly after: { readonly base: number } },
    test: Bilingual,
  ): Bilingual => ({
    ja:
      `集計だけが分かり、組を作れない。肯定と変化は前${before.base}人・後${after.base}人の回答者に対するもので、${test.ja}による`,
    en:
      `only the totals are known, so there are no pairs; favourable answers and their change are of ${before.base} respondents before and ${after.base} after, by the ${test.en}`,
  }),
  sharesOfRow: {
    ja: "割合は、受講前に同じ答えだった人に対するもの。",
    en: "Shares are of the people with the same answer before.",
  },
  answerBefore: { ja: "受講前の答え", en: "Answer before" },
  answerAfter: { ja: "受講後の答え", en: "Answer after" },
  way: { ja: "動き", en: "Direction" },
  peopleBefore: { ja: "受講前の人数", en: "People before" },
  wayRose: { ja: "上昇", en: "rose" },
  wayFell: { ja: "下降", en: "fell" },
  waySame: { ja: "同じ", en: "same" },
  pairedTestsTitle: { ja: "前後比較の検定の一覧", en: "All tests of before and after" },
  ofMovement: { ja: "（上昇と下降）", en: " (rises and falls)" },
  ofFavourable: { ja: "（肯定の増減）", en: " (favourable answers)" },
  role: { ja: "主", en: "Main" },
  own: { ja: "主", en: "main" },
  noAdjustment: { ja: "計算できない", en: "none" },
} satisfies Words;

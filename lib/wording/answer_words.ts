import type { Bilingual } from "../data/language.ts";
import { counted } from "./counted.ts";
import type { Words } from "./say.ts";
import type { AnswerSide } from "../survey/answer_schemas.ts";
import type { CrossCategory, JoinedAnswers } from "../counts/cross_table.ts";
import { inQuotes } from "./in_quotes.ts";

/** Words of figures and tables of the answers to one question. */
export const ANSWERS = {
  missingApart: { ja: "無回答などは左右に入れず、別に示す。", en: "“No answer” and the like are shown separately." },
  between: { ja: "　", en: " · " },
  wording: inQuotes,
  sidesOfZero: {
    ja: "肯定的回答を0の左、否定的回答を右に置く。",
    en: "Favourable answers are to the left of zero, unfavourable ones to the right. ",
  },
  neutralAstride: {
    ja: "中立の回答は0をまたいで半分ずつ左右に置く。",
    en: "Neutral answers straddle zero, half on each side. ",
  },
  neutralAside: {
    ja: "中立の回答は左右のどちらにも入れず、別に示す。",
    en: "Neutral answers are on neither side and are shown separately. ",
  },
  nobodyAnswered: {
    ja: "この設問に回答した人はいないため、図はない。",
    en: "Nobody answered this question, so there is no chart.",
  },
  otherScales: (places: readonly string[]): Bilingual => ({
    ja: `${places.join("、")}は選択肢が違うため、同じ図に並べない。`,
    en: `Not in this chart, as the answer options differ: ${places.join(", ")}.`,
  }),
  favourableSide: { ja: "← 肯定的", en: "← favourable" },
  unfavourableSide: { ja: "否定的 →", en: "unfavourable →" },
  favourableHeading: { ja: "肯定的回答", en: "Favourable" },
  bothSides: (favourable: string, unfavourable: string): Bilingual => ({
    ja: `肯定的回答 ${favourable}　否定的回答 ${unfavourable}`,
    en: `Favourable ${favourable} · unfavourable ${unfavourable}`,
  }),
  favourableTotalLabel: { ja: "肯定的回答 ", en: "Favourable " },
  side: { ja: "区分", en: "Side" },
  scaleTotal: { ja: "選択肢への回答 計", en: "Answers on the scale, total" },
  favourableTotal: { ja: "肯定的回答 計", en: "Favourable, total" },
  unfavourableTotal: { ja: "否定的回答 計", en: "Unfavourable, total" },
  total: { ja: "計", en: "Total" },
  crossTitle: (question: Bilingual, attribute: Bilingual): Bilingual => ({
    ja: `「${attribute.ja}」別の「${question.ja}」`,
    en: `“${question.en}” by ${attribute.en}`,
  }),
  withheldBetween: (lower: number, upper: number): Bilingual => ({
    ja: `秘匿（${lower}～${upper}）`,
    en: `withheld (${lower}–${upper})`,
  }),
  allWithheld: (respondents: number): Bilingual => ({
    ja: `n=${respondents}では、属性別の人数は全て秘匿となり、示せるものがない。`,
    en: `With n=${respondents} every count by attribute is withheld: there is nothing to show.`,
  }),
  mergeForMore: {
    ja: "選択肢をまとめる（recode）と、示せる欄が増えることがある。",
    en: "Grouping answer options (recode) may allow more to be shown.",
  },
  smallMunicipality: {
    ja: "人口2,000人未満の自治体では、属性別の人数を示さない。",
    en: "Nothing is shown by attribute for municipalities with fewer than 2,000 inhabitants.",
  },
  withheldCells: (threshold: number): Bilingual => ({
    ja: `1～${
      threshold - 1
    }人の欄は秘匿し、そこから逆算できる欄も秘匿した。0人は示す。括弧内は公表した数から分かる範囲（秘匿インターバル）。`,
    en: `Cells of 1 to ${
      threshold - 1
    } people are withheld, as are cells from which they could be worked out; 0 is shown. In brackets: the range that can be inferred from what is shown.`,
  }),
  narrowedCells: (exposed: number): Bilingual => ({
    ja: `計の欄だけから範囲が絞られる欄が${exposed}ある。計は単純集計として公表されている。`,
    en: `${
      counted(exposed, "cell is", "cells are")
    } narrowed by the totals alone, which are published as one-way tables.`,
  }),
  cellsWithheld: (withheld: number): Bilingual => ({
    ja: `秘匿した欄は${withheld}。`,
    en: `${counted(withheld, "cell is", "cells are")} withheld.`,
  }),
} satisfies Words;

/** The side of the scale that an answer stands on. */
export const SIDES: Readonly<Record<AnswerSide, Bilingual>> = {
  favourable: { ja: "肯定的", en: "favourable" },
  neutral: { ja: "中立", en: "neutral" },
  unfavourable: { ja: "否定的", en: "unfavourable" },
};

/** Headings of the table of a question's answers that other rooms know it by, too, and the name of its last row. */
export const ANSWER_TABLE_WORDS = {
  count: { ja: "人数", en: "People" },
  share: { ja: "割合（%）", en: "Share (%)" },
  weighted: { ja: "重み付き割合（%）", en: "Weighted share (%)" },
  value: { ja: "値", en: "Value" },
  mentions: { ja: "延べ回答（M.T.）", en: "All answers given (M.T.)" },
  total: { ja: "回答者 計", en: "Respondents, total" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const JOINED: Readonly<Record<JoinedAnswers, Bilingual>> = {
  favourable: { ja: "肯定的回答 計", en: "Favourable, total" },
  neutral: { ja: "中立", en: "Neutral" },
  unfavourable: { ja: "否定的回答 計", en: "Unfavourable, total" },
  others: { ja: "その他 計", en: "Others, total" },
};

/** What a row or column of a table split by attribute is called. */
export function categoryName({ name }: Pick<CrossCategory, "name">): Bilingual {
  return typeof name === "string" ? JOINED[name] : name;
}

import type { Bilingual } from "../data/language.ts";
import type { Origin } from "../data/origin.ts";
import { GLOSSARY } from "./glossary.ts";

/** A note of the section on method. */
export interface MethodNote {
  readonly id: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** What numbers of each origin are. */
export const ORIGIN_NOTES: Readonly<Record<Origin, Bilingual>> = {
  published: {
    ja: "公表された図表に載っている人数。",
    en: "Counts printed in published figures and tables.",
  },
  observed: {
    ja: "アンケートの回答ファイルから取り込んだもの。",
    en: "Imported from a questionnaire's answers.",
  },
  reading: {
    ja: "公表された文章や図を、本プロジェクトが読み分けたもの。",
    en: "Read by this project from published words and pictures.",
  },
  synthetic: {
    ja:
      "値の得られない設問のための見本。回答数だけを合わせて機械的に作った。実際の回答ではなく、何の証拠にもならない。",
    en:
      "Samples for questions whose values are not known. Made by a program to the number of responses. They are not answers and prove nothing.",
  },
};

/** Words that are used throughout, and what they name. */
export const WORDS: MethodNote = {
  id: "words",
  title: { ja: "ことば", en: "Words" },
  text: {
    ja: GLOSSARY.map(({ word, means }) => `${word.ja}: ${means.ja}。`).join(""),
    en: GLOSSARY.map(({ word, means }) => `${word.en}: ${means.en}.`).join(" "),
  },
};

/** Why some answers are marked as assumed. */
export const ASSUMED_SCALES: MethodNote = {
  id: "scales",
  title: { ja: "選択肢の仮定", en: "Assumed answers" },
  text: {
    ja:
      "選択肢の文言が分からない設問には、設問文から最も自然な段階を仮定し、調査票の節に理由とともに印を付けた。実際の調査票が手に入れば置き換わる。",
    en:
      "Where the wording of the answers is not known, the most natural scale was assumed and is marked; the real questionnaire would replace it.",
  },
};

/** Notes that hold of every survey, in their order. */
export const GENERAL_NOTES: readonly MethodNote[] = [
  WORDS,
  {
    id: "base",
    title: { ja: "割合の計算", en: "How shares are computed" },
    text: {
      ja:
        "割合の分母は無回答を含む回答者全員（比較の図では「答えた人だけ」も選べる）。人数から整数で計算し、小数第2位を四捨五入する。四捨五入のため合計が100%にならない場合がある。割合どうしの差は「ポイント」で表す。",
      en:
        "Shares are of all respondents, those who left the question out included (Explore also offers those who answered). They are computed from counts in whole numbers and rounded half up to one decimal, so they may not add up to 100 %. Differences of shares are in points.",
    },
  },
  {
    id: "favourable",
    title: { ja: "肯定的回答", en: "Favourable answers" },
    text: {
      ja:
        "「よく理解できた」「だいたい理解できた」のように肯定側の選択肢を選んだ人。人数を足してから割合にする（丸めた%は足さない）。",
      en:
        "People who chose an answer on the favourable side. Counts are added before the share is taken (rounded % are not added up).",
    },
  },
  {
    id: "interval",
    title: { ja: "95%信頼区間", en: "95 % interval" },
    text: {
      ja:
        "ウィルソン法による信頼区間。同じ調査を偶然だけが違う条件で繰り返したときのぶれの目安で、人数が少ないほど広い。回答者は無作為に選ばれた人ではないので、偏りは含まない。二つの区間が重なるかどうかは検定ではない。差は、差の区間とpで見る。",
      en:
        "Wilson's confidence interval: how far chance alone could move the share; the fewer people, the wider. Respondents are no random sample, and their self-selection is not in it. Whether two intervals overlap is no test: read the interval and p of their difference.",
    },
  },
  {
    id: "procedures",
    title: { ja: "検定とモデル", en: "Tests and models" },
    text: {
      ja:
        "差・区間・pは一つの方法から出す。主となる検定は分析計画に先に決め、ほかの検定とモデル（順序ロジット、コクラン・マンテル・ヘンツェル検定）は見直しに使う。ベイズの順序モデルは使わない。よく保守され広く使われる部品がなく、自作すれば照らし合わせる相手のない数になるためである。",
      en:
        "Difference, interval and p come from one procedure. The tests that decide are named beforehand in the analysis plan; others, and models (ordinal logit, Cochran–Mantel–Haenszel), are a second view. There is no Bayesian ordinal model: no well-kept, widely used part exists, and one of our own would give numbers that nothing can be held against.",
    },
  },
  {
    id: "bounds",
    title: { ja: "参加申込者全体でありうる範囲", en: "What non-response leaves open" },
    text: {
      ja:
        "申し込んで答えなかった人が全員否定だった場合と、全員肯定だった場合の割合。真の値は必ずこの間にあるが、どこかは分からない。推定ではなく限界である（Manski 1989）。参加申込者数の記載がない事業では計算できない。",
      en:
        "The share if all applicants without an answer were unfavourable, and if all were favourable. The truth lies between for certain; nothing tells where. A bound, no estimate (Manski 1989). Not known where applicants are not printed.",
    },
  },
];

/** Why what people wrote is not shown where nobody has printed it. */
export const UNPRINTED_ANSWERS: MethodNote = {
  id: "comments",
  title: { ja: "自由記述", en: "Free answers" },
  text: {
    ja: "自由記述の回答は、書いた人が分かりうるため載せていない。",
    en: "What people wrote in their own words is not shown, as it could tell who they are.",
  },
};

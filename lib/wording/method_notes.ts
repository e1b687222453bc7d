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
    ja: "公表された図表に載っている人数です。",
    en: "Counts printed in published figures and tables.",
  },
  observed: {
    ja: "アンケートの回答ファイルから取り込んだものです。",
    en: "Imported from a questionnaire's answers.",
  },
  reading: {
    ja: "公表された文章や図を、本プロジェクトが読み分けたものです。",
    en: "Read by this project from published words and pictures.",
  },
  synthetic: {
    ja:
      "値の得られない設問のための見本です。回答数だけを合わせて機械的に作りました。実際の回答ではなく、何の証拠にもなりません。",
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

/** What signs and short words in figures and tables stand for. */
export const SIGNS: MethodNote = {
  id: "signs",
  title: { ja: "図と表の記号", en: "Signs in figures and tables" },
  text: {
    ja:
      "「n」は割合の分母となる人数、「SA」は単一回答、「MA」は複数回答です。「＊」と「参考値」は、n が30に満たないことを表します。空欄と「–」は記載がないか計算できないこと、「秘匿」は個人が特定されないように伏せたことを表します。「＋」「−」の付いた数は差で、単位はポイントです。",
    en:
      "n is the number of people a share is of, SA a single and MA a multiple answer. “*” and “small base” mean fewer than 30. Blank or “–” is not given or not computable; “withheld” protects people from being found. Numbers with + or − are differences, in points.",
  },
};

/** Why some answers are marked as assumed. */
export const ASSUMED_SCALES: MethodNote = {
  id: "scales",
  title: { ja: "選択肢の仮定", en: "Assumed answers" },
  text: {
    ja:
      "選択肢の文言が分からない設問には、設問文から最も自然な段階を仮定し、「調査票」に理由とともに印を付けました。実際の調査票が手に入れば置き換えます。",
    en:
      "Where the wording of the answers is not known, the most natural scale was assumed and is marked; the real questionnaire would replace it.",
  },
};

/** Notes that hold of every survey, in their order. */
export const GENERAL_NOTES: readonly MethodNote[] = [
  WORDS,
  SIGNS,
  {
    id: "base",
    title: { ja: "割合の計算", en: "How shares are computed" },
    text: {
      ja:
        "割合の分母は、無回答を含む回答者全員です（比較の図では「答えた人だけ」も選べます）。人数から計算し、小数第2位を四捨五入しています。四捨五入のため、合計が100%にならないことがあります。割合どうしの差は「ポイント」で表します。",
      en:
        "Shares are of all respondents, those who left the question out included (Explore also offers those who answered). They are computed from counts in whole numbers and rounded half up to one decimal, so they may not add up to 100 %. Differences of shares are in points.",
    },
  },
  {
    id: "favourable",
    title: { ja: "肯定的回答", en: "Favourable answers" },
    text: {
      ja:
        "「よく理解できた」「だいたい理解できた」のように肯定側の選択肢を選んだ人です。人数を足してから割合を計算します（四捨五入した%は足しません）。",
      en:
        "People who chose an answer on the favourable side. Counts are added before the share is taken (rounded % are not added up).",
    },
  },
  {
    id: "interval",
    title: { ja: "95%信頼区間", en: "95 % interval" },
    text: {
      ja:
        "ウィルソン法による信頼区間です。偶然による割合のぶれの目安で、人数が少ないほど広くなります。十数人では、95%のはずが91～98%のことがあります（模擬計算）。回答者は無作為に選ばれた人ではなく、その偏りは区間に含まれません。二つの区間が重なるかどうかで差の有無は判断できません。差は、差そのものの区間とp値で判断します。",
      en:
        "Wilson's confidence interval: how far chance alone could move the share; the fewer people, the wider. With a dozen people it holds in 91 to 98 % instead of 95 % (simulated). Respondents are no random sample, and their self-selection is not in it. Whether two intervals overlap is no test: read the interval and p of their difference.",
    },
  },
  {
    id: "procedures",
    title: { ja: "検定とモデル", en: "Tests and models" },
    text: {
      ja:
        "差・区間・p値は、一つの方法から計算しています。主な検定は分析計画であらかじめ決め、ほかの検定とモデル（順序ロジット、コクラン・マンテル・ヘンツェル検定）は結果の確認に使います。ベイズの順序モデルは使いません。広く使われ保守されているソフトウェアがなく、自作しても結果を照合できないためです。",
      en:
        "Difference, interval and p come from one procedure. The tests that decide are named beforehand in the analysis plan; others, and models (ordinal logit, Cochran–Mantel–Haenszel), are a second view. There is no Bayesian ordinal model: no well-kept, widely used part exists, and one of our own would give numbers that nothing can be held against.",
    },
  },
  {
    id: "bounds",
    title: { ja: "参加申込者全体でありうる範囲", en: "What non-response leaves open" },
    text: {
      ja:
        "申し込んで答えなかった人が全員否定だった場合と、全員肯定だった場合の割合です。参加申込者全体の割合は必ずこの間にありますが、どこにあるかは分かりません。推定値ではなく、ありうる範囲の両端です（Manski 1989）。参加申込者数の記載がない事業では計算できません。",
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
    ja: "自由記述の回答は、書いた人が特定されるおそれがあるため載せていません。",
    en: "What people wrote in their own words is not shown, as it could tell who they are.",
  },
};

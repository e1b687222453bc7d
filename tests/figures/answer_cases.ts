import type { Distribution } from "../../lib/counts/distribution.ts";
import type { AnswerFigureOptions } from "../../lib/figures/answer_figure.ts";
import { madeDistribution } from "./made_distribution.ts";

/** A figure of answers to be drawn, looked at and kept as a snapshot. */
export interface AnswerCase {
  readonly name: string;
  readonly distributions: Distribution | readonly Distribution[];
  readonly options: Omit<AnswerFigureOptions, "heading">;
}

const FIVE = {
  labels: [
    "大いに活かせそう",
    "ある程度活かせそう",
    "どちらともいえない",
    "あまり活かせそうにない",
    "活かせそうにない",
  ],
  sides: ["favourable", "favourable", "neutral", "unfavourable", "unfavourable"],
} as const;

const SEVEN = {
  labels: [
    "非常にそう思う",
    "そう思う",
    "ややそう思う",
    "どちらでもない",
    "あまりそう思わない",
    "そう思わない",
    "全くそう思わない",
  ],
  sides: ["favourable", "favourable", "favourable", "neutral", "unfavourable", "unfavourable", "unfavourable"],
} as const;

/** Four answers of forty characters and more. */
const LONG = [
  "自分の担当する業務のなかで他の機関や職種と連携する場面が具体的に思い浮かぶようになった",
  "具体的な場面までは思い浮かばないが他の機関や職種と連携する必要があることはよくわかった",
  "他の機関や職種と連携する必要があることは理解したが自分の業務との関係はよくわからない",
  "他の機関や職種と連携することについて研修を受ける前と考えが変わったところは特になかった",
];

const ROWS = [
  madeDistribution({
    ...FIVE,
    counts: [40, 52, 17, 3, 0],
    missing: 12,
    place: "例市 地域共生フォーラム",
    applicants: null,
  }),
  madeDistribution({
    ...FIVE,
    counts: [1, 3, 6, 1, 1],
    missing: 0,
    place: "見本市 重層的支援体制整備事業に関する第1回研修",
  }),
  madeDistribution({ ...FIVE, counts: [0, 0, 0, 0, 0], missing: 0, place: "空市 研修" }),
  madeDistribution({ ...FIVE, counts: [0, 0, 1, 4, 12], missing: 3, place: "逆市 研修" }),
];

/** Every form of figure, and every case that has broken charts before. */
export const ANSWER_CASES: readonly AnswerCase[] = [
  ["shares", madeDistribution({ basis: "assumed" }), {}],
  ["shares-synthetic-en", madeDistribution({ origin: "synthetic" }), { lang: "en" }],
  ["shares-answered", madeDistribution({ missing: 6 }), { base: "answered" }],
  ["shares-before", madeDistribution({ counts: [0, 4, 9, 6], timing: "before" }), {}],
  ["shares-several", ROWS, {}],
  ["shares-several-en", ROWS, { lang: "en" }],
  ["shares-one-person", madeDistribution({ counts: [0, 1, 0, 0], missing: 0 }), {}],
  ["shares-all-one-answer", madeDistribution({ counts: [0, 0, 0, 33], missing: 0 }), {}],
  ["shares-all-missing", madeDistribution({ counts: [0, 0, 0, 0], missing: 8 }), {}],
  [
    "shares-seven-levels",
    madeDistribution({ ...SEVEN, counts: [31, 22, 14, 11, 9, 2, 1], missing: 7, dontKnow: 6 }),
    {},
  ],
  ["shares-long-answers", madeDistribution({ labels: LONG, counts: [50, 40, 20, 4], missing: 2 }), {}],
  ["shares-nobody", madeDistribution({ counts: [0, 0, 0, 0], missing: 0 }), {}],
  ["shares-several-other-scale", [...ROWS.slice(0, 2), madeDistribution({ place: "別尺度市 研修" })], {}],
  ["diverging", madeDistribution(), { form: "diverging" }],
  ["diverging-astride", madeDistribution({ ...FIVE, counts: [4, 7, 6, 2, 1], missing: 3 }), { form: "diverging" }],
  ["diverging-aside", madeDistribution({ ...FIVE, counts: [4, 7, 6, 2, 1], missing: 3 }), {
    form: "diverging",
    neutral: "aside",
  }],
  ["diverging-several-astride", ROWS, { form: "diverging" }],
  ["diverging-several-aside-en", ROWS, { form: "diverging", neutral: "aside", lang: "en" }],
  ["diverging-one-person", madeDistribution({ counts: [0, 1, 0, 0], missing: 0 }), { form: "diverging" }],
  ["diverging-all-one-answer", madeDistribution({ counts: [0, 0, 0, 33], missing: 0 }), { form: "diverging" }],
  ["diverging-all-missing", madeDistribution({ counts: [0, 0, 0, 0], missing: 8 }), { form: "diverging" }],
  [
    "diverging-seven-levels",
    madeDistribution({ ...SEVEN, counts: [31, 22, 14, 11, 9, 2, 1], missing: 7, dontKnow: 6 }),
    { form: "diverging" },
  ],
  ["diverging-long-answers", madeDistribution({ labels: LONG, counts: [50, 40, 20, 4], missing: 2 }), {
    form: "diverging",
  }],
  ["diverging-nobody", madeDistribution({ counts: [0, 0, 0, 0], missing: 0 }), { form: "diverging" }],
  ["attribute", madeDistribution({ kind: "nominal" }), {}],
  ["attribute-en", madeDistribution({ kind: "nominal", origin: "synthetic" }), { lang: "en" }],
  ["attribute-one-person", madeDistribution({ kind: "ordered", counts: [1, 0, 0, 0], missing: 0 }), {}],
  ["attribute-all-missing", madeDistribution({ kind: "ordered", counts: [0, 0, 0, 0], missing: 8 }), {}],
  [
    "attribute-long-answers",
    madeDistribution({ kind: "nominal", labels: LONG, counts: [500, 40, 20, 4], missing: 2, applicants: null }),
    {},
  ],
  ["attribute-nobody", madeDistribution({ kind: "nominal", counts: [0, 0, 0, 0], missing: 0 }), {}],
].map(([name, distributions, options]) => ({ name, distributions, options }) as AnswerCase);

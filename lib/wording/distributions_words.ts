import type { Words } from "./say.ts";

/** Headings of the list of all answers to all questions. */
export const DISTRIBUTIONS = {
  title: { ja: "全設問の回答数", en: "Answers to every question" },
  survey: { ja: "調査id", en: "Survey" },
  place: { ja: "事業", en: "Event" },
  question: { ja: "設問id", en: "Question" },
  construct: { ja: "設問の内容", en: "Asked about" },
  timing: { ja: "時点", en: "About" },
  wording: { ja: "設問文", en: "Wording" },
  answer: { ja: "回答", en: "Answer" },
  side: { ja: "区分", en: "Side" },
  count: { ja: "人数", en: "People" },
  base: { ja: "分母", en: "Base" },
  percent: { ja: "割合（%）", en: "Share (%)" },
  origin: { ja: "データ種別", en: "Origin" },
} satisfies Words;

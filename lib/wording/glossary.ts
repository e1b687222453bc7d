import type { Bilingual } from "../data/language.ts";

/** A word of the outputs that has one spelling. */
export interface GlossaryEntry {
  readonly word: Bilingual;
  /** What it names. */
  readonly means: Bilingual;
  /** Japanese words that were once used for the same and are no longer. */
  readonly insteadOf: readonly string[];
}

/**
 * Words that stand in many figures, tables, pages and notebooks, each with the others that would say the same.
 *
 * One idea has one name, so that readers do not look for a difference that is not there; a test reads the made outputs.
 */
export const GLOSSARY: readonly GlossaryEntry[] = [
  {
    word: { ja: "事業", en: "event" },
    means: {
      ja:
        "参加者に尋ねたフォーラム、研修、意見交換会など（設問の内容にある「事業の意義」などの「事業」は、その設問が尋ねている施策のこと）",
      en:
        "A forum, training, exchange or the like whose participants were asked (“programme” in questions is the policy they ask about)",
    },
    insteadOf: ["催し"],
  },
  {
    word: { ja: "信頼区間", en: "interval" },
    means: { ja: "偶然によるぶれの目安となる幅", en: "How far chance alone may move a number" },
    insteadOf: ["95%区間"],
  },
  {
    word: { ja: "参加申込者全体でありうる範囲", en: "range possible among all applicants" },
    means: {
      ja: "答えなかった参加申込者の答え次第で、参加申込者全体の割合が入りうる範囲",
      en: "Where the share of all applicants may lie, whatever those who did not answer would have said",
    },
    insteadOf: [
      "無回答が残す",
      "参加者全体",
      "参加申込者全体の割合が入る範囲",
      // Its ends are 最小 and 最大; an interval's are 下限 and 上限.
      "参加申込者全体の下限",
      "参加申込者全体の上限",
      "参加申込者全体 下限",
      "参加申込者全体 上限",
      "参加申込者全体でありうる割合の下限",
      "参加申込者全体でありうる割合の上限",
    ],
  },
];

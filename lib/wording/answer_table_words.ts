import type { Bilingual } from "../data/language.ts";

/** Headings of the table of a question's answers that other rooms know it by, too, and the name of its last row. */
export const ANSWER_TABLE_WORDS = {
  count: { ja: "人数", en: "People" },
  share: { ja: "割合（%）", en: "Share (%)" },
  weighted: { ja: "重み付き割合（%）", en: "Weighted share (%)" },
  value: { ja: "値", en: "Value" },
  mentions: { ja: "延べ回答（M.T.）", en: "All answers given (M.T.)" },
  total: { ja: "回答者 計", en: "Respondents, total" },
} as const satisfies Readonly<Record<string, Bilingual>>;

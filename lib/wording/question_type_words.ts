import type { Bilingual } from "../data/language.ts";
import type { Question, QuestionType } from "../survey/codebook.ts";

/** What the type of a question is called beside its wording. */
export const QUESTION_TYPE_WORDS: Readonly<Record<QuestionType, Bilingual>> = {
  single: { ja: "単一回答（SA）", en: "Single answer" },
  scale: { ja: "段階評価（SA）", en: "Rating" },
  multiple: { ja: "複数回答（MA）", en: "Multiple answers" },
  number: { ja: "数値", en: "Number" },
  free: { ja: "自由記述", en: "Free text" },
};

/** How a counted question was answered, as a figure says it behind the wording. */
export function answeringWords({ type, numbers }: Pick<Question, "type" | "numbers">): Bilingual {
  switch (type) {
    case "multiple":
      return { ja: "複数回答（MA）", en: "Several answers (MA)." };
    case "number": {
      if (numbers === undefined) return { ja: "数値", en: "A number." };
      const { minimum, maximum, unit = "", unitEnglish } = numbers;
      const english = unitEnglish === undefined ? "" : ` ${unitEnglish}`;
      return { ja: `数値（${minimum}～${maximum}${unit}）`, en: `A number from ${minimum} to ${maximum}${english}.` };
    }
    default:
      return { ja: "単一回答（SA）", en: "One answer (SA)." };
  }
}

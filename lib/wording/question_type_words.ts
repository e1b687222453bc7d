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
      const range = numbers === undefined ? "" : `${numbers.minimum}`;
      const to = numbers?.maximum ?? "";
      const unit = numbers?.unit ?? "";
      const unitEnglish = numbers?.unitEnglish === undefined ? "" : ` ${numbers.unitEnglish}`;
      return { ja: `数値（${range}～${to}${unit}）`, en: `A number from ${range} to ${to}${unitEnglish}.` };
    }
    default:
      return { ja: "単一回答（SA）", en: "One answer (SA)." };
  }
}

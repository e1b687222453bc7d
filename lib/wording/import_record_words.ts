import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** What the files say of themselves that an import writes: data of the project from then on. */

/** What a file of a survey holds, behind the survey's title. */
export const IMPORTED_FILE_WORDS = {
  codebook: { ja: "の調査票（設問と選択肢）", en: ": questions and answers" },
  responses: { ja: "の回答", en: ": answers" },
  event: { ja: "の事業", en: ": the event" },
} satisfies Words;

/** Remarks of new code books, which are kept in Japanese alone. */
export const IMPORTED_NOTES = {
  proposed: "回答の書き出しから提案されたものを、取り込んだ人が確かめた。",
  ownScale: "回答の書き出しにあった文言。並び順と肯定・否定は、取り込みのときに示されたもの。",
  scaleOfOthers: "回答の書き出しにあった文言。書き出しに現れなかった選択肢は、同じ選択肢を持つほかの調査票による。",
} as const;

/** An answer that every scale may be given. */
export const IMPORTED_ANSWERS = {
  none: { ja: "無回答", en: "No answer" },
  other: { ja: "その他", en: "Other" },
} satisfies Words;

/** How a producer's questionnaire is cited. */
export function importedCitation(producer: string, title: string): string {
  return `${producer}「${title}」`;
}

/** A band that is open above. */
export function openBandLabel(from: number): Bilingual {
  return { ja: `${from}以上`, en: `${from} or more` };
}

/** Title and citation of an assessment sheet that came back. */
export function assessmentSheetTitle({ ja, en }: Bilingual): Bilingual & { readonly citation: string } {
  return { ja: `${ja}のアセスメントシート`, en: `Assessment sheet of ${en}`, citation: `${ja}「アセスメントシート」` };
}

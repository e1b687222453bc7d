import type { Question } from "../survey/codebook.ts";
import type { Bilingual } from "../data/language.ts";

/**
 * What a construct is called; one that the study does not know has the wording of its question.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const question = { wording: "活かせそうですか", wordingEnglish: "Can you use it?" };
 * assert.equal(constructName({ ...question, constructName: { ja: "活用", en: "Use" } }).ja, "活用");
 * assert.equal(constructName(question).en, "Can you use it?");
 * ```
 */
export function constructName(
  { constructName: known, wording, wordingEnglish }: Pick<Question, "constructName" | "wording" | "wordingEnglish">,
): Bilingual {
  return known ?? { ja: wording, en: wordingEnglish };
}

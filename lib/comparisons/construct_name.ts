import type { Question } from "../survey/codebook.ts";
import { CONSTRUCTS } from "../reports/fy2021/facts/constructs.ts";
import type { Bilingual } from "../data/language.ts";

/**
 * What a construct is called; one that the report does not know has the wording of its question.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const question = { construct: "use", wording: "活かせそうですか", wordingEnglish: "Can you use it?" };
 * assert.equal(constructName(question).ja, "研修内容の活用");
 * assert.equal(constructName({ ...question, construct: "own" }).en, "Can you use it?");
 * ```
 */
export function constructName(
  { construct, wording, wordingEnglish }: Pick<Question, "construct" | "wording" | "wordingEnglish">,
): Bilingual {
  const known = CONSTRUCTS.find(({ id }) => id === construct);
  return { ja: known?.ja ?? wording, en: known?.en ?? wordingEnglish };
}

import type { UnreadAnswer } from "./answer_codes.ts";
import type { Codebook, NumberRange } from "./codebook.ts";
import { matchText } from "./match_text.ts";

/** A number, no answer, or what is wrong with a cell. */
export type NumberReading = { readonly number: number | "missing" } | UnreadAnswer;

/**
 * A reader of the cells of one number question.
 *
 * Full-width digits and the unit behind the number are taken. No answer is the empty cell, those spellings of the code book
 * that are no numbers, and the numbers that the question names as missing: 9 means no answer in many sheets, and a very
 * likely recommendation in others.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const bands = [{ label: "0〜120歳", labelEnglish: "0–120", from: 0, to: 120 }];
 * const age = { minimum: 0, maximum: 120, unit: "歳", unitEnglish: "years", missing: [-1], bands };
 * const read = numberAnswers(age, { missing: { code: 99, label: "無回答", labelEnglish: "No answer", spellings: ["NA", "9"] } });
 * assert.deepEqual(["４２歳", "9", "NA", "-1"].map(read), [42, 9, "missing", "missing"].map((number) => ({ number })));
 * const tooOld = read("200");
 * assert.ok("id" in tooOld && tooOld.id === "invalid-value");
 * ```
 */
export function numberAnswers(
  { minimum, maximum, decimals = 0, unit, missing: missingNumbers = [] }: NumberRange,
  { missing }: Pick<Codebook, "missing">,
): (cell: string) => NumberReading {
  const nothing = new Set([
    "",
    ...[missing.label, ...missing.spellings].map(matchText).filter((text) => !NUMBER.test(text)),
  ]);
  const ending = unit === undefined ? "" : matchText(unit);
  const digits = decimals === 0 ? "a whole number" : `a number with at most ${decimals} digits after the point`;
  const expected = `${digits} from ${minimum} to ${maximum}, or nothing`;
  return (cell) => {
    const matched = matchText(cell);
    if (nothing.has(matched)) return { number: "missing" };
    const text = ending !== "" && matched.endsWith(ending) ? matched.slice(0, -ending.length) : matched;
    const number = Number(text);
    if (!NUMBER.test(text)) return { id: "invalid-value", expected };
    if (missingNumbers.includes(number)) return { number: "missing" };
    const hasDigits = (text.split(".")[1] ?? "").replace(/0+$/, "").length;
    if (number < minimum || number > maximum || hasDigits > decimals) return { id: "invalid-value", expected };
    return { number };
  };
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

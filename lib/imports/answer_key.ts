import { matchText } from "../survey/match_text.ts";
import { withoutMarkup } from "./heading_key.ts";

/** An answer as a cell has it, taken apart: what stands for it, and the number that some forms put in front. */
export interface AnswerKey {
  /** The whole, as it is matched. */
  readonly whole: string;
  /** Without a number or letter in front; the same as `whole` without one. */
  readonly bare: string;
  /** The number in front, or of which the cell consists: `1.`, `①`, `A1`, `1：`; `null` without one. */
  readonly number: number | null;
}

const CIRCLED = /^\s*([①-⑳㉑-㊿❶-❿⓵-⓾])\s*/u;
const NUMBERED = /^\s*[（(\[【]?\s*([0-9０-９]{1,4})\s*[）)\]】]?\s*[.．:：、,)）\s]\s*(?=\D)/u;
const NUMBERED_IN_BRACKETS = /^\s*[（(\[【]\s*([0-9０-９]{1,4})\s*[）)\]】]\s*/u;
const DIGIT_BEFORE_WORD =
  /^\s*([0-9０-９]{1,2})(?=[^\d０-９\s.,:%～〜\-−–代歳才年人回名点日月時分円割%％以未超か万千百つ個件番級位泊])/u;
const LETTERED = /^\s*[AＡa][O0]?([0-9０-９]{1,3})\s*$/u;
const ALONE = /^\s*(-?[0-9０-９]{1,4})(?:\.0+)?\s*$/u;

/**
 * Takes a cell of a closed question apart.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(answerKey("①行政職員"), { whole: "1行政職員", bare: "行政職員", number: 1 });
 * assert.deepEqual(answerKey("２．はい"), { whole: "2.はい", bare: "はい", number: 2 });
 * assert.deepEqual(answerKey("A3"), { whole: "a3", bare: "a3", number: 3 });
 * assert.deepEqual(answerKey("20代"), { whole: "20代", bare: "20代", number: null });
 * ```
 */
export function answerKey(cell: string): AnswerKey {
  const text = withoutMarkup(cell);
  const whole = matchText(text);
  const alone = ALONE.exec(text) ?? LETTERED.exec(text);
  if (alone !== null) return { whole, bare: whole, number: numberOf(alone[1]) };
  const front = numberingOf(text);
  const bare = front === null ? "" : matchText(text.slice(front[0].length));
  return { whole, bare: bare === "" ? whole : bare, number: front === null ? null : numberOf(front[1]) };
}

/** An answer as it is shown, without a number in front; a number alone stays. */
export function withoutNumber(label: string): string {
  const front = numberingOf(label);
  const rest = front === null ? "" : label.slice(front[0].length).trim();
  return rest === "" ? label : rest;
}

function numberingOf(text: string): RegExpExecArray | null {
  return CIRCLED.exec(text) ?? NUMBERED_IN_BRACKETS.exec(text) ?? NUMBERED.exec(text) ?? DIGIT_BEFORE_WORD.exec(text);
}

function numberOf(digits = ""): number | null {
  const number = Number(digits.normalize("NFKC"));
  return Number.isInteger(number) ? number : null;
}

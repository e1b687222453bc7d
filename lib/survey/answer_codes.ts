import type { DataFaultId } from "../data/data_error.ts";
import type { AnswerScale, Codebook } from "./codebook.ts";
import { matchText } from "./match_text.ts";

/** The code of an answer, or what is wrong with the cell. */
export type AnswerReading = { readonly code: number } | { readonly id: DataFaultId; readonly expected: string };

/**
 * A reader of one question's cells: text of the questionnaire in, code of the answer out.
 *
 * The empty cell and the code book's spellings are the missing code. Nothing is guessed: an answer that is not on the
 * scale, one of another scale, and two answers at once are told apart and refused. Full-width and half-width forms, spaces
 * and line breaks do not matter.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const scale = {
 *   id: "yes-no", kind: "rating", family: null, basis: "assumed", reason: "example", otherAnswers: [],
 *   answers: [
 *     { code: 1, label: "はい", labelEnglish: "Yes", side: "favourable" },
 *     { code: 2, label: "いいえ", labelEnglish: "No", side: "unfavourable" },
 *   ],
 * } as const;
 * const missing = { code: 9, label: "無回答", labelEnglish: "No answer", spellings: ["-"] };
 * const read = answerCodes(scale, { scales: [scale], missing });
 * assert.deepEqual([read("はい "), read(""), read("－")], [{ code: 1 }, { code: 9 }, { code: 9 }]);
 * const both = read("はい;いいえ");
 * assert.ok("id" in both && both.id === "several-answers");
 * ```
 */
export function answerCodes(
  scale: AnswerScale,
  { scales, missing }: Pick<Codebook, "scales" | "missing">,
): (cell: string) => AnswerReading {
  const own = labelsOf(scale);
  const nothing = new Set(["", ...[missing.label, ...missing.spellings].map(matchText)]);
  const choices = [...scale.answers, ...scale.otherAnswers].map(({ label }) => label);
  const expected = `one of ${choices.join(", ")}, or nothing`;
  return (cell) => {
    const matched = matchText(cell);
    if (nothing.has(matched)) return { code: missing.code };
    const code = own.get(matched);
    if (code !== undefined) return { code };
    const parts = cell.split(/[;；,，、\n]/u).map(matchText).filter((part) => part !== "");
    if (parts.length > 1 && parts.every((part) => own.has(part))) {
      return { id: "several-answers", expected: `one answer only, ${expected}` };
    }
    const others = scales.filter((other) => other.id !== scale.id && labelsOf(other).has(matched));
    if (others.length === 0) return { id: "unknown-answer", expected };
    const names = others.map(({ id }) => id).join(", ");
    return { id: "answer-of-another-scale", expected: `${expected}; the answer is one of scale ${names}` };
  };
}

function labelsOf({ answers, otherAnswers }: AnswerScale): ReadonlyMap<string, number> {
  return new Map([...answers, ...otherAnswers].map(({ label, code }) => [matchText(label), code]));
}

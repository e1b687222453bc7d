import type { DataFaultId } from "../data/data_error.ts";
import type { AnswerScale, Codebook } from "./codebook.ts";
import { matchText } from "./match_text.ts";

/** An answer as a cell has it: its code, and the words that a respondent added to it. */
export interface ReadAnswer {
  readonly code: number;
  /** Words in brackets behind an answer that takes them, such as `民生委員` of `その他（民生委員）`; `null` for none. */
  readonly text: string | null;
}

/** The answer of a cell, or what is wrong with it. */
export type AnswerReading = ReadAnswer | UnreadAnswer;

/** What is wrong with a cell. */
export interface UnreadAnswer {
  readonly id: DataFaultId;
  readonly expected: string;
}

/**
 * A reader of one question's cells: text of the questionnaire in, code of the answer out.
 *
 * The empty cell and the code book's spellings are the missing code. Nothing is guessed: an answer that is not on the
 * scale, one of another scale, and two answers at once are told apart and refused. Full-width and half-width forms, spaces,
 * dashes of any kind and line breaks do not matter. An answer that takes words (`withText`) may have them in brackets.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const scale = {
 *   id: "yes-other", kind: "nominal", family: null, basis: "assumed", reason: "example", otherAnswers: [],
 *   answers: [
 *     { code: 1, label: "はい", labelEnglish: "Yes" },
 *     { code: 2, label: "その他", labelEnglish: "Other", withText: true },
 *   ],
 * } as const;
 * const missing = { code: 9, label: "無回答", labelEnglish: "No answer", spellings: ["-"] };
 * const read = answerCodes(scale, { scales: [scale], missing });
 * assert.deepEqual([read("はい "), read(""), read("－")], [1, 9, 9].map((code) => ({ code, text: null })));
 * assert.deepEqual(read("その他（民生委員）"), { code: 2, text: "民生委員" });
 * const both = read("はい;その他");
 * assert.ok("id" in both && both.id === "several-answers");
 * ```
 */
export function answerCodes(
  scale: AnswerScale,
  { scales, missing }: Pick<Codebook, "scales" | "missing">,
): (cell: string) => AnswerReading {
  const own = answersByLabel(scale);
  const nothing = new Set(["", ...[missing.label, ...missing.spellings].map(matchText)]);
  const choices = [...scale.answers, ...scale.otherAnswers].map(({ label }) => label);
  const expected = `one of ${choices.join(", ")}, or nothing`;
  return (cell) => {
    const matched = matchText(cell);
    if (nothing.has(matched)) return { code: missing.code, text: null };
    const answer = answerOf(cell, own);
    if (answer !== null) return answer;
    const parts = cell.split(SEPARATORS).map(matchText).filter((part) => part !== "");
    if (parts.length > 1 && parts.every((part) => own.has(part))) {
      return { id: "several-answers", expected: `one answer only, ${expected}` };
    }
    const others = scales.filter((other) => other.id !== scale.id && answersByLabel(other).has(matched));
    if (others.length === 0) return { id: "unknown-answer", expected };
    const names = others.map(({ id }) => id).join(", ");
    return { id: "answer-of-another-scale", expected: `${expected}; the answer is one of scale ${names}` };
  };
}

/** What stands between two answers in a cell that should hold one. */
const SEPARATORS = /[;；,，、/／|｜\n]/u;

/** The answers of a scale, and those beside it, by their label as it is matched. */
export function answersByLabel(
  { answers, otherAnswers }: AnswerScale,
): ReadonlyMap<string, { readonly code: number; readonly withText?: true | undefined }> {
  return new Map([...answers, ...otherAnswers].map((answer) => [matchText(answer.label), answer]));
}

/** The answer that a text is, with its words where the answer takes some; `null` when it is none. */
export function answerOf(text: string, answers: ReturnType<typeof answersByLabel>): ReadAnswer | null {
  const whole = answers.get(matchText(text));
  if (whole !== undefined) return { code: whole.code, text: null };
  const [, label, words] = /^([^（(]*)[（(]([^]*)[）)]\s*$/u.exec(text) ?? [];
  if (label === undefined || words === undefined) return null;
  const answer = answers.get(matchText(label));
  if (answer?.withText !== true) return null;
  return { code: answer.code, text: words.trim() === "" ? null : words.trim() };
}

import { answerOf, answersByLabel, type UnreadAnswer } from "./answer_codes.ts";
import type { AnswerScale, Codebook } from "./codebook.ts";
import { matchText } from "./match_text.ts";

/** What stands between two answers to a multiple question in a cell of a survey's own answers. */
export const ANSWER_SEPARATOR = ";";

/** All answers of a cell, or what is wrong with it. */
export type ChosenAnswers = { readonly codes: readonly number[]; readonly text: string | null } | UnreadAnswer;

/**
 * A reader of the cells of one multiple question (複数回答): answers as worded, separated by `;`, in any order.
 *
 * The cell is split by the answers there are, the longest first, so that an answer may itself hold a `;`, and so may the
 * words behind その他. The empty cell and the code book's spellings are no answer. Refused are answers that are not on the
 * scale, an answer twice, and one given alone (`exclusive`, such as 特になし) together with others.
 *
 * @returns codes in the order of the scale
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const answers = [["温泉"], ["食事"], ["その他", "withText"], ["特になし", "exclusive"]].map(([label = "", flag], at) => (
 *   { code: at + 1, label, labelEnglish: label, ...(flag === undefined ? {} : { [flag]: true as const }) }
 * ));
 * const scale = { id: "aims", kind: "nominal", family: null, basis: "questionnaire", reason: "", answers, otherAnswers: [] } as const;
 * const read = chosenAnswers(scale, { missing: { code: 99, label: "無回答", labelEnglish: "No answer", spellings: [] } });
 * assert.deepEqual(read("食事; 温泉"), { codes: [1, 2], text: null });
 * assert.deepEqual(read("その他（墓参; 帰省）"), { codes: [3], text: "墓参; 帰省" });
 * assert.deepEqual(read(""), { codes: [], text: null });
 * const contradiction = read("特になし;温泉");
 * assert.ok("id" in contradiction && contradiction.id === "several-answers");
 * ```
 */
export function chosenAnswers(
  scale: AnswerScale,
  { missing }: Pick<Codebook, "missing">,
): (cell: string) => ChosenAnswers {
  const own = answersByLabel(scale);
  const all = [...scale.answers, ...scale.otherAnswers];
  const alone = new Set(scale.answers.filter(({ exclusive }) => exclusive === true).map(({ code }) => code));
  const nothing = new Set(["", ...[missing.label, ...missing.spellings].map(matchText)]);
  const labels = all.map(({ label }) => label).join(", ");
  const expected = `some of ${labels}, separated by ${ANSWER_SEPARATOR}, or nothing`;
  return (cell) => {
    const whole = answerOf(cell, own);
    if (whole === null && nothing.has(matchText(cell))) return { codes: [], text: null };
    const found = whole === null ? answersIn(cell, own) : [whole];
    if (found === null) return { id: "unknown-answer", expected };
    const codes = found.map(({ code }) => code);
    if (new Set(codes).size < codes.length) return { id: "several-answers", expected: `each answer once: ${expected}` };
    const lonely = all.find(({ code }) => alone.has(code) && codes.includes(code) && codes.length > 1);
    if (lonely !== undefined) {
      return { id: "several-answers", expected: `${lonely.label} alone, or without it: ${expected}` };
    }
    const texts = found.flatMap(({ text }) => text === null ? [] : [text]);
    return {
      codes: all.map(({ code }) => code).filter((code) => codes.includes(code)),
      text: texts.length === 0 ? null : texts.join(`${ANSWER_SEPARATOR} `),
    };
  };
}

/** The answers of a cell one after the other, each as long as can be; `null` when a part is none. */
function answersIn(cell: string, own: ReturnType<typeof answersByLabel>) {
  const parts = cell.split(/[;；]/u).filter((part) => matchText(part) !== "");
  const found = [];
  for (let from = 0; from < parts.length;) {
    let to = parts.length;
    let answer = answerOf(parts.slice(from, to).join(ANSWER_SEPARATOR), own);
    // Words in brackets end where the first bracket that closes them does: その他（a）;温泉（b） is two answers.
    while (to > from + 1 && (answer === null || isSeveral(answer.text))) {
      to -= 1;
      answer = answerOf(parts.slice(from, to).join(ANSWER_SEPARATOR), own);
    }
    if (answer === null) return null;
    found.push(answer);
    from = to;
  }
  return found;
}

function isSeveral(text: string | null): boolean {
  return text !== null && /[）)][^（(]*;/u.test(text);
}

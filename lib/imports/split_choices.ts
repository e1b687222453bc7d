import type { AnswerReader, TakenAnswer } from "./answer_reader.ts";
import type { ExportProgram } from "./export_table.ts";

/** What stands between two answers of one cell, in the forms that programs write. */
export type ChoiceSeparator = "\n" | ";" | ", " | "," | "、" | "|" | " ";

/** What was found in a cell of a multiple question. */
export interface SplitChoices {
  readonly answers: readonly TakenAnswer[];
  /** Parts that are no answer. */
  readonly unknown: readonly string[];
}

/** Separators of cells, each with what parts them. Longer ones first. */
const PATTERNS: Readonly<Record<ChoiceSeparator, RegExp>> = {
  "\n": /(\n+)/u,
  ";": /(\s*[;；]\s*)/u,
  ", ": /(, )/u,
  ",": /(\s*[,，]\s*)/u,
  "、": /(\s*、\s*)/u,
  "|": /(\s*[|｜]\s*)/u,
  " ": /( +)/u,
};

/**
 * The answers in a cell of check boxes, split by the answers there are: an answer may hold the separator itself.
 *
 * From the left, each answer is as long as can be; what begins no answer is a part of its own that is unknown, up to where the
 * next answer begins.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { answerReader } from "./answer_reader.ts";
 * const answers = ["買い物, 食事", "温泉"].map((label, at) => ({ code: at + 1, label, labelEnglish: label }));
 * const scale = { id: "a", kind: "nominal", family: null, basis: "questionnaire", reason: "", answers, otherAnswers: [] } as const;
 * const reader = answerReader(scale, { missing: { code: 99, label: "無回答", labelEnglish: "No answer", spellings: [] } });
 * const { answers: taken, unknown } = splitChoices("温泉, 買い物, 食事, 墓参り", { reader, separators: [", "] });
 * assert.deepEqual([taken.map(({ code }) => code), unknown], [[2, 1], ["墓参り"]]);
 * ```
 */
export function splitChoices(
  cell: string,
  { reader, separators }: { readonly reader: AnswerReader; readonly separators: readonly ChoiceSeparator[] },
): SplitChoices {
  const pieces = piecesOf(cell, separators);
  const answers: TakenAnswer[] = [];
  const unknown: string[] = [];
  let open: string[] = [];
  const close = () => {
    const text = open.join("").trim();
    // What trails a cell is the separator alone.
    if (text.replaceAll(/[;；,，、|｜\s]/gu, "") !== "") unknown.push(trimSeparators(text));
    open = [];
  };
  for (let from = 0; from < pieces.length;) {
    const found = longestAnswer(pieces, { from, reader });
    if (found === null) {
      open.push(pieces[from] ?? "", pieces[from + 1] ?? "");
      from += 2;
    } else {
      close();
      answers.push(found.answer);
      from = found.next;
    }
  }
  close();
  return { answers: onceEach(answers), unknown };
}

/** Most pieces that one answer may be made of. */
const MOST_PIECES = 12;

function longestAnswer(
  pieces: readonly string[],
  { from, reader }: { readonly from: number; readonly reader: AnswerReader },
): { readonly answer: TakenAnswer; readonly next: number } | null {
  const last = Math.min(pieces.length, from + 2 * MOST_PIECES);
  for (let to = last - ((last - from) % 2 === 0 ? 1 : 0); to > from; to -= 2) {
    const text = pieces.slice(from, to).join("");
    const answer = text.trim() === "" ? null : reader.one(text);
    // その他（a）, 温泉（b） is not その他 with the words `a）, 温泉（b`.
    if (answer !== null && !/[）)][^（(]*[（(]/u.test(answer.text ?? "")) return { answer, next: to + 1 };
  }
  return null;
}

/** Pieces and the separators between them, in turn: answers at even places. */
function piecesOf(cell: string, separators: readonly ChoiceSeparator[]): readonly string[] {
  const pattern = new RegExp(separators.map((separator) => PATTERNS[separator].source.slice(1, -1)).join("|"), "u");
  return cell.split(new RegExp(`(${pattern.source})`, "u"));
}

function trimSeparators(text: string): string {
  return text.replaceAll(/^[;；,，、|｜\s]+|[;；,，、|｜\s]+$/gu, "");
}

function onceEach(answers: readonly TakenAnswer[]): readonly TakenAnswer[] {
  return answers.filter(({ code }, at) => answers.findIndex((other) => other.code === code) === at);
}

/** What parts the check boxes of one cell, by program: `, ` stands in answers of those that write something else. */
export function separatorsOf(program: ExportProgram): readonly ChoiceSeparator[] {
  switch (program) {
    case "google-forms":
      return [";", ", "];
    case "microsoft-forms":
    case "surveymonkey":
      return [";"];
    case "kobotoolbox":
      return [" ", ";"];
    case "qualtrics":
      return [","];
    case "google-sheets":
      return [", ", ";"];
    default:
      return ["\n", ";", ", ", "|", "、", ","];
  }
}

import leven from "leven";
import type { AnswerScale, MissingAnswer } from "../survey/codebook.ts";
import { matchText } from "../survey/match_text.ts";
import { answerKey } from "./answer_key.ts";

/** By what an answer was recognised; all but `label` are told. */
export type RecognisedBy = "label" | "numbered-label" | "number" | "decision" | "unlisted" | "words-left-out";

/** One answer of a scale, and the words that a respondent added. */
export interface TakenAnswer {
  readonly code: number;
  readonly text: string | null;
  readonly by: RecognisedBy;
}

/** What a cell of a closed question holds. */
export type CellReading =
  | { readonly kind: "answer"; readonly answer: TakenAnswer }
  | { readonly kind: "missing" }
  | { readonly kind: "unknown" }
  | { readonly kind: "several"; readonly labels: readonly string[] };

/** What has been decided of values that match no answer: the answer's label, or `null` for no answer; by their key. */
export type AnswerDecisions = ReadonlyMap<string, string | null>;

/** Options of {@linkcode answerReader}. */
export interface AnswerReaderOptions {
  readonly missing: MissingAnswer;
  /** @default nothing is decided */
  readonly decisions?: AnswerDecisions;
  /**
   * An answer that is not on the scale is その他 with these words, as Google Forms writes them.
   * @default false
   */
  readonly unlistedIsOther?: boolean;
}

/** Reads the cells of one scale. */
export interface AnswerReader {
  /** A cell that should hold one answer. */
  readonly read: (cell: string) => CellReading;
  /** One answer, without looking for several; `null` when it is none. */
  readonly one: (text: string) => TakenAnswer | null;
  readonly isMissing: (cell: string) => boolean;
  /** The answer nearest to a value, with how alike they are from 0 to 1; `null` when none is at all alike. */
  readonly nearest: (value: string) => { readonly label: string; readonly score: number } | null;
  readonly other: { readonly code: number; readonly label: string } | null;
}

/** Answers that stand for all that is not listed. */
export const OTHER = /^(?:その他|そのほか|他|other|others|otherpleasespecify|その他具体的に|その他自由記述)$/;
/** その他（民生委員）, その他：民生委員, Other: … */
const OTHER_WITH_WORDS = /^\s*(?:その他|そのほか|other)\s*(?:[（(]([^]*)[）)]|[:：]\s*([^]*))\s*$/iu;
const SEVERAL = /[;；/／|｜、，,\n]/u;
/** A written value is not compared with every label beyond this length: it is a text, not an answer. */
const LONGEST_COMPARED = 120;

/**
 * A reader of the cells of one scale: an answer by its label, its number or code, in any of the forms that exports have.
 *
 * Nothing close is taken: it is unknown, and {@linkcode AnswerReader.nearest} tells what it may be.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const answers = ["行政職員", "その他"].map((label, at) => ({ code: at + 1, label, labelEnglish: label }));
 * const scale = { id: "a", kind: "nominal", family: null, basis: "questionnaire", reason: "", answers, otherAnswers: [] } as const;
 * const { read, nearest } = answerReader(scale, { missing: { code: 99, label: "無回答", labelEnglish: "No answer", spellings: [] } });
 * assert.deepEqual(read("①行政職員"), { kind: "answer", answer: { code: 1, text: null, by: "numbered-label" } });
 * assert.deepEqual(read("その他（民生委員）"), { kind: "answer", answer: { code: 2, text: "民生委員", by: "label" } });
 * assert.deepEqual([read("行政職"), nearest("行政職")], [{ kind: "unknown" }, { label: "行政職員", score: 0.75 }]);
 * ```
 */
export function answerReader(
  { answers, otherAnswers }: AnswerScale,
  { missing, decisions = new Map(), unlistedIsOther = false }: AnswerReaderOptions,
): AnswerReader {
  const all = [...answers, ...otherAnswers];
  const byLabel = new Map(all.map((answer) => [matchText(answer.label), answer.code]));
  const numbered = all.map(({ label, code }) => ({ ...answerKey(label), label, code }));
  const codes = new Set(all.map(({ code }) => code));
  const other = otherOf(answers);
  const nothing = new Set(["", ...[missing.label, ...missing.spellings].map(matchText)]);

  function one(text: string): TakenAnswer | null {
    const key = answerKey(text);
    const label = byLabel.get(key.whole);
    if (label !== undefined) return { code: label, text: null, by: "label" };
    const decided = decisions.get(key.whole);
    if (typeof decided === "string") {
      const code = byLabel.get(matchText(decided));
      if (code !== undefined) {
        return { code, text: code === other?.code ? text.trim() : null, by: "decision" };
      }
    }
    // 5ヶ月 is not the answer 1ヶ月: where labels have numbers of their own, these must agree.
    const bare = numbered.filter(({ bare, number }) => bare === key.bare && (number === null || number === key.number));
    if (bare[0] !== undefined && bare.length === 1) return { code: bare[0].code, text: null, by: "numbered-label" };
    if (key.number !== null && key.bare === key.whole && codes.has(key.number)) {
      return { code: key.number, text: null, by: "number" };
    }
    const words = other === null ? null : OTHER_WITH_WORDS.exec(text);
    if (other !== null && words !== null) {
      const added = (words[1] ?? words[2] ?? "").trim();
      return { code: other.code, text: added === "" ? null : added, by: "label" };
    }
    return null;
  }

  function isMissing(cell: string): boolean {
    const key = matchText(cell);
    return (nothing.has(key) && !byLabel.has(key)) || decisions.get(key) === null;
  }

  function read(cell: string): CellReading {
    if (isMissing(cell)) return { kind: "missing" };
    const answer = one(cell);
    if (answer !== null) return { kind: "answer", answer };
    const several = severalAnswers(cell, one);
    if (several !== null) return { kind: "several", labels: several };
    if (unlistedIsOther && other !== null) {
      return { kind: "answer", answer: { code: other.code, text: cell.trim(), by: "unlisted" } };
    }
    return { kind: "unknown" };
  }

  const nearest = (value: string) => nearestAnswer(value, numbered);
  return { read, one, isMissing, nearest, other: other === null ? null : { code: other.code, label: other.label } };
}

/** The answer for all that is not listed: その他, else one that takes words. */
function otherOf(answers: AnswerScale["answers"]): AnswerScale["answers"][number] | null {
  return answers.find(({ label }) => OTHER.test(matchText(label).replaceAll(/[()（）、,:：]/g, ""))) ??
    answers.find(({ withText }) => withText === true) ?? null;
}

/** Two answers and more in one cell, whatever stands between them; `null` for anything else. */
function severalAnswers(cell: string, one: AnswerReader["one"]): readonly string[] | null {
  const parts = cell.split(SEVERAL).map((part) => part.trim()).filter((part) => part !== "");
  const taken = parts.map(one);
  const isAll = taken.every((part) => part !== null);
  return isAll && new Set(taken.map((part) => part?.code)).size > 1 ? parts : null;
}

/** The answer most like a value; `null` when none is at all like it, or the value is a text rather than an answer. */
function nearestAnswer(
  value: string,
  answers: readonly { readonly label: string; readonly whole: string; readonly bare: string }[],
): ReturnType<AnswerReader["nearest"]> {
  const { whole, bare } = answerKey(value);
  if (whole === "" || whole.length > LONGEST_COMPARED) return null;
  let best: { readonly label: string; readonly score: number } | null = null;
  for (const { label, ...own } of answers) {
    const score = Math.max(likeness(whole, own.whole), likeness(bare, own.bare));
    if (score >= 0.4 && score > (best?.score ?? 0)) best = { label, score };
  }
  return best;
}

/**
 * How alike two texts are: 1 less the share of letters that must be changed (Levenshtein), of the longer one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(likeness("よく理解出来た", "よく理解できた"), 1 - 2 / 7);
 * ```
 */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - leven(one, other) / longest;
}

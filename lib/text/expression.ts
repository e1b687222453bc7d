/** A condition on one word. */
export interface WordCondition {
  /** Dictionary form, NFKC; `@知る` for any word of the group 知る. */
  readonly word: string;
  /** Words of the group that `word` names, any of which will do; `null` for a word by itself. */
  readonly anyOf: readonly string[] | null;
  /** Class or part of speech it must have (`米-->地名`); `null` for any. */
  readonly wordClass: string | null;
  /** Form it must be written in (`買う=>買わ`); `null` for any. */
  readonly surface: string | null;
}

/** What a coding rule asks of an answer. */
export type Expression =
  | { readonly kind: "word"; readonly condition: WordCondition }
  /** Words one right after the other: `卒業+論文`. */
  | { readonly kind: "phrase"; readonly words: readonly WordCondition[] }
  /** Words in any order, each within reach of the one before: `near(先生+奥さん)[10]`. */
  | { readonly kind: "near"; readonly words: readonly WordCondition[]; readonly reach: Reach }
  /** The same in this order: `seq(気の毒-思う)[10]`. */
  | { readonly kind: "sequence"; readonly words: readonly WordCondition[]; readonly reach: Reach }
  /** Characters in the text, whatever words they belong to: `'してほしい'`. */
  | { readonly kind: "string"; readonly text: string }
  /** Another code of the file: `*連携`. */
  | { readonly kind: "code"; readonly name: string }
  /** A property of the answer: `<>市-->行田市`. */
  | { readonly kind: "variable"; readonly name: string; readonly value: string }
  | { readonly kind: "not"; readonly operand: Expression }
  /** Places of one expression that no place of another touches: `'よかった' without 'とよかった'`. */
  | { readonly kind: "without"; readonly operand: Expression; readonly excluded: Expression }
  | { readonly kind: "and"; readonly operands: readonly Expression[] }
  | { readonly kind: "or"; readonly operands: readonly Expression[] };

/** How far apart words may stand: a number of words, or in one sentence (`[b]`), or in one clause of it (`[c]`). */
export type Reach = number | "sentence" | "clause";

/** Letters that stand for a reach that is no number; `b` (文) is KH Coder's own, `c` (節) this project's. */
export const REACH_LETTERS: ReadonlyMap<string, Reach> = new Map([["b", "sentence"], ["c", "clause"]]);

/** Reach of `near` and `seq` in words when none is given, as in KH Coder 3. */
export const DEFAULT_DISTANCE = 10;

/**
 * Writes an expression as a rule; `parseExpression` reads it back to the same expression.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const text = formatExpression({
 *   kind: "not",
 *   operand: { kind: "word", condition: { word: "連携", anyOf: null, wordClass: null, surface: null } },
 * });
 * assert.equal(text, "not 連携");
 * ```
 */
export function formatExpression(expression: Expression): string {
  switch (expression.kind) {
    case "word":
      return formatWord(expression.condition);
    case "phrase":
      return expression.words.map(formatWord).join("+");
    case "near":
      return `near(${expression.words.map(formatWord).join("+")})[${formatReach(expression.reach)}]`;
    case "sequence":
      return `seq(${expression.words.map(formatWord).join("-")})[${formatReach(expression.reach)}]`;
    case "string":
      return `'${expression.text}'`;
    case "code":
      return `*${expression.name}`;
    case "variable":
      return `<>${expression.name}-->${expression.value}`;
    case "not":
      return `not ${formatOperand(expression.operand)}`;
    case "without":
      return `${formatOperand(expression.operand)} without ${formatOperand(expression.excluded)}`;
    case "and":
      return expression.operands.map(formatOperand).join(" and ");
    case "or":
      return expression.operands.map(formatOperand).join(" or ");
  }
}

function formatOperand(expression: Expression): string {
  const text = formatExpression(expression);
  return ["and", "or", "without"].includes(expression.kind) ? `( ${text} )` : text;
}

function formatReach(reach: Reach): string {
  return [...REACH_LETTERS].find(([, named]) => named === reach)?.[0] ?? String(reach);
}

function formatWord({ word, wordClass, surface }: WordCondition): string {
  return word + (wordClass === null ? "" : `-->${wordClass}`) + (surface === null ? "" : `=>${surface}`);
}

/** A condition on one word. */
export interface WordCondition {
  /** Dictionary form, NFKC. */
  readonly word: string;
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
  /** Words in any order, each at most `distance` words after the one before: `near(先生+奥さん)[10]`. */
  | { readonly kind: "near"; readonly words: readonly WordCondition[]; readonly distance: number }
  /** The same in this order: `seq(気の毒-思う)[10]`. */
  | { readonly kind: "sequence"; readonly words: readonly WordCondition[]; readonly distance: number }
  /** Characters in the text, whatever words they belong to: `'してほしい'`. */
  | { readonly kind: "string"; readonly text: string }
  /** Another code of the file: `*連携`. */
  | { readonly kind: "code"; readonly name: string }
  /** A property of the answer: `<>市-->行田市`. */
  | { readonly kind: "variable"; readonly name: string; readonly value: string }
  | { readonly kind: "not"; readonly operand: Expression }
  | { readonly kind: "and"; readonly operands: readonly Expression[] }
  | { readonly kind: "or"; readonly operands: readonly Expression[] };

/** Distance of `near` and `seq` in words when none is given, as in KH Coder 3. */
export const DEFAULT_DISTANCE = 10;

/**
 * Writes an expression as a rule; `parseExpression` reads it back to the same expression.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const text = formatExpression({
 *   kind: "not",
 *   operand: { kind: "word", condition: { word: "連携", wordClass: null, surface: null } },
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
      return `near(${expression.words.map(formatWord).join("+")})[${expression.distance}]`;
    case "sequence":
      return `seq(${expression.words.map(formatWord).join("-")})[${expression.distance}]`;
    case "string":
      return `'${expression.text}'`;
    case "code":
      return `*${expression.name}`;
    case "variable":
      return `<>${expression.name}-->${expression.value}`;
    case "not":
      return `not ${formatOperand(expression.operand)}`;
    case "and":
      return expression.operands.map(formatOperand).join(" and ");
    case "or":
      return expression.operands.map(formatOperand).join(" or ");
  }
}

function formatOperand(expression: Expression): string {
  const text = formatExpression(expression);
  return expression.kind === "and" || expression.kind === "or" ? `( ${text} )` : text;
}

function formatWord({ word, wordClass, surface }: WordCondition): string {
  return word + (wordClass === null ? "" : `-->${wordClass}`) + (surface === null ? "" : `=>${surface}`);
}

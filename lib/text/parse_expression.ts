import type { Expression } from "./expression.ts";
import { fail, parseAtom } from "./parse_atom.ts";

/** Options of {@linkcode parseExpression}. */
export interface ParseExpressionOptions {
  /**
   * Words of each group that `@name` may stand for.
   * @default none
   */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the condition of a coding rule, in the notation of KH Coder.
 *
 * `and`, `or`, `not` (also `&`, `|`, `!`, `&!`, `|!`) and brackets; `not` binds closest, then `and`, then `or`. Words
 * (`連携`, `米-->地名`, `買う=>買わ`), phrases (`卒業+論文`), `near(a+b)[10]`, `seq(a-b)[10]`, both also within a sentence (`[b]`),
 * characters (`'してほしい'`), other codes (`*連携`), properties (`<>市-->行田市`). Full-width signs and letters are read as
 * half-width ones. Brackets need no blanks around them.
 *
 * Three things KH Coder does not know: `[c]` is within a clause; `@知る` stands for any word of the group 知る; `a without b`
 * holds where a is found and no b touches it, so that 「もう少しあるとよかった」 is no 「よかった」.
 *
 * What KH Coder also knows and this does not (counts `愛 > 3`, forms `->未然形`, paragraphs `[d]`, document numbers and lengths)
 * is refused by name, never passed over. So is what could be read but never be found: an operator without a blank before it
 * (`連携or協働`), other quotation marks than `'`.
 *
 * A rule has at most 10,000 letters, and brackets and `not` at most 100 deep: no person reads more.
 *
 * @throws {SyntaxError} that names the piece that does not fit
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(parseExpression("（連携 or 協働） and not 時間").kind, "and");
 * assert.throws(() => parseExpression("連携 協働"), /between/);
 * ```
 */
export function parseExpression(text: string, options: ParseExpressionOptions = {}): Expression {
  const groups = options.groups ?? new Map();
  if (text.length > MOST_LETTERS) {
    throw fail(`it must have at most ${MOST_LETTERS} letters, and has ${text.length}`, text);
  }
  const pieces = splitPieces(text.normalize("NFKC"));
  let at = 0;
  let depth = 0;
  function nested(parse: () => Expression): Expression {
    if (++depth > MOST_DEPTH) throw fail(`brackets and not must be at most ${MOST_DEPTH} deep`, text);
    const inner = parse();
    depth--;
    return inner;
  }
  const peek = () => pieces[at];

  const parseOr = (): Expression => parseChain(parseAnd, "or");
  const parseAnd = (): Expression => parseChain(parseNot, "and");
  function parseChain(parseOperand: () => Expression, kind: "and" | "or"): Expression {
    const operands = [parseOperand()];
    while (peek() === kind) {
      at++;
      operands.push(parseOperand());
    }
    const [only] = operands;
    return operands.length === 1 && only !== undefined ? only : { kind, operands };
  }
  function parseNot(): Expression {
    if (peek() === "not") {
      at++;
      return { kind: "not", operand: nested(parseNot) };
    }
    const operand = parsePrimary();
    if (peek() !== "without") return operand;
    at++;
    const excluded = nested(parsePrimary);
    if (![operand, excluded].every(hasPlaces)) {
      throw fail("both sides of without must be words or characters, which have a place in the answer", text);
    }
    return { kind: "without", operand, excluded };
  }
  function parsePrimary(): Expression {
    const piece = pieces[at++];
    if (piece === undefined) throw fail("a word or bracket was expected at the end", text);
    if (piece === "(") {
      const inner = nested(parseOr);
      if (pieces[at++] !== ")") throw fail("a closing bracket is missing", text);
      return inner;
    }
    if (OPERATORS.includes(piece)) throw fail(`a word or bracket was expected before ${piece}`, text);
    return parseAtom(piece, groups);
  }

  if (pieces.length === 0) throw fail("it must not be empty", text);
  const expression = parseOr();
  const rest = peek();
  if (rest === ")") throw fail("a closing bracket has no opening one", text);
  if (rest !== undefined) throw fail(`and, or must stand between two conditions, before ${rest}`, text);
  return expression;
}

const MOST_LETTERS = 10_000;

const MOST_DEPTH = 100;

const OPERATORS = ["and", "or", "not", "without", ")"];

/** Cuts a rule into words, atoms with brackets of their own, brackets and operators. */
function splitPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  const pattern = /\s+|'([^']*)'|((?:near|seq)\([^()]*\)(?:\[[^\]]*\])?)|([()])|((?:[^\s()'])+)|(')/gy;
  for (const [whole, , , bracket, word, quote] of text.matchAll(pattern)) {
    if (/^\s/.test(whole)) continue;
    if (quote !== undefined) throw fail("a quotation mark is not closed", text);
    if (bracket !== undefined) pieces.push(bracket);
    else if (word !== undefined) pieces.push(...splitOperators(word));
    else pieces.push(whole);
  }
  return pieces;
}

/** `&!連携` is as good as `and not 連携`. */
function splitOperators(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (["and", "or", "not", "without"].includes(lower)) return [lower];
  const match = /^([&|!]+)(.*)$/.exec(word);
  if (match === null) return [word];
  const [, signs = "", rest = ""] = match;
  const names = [...signs].map((sign) => sign === "&" ? "and" : sign === "|" ? "or" : "not");
  return rest === "" ? names : [...names, rest];
}

/** Whether an expression is found at places of an answer, and not only true or false of it. */
function hasPlaces(expression: Expression): boolean {
  switch (expression.kind) {
    case "variable":
    case "not":
      return false;
    case "and":
    case "or":
      return expression.operands.every(hasPlaces);
    default:
      return true;
  }
}

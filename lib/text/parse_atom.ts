import { DEFAULT_DISTANCE, type Expression, type Reach, REACH_LETTERS, type WordCondition } from "./expression.ts";

/** Letters of a rule that a message quotes. */
const MOST_QUOTED = 200;

/** What KH Coder's rules can also hold, with the name it is refused by. */
const UNSUPPORTED: readonly (readonly [RegExp, string])[] = [
  [/^(>=?|<=?|={1,2}|\+|-|\*|\/|\d+)$/, "counts and arithmetic are not supported"],
  [/^No\.$/i, "document numbers are not supported"],
  [/^len[wc]?$/i, "document lengths are not supported"],
  [/^<(?!>)/, "headings are not supported"],
];

type Groups = ReadonlyMap<string, readonly string[]>;

/** One word, phrase or distance of an expression. */
export function parseAtom(piece: string, groups: Groups): Expression {
  if (piece.startsWith("'")) {
    const text = piece.slice(1, -1);
    if (text === "") throw fail("the characters between quotation marks must not be empty", piece);
    return { kind: "string", text };
  }
  const unsupported = UNSUPPORTED.find(([pattern]) => pattern.test(piece));
  if (unsupported !== undefined) throw fail(unsupported[1], piece);
  if (/^(near|seq)\(/.test(piece)) return parseDistance(piece, groups);
  if (piece.startsWith("<>")) {
    const [name = "", value = ""] = piece.slice(2).split("-->");
    if (name === "" || value === "") throw fail("a property must read <>name-->value", piece);
    return { kind: "variable", name, value };
  }
  if (piece.startsWith("*")) return { kind: "code", name: piece.slice(1) };
  const words = piece.split("+").map((word) => parseWord(word, { piece, groups }));
  const [only] = words;
  return words.length === 1 && only !== undefined ? { kind: "word", condition: only } : { kind: "phrase", words };
}

function parseDistance(piece: string, groups: Groups): Expression {
  const match = /^(near|seq)\(([^()]*)\)(?:\[([^\]]*)\])?$/.exec(piece);
  if (match === null) throw fail("near and seq must read near(a+b)[10] or seq(a-b)[10]", piece);
  const [, name, list = "", option = String(DEFAULT_DISTANCE)] = match;
  const reach: Reach | undefined = /^[1-9][0-9]{0,5}$/.test(option) ? Number(option) : REACH_LETTERS.get(option);
  if (reach === undefined) {
    throw fail(
      "the distance must be a number of words, b (sentence) or c (clause); paragraphs [d] are not supported",
      piece,
    );
  }
  // A hyphen parts the words of seq, but not the arrow of a word's class.
  const parts = name === "near" ? list.split("+") : list.split(/(?<!-)-(?![->])/);
  const words = parts.map((word) => parseWord(word.trim(), { piece, groups }));
  if (words.length < 2) throw fail("near and seq need at least two words", piece);
  return { kind: name === "near" ? "near" : "sequence", words, reach };
}

function parseWord(
  text: string,
  { piece, groups }: { readonly piece: string; readonly groups: Groups },
): WordCondition {
  const match = /^(.+?)(?:-->([^=>]+?))?(?:=>(.+))?$/.exec(text);
  const [, word = "", wordClass = null, surface = null] = match ?? [];
  if (word === "") throw fail("a word is missing", piece);
  if (/->/.test(word)) throw fail("inflected forms (->) are not supported; use =>", piece);
  if (/[|&!<>=]/.test(word)) throw fail("signs need blanks on both sides, and words with signs quotation marks", piece);
  if (/["“”„‟「」『』]/u.test(word)) throw fail("characters to be found as written must stand between ' and '", piece);
  if (/[、。，．・;；]/u.test(word)) {
    throw fail("conditions must be separated by and, or, not, and not by a sign", piece);
  }
  if (/^(?:and|or|not)\P{ASCII}|\P{ASCII}(?:and|or|not)(?:\P{ASCII}|$)/iu.test(word)) {
    throw fail("and, or, not need a blank on both sides", piece);
  }
  if (!word.startsWith("@")) return { word, anyOf: null, wordClass, surface };
  const anyOf = groups.get(word.slice(1));
  if (anyOf === undefined) throw fail("a group of words (@name) must be one that the file holds", piece);
  return { word, anyOf, wordClass, surface };
}

/** The error of a piece that cannot be read. */
export function fail(reason: string, piece: string): SyntaxError {
  const quoted = piece.trim();
  const value = quoted.length > MOST_QUOTED ? `${quoted.slice(0, MOST_QUOTED)}…` : quoted;
  return new SyntaxError(`Cannot read a coding rule as ${reason}: current value is ${JSON.stringify(value)}`);
}

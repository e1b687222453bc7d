import type { Token } from "./token.ts";

/** The part of lindera-wasm that is used; its own types say `any`. */
interface LinderaTokenizer {
  tokenize(text: string): readonly LinderaToken[];
}

/** A word as lindera gives it; words that IPADIC lacks have the part of speech `UNK` and no other field of the dictionary. */
interface LinderaToken {
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly partOfSpeech: string;
  readonly partOfSpeechSubcategory1?: string;
  readonly partOfSpeechSubcategory2?: string;
  readonly partOfSpeechSubcategory3?: string;
  readonly baseForm?: string;
  readonly reading?: string;
}

let loading: Promise<LinderaTokenizer> | undefined;

/** Letters of texts whose words are kept: page, workbook, document and chapter each analyse the same answers. */
const MOST_KEPT = 200_000;
const kept = new Map<string, readonly Token[]>();
let lettersKept = 0;

/**
 * The IPADIC tokenizer of lindera, loaded at first use.
 *
 * The package compiles 13 MB of WebAssembly while it is imported, so it is imported here and nowhere else, and only by
 * somebody who tokenizes.
 *
 * @returns a function from text to words in order, with the places in UTF-16 units
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const tokenize = await loadLindera();
 * assert.deepEqual(tokenize("地域に関わる").map(({ surface }) => surface), ["地域", "に", "関わる"]);
 * ```
 */
export async function loadLindera(): Promise<(text: string) => readonly Token[]> {
  loading ??= build();
  const tokenizer = await loading;
  return (text) => {
    if (text.trim() === "") return [];
    const known = kept.get(text);
    if (known !== undefined) return known;
    const tokens = readTokens(text, tokenizer.tokenize(text));
    if (lettersKept + text.length > MOST_KEPT) {
      kept.clear();
      lettersKept = 0;
    }
    if (text.length <= MOST_KEPT) {
      kept.set(text, tokens);
      lettersKept += text.length;
    }
    return tokens;
  };
}

/**
 * How Japanese is read: for each word of a text its reading in katakana, or the word itself where the dictionary has none.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual((await loadReadings())("大野市"), ["オオノ", "シ"]);
 * ```
 */
export async function loadReadings(): Promise<(text: string) => readonly string[]> {
  loading ??= build();
  const tokenizer = await loading;
  return (text) => {
    if (text.trim() === "") return [];
    const bytes = new TextEncoder().encode(text);
    return tokenizer.tokenize(text).map(({ byteStart, byteEnd, reading }) =>
      reading === undefined || reading === "*" ? new TextDecoder().decode(bytes.subarray(byteStart, byteEnd)) : reading
    );
  };
}

async function build(): Promise<LinderaTokenizer> {
  const { TokenizerBuilder } = await import("lindera-wasm-nodejs-ipadic");
  const builder = new TokenizerBuilder();
  builder.setDictionary("embedded://ipadic");
  builder.setMode("normal");
  builder.setKeepWhitespace(false);
  return builder.build();
}

function readTokens(text: string, words: readonly LinderaToken[]): readonly Token[] {
  const unitOf = byteToUnit(text);
  const tokens: Token[] = [];
  for (const word of words) {
    const { byteStart, byteEnd, partOfSpeech, baseForm = "*" } = word;
    const start = unitOf(byteStart);
    const end = unitOf(byteEnd);
    const surface = text.slice(start, end);
    // A blank of an unusual kind (a vertical tab, U+00A0) comes as a word of its own.
    if (surface.trim() === "") continue;
    tokens.push({
      surface,
      base: (baseForm === "*" ? surface : baseForm).normalize("NFKC"),
      ...partOfSpeech === "UNK" ? unknownWord(surface) : { partOfSpeech, subdivision: subdivisionOf(word) },
      start,
      end,
    });
  }
  return tokens;
}

function subdivisionOf(word: LinderaToken): string {
  return [word.partOfSpeechSubcategory1, word.partOfSpeechSubcategory2, word.partOfSpeechSubcategory3]
    .filter((part) => part !== undefined && part !== "*").join(",");
}

/** Lindera gives words that the dictionary lacks no part of speech. Numbers are 名詞,数 as in MeCab, signs are 記号. */
function unknownWord(surface: string): Pick<Token, "partOfSpeech" | "subdivision"> {
  if (/^\p{N}+$/u.test(surface)) return { partOfSpeech: "名詞", subdivision: "数" };
  if (!/[\p{L}\p{N}]/u.test(surface)) return { partOfSpeech: "記号", subdivision: "一般" };
  return { partOfSpeech: "未知語", subdivision: "" };
}

/** From a place in UTF-8 bytes to one in UTF-16 units; places must be asked in rising order. */
function byteToUnit(text: string): (byte: number) => number {
  let bytes = 0;
  let units = 0;
  return (byte) => {
    while (bytes < byte) {
      const code = text.codePointAt(units);
      if (code === undefined) throw new RangeError(`Cannot tokenize as byte ${byte} is past the end of the text`);
      // A lone surrogate is passed on as U+FFFD, which has three bytes too.
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      units += code < 0x10000 ? 1 : 2;
    }
    return units;
  };
}

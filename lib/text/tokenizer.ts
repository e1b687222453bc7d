import { loadLindera } from "./lindera.ts";
import type { Token, Tokenizer } from "./token.ts";
import { oneOf, optionalText, text } from "../data/cells.ts";
import { defineTable, type RowOf } from "../data/read_table.ts";

/**
 * Terms of community welfare that stay one word, which IPADIC cuts into pieces.
 *
 * The counterpart of 強制抽出する語 in KH Coder. `lemma` brings variants together: 社協 is counted as 社会福祉協議会.
 */
export const userDictionaryTable = defineTable({
  file: "data/text/user_dictionary.csv",
  description: "One term that the tokenizer keeps whole",
  columns: {
    term: text("The term as it is written in answers."),
    lemma: text("The form it is counted and searched as; the term itself when it has no variants."),
    partOfSpeech: oneOf("Part of speech of IPADIC.", ["名詞", "動詞", "形容詞"]),
    reason: optionalText("Why a variant is counted under another form; empty when it is its own."),
  },
  key: ["term"],
});

/** One term of the user dictionary. */
export type UserTerm = RowOf<typeof userDictionaryTable.columns>;

/** Options of {@linkcode loadTokenizer}. */
export interface LoadTokenizerOptions {
  /**
   * Terms that stay one word.
   * @default none: plain IPADIC, as MeCab cuts it
   */
  readonly terms?: readonly UserTerm[];
}

/**
 * The tokenizer of this project: IPADIC as in MeCab, and terms of the user dictionary kept whole.
 *
 * lindera-wasm 2.0.0 takes user dictionaries from a file system only, which WebAssembly does not have, so the terms are
 * applied after it: every occurrence of a term (from the left, the longest first) becomes one word, and the words that
 * lay inside it go. Where a term begins or ends inside a word, what is left over of that word is tokenized by itself.
 * Words that touch no term are never changed.
 *
 * Cost: about 0.5 ms for an answer of 50 characters, 9 to 11 times what MeCab takes through Python
 * (tests/bench/against_peers.ts). Most of it is not analysis but handing over: lindera makes an object of thirteen fields for
 * each word, so that each word crosses from WebAssembly to JavaScript forty times. 500 answers in one call take 87 % of what
 * they take one by one, and with a binding that takes nothing over at all 44 % are left, as the fields are made before anybody
 * asks for them: twice MeCab's time is out of reach so. kuromoji 0.1.2 takes 46 % (four times MeCab), makes words of blanks,
 * and has not been kept since 2018.
 * The report's 132 answers take 0.07 s.
 *
 * @returns a tokenizer that gives the same words for the same text on every machine
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const term = { term: "顔の見える関係", lemma: "顔の見える関係", partOfSpeech: "名詞" as const, reason: null };
 * const tokenizer = await loadTokenizer({ terms: [term] });
 * assert.deepEqual(tokenizer.tokenize("顔の見える関係性").map(({ surface }) => surface), ["顔の見える関係", "性"]);
 * ```
 */
export async function loadTokenizer(options: LoadTokenizerOptions = {}): Promise<Tokenizer> {
  const lindera = await loadLindera();
  const find = termFinder(options.terms ?? []);
  return {
    tokenize: (text) => {
      const tokens = lindera(text);
      const places = find(text);
      return places.length === 0 ? tokens : joinTerms(text, { tokens, places, lindera });
    },
  };
}

interface Joining {
  readonly tokens: readonly Token[];
  readonly places: readonly TermPlace<UserTerm>[];
  readonly lindera: (text: string) => readonly Token[];
}

function joinTerms(text: string, { tokens, places, lindera }: Joining): readonly Token[] {
  const joined: Token[] = [];
  /** The first word that may not have been dealt with yet: places rise, so that no word is looked at for every place. */
  let first = 0;
  /** Words of a stretch outside all terms: as they are when they lie in it whole, tokenized by themselves when cut. */
  const addBetween = (from: number, to: number) => {
    let covered = from;
    const flush = (until: number) => {
      for (const token of lindera(text.slice(covered, until))) {
        joined.push({ ...token, start: token.start + covered, end: token.end + covered });
      }
    };
    while ((tokens[first]?.end ?? Infinity) <= from) first++;
    for (let index = first; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined || token.start >= to) break;
      if (token.start >= from && token.end <= to) {
        joined.push(token);
        covered = token.end;
      } else if (token.start < from) {
        flush(Math.min(token.end, to));
        covered = Math.min(token.end, to);
      } else {
        covered = token.start;
        flush(to);
      }
    }
  };
  let at = 0;
  for (const { term: { lemma, partOfSpeech }, start, end } of places) {
    addBetween(at, start);
    const base = lemma.normalize("NFKC");
    joined.push({ surface: text.slice(start, end), base, partOfSpeech, subdivision: "強制抽出", start, end });
    at = end;
  }
  addBetween(at, text.length);
  return joined;
}

/** A term and where it stands. */
export interface TermPlace<Term> {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/**
 * Every place of the given terms in a text, from the left, the longest first where several begin, none overlapping.
 *
 * Linear in the text for a fixed list of terms.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const find = termFinder([{ term: "共生社会" }, { term: "地域共生社会" }]);
 * assert.deepEqual(find("地域共生社会と共生社会").map(({ start, end }) => [start, end]), [[0, 6], [7, 11]]);
 * ```
 */
export function termFinder<Term extends { readonly term: string }>(
  terms: readonly Term[],
): (text: string) => readonly TermPlace<Term>[] {
  const byFirst = new Map<string, Term[]>();
  for (const entry of terms) {
    const first = entry.term.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.term.length - a.term.length);
  return (text) => {
    const places: TermPlace<Term>[] = [];
    for (let start = 0; start < text.length; start++) {
      const found = byFirst.get(text.charAt(start))?.find(({ term }) => text.startsWith(term, start));
      if (found === undefined) continue;
      const end = start + found.term.length;
      places.push({ term: found, start, end });
      start = end - 1;
    }
    return places;
  };
}

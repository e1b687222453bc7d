import { itemAt } from "../data/item_at.ts";
import { contentWord } from "./content_word.ts";
import type { Document } from "./corpus.ts";
import type { Reach, WordCondition } from "./expression.ts";
import { stretchesOf } from "./stretches_of.ts";
import type { Token } from "./token.ts";

/** A stretch of an answer, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

function fits(token: Token, { word, anyOf, wordClass, surface }: WordCondition): boolean {
  return (anyOf === null ? token.base === word : anyOf.includes(token.base)) &&
    (surface === null || token.surface.normalize("NFKC") === surface) &&
    (wordClass === null || token.partOfSpeech === wordClass || contentWord(token)?.wordClass === wordClass);
}

/** Dictionary forms of the words of each answer that was asked about: most rules ask for what most answers do not have. */
const known = new WeakMap<readonly Token[], ReadonlySet<string>>();

function basesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const former = known.get(tokens);
  if (former !== undefined) return former;
  const bases = new Set(tokens.map(({ base }) => base));
  known.set(tokens, bases);
  return bases;
}

/** Whether an answer may have a word: when it has the dictionary form, whatever else is asked of it. */
function mayHave(tokens: readonly Token[], { word, anyOf }: WordCondition): boolean {
  const bases = basesOf(tokens);
  return anyOf === null ? bases.has(word) : anyOf.some((one) => bases.has(one));
}

/** Every word of an answer that fits a condition. */
export function wordSpans(tokens: readonly Token[], condition: WordCondition): readonly Span[] {
  return mayHave(tokens, condition) ? tokens.filter((token) => fits(token, condition)) : [];
}

export function phraseSpans(tokens: readonly Token[], words: readonly WordCondition[]): readonly Span[] {
  const spans: Span[] = [];
  if (!words.every((word) => mayHave(tokens, word))) return spans;
  for (let at = 0; at + words.length <= tokens.length; at++) {
    const stretch = tokens.slice(at, at + words.length);
    const first = stretch[0];
    const last = stretch.at(-1);
    if (first === undefined || last === undefined) continue;
    if (words.every((word, index) => matches(stretch[index], word))) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

function matches(token: Token | undefined, word: WordCondition): boolean {
  return token !== undefined && fits(token, word);
}

/** Chains of words: over the whole answer for a number of words, else in each sentence or clause by itself. */
export function spansWithin(
  { answer, tokens }: Document,
  { words, reach, ordered }: {
    readonly words: readonly WordCondition[];
    readonly reach: Reach;
    readonly ordered: boolean;
  },
): readonly Span[] {
  if (!words.every((word) => mayHave(tokens, word))) return [];
  if (typeof reach === "number") return chainSpans(tokens, { words, distance: reach, ordered });
  return stretchesOf(answer.text, { tokens, kind: reach })
    .flatMap((stretch) => chainSpans(stretch, { words, distance: stretch.length, ordered }));
}

interface ChainOptions {
  readonly words: readonly WordCondition[];
  readonly distance: number;
  readonly ordered: boolean;
}

/**
 * Every stretch that is a chain: one occurrence of each word, each at most `distance` words after the one before it.
 *
 * From each beginning the shortest chain counts. Distances count every word and sign, as in KH Coder.
 */
function chainSpans(tokens: readonly Token[], { words, distance, ordered }: ChainOptions): readonly Span[] {
  const spans: Span[] = [];
  for (const [first, token] of tokens.entries()) {
    let last: number | null = null;
    // Each state is a set of words found, ending at a place; a chain that reaches a place with fewer words may yet be needed.
    let states = new Map<string, Chain>();
    for (const [index, word] of words.entries()) {
      if (ordered && index > 0) break;
      if (fits(token, word)) addState(states, { found: 1 << index, end: first });
    }
    const complete = (1 << words.length) - 1;
    while (states.size > 0) {
      const next = new Map<string, Chain>();
      for (const { found, end } of states.values()) {
        if (found === complete) {
          if (last === null || end < last) last = end;
          continue;
        }
        for (let at = end + 1; at <= Math.min(end + distance, tokens.length - 1); at++) {
          for (const [index, word] of words.entries()) {
            const missing = (found & (1 << index)) === 0;
            const inTurn = !ordered || found === (1 << index) - 1;
            if (missing && inTurn && matches(tokens[at], word)) {
              addState(next, { found: found | (1 << index), end: at });
            }
          }
        }
      }
      states = next;
    }
    const end = last === null ? undefined : tokens[last]?.end;
    if (end !== undefined) spans.push({ start: token.start, end });
  }
  return spans;
}

interface Chain {
  readonly found: number;
  readonly end: number;
}

function addState(states: Map<string, Chain>, chain: Chain): void {
  states.set(`${chain.found}:${chain.end}`, chain);
}

/** Places of characters, compared after NFKC; a character that NFKC makes several of (㈱) is taken whole. */
export function stringSpans(text: string, wanted: string): readonly Span[] {
  const { joined, starts } = normalisedText(text);
  const target = wanted.normalize("NFKC");
  const spans: Span[] = [];
  for (let place = joined.indexOf(target); place !== -1; place = joined.indexOf(target, place + 1)) {
    const start = itemAt(starts, place, "start of a character");
    const lastUnit = itemAt(starts, place + target.length - 1, "start of a character");
    const end = starts.slice(place + target.length - 1).find((candidate) => candidate > lastUnit) ?? text.length;
    spans.push({ start, end });
  }
  return spans;
}

/** A text after NFKC, and for each of its units, and its end, where in the text the character begins that it comes from. */
interface NormalisedText {
  readonly joined: string;
  readonly starts: readonly number[];
}

/** The text that was asked about last: an answer is asked for every string of every rule, one answer after the other. */
let lastAsked: { readonly text: string; readonly normalised: NormalisedText } | undefined;

function normalisedText(text: string): NormalisedText {
  if (lastAsked?.text === text) return lastAsked.normalised;
  const parts: string[] = [];
  const starts: number[] = [];
  for (const { segment, index } of SEGMENTER.segment(text)) {
    const units = segment.normalize("NFKC");
    parts.push(units);
    for (let unit = 0; unit < units.length; unit++) starts.push(index);
  }
  starts.push(text.length);
  const normalised = { joined: parts.join(""), starts };
  lastAsked = { text, normalised };
  return normalised;
}

/** Grapheme clusters follow from Unicode, not from a locale's dictionary. */
const SEGMENTER = new Intl.Segmenter("ja", { granularity: "grapheme" });

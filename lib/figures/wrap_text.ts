import { lineBreakTerms } from "../data/line_break_terms.ts";
import { type TextStyleOptions, textWidth } from "./text_width.ts";

/** How {@linkcode wrapText} breaks. */
export interface WrapTextOptions extends TextStyleOptions {
  /** Widest line, in SVG units. */
  readonly maxWidth: number;
}

/** Characters that must not begin a line (行頭禁則). */
const NEVER_FIRST =
  "、。，．・：；？！）」』】〕｝〉》”’゛゜ヽヾゝゞ々ー～〜…‥％%‰,.:;?!)]}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
/** Characters that must not end a line (行末禁則). */
const NEVER_LAST = "（「『【〔｛〈《“‘([{￥¥$＄№";

/** Letters and digits that belong together; everything else may be broken between any two characters when it must. */
const WORD = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’._\-/@,:]*[\p{Script=Latin}\p{N}]|./gsu;

// BudouX by its parts: as a whole it brings along a parser of HTML and three more languages, which take a kernel 60 ms to load.
const { Parser }: Pick<typeof import("budoux"), "Parser"> = await import(
  new URL("parser.js", import.meta.resolve("budoux")).href
);
const { model }: { readonly model: typeof import("budoux").jaModel } = await import(
  new URL("data/models/ja.js", import.meta.resolve("budoux")).href
);

const japanese = new Parser(model);

/**
 * Breaks text into lines no wider than a given width.
 *
 * Japanese is broken between phrases (文節, by BudouX), and between characters only when a single phrase is too wide; no
 * line begins with 、。）ー or a small kana nor ends with an opening bracket (禁則). English is broken between words, and
 * within a word only when the word alone is too wide. Line breaks in the text are kept.
 *
 * @param text any length
 * @param options width and style
 * @returns at least one line. Nothing but spaces at a break is ever left out. A line is wider than asked only when a single
 * character with what may not be parted from it is.
 * @throws {RangeError} if the width is not a positive number
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(wrapText("地域共生社会の理念に関する理解度", { maxWidth: 100, fontSize: 12 }), [
 *   "地域共生社会の",
 *   "理念に関する",
 *   "理解度",
 * ]);
 * ```
 */
export function wrapText(text: string, options: WrapTextOptions): readonly string[] {
  const { maxWidth } = options;
  if (!(maxWidth > 0)) {
    throw new RangeError(`Cannot wrap text as the width must be > 0: current value is ${maxWidth}`);
  }
  const width = (line: string) => textWidth(line.trimEnd(), options);
  return text.split(/\r\n|[\r\n\v\u2028\u2029]/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const phrase of phrasesOf(paragraph)) {
      if (width(line + phrase) <= maxWidth) {
        line += phrase;
        continue;
      }
      const fits = (part: string) => width(part) <= maxWidth;
      const pieces = fits(phrase) ? [phrase] : piecesOf(phrase, fits);
      for (const piece of pieces) {
        if (width(line + piece) > maxWidth) {
          if (line.trim() !== "") lines.push(line.trimEnd());
          line = piece.trimStart();
        } else {
          line += piece;
        }
      }
    }
    return [...lines, line.trimEnd()];
  });
}

/** Phrases of each text that was asked for: page, workbook and documents break the same sentences, each in a width of its own. */
const phrases = new Map<string, readonly string[]>();

/** Texts of which the phrases are kept: several times what the longest report says. */
const MOST_KEPT = 50_000;

function phrasesOf(paragraph: string): readonly string[] {
  const known = phrases.get(paragraph);
  if (known !== undefined) return known;
  if (phrases.size >= MOST_KEPT) phrases.clear();
  const found = findPhrases(paragraph);
  phrases.set(paragraph, found);
  return found;
}

/** Stretches that should stay on one line: phrases of Japanese, words of English with the space behind them. */
function findPhrases(paragraph: string): readonly string[] {
  if (paragraph === "") return [];
  const breaks = new Set<number>();
  let offset = 0;
  for (const phrase of japanese.parse(paragraph)) breaks.add(offset += phrase.length);
  for (const term of lineBreakTerms()) {
    const whole = term.join("");
    for (let at = paragraph.indexOf(whole); at !== -1; at = paragraph.indexOf(whole, at + 1)) {
      for (let inside = at + 1; inside < at + whole.length; inside++) breaks.delete(inside);
      let place = at;
      for (const part of term.slice(0, -1)) breaks.add(place += part.length);
    }
  }
  for (const space of paragraph.matchAll(/\s+(?=\S)/gu)) breaks.add(space.index + space[0].length);
  const places = [0, ...[...breaks].filter((place) => place < paragraph.length).sort((a, b) => a - b)];
  return keepTogether(places.map((place, index) => paragraph.slice(place, places[index + 1])));
}

/** Parts of a phrase that is too wide for any line: characters and words, and of a word that is too wide its letters. */
function piecesOf(phrase: string, fits: (piece: string) => boolean): readonly string[] {
  return keepTogether(phrase.match(WORD) ?? []).flatMap((piece) => fits(piece) ? [piece] : keepTogether([...piece]));
}

/** Joins parts so that no break can fall before a closing or after an opening character, nor between a number and its unit. */
function keepTogether(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && clings(before, part)) joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}

function clings(before: string, part: string): boolean {
  const first = [...part.trimStart()][0] ?? "";
  const last = [...before.trimEnd()].at(-1) ?? "";
  if (first === "") return true;
  if (NEVER_FIRST.includes(first) || (last !== "" && NEVER_LAST.includes(last))) return true;
  // 「5 年目」「第 1 回」「95 %」 as the report prints them
  return before.endsWith(" ") && ((/[0-9]/.test(last) && /[^\p{Script=Latin}0-9]/u.test(first)) || last === "第");
}

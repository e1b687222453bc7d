import advances from "./font_advances.json" with { type: "json" };
import type { FontWeight } from "./font_bytes.ts";

export { FONT_WEIGHTS, type FontWeight } from "./font_bytes.ts";

/** The part of a font that laying out figures needs. */
export interface Font {
  readonly unitsPerEm: number;
  /** Whether it has a character. */
  has(codePoint: number): boolean;
  /** Width of a character in the font's units; of one that it lacks, that of the box in its place. */
  advanceOf(codePoint: number): number;
}

/**
 * Families named in figures: BIZ UDPGothic, made for public documents, then what Windows, macOS and Linux have.
 *
 * All widths are measured in the first; the others are of nearly the same width in Japanese text.
 */
export const FONT_FAMILY =
  "'BIZ UDPGothic', 'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', Meiryo, sans-serif";

/**
 * BIZ UDPGothic, to measure text and to ask whether it has a character.
 *
 * The widths come from a table made of the font file (`generateFontAdvances`): every notebook measures text, and to open two
 * font files of 4.5 MB in each kernel took as long as its first three figures.
 */
export function font(weight: FontWeight): Font {
  const ofRuns = advances.advances[weight];
  return {
    unitsPerEm: advances.unitsPerEm,
    has: (codePoint) => runOf(codePoint) >= 0,
    advanceOf: (codePoint) => ofRuns[runOf(codePoint)] ?? advances.missing[weight],
  };
}

/** Place of the run of neighbouring characters of one width that holds a character; -1 for one that the font lacks. */
function runOf(codePoint: number): number {
  let [low, high] = [0, advances.first.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((advances.first[middle] ?? 0) <= codePoint) low = middle + 1;
    else high = middle;
  }
  const run = low - 1;
  return codePoint < (advances.first[run] ?? 0) + (advances.length[run] ?? 0) ? run : -1;
}

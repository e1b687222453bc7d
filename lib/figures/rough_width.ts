/**
 * How wide a line of text is at most, in whatever font it is set: for drawings of the page, which has no font to measure with.
 *
 * Letters of the West count 0.62 of the font's size, more than those of the fonts that we name are on the average of a word; kana,
 * kanji and their brackets count as wide as high. Where the fonts are at hand, `textWidth` measures.
 *
 * @returns width in SVG units; 0 for empty text
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(roughWidth("行田市", { fontSize: 10 }), 30);
 * assert.ok(roughWidth("Gyoda", { fontSize: 10 }) < 32);
 * ```
 */
export function roughWidth(text: string, { fontSize }: { readonly fontSize: number }): number {
  return [...text].reduce((sum, letter) => sum + (letter < FIRST_WIDE ? NARROW : 1), 0) * fontSize;
}

/** From here on there are letters that are as wide as high in fonts of even width: dashes and signs of Japanese setting, kana, kanji. */
const FIRST_WIDE = "\u2000";

/** Share of its size that a letter of the West is wide, at most, on the average of a line. */
const NARROW = 0.62;

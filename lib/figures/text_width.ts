import { font, type FontWeight } from "./font.ts";

/** How {@linkcode textWidth} measures. */
export interface TextStyleOptions {
  /**
   * Size in SVG units.
   * @default 12
   */
  readonly fontSize?: number;
  /** @default 400 */
  readonly weight?: FontWeight;
}

/** Widths by UTF-16 unit, NaN where it was not asked for, or is half of a pair. */
const advances: Readonly<Record<FontWeight, Float64Array>> = { 400: unmeasured(), 700: unmeasured() };

function unmeasured(): Float64Array {
  return new Float64Array(0x10000).fill(NaN);
}

/**
 * Measures the width of a line of text as the figures' font sets it: Latin letters and digits in Open Sans, the rest in BIZ UDPGothic.
 *
 * For everything that must fit: labels inside bars, lines of a note, the place of the next legend entry. The font is
 * proportional (a full stop is narrower than a kanji; all digits are alike), so counting characters is not enough. The width
 * is the sum of the characters': kerning of Latin pairs such as To, by which a line is drawn slightly narrower, is left out.
 *
 * @param text one line; a line break counts nothing
 * @returns width in SVG units; 0 for empty text. A character the font lacks counts like its "missing" box.
 * @throws {RangeError} if the size is not a positive number
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(textWidth("行田市", { fontSize: 10 }), 30);
 * assert.equal(textWidth("111"), textWidth("222"));
 * assert.ok(textWidth("iii") < textWidth("mmm"));
 * ```
 */
export function textWidth(text: string, options: TextStyleOptions = {}): number {
  const { fontSize = 12, weight = 400 } = options;
  if (!(fontSize > 0 && Number.isFinite(fontSize))) {
    throw new RangeError(`Cannot measure text as the font size must be > 0: current value is ${fontSize}`);
  }
  const known = advances[weight];
  let ems = 0;
  for (let at = 0; at < text.length; at++) {
    let advance = known[text.charCodeAt(at)] ?? NaN;
    if (Number.isNaN(advance)) {
      const codePoint = text.codePointAt(at) ?? 0;
      advance = emsOf(codePoint, weight);
      if (codePoint > 0xffff) at++;
      else if (codePoint < 0xd800 || codePoint > 0xdfff) known[codePoint] = advance;
    }
    ems += advance;
  }
  return ems * fontSize;
}

function emsOf(codePoint: number, weight: FontWeight): number {
  if (codePoint < 0x20) return 0;
  const opened = font(weight);
  return opened.advanceOf(codePoint) / opened.unitsPerEm;
}

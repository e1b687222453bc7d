import { codePointOf } from "../data/code_point_of.ts";
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

const advances: Readonly<Record<FontWeight, Map<string, number>>> = { 400: new Map(), 700: new Map() };

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
  for (const character of text) {
    let advance = known.get(character);
    if (advance === undefined) {
      advance = character < " " ? 0 : emsOf(character, weight);
      known.set(character, advance);
    }
    ems += advance;
  }
  return ems * fontSize;
}

function emsOf(character: string, weight: FontWeight): number {
  const opened = font(weight);
  return opened.advanceOf(codePointOf(character)) / opened.unitsPerEm;
}

// Deferred: loaded when the first text is measured, not by notebooks that only read tables.
import defer * as fontkit from "fontkit";
import { fontBytes, type FontWeight } from "./font_bytes.ts";

export { FONT_WEIGHTS, fontBytes, type FontWeight } from "./font_bytes.ts";

/** The part of a font file that laying out figures needs. */
export interface Font {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

/**
 * Families named in figures: BIZ UDPGothic, made for public documents, then what Windows, macOS and Linux have.
 *
 * All widths are measured in the first; the others are of nearly the same width in Japanese text.
 */
export const FONT_FAMILY =
  "'BIZ UDPGothic', 'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', Meiryo, sans-serif";

const fonts = new Map<FontWeight, Font>();

/** BIZ UDPGothic, opened once, to measure text and to ask whether it has a character. */
export function font(weight: FontWeight): Font {
  let opened = fonts.get(weight);
  if (opened === undefined) {
    const created: Font = fontkit.create(fontBytes(weight));
    opened = created;
    fonts.set(weight, opened);
  }
  return opened;
}

// Imported so that Deno fetches the package with the others; the font files beside it are then read from the cache.
import "@expo-google-fonts/biz-udpgothic/metadata.json" with { type: "json" };
import { create } from "fontkit";

/** Weight of the figures' font: regular or bold. */
export type FontWeight = 400 | 700;

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

/** Weights there are a font file of. */
export const FONT_WEIGHTS: readonly FontWeight[] = [400, 700];

const files: Readonly<Record<FontWeight, string>> = {
  400: "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  700: "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
};
const bytes = new Map<FontWeight, Uint8Array>();
const fonts = new Map<FontWeight, Font>();

/** Bytes of BIZ UDPGothic from its npm package, read once: no font of the machine is ever used. */
export function fontBytes(weight: FontWeight): Uint8Array {
  let loaded = bytes.get(weight);
  if (loaded === undefined) {
    loaded = Deno.readFileSync(new URL(import.meta.resolve(files[weight])));
    bytes.set(weight, loaded);
  }
  return loaded;
}

/** BIZ UDPGothic, opened once, to measure text and to ask whether it has a character. */
export function font(weight: FontWeight): Font {
  let opened = fonts.get(weight);
  if (opened === undefined) {
    const created: Font = create(fontBytes(weight));
    opened = created;
    fonts.set(weight, opened);
  }
  return opened;
}

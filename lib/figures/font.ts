import "@expo-google-fonts/biz-udpgothic/metadata.json" with { type: "json" };
import advances from "./font_advances.json" with { type: "json" };

// Imported so that Deno fetches the package with the others; the font files beside it are then read from the cache.

/** Weight of the figures' font: regular or bold. */
export type FontWeight = 400 | 700;

/** Weights there are a font file of. */
export const FONT_WEIGHTS: readonly FontWeight[] = [400, 700];

const files: Readonly<Record<FontWeight, string>> = {
  400: "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  700: "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
};
const bytes = new Map<FontWeight, Uint8Array>();

/** Bytes of BIZ UDPGothic from its npm package, read once: no font of the machine is ever used. */
export function fontBytes(weight: FontWeight): Uint8Array {
  let loaded = bytes.get(weight);
  if (loaded === undefined) {
    loaded = Deno.readFileSync(new URL(import.meta.resolve(files[weight])));
    bytes.set(weight, loaded);
  }
  return loaded;
}

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

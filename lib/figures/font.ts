import "@expo-google-fonts/biz-udpgothic/metadata.json" with { type: "json" };
import "@expo-google-fonts/noto-emoji/metadata.json" with { type: "json" };
import "@expo-google-fonts/open-sans/metadata.json" with { type: "json" };
import "@expo-google-fonts/shippori-antique/metadata.json" with { type: "json" };
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
/**
 * Letters, digits and signs of Latin writing. BIZ UDPGothic squeezes them into the square of a kanji: its p, g, y reach 0.12 em
 * below the line instead of 0.24, and look cut off.
 */
const latinFiles: Readonly<Record<FontWeight, string>> = {
  400: "@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf",
  700: "@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf",
};
/** Tried in this order for what both lack: rare kanji such as 𠮷, then emoji such as 😊. */
const secondFiles = [
  "@expo-google-fonts/shippori-antique/400Regular/ShipporiAntique_400Regular.ttf",
  "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
] as const;
const bytes = new Map<string, Uint8Array>();

/** Bytes of BIZ UDPGothic from its npm package, read once: no font of the machine is ever used. */
export function fontBytes(weight: FontWeight): Uint8Array {
  return bytesOf(files[weight]);
}

/** Bytes of Open Sans, read once: what it has is drawn in it, all else in BIZ UDPGothic. */
export function latinFontBytes(weight: FontWeight): Uint8Array {
  return bytesOf(latinFiles[weight]);
}

/** Bytes of the fonts for what both lack, in the order they are tried; only who needs them reads 8 MB. */
export function secondFontBytes(): readonly Uint8Array[] {
  return secondFiles.map(bytesOf);
}

function bytesOf(file: string): Uint8Array {
  let loaded = bytes.get(file);
  if (loaded === undefined) {
    loaded = Deno.readFileSync(new URL(import.meta.resolve(file)));
    bytes.set(file, loaded);
  }
  return loaded;
}

/** The part of a font that laying out figures needs. */
export interface Font {
  readonly unitsPerEm: number;
  /** Whether it has a character itself, in its Latin or its Japanese part. */
  has(codePoint: number): boolean;
  /** Whether a character is drawn in its Latin part. */
  isLatin(codePoint: number): boolean;
  /** Whether it has a character, or one of the fonts that are tried after it. */
  canDraw(codePoint: number): boolean;
  /** Width of a character in the font's units, from whichever font draws it; of one that none has, that of the box in its place. */
  advanceOf(codePoint: number): number;
}

/**
 * The figures' font, to measure text and to ask whether it has a character: Open Sans, and BIZ UDPGothic for what that lacks.
 *
 * The widths come from a table made of the font files (`generateFontAdvances`): every notebook measures text, and to open two
 * font files of 4.5 MB in each kernel took as long as its first three figures.
 */
export function font(weight: FontWeight): Font {
  const ofRuns = advances.advances[weight];
  return {
    unitsPerEm: advances.unitsPerEm,
    has: (codePoint) => runOf(codePoint, advances) >= 0,
    isLatin: (codePoint) => runOf(codePoint, advances.latin) >= 0,
    canDraw: (codePoint) => runOf(codePoint, advances) >= 0 || runOf(codePoint, advances.second) >= 0,
    advanceOf: (codePoint) =>
      ofRuns[runOf(codePoint, advances)] ?? advances.second.advances[runOf(codePoint, advances.second)] ??
        advances.missing[weight],
  };
}

/** Neighbouring characters of one width. */
interface Runs {
  readonly first: readonly number[];
  readonly length: readonly number[];
}

/** Place of the run that holds a character; -1 for one that is in none. */
function runOf(codePoint: number, { first, length }: Runs): number {
  let [low, high] = [0, first.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] ?? 0) <= codePoint) low = middle + 1;
    else high = middle;
  }
  const run = low - 1;
  return codePoint < (first[run] ?? 0) + (length[run] ?? 0) ? run : -1;
}

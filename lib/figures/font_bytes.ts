// Imported so that Deno fetches the package with the others; the font files beside it are then read from the cache.
import "@expo-google-fonts/biz-udpgothic/metadata.json" with { type: "json" };

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

import { codePointOf } from "../data/code_point_of.ts";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { font, FONT_WEIGHTS, fontBytes, latinFontBytes, secondFontBytes } from "../figures/font.ts";
import { JAPANESE_FAMILY } from "../figures/font_families.ts";
import { slimFont } from "./slim_font.ts";
import { encodePng, type EncodePngOptions } from "./encode_png.ts";

let loading: Promise<unknown> | undefined;

/**
 * Draws an SVG file as PNG with Open Sans and BIZ UDPGothic, and with the fonts for what they lack where there is such a character;
 * `renderPng` checks before that one of them has every character.
 *
 * @param options pixels per SVG unit, and how it is encoded
 * @throws {RangeError} when the picture has no ground
 */
export async function drawPng(
  svg: string,
  { scale, isPart }: { readonly scale: number } & Required<EncodePngOptions>,
): Promise<Uint8Array> {
  loading ??= loadResvg();
  await loading;
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontBuffers: fontsFor(svg), loadSystemFonts: false, defaultFontFamily: JAPANESE_FAMILY },
  });
  try {
    const image = drawing.render();
    try {
      const { width, height, pixels } = image;
      // Every figure lies on a white ground of its own; without one the picture would have holes.
      if (pixels[3] !== 255) throw new RangeError("Cannot draw as PNG as the figure must have a ground: it has none");
      return encodePng({ width, height, rgba: pixels }, { isPart });
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

/** Made once a thread: Open Sans as it is, as its pairs are kerned, and the Japanese one without what nobody asks of it. */
let ownFonts: Uint8Array[] | undefined;

function fontsFor(svg: string): Uint8Array[] {
  ownFonts ??= [...FONT_WEIGHTS.map(latinFontBytes), ...FONT_WEIGHTS.map((weight) => slimFont(fontBytes(weight)))];
  const lacks = [...new Set(svg)].some((character) => {
    const codePoint = codePointOf(character);
    return codePoint > 0x20 && !font(400).has(codePoint) && font(400).canDraw(codePoint);
  });
  return lacks ? [...ownFonts, ...secondFontBytes()] : ownFonts;
}

async function loadResvg(): Promise<void> {
  await initWasm(await Deno.readFile(new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
}

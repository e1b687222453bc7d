import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { FONT_WEIGHTS, fontBytes } from "../figures/font.ts";
import { encodePng } from "./encode_png.ts";

let loading: Promise<unknown> | undefined;

/**
 * Draws an SVG file as PNG with BIZ UDPGothic alone; `renderPng` checks before that the font has every character.
 *
 * @param scale pixels per SVG unit
 * @throws {RangeError} when the picture has no ground
 */
export async function drawPng(svg: string, scale: number): Promise<Uint8Array> {
  loading ??= loadResvg();
  await loading;
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontBuffers: FONT_WEIGHTS.map(fontBytes), loadSystemFonts: false, defaultFontFamily: "BIZ UDPGothic" },
  });
  try {
    const image = drawing.render();
    try {
      const { width, height, pixels } = image;
      // Every figure lies on a white ground of its own; without one the picture would have holes.
      if (pixels[3] !== 255) throw new RangeError("Cannot draw as PNG as the figure must have a ground: it has none");
      return encodePng({ width, height, rgba: pixels });
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

async function loadResvg(): Promise<void> {
  await initWasm(await Deno.readFile(new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
}

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { projectPath } from "../../lib/data/project_path.ts";
import { FONT_WEIGHTS, fontBytes, latinFontBytes } from "../../lib/figures/font.ts";
import { drawableSvg } from "../../lib/rendering/render_png.ts";
import { slimFont } from "../../lib/rendering/slim_font.ts";

Deno.test("a picture drawn with the slim font has the same pixels as one drawn with the font as it is", async () => {
  await initWasm(await Deno.readFile(new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
  const folder = projectPath("outputs/figures");
  const names = [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) => name.endsWith(".svg")).sort();
  const chosen = names.filter((_, at) => at % 9 === 0);
  assert.ok(chosen.length >= 8, "figures to draw");
  const latin = FONT_WEIGHTS.map(latinFontBytes);
  const whole = [...latin, ...FONT_WEIGHTS.map(fontBytes)];
  const slim = [...latin, ...FONT_WEIGHTS.map((weight) => slimFont(fontBytes(weight)))];
  for (const name of chosen) {
    const svg = drawableSvg(await Deno.readTextFile(`${folder}/${name}`));
    assert.ok(Buffer.from(pixelsOf(svg, slim)).equals(pixelsOf(svg, whole)), name);
  }
  // What has no glyphs would be the same with any font.
  const svg = drawableSvg(await Deno.readTextFile(`${folder}/${chosen[0]}`));
  assert.ok(!Buffer.from(pixelsOf(svg, latin)).equals(pixelsOf(svg, whole)), "Japanese is drawn");
});

function pixelsOf(svg: string, fontBuffers: Uint8Array[]): Uint8Array {
  const drawing = new Resvg(svg, {
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: "BIZ UDPGothic" },
  });
  const image = drawing.render();
  const pixels = image.pixels.slice();
  image.free();
  drawing.free();
  return pixels;
}

import assert from "node:assert/strict";
import { Resvg } from "@resvg/resvg-wasm";
import fc from "fast-check";
import { encodePng } from "../../lib/rendering/encode_png.ts";
import { renderPng } from "../../lib/rendering/render_png.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { exampleFigure } from "./examples.ts";
import reference from "../reference/png_run_lengths.json" with { type: "json" };
import { randomCases } from "../random_cases.ts";

/** Pixels of a PNG file as resvg's own decoder sees them: drawn as an image, one to one. */
function decode(png: Uint8Array, width: number, height: number): Uint8Array {
  const data = btoa(String.fromCharCode(...png));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" ` +
    `height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" ` +
    `xlink:href="data:image/png;base64,${data}"/></svg>`;
  return new Resvg(svg).render().pixels;
}

Deno.test("what is encoded is what another decoder reads, with a palette and in full colour", async () => {
  // Loads resvg.
  await renderPng(await renderSvg(exampleFigure()));
  const anyPicture = fc.record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    colors: fc.constantFrom(1, 2, 7, 256, 257, 5000),
    seed: fc.nat(1000),
  });
  fc.assert(
    fc.property(anyPicture, ({ width, height, colors, seed }) => {
      const rgba = new Uint8Array(width * height * 4);
      for (let pixel = 0; pixel < width * height; pixel++) {
        // Runs of three, so that rows hold repeats as drawings do.
        const color = (Math.floor(pixel / 3) * 7919 + seed) % colors;
        rgba.set([color % 251, (color * 31) % 256, (color * 17 + seed) % 256, 255], pixel * 4);
      }
      assert.deepEqual(decode(encodePng({ width, height, rgba }), width, height), rgba);
    }),
    { numRuns: randomCases(60) },
  );
});

Deno.test("at most 256 colours go into a palette, one more does not", () => {
  for (const [colors, type] of [[256, 3], [257, 2]] as const) {
    const rgba = new Uint8Array(300 * 4).map((_, at) =>
      at % 4 === 3 ? 255 : at % 4 < 2 ? (Math.floor(at / 4) % colors) >> (8 * (at % 4)) : 0
    );
    const png = encodePng({ width: 300, height: 1, rgba });
    assert.equal(png[25], type);
  }
});

Deno.test("the bytes are those that the original zlib gives by run lengths, in another language", () => {
  const rgba = new Uint8Array(64 * 64 * 4).map((_, at) => at % 4 === 3 ? 255 : (at >> 6) % 3 * 80);
  const png = encodePng({ width: 64, height: 64, rgba });
  assert.equal(sha256(png), reference.sha256);
});

Deno.test("pixels that do not fill the picture are refused", () => {
  assert.throws(() => encodePng({ width: 2, height: 2, rgba: new Uint8Array(12) }), RangeError);
  assert.throws(() => encodePng({ width: 0, height: 0, rgba: new Uint8Array() }), RangeError);
});

Deno.test("a picture without a ground is refused: it would have holes", async () => {
  await assert.rejects(
    renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    /must have a ground/,
  );
});

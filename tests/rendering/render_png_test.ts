import assert from "node:assert/strict";
import { missingCharacters, renderPng } from "../../lib/rendering/render_png.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { exampleFigure } from "./examples.ts";

Deno.test("renderPng draws at twice the size, the same bytes every time", async () => {
  const svg = await renderSvg(exampleFigure());
  const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  const png = await renderPng(svg);
  assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  assert.equal(header.getUint32(16), width! * 2);
  assert.equal(header.getUint32(20), height! * 2);
  assert.deepEqual(await renderPng(svg), png);
});

Deno.test("a character the font lacks is an error that names it, not an empty box", async () => {
  const svg = await renderSvg(exampleFigure({ title: "楽しい😀研修\u{20BB7}", subtitle: "①㈱～〜♪＆<" }));
  assert.ok(missingCharacters(svg).includes("😀"));
  await assert.rejects(renderPng(svg), /😀 \(U\+1F600\)/);
  assert.deepEqual(missingCharacters(await renderSvg(exampleFigure({ subtitle: "①㈱～〜♪＆<>" }))), []);
});

Deno.test("regular and bold text are really drawn", async () => {
  const ink = async (title: string) => (await renderPng(await renderSvg(exampleFigure({ title })))).length;
  assert.ok(await ink("国".repeat(20)) > await ink("一") + 500);
});

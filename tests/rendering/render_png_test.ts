import assert from "node:assert/strict";
import { missingCharacters, namedCharacters, renderPng } from "../../lib/rendering/render_png.ts";
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

Deno.test("a character the font lacks is named, and loses its glyph and nothing else", async () => {
  const svg = await renderSvg(exampleFigure({ title: "楽しい😀研修\u{20BB7}", subtitle: "①㈱～〜♪＆<" }));
  const lost = missingCharacters(svg);
  assert.equal(namedCharacters(lost), "😀 (U+1F600), \u{20BB7} (U+20BB7)");
  const marked = svg.replaceAll("😀", "〓").replaceAll("\u{20BB7}", "〓");
  assert.deepEqual(missingCharacters(marked), []);
  assert.deepEqual(await renderPng(svg), await renderPng(marked));
  assert.deepEqual(missingCharacters(await renderSvg(exampleFigure({ subtitle: "①㈱～〜♪＆<>" }))), []);
});

Deno.test("a variation selector is passed over: the character is drawn in the form that the font has", async () => {
  const plain = await renderSvg(exampleFigure({ title: "葛城市☺" }));
  const chosen = plain.replaceAll("葛城市", "葛\u{E0100}城市").replaceAll("☺", "☺\uFE0F");
  assert.deepEqual(missingCharacters(chosen), missingCharacters(plain));
  assert.deepEqual(await renderPng(chosen), await renderPng(plain));
});

Deno.test("regular and bold text are really drawn", async () => {
  const ink = async (title: string) => (await renderPng(await renderSvg(exampleFigure({ title })))).length;
  assert.ok(await ink("国".repeat(20)) > await ink("一") + 500);
});

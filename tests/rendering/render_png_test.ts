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

Deno.test("a character that no font has is named, and loses its glyph and nothing else", async () => {
  const svg = await renderSvg(exampleFigure({ title: "楽しい䨺研修\u{20000}", subtitle: "①㈱～〜♪＆<" }));
  const lost = missingCharacters(svg);
  assert.equal(namedCharacters(lost), "䨺 (U+4A3A), \u{20000} (U+20000)");
  const marked = svg.replaceAll("䨺", "〓").replaceAll("\u{20000}", "〓");
  assert.deepEqual(missingCharacters(marked), []);
  assert.deepEqual(await renderPng(svg), await renderPng(marked));
  assert.deepEqual(missingCharacters(await renderSvg(exampleFigure({ subtitle: "①㈱～〜♪＆<>" }))), []);
});

Deno.test("a picture without such characters reads none of the other fonts", async () => {
  const read: string[] = [];
  const { readFileSync } = Deno;
  Deno.readFileSync = (path) => {
    read.push(String(path));
    return readFileSync(path);
  };
  try {
    const { drawPng } = await import("../../lib/rendering/draw_png.ts");
    await drawPng(await renderSvg(exampleFigure()), { scale: 1, isPart: false });
  } finally {
    Deno.readFileSync = readFileSync;
  }
  // Fonts once read are kept: this test stands before those that need the others.
  assert.deepEqual(read.filter((path) => /NotoEmoji|ShipporiAntique/.test(path)), []);
});

Deno.test("what the first font lacks is drawn in another one: 😀 and 𠮷 look like neither the mark nor each other", async () => {
  const drawn = async (character: string) => {
    const svg = await renderSvg(exampleFigure({ title: `楽しい${character}研修` }));
    assert.deepEqual(missingCharacters(svg), []);
    const png = await renderPng(svg);
    assert.deepEqual(await renderPng(svg), png);
    return png.toBase64();
  };
  const pictures = await Promise.all(["〓", "😀", "🏠", "\u{20BB7}", "吉"].map(drawn));
  assert.equal(new Set(pictures).size, 5);
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

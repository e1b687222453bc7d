import assert from "node:assert/strict";
import { PNG } from "pngjs";
import { FONT_FAMILY } from "../../lib/figures/font_families.ts";
import { renderPng } from "../../lib/rendering/render_png.ts";
import { setFonts } from "../../lib/rendering/set_fonts.ts";

const page = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40" font-family="${FONT_FAMILY}" ` +
  `font-size="16"><rect width="200" height="40" fill="#ffffff"/>${body}</svg>`;

/** Columns and rows of the picture that hold ink. */
async function ink(body: string): Promise<{ readonly columns: readonly number[]; readonly rows: readonly number[] }> {
  const { width, height, data } = PNG.sync.read(Buffer.from(await renderPng(page(body), { scale: 4 })));
  const isDark = (x: number, y: number) => (data[4 * (y * width + x)] ?? 255) < 128;
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    Array.from({ length: height }, (_, y) => y).some((y) => isDark(x, y))
  );
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) => columns.some((x) => isDark(x, y)));
  return { columns, rows };
}

const { Buffer } = await import("node:buffer");

Deno.test("a PNG draws p and g whole beside kanji: below the line they reach as far as when they stand alone", async () => {
  const lowest = async (body: string) => (await ink(body)).rows.at(-1) ?? 0;
  const alone = await lowest('<text x="5" y="25">pg</text>');
  assert.ok(alone > 25 * 4 + 0.2 * 16 * 4, String(alone));
  assert.equal(await lowest('<text x="5" y="25">一pg</text>'), alone);
  assert.equal(await lowest('<text x="5" y="25" font-weight="700">pg</text>') - alone < 3, true);
});

Deno.test("kanji stay bold in a bold line, alone and beside Latin letters", async () => {
  const dark = async (body: string) => {
    const { data } = PNG.sync.read(Buffer.from(await renderPng(page(body), { scale: 4 })));
    return data.filter((value, at) => at % 4 === 0 && value < 128).length;
  };
  const regular = await dark('<text x="5" y="25">国国国</text>');
  const bold = await dark('<text x="5" y="25" font-weight="700">国国国</text>');
  assert.ok(bold > 1.2 * regular, `${regular}, ${bold}`);
  const [letter, mixed] = [await dark('<text x="5" y="25" font-weight="700">1</text>'), "国国国1"];
  assert.equal(await dark(`<text x="5" y="25" font-weight="700">${mixed}</text>`) > bold + 0.9 * letter, true);
});

Deno.test("a line of two fonts stands where it would stand in one: from its start, about its middle, up to its end", async () => {
  const text = "回1回";
  for (const [anchor, x] of [["start", 20], ["middle", 100], ["end", 180]] as const) {
    const { columns } = await ink(`<text x="${x}" y="25" text-anchor="${anchor}">${text}</text>`);
    const [left = 0, right = 0] = [columns[0], columns.at(-1)];
    const place = { start: left / 4, middle: (left + right) / 8, end: right / 4 }[anchor];
    // A kanji has up to 0.1 em of white at its sides.
    assert.ok(Math.abs(place - x) < 1.7, `${anchor}: ${place}`);
  }
});

Deno.test("parts of a line keep their height, their blanks and their signs", async () => {
  const shifted = setFonts(page('<text transform="translate(3,4)" y="1" dy="0.5em">a &lt; b、c</text>'));
  assert.deepEqual([...shifted.matchAll(/<tspan [^>]* y="([^"]*)"/g)].map(([, y]) => y), ["9", "9", "9"]);
  assert.deepEqual([...shifted.matchAll(/preserve"[^>]*>([^<]*)</g)].map(([, text]) => text), ["a &lt; b", "、", "c"]);
  const end = async (body: string) => (await ink(body)).columns.at(-1) ?? 0;
  const blank = await end('<text x="5" y="25">回 回</text>') - await end('<text x="5" y="25">回回</text>');
  assert.ok(Math.abs(blank / 4 - 0.26 * 16) < 0.6, String(blank / 4));
});

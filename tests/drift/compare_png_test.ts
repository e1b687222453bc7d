import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { PNG } from "pngjs";
import { comparePng } from "../../lib/drift/compare_png.ts";
import { renderPng } from "../../lib/rendering/render_png.ts";
import { told } from "./told.ts";

type Pixel = readonly [number, number, number, number];
const WHITE: Pixel = [255, 255, 255, 255];

/** A picture of 100 × 100 pixels. */
function picture(pixelAt: (at: number) => Pixel, { width = 100, options = {} } = {}): Uint8Array {
  const png = new PNG({ width, height: 100 });
  png.data = Buffer.from(Array.from({ length: width * 100 }, (_, at) => [...pixelAt(at)]).flat());
  return new Uint8Array(PNG.sync.write(png, options));
}

/** White, but for so many pixels of a grey that is so far from white. */
const greys = (count: number, off: number) =>
  picture((at) => at < count ? [255 - off, 255 - off, 255 - off, 255] : WHITE);

const compare = (before: Uint8Array, after: Uint8Array) => told(comparePng(before, after));

Deno.test("the same pixels packed otherwise are cosmetic", () => {
  const packed = picture(() => WHITE, { options: { deflateLevel: 0 } });
  assert.notDeepEqual(packed, picture(() => WHITE));
  assert.deepEqual(compare(picture(() => WHITE), packed), ["cosmetic: how the picture is packed"]);
});

// Of 10,000 pixels 100 may be anywhere from 0.01 to 0.05 of the scale off, 10 of them up to 0.25.
for (
  const [count, off, grade] of [
    [10000, 2, "cosmetic"],
    [10000, 3, "drift"],
    [100, 12, "cosmetic"],
    [101, 12, "drift"],
    [10, 63, "cosmetic"],
    [11, 63, "drift"],
    [1, 63, "cosmetic"],
    [1, 64, "drift"],
  ] as const
) {
  Deno.test(`${count} of 10,000 pixels that are ${off} of 255 off are ${grade}, as the quantiles say`, () => {
    const share = (off / 255 * 100).toFixed(0);
    assert.deepEqual(compare(greys(0, 0), greys(count, off)), [
      `${grade}: ${count} of 10000 pixels differ, by at most ${share} % of the scale`,
    ]);
  });
}

Deno.test("colours of what is transparent are not seen, transparency is", () => {
  const veil = (red: number, alpha: number) => picture(() => [red, 0, 0, alpha]);
  for (const [before, after] of [[0, 255], [255, 0]] as const) {
    assert.deepEqual(compare(veil(before, 0), veil(after, 0)), ["cosmetic: how the picture is packed"]);
  }
  assert.match(compare(veil(0, 0), veil(0, 255)).join(), /^drift/);
  assert.match(compare(veil(0, 255), veil(255, 255)).join(), /^drift/);
});

Deno.test("another size is told with both", () => {
  assert.deepEqual(compare(picture(() => WHITE), picture(() => WHITE, { width: 90 })), [
    "drift: picture of 100×100 → 90×100 pixels",
  ]);
});

/** One red pixel as other programs save it (made with Python's zlib). */
const RED = {
  "in 8 bits a channel":
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
  "in 16 bits a channel":
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABEAIAAADA54+dAAAADUlEQVR4nGP4/58BCAAK/AH/E8mFCQAAAABJRU5ErkJggg==",
  "with a palette of 8 bits":
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAMAAAAoyzS7AAAAA1BMVEX/AAAZ4gk3AAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "with a palette of one bit":
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAAA1BMVEX/AAAZ4gk3AAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
};
const GREY = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

for (const [how, data] of Object.entries(RED)) {
  Deno.test(`a picture saved ${how} is read as any other`, () => {
    const [red, other] = [RED["in 8 bits a channel"], data].map((text) => Uint8Array.fromBase64(text));
    assert.ok(red && other);
    assert.deepEqual(compare(red, other), ["cosmetic: how the picture is packed"]);
    // Grey (128, 128, 128) against red (255, 0, 0): half the scale.
    assert.deepEqual(compare(other, Uint8Array.fromBase64(GREY)), [
      "drift: 1 of 1 pixels differ, by at most 50 % of the scale",
    ]);
  });
}

Deno.test("a picture that cannot be read is said to be that", () => {
  const whole = picture(() => WHITE);
  for (const broken of [new Uint8Array(), new TextEncoder().encode("<svg/>"), whole.slice(0, whole.length / 2)]) {
    assert.deepEqual(compare(whole, broken), ["drift: the fresh picture cannot be read as PNG"]);
    assert.deepEqual(compare(broken, whole), ["drift: the committed picture cannot be read as PNG"]);
  }
});

Deno.test("one digit of the smallest label is a drift, a thousandth of a unit is not, in a figure as it is drawn", async () => {
  const figure = (label: string, x: string) =>
    renderPng(
      '<svg xmlns="http://www.w3.org/2000/svg" width="808" height="401" viewBox="0 0 808 401">' +
        '<rect width="808" height="401" fill="#ffffff"/><rect x="40" y="60" width="300" height="30" fill="#0a4a8c"/>' +
        `<text x="${x}" y="120" font-size="10" fill="#4d555e" font-family="BIZ UDPGothic">${label}</text></svg>`,
    );
  const committed = await figure("よく理解できた 3人", "48");
  assert.match(compare(committed, await figure("よく理解できた 8人", "48")).join(), /^drift/);
  assert.match(compare(committed, await figure("よく理解できた 3人", "48.001")).join(), /^cosmetic/);
});

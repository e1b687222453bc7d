import assert from "node:assert/strict";
import { create } from "fontkit";
import fc from "fast-check";
import { fontBytes } from "../../lib/figures/font.ts";
import { textWidth } from "../../lib/figures/text_width.ts";

Deno.test("textWidth is the width that fontkit lays the line out to, so that no kerning is missed", () => {
  for (const weight of [400, 700] as const) {
    const laidOut: { unitsPerEm: number; layout(text: string): { advanceWidth: number } } = create(fontBytes(weight));
    for (
      const text of [
        "AVATo We 1,234.5",
        "「（）」、。ガイドライン",
        "回収率47.6％（参加者42名）",
        "Soka-training No. 1",
      ]
    ) {
      const expected = laidOut.layout(text).advanceWidth / laidOut.unitsPerEm * 13;
      assert.ok(Math.abs(textWidth(text, { fontSize: 13, weight }) - expected) < 1e-9, text);
    }
  }
});

Deno.test("textWidth of a whole is the sum of its parts, and grows with the size", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
    const width = (text: string, fontSize: number) => textWidth(text, { fontSize });
    assert.ok(Math.abs(width(one + other, 10) - width(one, 10) - width(other, 10)) < 1e-6);
    assert.ok(Math.abs(width(one, 20) - 2 * width(one, 10)) < 1e-6);
  }));
});

Deno.test("textWidth refuses a size that is none", () => {
  for (const fontSize of [0, -1, NaN, Infinity]) assert.throws(() => textWidth("a", { fontSize }), RangeError);
});

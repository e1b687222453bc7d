import assert from "node:assert/strict";
import { create } from "fontkit";
import fc from "fast-check";
import { fontBytes, latinFontBytes } from "../../lib/figures/font.ts";
import { textWidth } from "../../lib/figures/text_width.ts";

interface LaidOut {
  readonly unitsPerEm: number;
  layout(
    text: string,
  ): { readonly advanceWidth: number; readonly glyphs: readonly { readonly advanceWidth: number }[] };
}

const TEXTS = [
  "AVATo We 1,234.5",
  "「（）」、。ガイドライン",
  "回収率47.6％（参加者42名）",
  "Soka-training No. 1",
  "第1回 Training",
];

/** Widths as fontkit lays the parts of a line out, each in the font that has it: with kerning and without. */
function laidOutWidths(text: string, weight: 400 | 700): { readonly kerned: number; readonly plain: number } {
  const [latin, japanese]: LaidOut[] = [latinFontBytes(weight), fontBytes(weight)].map((bytes) => create(bytes));
  assert.ok(latin !== undefined && japanese !== undefined);
  const parts = text.match(/[ -~]+|[^ -~]+/g) ?? [];
  const widths = parts.map((part) => {
    const file = /[ -~]/.test(part) ? latin : japanese;
    const run = file.layout(part);
    const plain = run.glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
    return { kerned: run.advanceWidth / file.unitsPerEm, plain: plain / file.unitsPerEm };
  });
  return {
    kerned: widths.reduce((sum, { kerned }) => sum + kerned, 0),
    plain: widths.reduce((sum, { plain }) => sum + plain, 0),
  };
}

Deno.test("textWidth is the width that fontkit lays the line out to, each character in the font that has it", () => {
  for (const weight of [400, 700] as const) {
    for (const text of TEXTS) {
      const { plain } = laidOutWidths(text, weight);
      assert.ok(Math.abs(textWidth(text, { fontSize: 13, weight }) - plain * 13) < 1e-9, text);
    }
  }
});

Deno.test("kerning makes a line no wider than textWidth says, and hardly narrower", () => {
  for (const weight of [400, 700] as const) {
    for (const text of TEXTS) {
      const { kerned, plain } = laidOutWidths(text, weight);
      assert.ok(kerned <= plain && kerned > 0.95 * plain, `${text}: ${kerned}, ${plain}`);
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

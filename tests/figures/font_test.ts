import assert from "node:assert/strict";
import { create } from "fontkit";
import { font, FONT_WEIGHTS, fontBytes, secondFontBytes } from "../../lib/figures/font.ts";
import { fontAdvances } from "../../lib/figures/generate_font_advances.ts";
import { projectPath } from "../../lib/data/project_path.ts";

interface FontFile {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

Deno.test("of every character that there is, the font knows what its file says: whether it has it, and how wide it is", () => {
  for (const weight of FONT_WEIGHTS) {
    const [own, file]: [ReturnType<typeof font>, FontFile] = [font(weight), create(fontBytes(weight))];
    const others = secondFontBytes().map((bytes): FontFile => create(bytes));
    assert.equal(own.unitsPerEm, file.unitsPerEm);
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const isThere = file.hasGlyphForCodePoint(codePoint);
      if (own.has(codePoint) !== isThere) assert.fail(`U+${codePoint.toString(16)} of ${weight}`);
      const second = isThere || codePoint <= 0x20
        ? undefined
        : others.find((other) => other.hasGlyphForCodePoint(codePoint));
      if (own.canDraw(codePoint) !== (isThere || second !== undefined)) assert.fail(`U+${codePoint.toString(16)}`);
      if (second !== undefined) {
        const width = second.glyphForCodePoint(codePoint).advanceWidth * own.unitsPerEm / second.unitsPerEm;
        assert.equal(own.advanceOf(codePoint), Math.round(width));
        continue;
      }
      // Those that are not there are all alike; to lay out a million boxes takes a minute.
      if (!isThere && codePoint % 997 !== 0) continue;
      const { advanceWidth } = file.glyphForCodePoint(codePoint);
      if (own.advanceOf(codePoint) !== advanceWidth) assert.fail(`width of U+${codePoint.toString(16)} of ${weight}`);
    }
  }
});

Deno.test("the table of widths is the one that is made of the font files of today's package", async () => {
  const text = await Deno.readTextFile(projectPath("lib/figures/font_advances.json"));
  assert.equal(text, JSON.stringify(fontAdvances()) + "\n");
});

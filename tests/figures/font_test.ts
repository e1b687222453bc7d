import assert from "node:assert/strict";
import { create } from "fontkit";
import { font, FONT_WEIGHTS, fontBytes, latinFontBytes, secondFontBytes } from "../../lib/figures/font.ts";
import { FONT_FAMILY } from "../../lib/figures/font_families.ts";
import { fontAdvances } from "../../lib/figures/generate_font_advances.ts";
import { projectPath } from "../../lib/data/project_path.ts";

interface FontFile {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): {
    readonly advanceWidth: number;
    readonly bbox: { readonly minY: number };
  };
}

Deno.test("of every character that there is, the font knows what its files say: which has it, and how wide it is", () => {
  const others = secondFontBytes().map((bytes): FontFile => create(bytes));
  const otherOf = Array.from({ length: 0x110000 }, (_, codePoint) => {
    return codePoint <= 0x20 ? undefined : others.find((other) => other.hasGlyphForCodePoint(codePoint));
  });
  for (const weight of FONT_WEIGHTS) {
    const own = font(weight);
    const [latin, japanese]: FontFile[] = [latinFontBytes, fontBytes].map((bytes) => create(bytes(weight)));
    assert.ok(latin !== undefined && japanese !== undefined);
    assert.equal(own.unitsPerEm, japanese.unitsPerEm);
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      // U+FFFF is no character: it ends the tables of some font files.
      const isLatin = codePoint >= 0x20 && codePoint !== 0xffff && latin.hasGlyphForCodePoint(codePoint);
      const first = isLatin ? latin : japanese.hasGlyphForCodePoint(codePoint) ? japanese : undefined;
      if (own.isLatin(codePoint) !== isLatin) assert.fail(`U+${codePoint.toString(16)} of ${weight}`);
      if (own.has(codePoint) !== (first !== undefined)) assert.fail(`U+${codePoint.toString(16)} of ${weight}`);
      const file = first ?? otherOf[codePoint];
      if (own.canDraw(codePoint) !== (file !== undefined)) assert.fail(`U+${codePoint.toString(16)}`);
      // Those that are not there are all alike; to lay out a million boxes takes a minute.
      if (file === undefined && codePoint % 997 !== 0) continue;
      const { advanceWidth } = (file ?? japanese).glyphForCodePoint(codePoint);
      const width = Math.round(advanceWidth * own.unitsPerEm / (file ?? japanese).unitsPerEm);
      if (own.advanceOf(codePoint) !== width) assert.fail(`width of U+${codePoint.toString(16)} of ${weight}`);
    }
  }
});

Deno.test("p, g, y and j reach a fifth of their size below the line, as in print: in BIZ UDPGothic they look cut off", () => {
  for (const weight of FONT_WEIGHTS) {
    const file: FontFile = create(latinFontBytes(weight));
    for (const letter of "pgyjq") {
      const codePoint = letter.codePointAt(0) ?? 0;
      assert.ok(font(weight).isLatin(codePoint));
      assert.ok(-file.glyphForCodePoint(codePoint).bbox.minY / file.unitsPerEm >= 0.2, letter);
    }
  }
});

Deno.test("the table of widths is the one that is made of the font files of today's packages", async () => {
  const text = await Deno.readTextFile(projectPath("lib/figures/font_advances.json"));
  assert.equal(text, JSON.stringify(fontAdvances()) + "\n");
});

Deno.test("the page and the page for imports name the families that figures name, in the same order", async () => {
  for (const file of ["page.css", "import_page.css"]) {
    const css = await Deno.readTextFile(projectPath(`lib/page/client/${file}`));
    const families = /font: 16px\/[\d.]+ ([^;]+);/.exec(css)?.[1]?.replaceAll('"', "'").replace(/\s+/g, " ");
    assert.equal(families, FONT_FAMILY, file);
  }
});

import { codePointOf } from "../data/code_point_of.ts";
import { unicodeName } from "../data/unicode_name.ts";
import { font, FONT_WEIGHTS } from "../figures/font.ts";
import { drawPng } from "./draw_png.ts";
import { quickHatching } from "./quick_hatching.ts";
import { setFonts } from "./set_fonts.ts";

/** How {@linkcode renderPng} draws. */
export interface RenderPngOptions {
  /**
   * Pixels per SVG unit.
   * @default 2
   */
  readonly scale?: number;
  /**
   * Whether it becomes part of a file that packs its pictures too, as a document does and a workbook does not; see `encodePng`.
   * @default false
   */
  readonly isPart?: boolean;
}

/** What draws an SVG file as PNG: {@linkcode renderPng}, or what gives the same bytes in another way. */
export type DrawPng = (svg: string, options?: RenderPngOptions) => Promise<Uint8Array>;

/**
 * Draws an SVG file of this project as PNG, with the figures' font and no font of the machine.
 *
 * For Word, slides and mail, where SVG does not open. The same SVG gives the same bytes on every machine. A character that the
 * font lacks, such as 😊 or 𠮷, is drawn in another font of the project's; one that none has as 〓, the mark for it in Japanese
 * printing: `missingCharacters` names them. Variation selectors, which choose between forms of one character, are passed over.
 *
 * @param svg what `renderSvg` wrote
 * @returns bytes of the PNG file, on white
 * @throws {RangeError} when the picture has no ground
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#fff"/></svg>';
 * const png = await renderPng(svg);
 * assert.deepEqual([...png.subarray(1, 4)], [...new TextEncoder().encode("PNG")]);
 * ```
 */
export async function renderPng(svg: string, options: RenderPngOptions = {}): Promise<Uint8Array> {
  const { scale = 2, isPart = false } = options;
  return await drawPng(drawableSvg(svg), { scale, isPart });
}

/** What stands for a character that no font has. */
export const LOST_CHARACTER = "〓";

/**
 * The same picture as PNG is drawn of it: no character that no font has, as each is 〓, no selectors of a character's form, each
 * run of characters with its font, and its hatching in the form that is drawn fastest.
 */
export function drawableSvg(svg: string): string {
  const missing = missingCharacters(svg);
  // Nothing but texts and titles holds such characters; titles are not drawn.
  const plain = quickHatching(svg.replaceAll(SELECTORS, "").replaceAll(HELD_WIDTH, ""));
  return setFonts(missing.reduce((text, character) => text.replaceAll(character, LOST_CHARACTER), plain));
}

/** What keeps a text's width in other fonts: here it is drawn in its own. */
const HELD_WIDTH = / textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/g;

/** Variation selectors, and what joins several emoji to one. */
const SELECTORS = /[\ufe00-\ufe0f\u200d]|[\u{e0100}-\u{e01ef}]/gu;

/**
 * Characters of an SVG file's visible text that none of the project's fonts has, each once, in order of appearance.
 *
 * @param svg what `renderSvg` wrote
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(missingCharacters("<svg><text>行田市😀䨺</text></svg>"), ["䨺"]);
 * ```
 */
export function missingCharacters(svg: string): readonly string[] {
  const texts = [...svg.matchAll(/<text[\s>][\s\S]*?<\/text>/g)].map(([text]) =>
    text
      .replace(/<title[\s\S]*?<\/title>/g, "")
      .replace(/<[^>]*>/g, "")
      .replaceAll(SELECTORS, "")
      .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#13;", "").replaceAll("&amp;", "&")
  );
  const characters = new Set(texts.flatMap((text) => [...text]));
  return [...characters].filter((character) => {
    const codePoint = codePointOf(character);
    return codePoint > 0x20 && !FONT_WEIGHTS.every((weight) => font(weight).canDraw(codePoint));
  });
}

/** Characters as they can be told apart: `😊 (U+1F60A)`. */
export function namedCharacters(characters: readonly string[]): string {
  return characters.map((character) => `${character} (${unicodeName(character)})`).join(", ");
}
